package org.bianmin.facts;

/** Asserted by rules: how the centre stands to a clause; exactly one per clause. */
public record ClauseResult(String clause, Result result) implements OfClause {}
