package org.bianmin.facts;

import java.time.LocalDate;

/**
 * Something that must happen in every period.
 *
 * @param since first day of the last period that is over; the running one is not
 */
public record RecurrenceRequired(String clause, String group, String question, LocalDate since) implements Required {
    @Override
    public Answered answeredByValue(Seen seen) {
        return new Happened(clause, seen.subject(), ((DaySeen) seen).day(), since);
    }
}
