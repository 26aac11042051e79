package org.bianmin.report.sheet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Writes exact numbers: a decimal where it ends ({@code -2.5}), or else a fraction ({@code -1/3}, {@code 38 2/3}). */
final class ExactText {
    private ExactText() {}

    static String of(BigDecimal number) {
        return number.toPlainString();
    }

    static String of(BigFraction number) {
        return decimal(number).map(BigDecimal::toPlainString).orElseGet(() -> fraction(number));
    }

    /** Absent stays absent. */
    static String orNull(Optional<BigFraction> number) {
        return number.map(ExactText::of).orElse(null);
    }

    /** A fraction ends as a decimal when nothing but twos and fives divide its denominator. */
    private static Optional<BigDecimal> decimal(BigFraction number) {
        int digits = number.getDenominator().bitLength();
        BigInteger[] whole =
                number.getNumerator().multiply(BigInteger.TEN.pow(digits)).divideAndRemainder(number.getDenominator());
        if (whole[1].signum() != 0) {
            return Optional.empty();
        }
        BigDecimal decimal = new BigDecimal(whole[0], digits).stripTrailingZeros();
        return Optional.of(decimal.setScale(Math.max(0, decimal.scale())));
    }

    /** Either part of a negative fraction may bear its sign. */
    private static String fraction(BigFraction number) {
        BigInteger denominator = number.getDenominator().abs();
        BigInteger[] parts = number.getNumerator().abs().divideAndRemainder(denominator);
        String rest = parts[1] + "/" + denominator;
        return (number.signum() < 0 ? "-" : "") + (parts[0].signum() == 0 ? rest : parts[0] + " " + rest);
    }
}
