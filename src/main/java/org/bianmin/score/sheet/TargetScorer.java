package org.bianmin.score.sheet;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.bianmin.catalogue.scheme.Grade;
import org.bianmin.catalogue.scheme.Price;
import org.bianmin.catalogue.scheme.Table;
import org.bianmin.score.Score;

/** Adds up the rows of one target: sections, caps and floors, the one rounding, the grade. */
final class TargetScorer {
    private final Dossier dossier;
    private final List<RowScore> rows;
    private final List<ScoreSheet.AwardScore> awards;

    /**
     * @param dossier whose score
     * @param rows its scored rows, those that are asked
     * @param awards how its awards stand
     */
    TargetScorer(Dossier dossier, List<RowScore> rows, List<ScoreSheet.AwardScore> awards) {
        this.dossier = dossier;
        this.rows = rows;
        this.awards = awards;
    }

    /**
     * The score.
     *
     * @param hindrance what stands against a grade whatever the points
     */
    ScoreSheet.TargetScore score(Optional<Score.NoGrade> hindrance) {
        Table table = dossier.table();
        List<ScoreSheet.SectionScore> sections =
                table.sections().stream().map(this::section).toList();
        Range sum = sections.stream()
                .map(ScoreSheet.SectionScore::total)
                .reduce(Range.exactly(Exact.of(table.fullMarks())), Range::plus);
        Range capped = bonusCapped(table, sum);
        Range total = total(table, capped);
        Optional<Score.NoGrade> noGrade = hindrance.or(() -> noGrade(table, total));
        Optional<String> uncapped = noGrade.isPresent()
                ? Optional.empty()
                : Grade.of(Exact.decimal(total.low().orElseThrow()), table.grades());
        boolean part = hindrance.filter(Score.NoGrade.PART_OF_SPAN::equals).isPresent();
        return new ScoreSheet.TargetScore(
                table,
                dossier.name(),
                dossier.belongs(),
                sections,
                sum,
                bonusCut(sum, capped),
                total,
                uncapped,
                uncapped.map(grade -> capped(table, grade)),
                noGrade,
                part ? awards.stream().map(TargetScorer::soFar).toList() : awards,
                new Proposals(dossier, rows).proposed(total));
    }

    private List<RowScore> rows(Table.Section section) {
        return rows.stream().filter(row -> section.rows().contains(row.row())).toList();
    }

    private ScoreSheet.SectionScore section(Table.Section section) {
        List<RowScore> inside = rows(section);
        Range sum = inside.stream().map(RowScore::total).reduce(Range.ZERO, Range::plus);
        return new ScoreSheet.SectionScore(section, inside, sum, sectionSum(section, RowScore::total));
    }

    private Range sectionSum(Table.Section section, Function<RowScore, Range> points) {
        return SectionCaps.sum(section, rows(section), points);
    }

    /** All additions together give no more than their cap over what the losses alone leave, whatever caps cut them before. */
    private Range bonusCapped(Table table, Range sum) {
        if (table.limits().bonus().isEmpty()) {
            return sum;
        }
        BigFraction most = Exact.of(table.limits().bonus().get());
        Range losses = table.sections().stream()
                .map(section ->
                        sectionSum(section, row -> row.total().within(Optional.empty(), Optional.of(BigFraction.ZERO))))
                .reduce(Range.exactly(Exact.of(table.fullMarks())), Range::plus);
        Range highest = losses.plus(Range.exactly(most));
        return new Range(
                sum.low().flatMap(low -> highest.low().map(cap -> Exact.least(low, cap))),
                sum.high()
                        .flatMap(high -> highest.high().map(cap -> Exact.least(high, cap)))
                        .or(highest::high));
    }

    /** What the cap on additions takes away at either end; nobody can say how much of what has no end. */
    private static Range bonusCut(Range sum, Range capped) {
        Optional<BigFraction> best = sum.high().flatMap(high -> capped.high().map(left -> left.subtract(high)));
        return new Range(
                sum.low()
                        .flatMap(low -> capped.low().map(left -> left.subtract(low)))
                        .or(() -> best),
                best);
    }

    private Range total(Table table, Range sum) {
        Range left = SectionCaps.atMostWhereLost(rows, Price.Lost.TOTAL, sum, Optional.of(BigFraction.ZERO))
                .within(
                        table.limits().floor().map(Exact::of),
                        table.limits().ceiling().map(Exact::of));
        return table.rounding()
                .map(rounding -> new Range(
                        left.low().map(points -> Exact.rounded(points, rounding)),
                        left.high().map(points -> Exact.rounded(points, rounding))))
                .orElse(left);
    }

    /** A grade needs every row decided, even where what is open could not change it: leaving out must never pay. */
    private Optional<Score.NoGrade> noGrade(Table table, Range total) {
        if (table.grades().isEmpty()) {
            return Optional.of(Score.NoGrade.NO_BANDS);
        }
        boolean open = !total.settled()
                || rows.stream().anyMatch(row -> row.state() != RowScore.State.CHECKED)
                || awards.stream()
                        .anyMatch(award -> award.lost().isEmpty()
                                && award.award().gradeAtMost().isPresent());
        // A document whose grades leave a gap was typed in as it stands: a total in the gap has none.
        return open
                        || Grade.of(Exact.decimal(total.low().orElseThrow()), table.grades())
                                .isEmpty()
                ? Optional.of(Score.NoGrade.OPEN)
                : Optional.empty();
    }

    /** What is kept so far may still be lost before the span is over. */
    private static ScoreSheet.AwardScore soFar(ScoreSheet.AwardScore award) {
        return new ScoreSheet.AwardScore(award.award(), award.lost().filter(lost -> lost), award.grounds());
    }

    private String capped(Table table, String grade) {
        List<String> grades = table.grades().stream().map(Grade::name).toList();
        return awards.stream()
                .filter(award -> award.lost().orElse(false))
                .flatMap(award -> award.award().gradeAtMost().stream())
                .filter(cap -> grades.indexOf(cap) > grades.indexOf(grade))
                .reduce((one, other) -> grades.indexOf(one) > grades.indexOf(other) ? one : other)
                .orElse(grade);
    }
}
