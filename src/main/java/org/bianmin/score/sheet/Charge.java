package org.bianmin.score.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.bianmin.facts.EntryStanding;
import org.bianmin.record.Visit;
import org.bianmin.record.appraisal.Entry;

/**
 * One entry with what it costs or gives.
 *
 * @param entry as it was written
 * @param day when it happened
 * @param level who found it; absent when neither entry nor visit says so
 * @param method how it was found
 * @param standing whether it counts
 * @param units how its units are priced, in their order; none where none counts or all is lost at once
 * @param points what it comes to where everything that waits to be verified counts: negative is lost
 * @param certain what it comes to where nothing of that counts
 */
public record Charge(
        Entry.Happened entry,
        LocalDate day,
        Optional<Visit.Level> level,
        Visit.Method method,
        EntryStanding standing,
        List<Unit> units,
        BigFraction points,
        BigFraction certain) {
    /**
     * Units of one price.
     *
     * @param count how many
     * @param price points of one, never negative
     * @param times by what the price is multiplied
     */
    public record Unit(int count, BigFraction price, BigFraction times) {}
}
