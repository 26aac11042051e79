package org.bianmin.facts;

/** Asserted by rules: how one condition of a clause stands. */
public record ConditionTested(String clause, int number, Outcome outcome) implements OfClause {
    /** Whether the condition holds. */
    public enum Outcome {
        HOLDS,
        FAILS,
        UNKNOWN
    }
}
