package org.bianmin.score.sheet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;
import org.bianmin.catalogue.scheme.Rounding;

/** Decimals as fractions and back. */
final class Exact {
    /** No edge of a document has as many digits, so a number that never ends lies on the same side of it cut off here. */
    private static final int DIGITS = 40;

    private Exact() {}

    static BigFraction of(BigDecimal number) {
        return number.scale() > 0
                ? BigFraction.of(number.unscaledValue(), BigInteger.TEN.pow(number.scale()))
                : BigFraction.of(number.toBigIntegerExact());
    }

    static BigFraction of(int number) {
        return BigFraction.of(number);
    }

    /** To hold it against the edges of a document. */
    static BigDecimal decimal(BigFraction number) {
        return number.bigDecimalValue(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    /** To the nearest step. */
    static BigFraction rounded(BigFraction number, Rounding rounding) {
        BigFraction step = of(rounding.to());
        return BigFraction.of(
                        number.divide(step).bigDecimalValue(0, rounding.mode()).toBigIntegerExact())
                .multiply(step);
    }

    /** Less than zero where the first is the smaller one. Of two negative fractions {@code compareTo} takes the wrong one. */
    static int compare(BigFraction one, BigFraction other) {
        return one.subtract(other).signum();
    }

    static BigFraction least(BigFraction one, BigFraction other) {
        return compare(one, other) <= 0 ? one : other;
    }

    static BigFraction greatest(BigFraction one, BigFraction other) {
        return compare(one, other) >= 0 ? one : other;
    }

    static BigFraction negative(BigFraction one) {
        return least(one, BigFraction.ZERO);
    }

    static BigFraction positive(BigFraction one) {
        return greatest(one, BigFraction.ZERO);
    }
}
