package org.bianmin.league;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A result as it was made final: what a league table quotes and never computes again. It holds no name of a person.
 *
 * @param record name of its record
 * @param digest SHA-256 of the JSON result
 * @param quarter such as 2026Q3
 * @param day of the visit
 * @param visit code of its kind: {@code inspection}, {@code self_check}, {@code re_inspection}
 * @param sample whether it says 示例数据
 * @param code the office's number of the centre; empty when not stated
 * @param centre its name on the day of the visit
 * @param kind canonical word of the vocabulary's kinds
 * @param responsible who has to put things right (责任单位); empty when not stated
 * @param region the region whose office inspects it
 * @param basis by what it was scored
 * @param figures score and grade
 * @param dimensions the rate of each dimension
 * @param findings every judged clause that is the place's own duty, each counted once
 * @param highlights what the centre does well (亮点做法)
 * @param lostAwards names of what it lost apart from points (取消评优)
 */
public record Published(
        String record,
        String digest,
        String quarter,
        LocalDate day,
        String visit,
        boolean sample,
        String code,
        String centre,
        String kind,
        String responsible,
        String region,
        Basis basis,
        Figures figures,
        List<Dimension> dimensions,
        List<Found> findings,
        List<String> highlights,
        List<String> lostAwards) {

    /**
     * By what a result was scored. Only results with equal bases are comparable.
     *
     * @param scheme id of the scheme
     * @param title its title
     * @param document the document that lays it down (评分依据); absent: reference only
     * @param standards ids of the standards that judged, sorted
     */
    public record Basis(String scheme, String title, Optional<String> document, List<String> standards) {}

    /**
     * Score and grade.
     *
     * @param low if everything open fails; absent: downward without end
     * @param high if everything open passes; absent: upward without end
     * @param grade absent when none was given
     * @param noGrade code of the reason why there is none, and the reason in words; empty when there is one
     * @param checked clauses that were looked at (已查)
     * @param due clauses that had to be looked at (应查)
     */
    public record Figures(
            Optional<BigDecimal> low,
            Optional<BigDecimal> high,
            Optional<String> grade,
            String noGrade,
            String whyNoGrade,
            int checked,
            int due) {
        /** Whether there is one score and nothing was left unchecked. */
        public boolean complete() {
            return low.isPresent() && low.equals(high) && checked == due;
        }

        /** The score of a complete result. */
        public BigDecimal score() {
            return low.orElseThrow();
        }
    }

    /** The rate of one dimension, in points of the scheme. */
    public record Dimension(String name, BigDecimal low, BigDecimal high) {}

    /**
     * One judged clause.
     *
     * @param clause written standard/clause
     * @param number the document's own number
     * @param title what it is about
     * @param dimension where it is summed up
     * @param obligation code: {@code shall}, {@code should}
     * @param verdict code of the verdict
     * @param met how many of its parts are met, where it counts for the score
     * @param parts how many there are; 0 where it does not count
     */
    public record Found(
            String clause,
            String number,
            String title,
            String dimension,
            String obligation,
            String verdict,
            int met,
            int parts) {
        /** Whether a requirement is not met. */
        public boolean fails() {
            return verdict.equals("fails");
        }
    }
}
