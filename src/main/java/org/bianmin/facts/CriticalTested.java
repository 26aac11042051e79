package org.bianmin.facts;

/** Asserted by rules: whether a critical clause caps the grade; exactly one per critical clause. */
public record CriticalTested(String clause, boolean caps) implements OfClause {}
