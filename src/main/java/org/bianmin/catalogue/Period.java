package org.bianmin.catalogue;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days on which something is in force.
 *
 * @param from first day; absent means always before
 * @param until last day; absent means still
 */
public record Period(Optional<LocalDate> from, Optional<LocalDate> until) {
    /** In force on every day. */
    public static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

    /** Whether the day is in it; both ends are. */
    public boolean contains(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** The day itself, or else the day in it that is nearest. */
    public LocalDate nearest(LocalDate day) {
        LocalDate notBefore = from.filter(day::isBefore).orElse(day);
        return until.filter(notBefore::isAfter).orElse(notBefore);
    }

    /** Whether some day is in both. */
    public boolean overlaps(Period other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    /** Whether it ends before it begins. */
    public boolean backwards() {
        return from.isPresent() && until.isPresent() && until.get().isBefore(from.get());
    }

    private boolean startsBeforeEndOf(Period other) {
        return from.isEmpty() || other.until.isEmpty() || !from.get().isAfter(other.until.get());
    }
}
