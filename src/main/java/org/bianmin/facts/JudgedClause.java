package org.bianmin.facts;

/**
 * A clause that must get a verdict.
 *
 * @param clause written standard/clause
 * @param group of the things that it is asked of
 * @param conditions how many conditions it has
 * @param thingConditions how many conditions it has on each thing
 */
public record JudgedClause(String clause, String group, int conditions, int thingConditions) implements OfClause {}
