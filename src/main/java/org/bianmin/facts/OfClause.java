package org.bianmin.facts;

/** A fact about one clause or roll-up. Every rule matches at least one, so it can be told which clause it concerns. */
public interface OfClause {
    /** The clause, written standard/clause, or the roll-up, written standard/roll-up. */
    String clause();
}
