package org.bianmin.facts;

/**
 * One step of a price that depends on the number (累计5次以上双倍).
 *
 * @param clause the row, written scheme/row
 * @param step its number, from 0; -1 for the units before the first step
 * @param from the first number that belongs to it
 * @param below the first that no longer does
 * @param forAll whether it is charged for all units once it is reached, or only for those from there on
 */
public record StepDeclared(String clause, int step, int from, int below, boolean forAll) implements OfClause {}
