package org.bianmin.report.todo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bianmin.catalogue.scheme.Grade;
import org.bianmin.catalogue.scheme.Rate;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.findings.Assessment;
import org.bianmin.findings.Finding;
import org.bianmin.findings.Verdict;
import org.bianmin.report.Messages;
import org.bianmin.score.Score;
import org.bianmin.score.WayToGrade;
import org.bianmin.todo.Task;
import org.bianmin.todo.ToDo;

/** Says how many points a self-check comes to, and what to do at least for a grade. It never says which grade it is now. */
public final class ScoreText {
    private final Messages messages;

    public ScoreText(Messages messages) {
        this.messages = messages;
    }

    /** The points, by which scheme, and how much was looked at. */
    public List<String> score(Score score, Assessment assessment) {
        List<String> lines = new ArrayList<>(List.of(""));
        if (score.ledger().isEmpty()) {
            lines.add(messages.word("score", Score.NoGrade.NOTHING_COUNTS));
            return lines;
        }
        String full = score.rate().fullMarks().toPlainString();
        String points = score.settled()
                ? messages.text("todo.score.settled", score.low().toPlainString(), full)
                : messages.text(
                        "todo.score.range",
                        score.low().toPlainString(),
                        score.high().toPlainString(),
                        full);
        lines.add(messages.text("todo.score", scheme(score.scheme()), points));
        if (score.scheme().basis().isEmpty()) {
            lines.add(messages.text("todo.score.reference"));
        }
        lines.add(messages.text("todo.score.coverage", assessment.checked(), assessment.due()));
        return lines;
    }

    private String scheme(Scheme scheme) {
        return scheme.basis()
                .map(basis -> messages.text("todo.score.basis", scheme.title(), basis))
                .orElse(scheme.title());
    }

    /** The grades that one can work for: the last one needs no work. */
    public static List<String> grades(Rate rate) {
        return rate.grades().stream()
                .limit(Math.max(0, rate.grades().size() - 1))
                .map(Grade::name)
                .toList();
    }

    /**
     * The shortest list of things to do for a grade.
     *
     * @param grade one of {@link #grades}; absent: the one above what the points give now
     */
    public List<String> goal(Score score, Assessment assessment, ToDo todo, Optional<String> grade) {
        List<String> lines = new ArrayList<>(List.of(""));
        Optional<Score.NoGrade> never = WayToGrade.never(score);
        if (never.isPresent()) {
            lines.add(messages.text("todo.goal.never", messages.word("score", never.get())));
            return lines;
        }
        Optional<Grade> band = grade.isPresent()
                ? score.rate().grades().stream()
                        .filter(each -> each.name().equals(grade.get()))
                        .findFirst()
                : WayToGrade.next(score);
        if (band.isEmpty()) {
            lines.add(messages.text("todo.goal.best"));
        } else {
            lines.addAll(way(score, assessment, todo, band.get()));
        }
        lines.add(messages.text("todo.goal.note"));
        return lines;
    }

    private List<String> way(Score score, Assessment assessment, ToDo todo, Grade band) {
        List<Task> tasks = todo.missing();
        WayToGrade way = WayToGrade.of(
                score,
                band,
                tasks.stream()
                        .map(task -> task.findings().stream().map(Finding::key).toList())
                        .toList(),
                assessment.local().stream()
                        .filter(ScoreText::open)
                        .map(Finding::key)
                        .collect(Collectors.toSet()));
        List<String> lines = new ArrayList<>();
        String edge = way.edge().toPlainString();
        String after = way.low().toPlainString();
        int count = way.steps().size();
        if (!way.reaches()) {
            lines.add(messages.text("todo.goal.not_enough", band.name(), edge, count, after));
        } else if (count == 0) {
            lines.add(messages.text("todo.goal.reached", band.name(), edge));
        } else {
            lines.add(messages.text("todo.goal.shortest", band.name(), edge, count, after));
            lines.addAll(list(way.steps(), tasks));
        }
        way.ifOpenPasses().ifPresent(steps -> {
            lines.add(
                    steps.isEmpty()
                            ? messages.text("todo.goal.if_open_passes.none")
                            : messages.text("todo.goal.if_open_passes", steps.size()));
            lines.addAll(list(steps, tasks));
        });
        assessment.local().stream()
                .filter(finding -> way.openCritical().contains(finding.key()))
                .forEach(finding -> lines.add(
                        messages.text("todo.goal.critical", finding.clause().title())));
        return lines;
    }

    private static boolean open(Finding finding) {
        return finding.verdict() == Verdict.NOT_CHECKED || finding.verdict() == Verdict.UNDECIDED;
    }

    /** Numbered as in the list of everything that is missing, so that they are found there. */
    private List<String> list(List<Integer> steps, List<Task> tasks) {
        return steps.stream()
                .sorted()
                .map(step -> messages.text(
                        "todo.goal.item",
                        step + 1,
                        tasks.get(step).findings().get(0).clause().title(),
                        numbers(tasks.get(step))))
                .toList();
    }

    private String numbers(Task task) {
        return task.findings().stream()
                .map(finding -> messages.text(
                        "todo.clause_short",
                        finding.standard().number(),
                        finding.clause().number()))
                .distinct()
                .collect(Collectors.joining(messages.text("list.separator")));
    }
}
