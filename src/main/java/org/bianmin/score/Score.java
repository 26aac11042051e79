package org.bianmin.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.scheme.Rate;
import org.bianmin.catalogue.scheme.Scheme;

/**
 * The score of one visit with its workings.
 *
 * @param scheme by what it was scored
 * @param points what was scored; the total is the quotient of its sums
 * @param low the score if everything open fails, in points of the scheme, rounded once, half up to 0.01
 * @param high the score if everything open passes
 * @param uncapped the grade that the points alone would give; absent when no grade is due
 * @param grade the grade (等次); absent when the scheme has none or something is open
 * @param noGrade why there is no grade; absent when there is one
 * @param capping critical clauses that failed (关键项)
 * @param dimensions the same quotient per dimension, in the order in which they first occur
 * @param ledger one entry per clause that counts (计分明细)
 */
public record Score(
        Scheme scheme,
        Points points,
        BigDecimal low,
        BigDecimal high,
        Optional<String> uncapped,
        Optional<String> grade,
        Optional<NoGrade> noGrade,
        List<String> capping,
        List<Dimension> dimensions,
        List<Entry> ledger) {

    /** Why no grade is given. */
    public enum NoGrade {
        /** the scheme is nobody's document */
        NO_BASIS,
        /** a document that binds this kind of centre here was not among those that judged */
        PARTIAL,
        /** the plan has only a part of the clauses looked at (专项) */
        PART_SCOPE,
        /** the centre checked itself */
        SELF_CHECK,
        /** nobody stands for what was seen */
        NO_INSPECTORS,
        /** an objection waits for its review */
        OBJECTION_OPEN,
        /** the scheme scores over a longer time than one visit (考核期) */
        PART_OF_SPAN,
        /** something was not checked or cannot be decided */
        OPEN,
        /** the scheme knows no grades */
        NO_BANDS,
        /** nothing counts */
        NOTHING_COUNTS
    }

    /** What the scheme says of rates. */
    public Rate rate() {
        return scheme.rate().orElseThrow();
    }

    /** Whether nothing is open, so that there is one score and not a range. */
    public boolean settled() {
        return points.settled();
    }

    /** The quotient of one dimension. */
    public record Dimension(String name, Points points, BigDecimal low, BigDecimal high) {}

    /**
     * What one clause earned of what it could earn.
     *
     * @param clause written standard/clause
     * @param dimension where it is summed up
     * @param met how many of its parts are met: entries of a list, or 1
     * @param open how many are unchecked or undecided
     * @param parts how many there are
     * @param points met and open as shares of the clause's weight
     */
    public record Entry(String clause, String dimension, int met, int open, int parts, Points points) {}
}
