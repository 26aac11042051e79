package org.bianmin.facts;

import java.math.BigDecimal;

/** One side of a limit, in the unit of the question. */
public record Bound(String clause, String question, Relation relation, BigDecimal limit) implements Limit {
    @Override
    public String kind() {
        return relation.name();
    }

    /** How a measure must stand to the limit. */
    public enum Relation {
        AT_LEAST,
        MORE_THAN,
        AT_MOST,
        LESS_THAN
    }
}
