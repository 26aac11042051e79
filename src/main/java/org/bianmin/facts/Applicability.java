package org.bianmin.facts;

/** Asserted by rules: whether a clause applies; exactly one per clause. */
public record Applicability(String clause, Answer answer) implements OfClause {
    /** Declared, never inferred: UNKNOWN is not EXCLUDED. */
    public enum Answer {
        APPLIES,
        EXCLUDED,
        /** another clause that applies prevails (被取代) */
        SUPERSEDED,
        UNKNOWN
    }
}
