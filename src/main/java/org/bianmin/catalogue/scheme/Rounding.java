package org.bianmin.catalogue.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The one rounding of a total.
 *
 * @param to the step, for example 0.01
 * @param mode which way a rest goes
 */
public record Rounding(BigDecimal to, RoundingMode mode) {
    /** What every rate is rounded to: half up, to 0.01. */
    public static final Rounding HUNDREDTHS = new Rounding(new BigDecimal("0.01"), RoundingMode.HALF_UP);

    /** A number brought to the nearest step on the side that the mode says. */
    public BigDecimal round(BigDecimal number) {
        return number.divide(to, 0, mode).multiply(to);
    }
}
