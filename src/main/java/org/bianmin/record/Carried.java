package org.bianmin.record;

import java.time.LocalDate;
import java.util.Optional;

/**
 * From when an answer is that was taken over from an earlier visit (沿用).
 *
 * @param day of that visit
 * @param source what the record says of where it stands; empty when it says nothing
 * @param longest how many whole months old it may be by the plan; absent when no plan says so
 * @param age how its age stands to that
 */
public record Carried(LocalDate day, String source, Optional<Integer> longest, Age age) {
    /** Whether a fact may still be taken over. */
    public enum Age {
        ALLOWED,
        TOO_OLD,
        /** nobody said how old it may be */
        WITHOUT_LIMIT
    }

    /** What the record says of it, whatever the plan says. */
    Carried withoutAge() {
        return new Carried(day, source, Optional.empty(), Age.WITHOUT_LIMIT);
    }

    /** On the day itself on which the months are full it is still allowed. */
    static Carried of(LocalDate day, String source, Optional<Integer> longest, LocalDate visit) {
        Age age = longest.map(months -> day.plusMonths(months).isBefore(visit) ? Age.TOO_OLD : Age.ALLOWED)
                .orElse(Age.WITHOUT_LIMIT);
        return new Carried(day, source, longest, age);
    }
}
