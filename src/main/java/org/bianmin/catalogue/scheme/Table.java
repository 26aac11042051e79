package org.bianmin.catalogue.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One table of points for one kind of target.
 *
 * @param target whose score it gives
 * @param kinds kinds of centre it is for; none: all
 * @param fullMarks where it starts: the points of somebody with whom nothing is found
 * @param limits caps and floors
 * @param rounding of the total; absent: none, the total stays exact
 * @param grades best first; none: no grade is given
 * @param sections its parts, in the order of the document
 * @param awards what can be lost apart from points
 * @param proposals what follows from the total apart from points
 * @param othersDutyExcluded whether what the county or the province must provide is not counted
 */
public record Table(
        Target target,
        List<String> kinds,
        BigDecimal fullMarks,
        Limits limits,
        Optional<Rounding> rounding,
        List<Grade> grades,
        List<Section> sections,
        List<Award> awards,
        List<Proposal> proposals,
        boolean othersDutyExcluded) {

    /**
     * Caps and floors of the whole; an absent one was declared as none.
     *
     * @param floor the least total (不计负分 is 0)
     * @param ceiling the greatest total
     * @param bonus the most that all additions together can give
     */
    public record Limits(Optional<BigDecimal> floor, Optional<BigDecimal> ceiling, Optional<BigDecimal> bonus) {}

    /**
     * A part of the table (考核内容).
     *
     * @param id unique in the table
     * @param title its words
     * @param marks what it is worth by its heading (分值); absent where the document states none
     * @param losesAtMost the most that its rows can lose together; absent: declared as none
     * @param addsAtMost the most that its rows can add together; absent: declared as none
     */
    public record Section(
            String id,
            String title,
            Optional<BigDecimal> marks,
            Optional<BigDecimal> losesAtMost,
            Optional<BigDecimal> addsAtMost,
            List<Row> rows) {}

    /**
     * Something that is lost apart from points (取消评优、一票否决、缓评).
     *
     * @param name what is lost, for example 优秀窗口
     * @param gradeAtMost the best grade that is left when it is lost; absent: the grade is not touched
     * @param lostWhen any one of these loses it
     */
    public record Award(String name, Optional<String> gradeAtMost, List<Condition> lostWhen) {}

    /**
     * One ground on which an award is lost.
     *
     * @param id unique in the table, and distinct from those of rows
     * @param quote the document's words
     * @param rows ids of rows of this table whose counted units decide; none: it has an entry of its own
     * @param per the unit in which it is counted
     * @param counts how many of them lose the award
     * @param verified whether only what is verified counts (经查证属实)
     * @param only the span in which alone it is asked; absent: always
     * @param note doubts and readings
     */
    public record Condition(
            String id,
            String quote,
            List<String> rows,
            String per,
            Interval counts,
            boolean verified,
            Optional<Span> only,
            String note) {}

    /**
     * What follows apart from points (通报、约谈、待岗); people decide, so it is a proposal.
     *
     * @param scores totals that lead to it
     * @param what what is proposed
     */
    public record Proposal(Interval scores, String what) {}

    /** Whether it is for a kind of centre. */
    public boolean isFor(String kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    /** Its rows, in order. */
    public Stream<Row> rows() {
        return sections.stream().flatMap(section -> section.rows().stream());
    }

    /** The grounds that lose an award, in order. */
    public Stream<Condition> conditions() {
        return awards.stream().flatMap(award -> award.lostWhen().stream());
    }

    /** A row by its id. */
    public Optional<Row> row(String id) {
        return rows().filter(row -> row.id().equals(id)).findFirst();
    }
}
