package org.bianmin.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class ExactTextTest {
    @Test
    void should_write_a_decimal_where_it_ends_and_a_fraction_where_it_does_not() {
        assertThat(ExactText.of(BigFraction.of(-5, 2))).isEqualTo("-2.5");
        assertThat(ExactText.of(BigFraction.of(3, 5))).isEqualTo("0.6");
        assertThat(ExactText.of(BigFraction.of(1, 1024))).isEqualTo("0.0009765625");
        assertThat(ExactText.of(BigFraction.of(100))).isEqualTo("100");
        assertThat(ExactText.of(BigFraction.ZERO)).isEqualTo("0");
        assertThat(ExactText.of(BigFraction.of(1, 3))).isEqualTo("1/3");
        assertThat(ExactText.of(BigFraction.of(1, -3))).isEqualTo("-1/3");
        assertThat(ExactText.of(BigFraction.of(-116, 3))).isEqualTo("-38 2/3");
    }
}
