package org.bianmin.facts;

/** Asserted by rules: how one condition on a thing stands for one thing. */
public record ThingTested(String clause, int number, String subject, ConditionTested.Outcome outcome)
        implements OfClause {}
