package org.bianmin.score.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.bianmin.catalogue.scheme.Price;
import org.bianmin.catalogue.scheme.Row;

/**
 * What one row came to.
 *
 * @param row the row
 * @param state how far it was looked at
 * @param why the reason given for not looking; empty when none was
 * @param looked on how many of the visits it was looked at
 * @param charges what was entered, in the order in which it happened
 * @param measured the measured value; absent for rows of another kind and where nothing was measured
 * @param carriedFrom what went over from others; none for rows of another kind
 * @param sum of the charges, before the caps of the row
 * @param total after them
 * @param selfScore the target's own score of the row; absent when not stated
 */
public record RowScore(
        Row row,
        State state,
        String why,
        int looked,
        List<Charge> charges,
        Optional<BigDecimal> measured,
        List<CarriedLoss> carriedFrom,
        Range sum,
        Range total,
        Optional<BigDecimal> selfScore) {

    /**
     * How many items a clause misses, where the row counts them: they have no entries, so it follows from what they cost.
     * Absent for rows of another kind and where that is open.
     */
    public Optional<BigFraction> missing() {
        return row.price() instanceof Price.MissingItems items
                        && sum.settled()
                        && items.points().signum() != 0
                ? sum.low().map(points -> points.negate().divide(Exact.of(items.points())))
                : Optional.empty();
    }

    /** How far a row was looked at. */
    public enum State {
        /** it was, and everything in it is decided */
        CHECKED,
        /** it was not, or could not be (未检查) */
        NOT_CHECKED,
        /** something in it waits to be verified, or depends on what was not checked (待核实) */
        OPEN
    }

    /**
     * What went over from another target.
     *
     * @param name of that target; of a person it is private
     * @param lost what it lost, zero or less
     * @param points what goes over, zero or less
     */
    public record CarriedLoss(String name, Range lost, Range points) {}
}
