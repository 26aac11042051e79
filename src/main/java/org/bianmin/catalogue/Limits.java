package org.bianmin.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Limits on a measure for a period.
 *
 * @param period when these values are in force
 * @param bounds every one must be kept
 * @param about a value with 左右 or 约; absent when there is none
 * @param doubtful numbers at which the text can be read either way (25日前)
 */
public record Limits(Period period, List<Bound> bounds, Optional<About> about, List<BigDecimal> doubtful) {
    /** The only number that keeps every bound, because it is at least and at most that; absent for any other limits. */
    public Optional<BigDecimal> exactly() {
        return bounds.stream()
                .filter(bound -> bound.relation() == Relation.AT_LEAST)
                .map(Bound::value)
                .filter(value -> bounds.stream()
                        .anyMatch(bound -> bound.relation() == Relation.AT_MOST
                                && bound.value().compareTo(value) == 0))
                .findFirst();
    }

    /** A side of a limit: 不小于 and 以上 include the number, 大于 and 超过 do not. */
    public record Bound(Relation relation, BigDecimal value) {
        /** Whether a number is on the right side. */
        public boolean keptBy(BigDecimal number) {
            int order = number.compareTo(value);
            return switch (relation) {
                case AT_LEAST -> order >= 0;
                case MORE_THAN -> order > 0;
                case AT_MOST -> order <= 0;
                case LESS_THAN -> order < 0;
            };
        }
    }

    /** How a measure must stand to a number. */
    public enum Relation {
        AT_LEAST,
        MORE_THAN,
        AT_MOST,
        LESS_THAN
    }

    /**
     * A value that is meant roughly.
     *
     * @param value the number in the text
     * @param tolerance how far off is still right, both ends included; absent until somebody declares one
     */
    public record About(BigDecimal value, Optional<Tolerance> tolerance) {}

    /**
     * What 左右 means here.
     *
     * @param value how far off, in the unit of the clause
     * @param declaredBy the document that says so
     */
    public record Tolerance(BigDecimal value, String declaredBy) {}
}
