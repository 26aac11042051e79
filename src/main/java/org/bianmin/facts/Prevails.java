package org.bianmin.facts;

/**
 * A clause prevails over another wherever it applies.
 *
 * @param clause the one that prevails
 * @param over the one that gives way
 */
public record Prevails(String clause, String over) implements OfClause {}
