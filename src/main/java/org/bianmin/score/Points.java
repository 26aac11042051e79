package org.bianmin.score;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Exact points.
 *
 * @param earned what is certain
 * @param open what may still be earned
 * @param possible what could be earned in all
 */
public record Points(BigFraction earned, BigFraction open, BigFraction possible) {
    private static final Points NONE = new Points(BigFraction.ZERO, BigFraction.ZERO, BigFraction.ZERO);

    /** Shares of a clause of weight one. */
    static Points shares(int met, int open, int parts) {
        return new Points(BigFraction.of(met, parts), BigFraction.of(open, parts), BigFraction.ONE);
    }

    static Points sum(Collection<Points> all) {
        return all.stream().reduce(NONE, Points::plus);
    }

    private Points plus(Points other) {
        return new Points(earned.add(other.earned), open.add(other.open), possible.add(other.possible));
    }

    /** Whether nothing is open. */
    public boolean settled() {
        return open.equals(BigFraction.ZERO);
    }

    /** The quotient if everything open fails, of full marks, rounded half up to 0.01; zero when nothing is possible. */
    BigDecimal low(BigDecimal fullMarks) {
        return rounded(exact(earned, fullMarks));
    }

    /** The quotient if everything open passes. */
    BigDecimal high(BigDecimal fullMarks) {
        return rounded(exact(earned.add(open), fullMarks));
    }

    private BigFraction exact(BigFraction part, BigDecimal fullMarks) {
        if (possible.equals(BigFraction.ZERO)) {
            return BigFraction.ZERO;
        }
        return part.divide(possible)
                .multiply(
                        BigFraction.of(fullMarks.unscaledValue(), BigInteger.TEN.pow(Math.max(0, fullMarks.scale()))));
    }

    private static BigDecimal rounded(BigFraction exact) {
        return exact.bigDecimalValue(2, RoundingMode.HALF_UP);
    }
}
