package org.bianmin.league;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What is to be said of a quarter (季度通报), as figures; every share names its denominator.
 *
 * @param league the tables
 * @param counts how many centres are registered, inspected and ranked, by kind
 * @param grades how many of those with a grade have which, by basis
 * @param common problems that many have (共性问题), most frequent first
 * @param single problems by centre (个性问题): those that few have
 * @param highlights what centres do well (亮点做法), without names of people
 * @param heat rates by centre and dimension
 */
public record Bulletin(
        League league,
        List<Count> counts,
        List<GradeCount> grades,
        List<Common> common,
        List<Single> single,
        List<Highlight> highlights,
        List<Heat> heat) {

    /** Of one kind of centre. */
    public record Count(String kind, int registered, int inspected, int ranked) {}

    /**
     * Of one grade.
     *
     * @param of how many have a grade by this basis: the denominator
     */
    public record GradeCount(Published.Basis basis, String grade, int centres, int of) {}

    /**
     * A problem that several centres have.
     *
     * @param clause written standard/clause
     * @param centres names of those that have it, in the order of the register
     * @param of how many centres it was checked at: the denominator
     * @param percent of them, rounded half up to 0.1
     */
    public record Common(
            String clause, String number, String title, List<String> centres, int of, BigDecimal percent) {}

    /** The problems of one centre that few others have. */
    public record Single(String code, String centre, List<Published.Found> problems) {}

    /** What a centre does well. */
    public record Highlight(String centre, String text) {}

    /** The rate of one centre in one dimension, in points of the scheme; absent where it was not settled or nothing counts. */
    public record Heat(String code, String centre, String dimension, Optional<BigDecimal> rate) {}
}
