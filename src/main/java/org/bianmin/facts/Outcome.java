package org.bianmin.facts;

/** Asserted by rules: how one thing stands to a clause; exactly one per clause and thing. */
public record Outcome(String clause, String subject, Result result, Reason reason) implements OfClause {}
