package org.bianmin.report.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.report.Messages;
import org.bianmin.score.Score;
import org.bianmin.score.sheet.CompositeScore;
import org.bianmin.score.sheet.Range;
import org.bianmin.score.sheet.RowScore;
import org.bianmin.score.sheet.ScoreSheet;

/** A score sheet for a terminal: of each target the rows that lost, won or are open, how the total comes about, and the grade. */
public final class SheetText {
    private final Messages messages;
    private final SheetPhrases phrases;
    private final ChargePhrases charges;

    /** @param messages in which language it speaks */
    public SheetText(Messages messages) {
        this.messages = messages;
        this.phrases = new SheetPhrases(messages);
        this.charges = new ChargePhrases(messages);
    }

    /**
     * Lines with a table between them.
     *
     * @param before lines above the table
     * @param heading of the table; none: there is no table
     * @param rows of the table, each as wide as the heading
     * @param after lines below it
     */
    public record Block(List<String> before, List<String> heading, List<List<String>> rows, List<String> after) {
        static Block of(List<String> lines) {
            return new Block(lines, List.of(), List.of(), List.of());
        }
    }

    /** The blocks of a sheet: first whose it is and by what, then one for each target. */
    public List<Block> of(ScoreSheet sheet) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.of(head(sheet)));
        sheet.composite().map(this::composite).ifPresent(blocks::add);
        sheet.targets().stream().map(this::target).forEach(blocks::add);
        if (sheet.composite().isEmpty() && sheet.targets().isEmpty()) {
            blocks.add(Block.of(List.of(messages.text("score_sheet.nobody"))));
        }
        return List.copyOf(blocks);
    }

    private List<String> head(ScoreSheet sheet) {
        Scheme scheme = sheet.scheme();
        return List.of(
                messages.text("score_sheet.head", sheet.centre(), sheet.period()),
                messages.text(
                        "score_sheet.scheme",
                        scheme.title(),
                        scheme.basis().orElse(messages.text("score_sheet.no_basis"))));
    }

    private Block target(ScoreSheet.TargetScore target) {
        List<RowScore> rows = target.sections().stream()
                .flatMap(section -> section.rows().stream())
                .toList();
        List<RowScore> told = rows.stream().filter(SheetText::tells).toList();
        List<String> after = new ArrayList<>();
        if (rows.size() > told.size()) {
            after.add(messages.text("score_sheet.clean", rows.size() - told.size()));
        }
        after.addAll(steps(target));
        after.add(messages.text("score_sheet.score", phrases.range(target.total())));
        after.add(grade(target.grade(), target.uncapped(), target.noGrade()));
        target.awards().stream().map(this::award).forEach(after::add);
        return new Block(
                List.of("", who(messages, target)),
                Stream.of("row", "points", "because")
                        .map(column -> messages.text("score_sheet.column." + column))
                        .toList(),
                told.stream().flatMap(this::row).toList(),
                List.copyOf(after));
    }

    /** How the total comes about: while something is open, in the worst case and in the best. */
    private List<String> steps(ScoreSheet.TargetScore target) {
        return target.total().settled()
                ? List.of(steps(target, Range::low))
                : List.of(
                        messages.text("score_sheet.worst", steps(target, Range::low)),
                        messages.text("score_sheet.best", steps(target, Range::high)));
    }

    private String steps(ScoreSheet.TargetScore target, Function<Range, Optional<BigFraction>> end) {
        return Stream.concat(
                        Step.of(target, messages).stream()
                                .filter(Step::shown)
                                .map(step -> step(step.text(), phrases.end(end.apply(step.points()), step.endless()))),
                        Stream.of(step(
                                messages.text("score_sheet.step.total"),
                                phrases.end(end.apply(target.total()), "score_sheet.no_end"))))
                .collect(Collectors.joining(messages.text("seen.separator")));
    }

    private String step(String text, String points) {
        return messages.text("score_sheet.step", text, points);
    }

    /** A target with what it belongs to. */
    static String who(Messages messages, ScoreSheet.TargetScore target) {
        String kind = messages.word("score_sheet.target", target.table().target());
        return target.belongs().isEmpty()
                ? messages.text("score_sheet.named", kind, target.name())
                : messages.text("score_sheet.belongs", kind, target.name(), target.belongs());
    }

    private static boolean tells(RowScore row) {
        boolean nothing = row.total().equals(Range.exactly(BigFraction.ZERO));
        return !nothing
                || row.state() != RowScore.State.CHECKED
                || !row.charges().isEmpty();
    }

    /** Each reason has its line; the first bears the row's name and points. */
    private Stream<List<String>> row(RowScore row) {
        List<String> reasons = new ArrayList<>(charges.lines(row));
        reasons.addAll(phrases.row(row));
        if (reasons.isEmpty()) {
            reasons.add("");
        }
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < reasons.size(); i++) {
            lines.add(List.of(i == 0 ? row.row().id() : "", i == 0 ? phrases.range(row.total()) : "", reasons.get(i)));
        }
        return lines.stream();
    }

    private String grade(Optional<String> grade, Optional<String> uncapped, Optional<Score.NoGrade> why) {
        if (grade.isEmpty()) {
            return messages.text("score_sheet.grade", TargetJson.whyNoGrade(messages, why));
        }
        return uncapped.filter(points -> !points.equals(grade.get()))
                .map(points -> messages.text("score_sheet.grade_capped", grade.get(), points))
                .orElseGet(() -> messages.text("score_sheet.grade", grade.get()));
    }

    private String award(ScoreSheet.AwardScore award) {
        String lost = messages.text("score_sheet.lost_award." + TargetJson.answer(award.lost()));
        String because = award.grounds().stream()
                .filter(ground ->
                        ground.met().equals(award.lost()) && !ground.met().equals(Optional.of(false)))
                .map(ground -> ground.condition().id())
                .collect(Collectors.joining(messages.text("list.separator")));
        return because.isEmpty()
                ? messages.text("score_sheet.award", award.award().name(), lost)
                : messages.text("score_sheet.award_because", award.award().name(), lost, because);
    }

    private Block composite(CompositeScore score) {
        List<String> lines = new ArrayList<>();
        score.parts().stream().map(this::part).forEach(lines::add);
        lines.add(messages.text("score_sheet.score", phrases.range(score.total())));
        lines.add(grade(score.grade(), Optional.empty(), score.noGrade()));
        return Block.of(List.copyOf(lines));
    }

    private String part(CompositeScore.Part part) {
        return messages.text(
                "score_sheet.part",
                part.part().name(),
                phrases.range(part.score()),
                ExactText.of(part.part().percent()),
                phrases.range(part.weighted()),
                ExactText.of(part.fullMarks()));
    }
}
