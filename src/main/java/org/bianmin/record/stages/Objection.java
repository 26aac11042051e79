package org.bianmin.record.stages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a centre says against its draft (异议).
 *
 * @param number from 1
 * @param date day on which it was raised
 * @param late whether that was after the deadline (逾期)
 * @param by who raised it; empty when not stated
 * @param unit for which unit; empty when not stated
 * @param clauses what it is about
 */
public record Objection(int number, LocalDate date, boolean late, String by, String unit, List<Objected> clauses) {

    /**
     * One clause that is objected to.
     *
     * @param clause written standard/clause
     * @param reason why
     * @param evidence files, relative to the record
     */
    public record Objected(String clause, String reason, List<String> evidence) {}

    /** What it says of a clause; absent when it does not speak of it. */
    public Optional<Objected> of(String clause) {
        return clauses.stream().filter(each -> each.clause().equals(clause)).findFirst();
    }
}
