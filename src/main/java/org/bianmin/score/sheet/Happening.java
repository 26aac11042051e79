package org.bianmin.score.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.bianmin.catalogue.scheme.Price;
import org.bianmin.facts.EntryStanding;
import org.bianmin.record.Visit;
import org.bianmin.record.appraisal.Entry;

/**
 * An entry of something that happened, with the visit that found it.
 *
 * @param number tells it from the others of one sheet
 * @param row id of its row, or of the ground that loses an award
 */
record Happening(int number, String row, Entry.Happened entry, Visit visit, EntryStanding standing) {
    /** In the order in which things happened; where nothing tells, in the order of the records. */
    static final Comparator<Happening> IN_TIME = Comparator.comparing(Happening::day)
            .thenComparing(happening -> happening.entry().time())
            .thenComparing(Happening::number);

    Happening with(EntryStanding other) {
        return new Happening(number, row, entry, visit, other);
    }

    LocalDate day() {
        return entry.day().orElse(visit.date());
    }

    /** Who found it. */
    Optional<Visit.Level> level() {
        return entry.level().or(visit::level);
    }

    /** Whether it counts, and in the worst case also where it waits. */
    boolean counts(boolean alsoWaiting) {
        return standing == EntryStanding.COUNTED || alsoWaiting && standing == EntryStanding.UNVERIFIED;
    }

    /** The price of one of its units before any step. */
    BigDecimal price(Price.Rate rate) {
        if (rate instanceof Price.Rate.Fixed fixed) {
            return fixed.points();
        } else if (rate instanceof Price.Rate.Chosen) {
            return entry.points().orElseThrow();
        }
        String level = level().orElseThrow().name().toLowerCase(Locale.ROOT);
        return ((Price.Rate.ByLevel) rate).points().get(level);
    }
}
