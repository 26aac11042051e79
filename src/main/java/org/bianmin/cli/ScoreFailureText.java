package org.bianmin.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.bianmin.cases.SchemeCaseRunner;
import org.bianmin.cases.TargetOutcome;
import org.bianmin.report.Messages;
import org.bianmin.score.sheet.Charge;
import org.bianmin.score.sheet.CompositeScore;
import org.bianmin.score.sheet.Range;
import org.bianmin.score.sheet.RowScore;
import org.bianmin.score.sheet.ScoreSheet;

/** What is told of a case of a scheme that did not come out as expected: one line with the workings. */
final class ScoreFailureText {
    private final Messages messages;

    ScoreFailureText(Messages messages) {
        this.messages = messages;
    }

    /** What was expected, what came out, and how. */
    String of(SchemeCaseRunner.Failure failure) {
        List<String> sentences = new ArrayList<>();
        String target = failure.target().isEmpty() ? messages.text("cli.trace.centre") : failure.target();
        sentences.add(messages.text(
                "cli.case_failed",
                failure.which().place(),
                failure.which().name(),
                target,
                failure.expected(),
                failure.actual()));
        failure.score().ifPresent(outcome -> sentences.addAll(workings(outcome)));
        return String.join(messages.text("cli.trace.separator"), sentences);
    }

    private List<String> workings(TargetOutcome outcome) {
        List<String> sentences = new ArrayList<>();
        String rows = outcome.rows().stream()
                .filter(row -> row.state() != RowScore.State.CHECKED
                        || !row.charges().isEmpty()
                        || row.measured().isPresent()
                        || !row.total().equals(Range.ZERO))
                .map(this::row)
                .collect(Collectors.joining(messages.text("seen.separator")));
        if (!rows.isEmpty()) {
            sentences.add(messages.text("cli.trace.rows", rows));
        }
        outcome.target().ifPresent(target -> sentences.add(sums(target)));
        outcome.composite()
                .ifPresent(composite -> sentences.add(messages.text(
                        "cli.trace.rows",
                        composite.parts().stream()
                                .map(this::part)
                                .collect(Collectors.joining(messages.text("seen.separator"))))));
        return sentences;
    }

    private String part(CompositeScore.Part part) {
        return messages.text(
                "cli.trace.part",
                part.part().name(),
                TargetOutcome.told(part.score()),
                part.fullMarks().toPlainString(),
                part.part().percent().toPlainString(),
                TargetOutcome.told(part.weighted()));
    }

    private String sums(ScoreSheet.TargetScore target) {
        String sections = target.sections().stream()
                .map(section -> messages.text(
                        "cli.trace.points", section.section().id(), points(section.sum(), section.total())))
                .collect(Collectors.joining(messages.text("seen.separator")));
        return messages.text(
                "cli.trace.sums",
                target.table().fullMarks().toPlainString(),
                sections,
                TargetOutcome.told(target.sum()),
                TargetOutcome.told(target.bonusCut()),
                TargetOutcome.told(target.total()));
    }

    private String row(RowScore row) {
        List<String> why = new ArrayList<>();
        if (row.state() != RowScore.State.CHECKED) {
            why.add(messages.word("cli.trace.row", row.state()));
        }
        row.charges().forEach(charge -> why.add(charge(charge)));
        row.measured().ifPresent(value -> why.add(value.toPlainString()));
        row.carriedFrom()
                .forEach(loss ->
                        why.add(messages.text("cli.trace.points", loss.name(), TargetOutcome.told(loss.points()))));
        String points = points(row.sum(), row.total());
        return messages.text(
                "cli.trace.points",
                row.row().id(),
                why.isEmpty()
                        ? points
                        : messages.text(
                                "seen.stated_because", points, String.join(messages.text("list.separator"), why)));
    }

    private String charge(Charge charge) {
        String units = charge.units().isEmpty()
                ? String.valueOf(charge.entry().count())
                : charge.units().stream().map(ScoreFailureText::unit).collect(Collectors.joining("+"));
        String standing = messages.word("cli.trace.entry", charge.standing());
        return messages.text("cli.trace.charge", charge.day(), units, standing);
    }

    /** How many, the price of one, and by what it is multiplied, where it is. */
    private static String unit(Charge.Unit unit) {
        String priced = unit.count() + "×" + TargetOutcome.told(Range.exactly(unit.price()));
        return unit.times().equals(BigFraction.ONE)
                ? priced
                : priced + "×" + TargetOutcome.told(Range.exactly(unit.times()));
    }

    /** Raw and capped, where a cap cuts. */
    private String points(Range sum, Range total) {
        return sum.equals(total)
                ? TargetOutcome.told(total)
                : messages.text("cli.trace.capped", TargetOutcome.told(sum), TargetOutcome.told(total));
    }
}
