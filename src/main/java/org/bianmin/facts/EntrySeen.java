package org.bianmin.facts;

/**
 * One entry at a row.
 *
 * @param clause the row, written scheme/row
 * @param entry tells it from the other entries
 * @param verification what looking into it has shown
 * @param exempted whether an exemption that the row knows is put forward, with proof
 * @param othersDuty whether the county or the province must provide what is missing, and the table excludes that
 */
public record EntrySeen(String clause, int entry, Verification verification, boolean exempted, boolean othersDuty)
        implements OfClause {}
