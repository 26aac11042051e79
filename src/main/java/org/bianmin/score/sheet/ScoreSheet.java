package org.bianmin.score.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.catalogue.scheme.Table;
import org.bianmin.score.Score;

/**
 * The score of one centre by one scheme, or those of its targets, over one span (评分表).
 *
 * @param scheme by what it was scored
 * @param centre name of the centre
 * @param period the span: {@code 2026-09-15}, {@code 2026-09}, {@code 2026Q3} or {@code 2026}
 * @param visits days of the visits whose records went into it, in order
 * @param targets the targets, in the order of the tables and then of the records; for a composite none
 * @param composite the total of a composite; absent for tables
 */
public record ScoreSheet(
        Scheme scheme,
        String centre,
        String period,
        List<LocalDate> visits,
        List<TargetScore> targets,
        Optional<CompositeScore> composite) {

    /** Whether a score of it is still a range, a row was not looked at, or a grade waits for what is open. */
    public boolean open() {
        return composite.filter(score -> !score.total().settled()).isPresent()
                || targets.stream()
                        .anyMatch(target -> !target.total().settled()
                                || target.noGrade()
                                        .filter(Score.NoGrade.OPEN::equals)
                                        .isPresent()
                                || target.sections().stream()
                                        .flatMap(section -> section.rows().stream())
                                        .anyMatch(row -> row.state() != RowScore.State.CHECKED));
    }

    /**
     * The score of one target.
     *
     * @param table by which it was scored
     * @param name of the target; of a person it is private
     * @param belongs the window or department to which it belongs; empty when not stated
     * @param sections in the order of the table
     * @param sum full marks and the sections together, before caps and floors of the total
     * @param bonusCut what the cap on additions takes away; zero or less
     * @param total after caps, floors and the one rounding
     * @param uncapped the grade that the points alone would give
     * @param grade absent when none is due
     * @param noGrade why there is none
     * @param awards what is lost apart from points
     * @param proposals what follows apart from points
     */
    public record TargetScore(
            Table table,
            String name,
            String belongs,
            List<SectionScore> sections,
            Range sum,
            Range bonusCut,
            Range total,
            Optional<String> uncapped,
            Optional<String> grade,
            Optional<Score.NoGrade> noGrade,
            List<AwardScore> awards,
            List<Proposed> proposals) {}

    /**
     * One section.
     *
     * @param rows those that are asked here, in order
     * @param sum of its rows
     * @param total after its own caps
     */
    public record SectionScore(Table.Section section, List<RowScore> rows, Range sum, Range total) {}

    /**
     * How an award stands.
     *
     * @param lost whether it is lost; absent: not decided, because a ground was not checked or verified
     * @param grounds each ground that is asked in this span
     */
    public record AwardScore(Table.Award award, Optional<Boolean> lost, List<Ground> grounds) {}

    /**
     * One ground.
     *
     * @param counted units that count for certain
     * @param open units that may still come to count; absent: nobody knows how many, because it was not checked
     * @param met whether it is met; absent: not decided
     * @param charges the entries behind it, where it has entries of its own
     */
    public record Ground(
            Table.Condition condition,
            int counted,
            Optional<Integer> open,
            Optional<Boolean> met,
            List<Charge> charges) {}

    /**
     * Something that is proposed apart from points (通报、约谈、待岗).
     *
     * @param because id of the row whose count leads to it; empty where the total does
     * @param what what is proposed
     * @param certain whether it follows whatever open rows turn out to be
     */
    public record Proposed(String because, String what, boolean certain) {}
}
