package org.bianmin.score.sheet;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Exact points between the worst and the best that open rows can still turn out to be.
 *
 * @param low absent: downward without end, because an open row has no cap
 * @param high absent: upward without end
 */
public record Range(Optional<BigFraction> low, Optional<BigFraction> high) {
    /** No points. */
    public static final Range ZERO = exactly(BigFraction.ZERO);

    /** One number. */
    public static Range exactly(BigFraction points) {
        return new Range(Optional.of(points), Optional.of(points));
    }

    /** Whether it is one number. */
    public boolean settled() {
        return low.isPresent() && low.equals(high);
    }

    /** Both together. */
    public Range plus(Range other) {
        return new Range(low.flatMap(a -> other.low.map(a::add)), high.flatMap(a -> other.high.map(a::add)));
    }

    /** Multiplied by a number that is not negative. */
    public Range times(BigFraction factor) {
        return new Range(low.map(factor::multiply), high.map(factor::multiply));
    }

    /** Cut off at limits; an absent one cuts nothing. */
    public Range within(Optional<BigFraction> least, Optional<BigFraction> greatest) {
        return atMost(greatest).atLeast(least);
    }

    private Range atMost(Optional<BigFraction> greatest) {
        return greatest.map(most -> new Range(
                        low.map(number -> Exact.least(number, most)),
                        Optional.of(
                                high.map(number -> Exact.least(number, most)).orElse(most))))
                .orElse(this);
    }

    private Range atLeast(Optional<BigFraction> least) {
        return least.map(most -> new Range(
                        Optional.of(
                                low.map(number -> Exact.greatest(number, most)).orElse(most)),
                        high.map(number -> Exact.greatest(number, most))))
                .orElse(this);
    }
}
