package org.bianmin.facts;

/** Asserted by rules: at which step a unit is charged; exactly one per unit. */
public record StepReached(String clause, int unit, int step) implements OfClause {}
