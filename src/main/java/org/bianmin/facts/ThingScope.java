package org.bianmin.facts;

/** Asserted by rules: whether a clause that applies is asked of one thing; exactly one per thing of its group. */
public record ThingScope(String clause, String subject, Applicability.Answer answer) implements OfClause {}
