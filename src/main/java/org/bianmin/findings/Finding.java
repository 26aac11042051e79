package org.bianmin.findings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Condition;
import org.bianmin.catalogue.Precedence;
import org.bianmin.catalogue.Standard;
import org.bianmin.facts.Reason;
import org.bianmin.facts.Result;
import org.bianmin.record.Details;
import org.bianmin.record.Observation;

/**
 * What was found for one clause.
 *
 * @param standard the document
 * @param clause the clause as it stood on the day of the visit
 * @param verdict the verdict
 * @param reason why
 * @param condition the condition that excludes the clause or is unknown; absent otherwise
 * @param prevailing the clause that prevails over it, or would if it applied; absent otherwise
 * @param details one per thing that was to be looked at, in the order of the record
 */
public record Finding(
        Standard standard,
        Clause clause,
        Verdict verdict,
        Reason reason,
        Optional<Condition> condition,
        Optional<Prevailing> prevailing,
        List<Detail> details) {

    /** How rules and schemes call the clause. */
    public String key() {
        return standard.id() + "/" + clause.id();
    }

    /** The same for all clauses that say the same. */
    public String sameKey() {
        return clause.precedence().sameAs().orElse(key());
    }

    /**
     * A clause that prevails over another.
     *
     * @param document number of its document
     * @param number its number there
     * @param why reason and basis of its precedence
     */
    public record Prevailing(String document, String number, Precedence.Override why) {}

    /** Whether the verdict rests on this thing: one bad window is enough, but every good one is needed. */
    public boolean decides(Detail detail) {
        return Verdict.of(detail.result(), clause.obligation()) == verdict;
    }

    /** Whether it is a problem of the inspected place itself (存在问题). */
    public boolean problem() {
        return verdict == Verdict.FAILS && clause.binds().local();
    }

    /**
     * How one thing stands to the clause.
     *
     * @param subject its name; empty where there is only one
     * @param result how it stands
     * @param reason why
     * @param seen what was written down; absent when nothing was
     * @param details what stands beside it, and of a list beside the names that the clause asks for
     * @param names the entries of a list, in the order of the clause
     * @param margin how far a measure is from its nearest limit; absent for anything else
     */
    public record Detail(
            String subject,
            Result result,
            Reason reason,
            Optional<Observation> seen,
            Details details,
            List<Name> names,
            Optional<Margin> margin) {}

    /** One entry of a list, by its label. */
    public record Name(String label, Result result) {}

    /**
     * How far a measure is from its nearest limit.
     *
     * @param value in the unit of the clause; negative outside the limit
     * @param near whether it is within five per cent of the limit
     */
    public record Margin(BigDecimal value, boolean near) {}
}
