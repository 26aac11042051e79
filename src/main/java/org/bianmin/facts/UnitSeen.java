package org.bianmin.facts;

/**
 * One unit of an entry.
 *
 * @param clause the row, written scheme/row
 * @param unit tells it from the other units
 * @param number the how many-th it is of those that are counted together, from 1
 * @param reached how many there are of them in all
 */
public record UnitSeen(String clause, int unit, int number, int reached) implements OfClause {}
