package org.bianmin.facts;

/**
 * What a judgement rests on: how many names of a list were looked at.
 *
 * @param names there or not there; those that nobody looked at do not count
 */
public record Sampled(String clause, int names) implements OfClause {}
