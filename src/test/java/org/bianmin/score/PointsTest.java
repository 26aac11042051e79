package org.bianmin.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points are exact; only the last quotient is rounded, half up to 0.01. */
class PointsTest {
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    @ParameterizedTest
    @CsvSource({"1,3,33.33", "2,3,66.67", "1,32,3.13", "1,16,6.25", "3,3,100.00", "0,7,0.00", "32,33,96.97"})
    void should_round_once_and_half_up(int met, int parts, String printed) {
        assertThat(Points.shares(met, 0, parts).low(HUNDRED)).isEqualTo(new BigDecimal(printed));
    }

    @Test
    void should_add_shares_without_losing_anything() {
        Points thirds = Points.sum(Collections.nCopies(3, Points.shares(1, 0, 3)));
        assertThat(thirds.earned()).isEqualTo(Points.shares(1, 0, 1).earned());
        assertThat(thirds.low(HUNDRED)).isEqualTo(new BigDecimal("33.33"));
    }

    @Test
    void should_give_a_range_while_something_is_open() {
        Points points = Points.sum(List.of(Points.shares(1, 1, 4), Points.shares(1, 0, 1)));
        assertThat(points.settled()).isFalse();
        assertThat(points.low(HUNDRED)).isEqualTo(new BigDecimal("62.50"));
        assertThat(points.high(HUNDRED)).isEqualTo(new BigDecimal("75.00"));
    }

    @Test
    void should_keep_other_full_marks_exact() {
        assertThat(Points.shares(1, 0, 3).low(new BigDecimal("7.5"))).isEqualTo(new BigDecimal("2.50"));
    }

    @Test
    void should_be_zero_when_nothing_is_possible() {
        assertThat(Points.sum(List.of()).low(HUNDRED)).isEqualTo(new BigDecimal("0.00"));
    }
}
