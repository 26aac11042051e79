package org.bianmin.facts;

/**
 * A part that can break a roll-up: a 要求 of the place's own that binds today, or another roll-up.
 *
 * @param part written standard/clause or standard/roll-up
 */
public record RollUpPart(String rollUp, String part) implements OfClause {
    @Override
    public String clause() {
        return rollUp;
    }
}
