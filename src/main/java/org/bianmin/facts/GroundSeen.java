package org.bianmin.facts;

/**
 * How a ground stands that loses an award.
 *
 * @param clause the award, written scheme/award
 * @param ground its id
 * @param met whether it is met for certain
 * @param possible whether it may be met, once what is open is known
 */
public record GroundSeen(String clause, String ground, boolean met, boolean possible) implements OfClause {}
