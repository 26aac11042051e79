package org.bianmin.facts;

/**
 * A heading that holds when its parts hold (七有之一).
 *
 * @param rollUp written standard/roll-up
 * @param level how many headings stand between it and the clauses
 * @param parts how many parts can break it
 * @param doubted whether there is a part of which nobody has decided whether it still binds
 */
public record RollUpRequired(String rollUp, int level, int parts, boolean doubted) implements OfClause {
    @Override
    public String clause() {
        return rollUp;
    }
}
