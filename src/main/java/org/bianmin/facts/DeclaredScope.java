package org.bianmin.facts;

/** Asserted by rules: whether a clause applies by its own conditions, before others may prevail over it. */
public record DeclaredScope(String clause, Applicability.Answer answer) implements OfClause {}
