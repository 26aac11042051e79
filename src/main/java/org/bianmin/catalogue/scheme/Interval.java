package org.bianmin.catalogue.scheme;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Numbers between two edges.
 *
 * @param low absent: downward without end
 * @param high absent: upward without end
 */
public record Interval(Optional<Edge> low, Optional<Edge> high) {
    /** All numbers. */
    public static final Interval ALL = new Interval(Optional.empty(), Optional.empty());

    /**
     * An edge.
     *
     * @param inclusive whether the number itself belongs to the interval (以上、不低于), or only what lies beyond (超过、低于)
     */
    public record Edge(BigDecimal value, boolean inclusive) {
        /** The edge of what lies on the other side. */
        Edge complement() {
            return new Edge(value, !inclusive);
        }
    }

    /** Whether a number lies in it. */
    public boolean holds(BigDecimal number) {
        return low.filter(edge -> !above(number, edge)).isEmpty()
                && high.filter(edge -> !below(number, edge)).isEmpty();
    }

    private static boolean above(BigDecimal number, Edge edge) {
        int order = number.compareTo(edge.value());
        return edge.inclusive() ? order >= 0 : order > 0;
    }

    private static boolean below(BigDecimal number, Edge edge) {
        int order = number.compareTo(edge.value());
        return edge.inclusive() ? order <= 0 : order < 0;
    }

    /** Whether no number lies in it. */
    public boolean isEmpty() {
        if (low.isEmpty() || high.isEmpty()) {
            return false;
        }
        int order = low.get().value().compareTo(high.get().value());
        return order > 0 || order == 0 && !(low.get().inclusive() && high.get().inclusive());
    }

    /** What lies in both. */
    public Interval and(Interval other) {
        return new Interval(larger(low, other.low), smaller(high, other.high));
    }

    private static Optional<Edge> larger(Optional<Edge> one, Optional<Edge> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        int order = one.get().value().compareTo(other.get().value());
        return order > 0 || order == 0 && !one.get().inclusive() ? one : other;
    }

    private static Optional<Edge> smaller(Optional<Edge> one, Optional<Edge> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        int order = one.get().value().compareTo(other.get().value());
        return order < 0 || order == 0 && !one.get().inclusive() ? one : other;
    }
}
