package org.bianmin.record.stages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bianmin.record.Observation;
import org.bianmin.record.Observations;
import org.bianmin.record.Visit;

/**
 * The answer to an objection (复核).
 *
 * @param number from 1
 * @param date day of the decision
 * @param objection number of the objection that it answers
 * @param reviewers who decided (复核人)
 * @param decisions one per clause
 * @param facts everything that was seen, as it stands after this review
 */
public record Review(
        int number,
        LocalDate date,
        int objection,
        List<Visit.Inspector> reviewers,
        List<Decision> decisions,
        Observations facts) {

    /** 维持 / 变更 */
    public enum Ruling {
        UPHELD,
        CHANGED
    }

    /**
     * The decision on one clause. It changes facts, never a verdict.
     *
     * @param clause written standard/clause
     * @param ruling whether the facts stand as they were recorded
     * @param reason why
     * @param evidence files, relative to the record
     * @param changes the amended answers (更正); none when the facts stand
     */
    public record Decision(String clause, Ruling ruling, String reason, List<String> evidence, List<Change> changes) {}

    /**
     * One amended answer.
     *
     * @param before as it stood until then; absent when nothing was recorded
     * @param after as it stands now
     */
    public record Change(Optional<Observation> before, Observation after) {}
}
