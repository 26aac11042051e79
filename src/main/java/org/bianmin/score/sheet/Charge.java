package org.bianmin.score.sheet;

import java.time.LocalDate;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.bianmin.record.appraisal.Entry;

/**
 * One entry with what it costs or gives.
 *
 * @param entry as it was written
 * @param day when it happened
 * @param standing whether it counts
 * @param units how its units are priced, in their order; none where none counts or all is lost at once
 * @param points what it comes to if it counts: negative is lost
 */
public record Charge(Entry.Happened entry, LocalDate day, Standing standing, List<Unit> units, BigFraction points) {
    /** Whether an entry counts. */
    public enum Standing {
        /** it counts */
        COUNTED,
        /** it waits to be verified (待查证) */
        UNVERIFIED,
        /** it was looked into and is not so (查证不属实) */
        UNFOUNDED,
        /** it is exempted, with proof (免扣) */
        EXEMPTED,
        /** the county or the province must provide it (非本级责任) */
        OTHERS_DUTY
    }

    /**
     * Units of one price.
     *
     * @param count how many
     * @param price points of one, never negative
     * @param times by what the price is multiplied
     */
    public record Unit(int count, BigFraction price, BigFraction times) {}

    /** Whether it counts, or may come to count. */
    boolean mayCount() {
        return standing == Standing.COUNTED || standing == Standing.UNVERIFIED;
    }

    static List<Charge> counted(List<Charge> charges) {
        return charges.stream()
                .filter(charge -> charge.standing() == Standing.COUNTED)
                .toList();
    }
}
