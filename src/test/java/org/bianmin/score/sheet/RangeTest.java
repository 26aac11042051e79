package org.bianmin.score.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class RangeTest {
    private static Range exactly(int numerator, int denominator) {
        return Range.exactly(BigFraction.of(numerator, denominator));
    }

    @Test
    void should_cut_off_negative_fractions_at_a_negative_limit() {
        Optional<BigFraction> least = Optional.of(BigFraction.of(-10));

        assertThat(exactly(-25, 2).within(least, Optional.empty())).isEqualTo(exactly(-10, 1));
        assertThat(exactly(-1, 3).within(least, Optional.empty())).isEqualTo(exactly(-1, 3));
        assertThat(exactly(-1, 3).within(Optional.empty(), least)).isEqualTo(exactly(-10, 1));
        assertThat(exactly(-25, 2).within(Optional.empty(), least)).isEqualTo(exactly(-25, 2));
    }
}
