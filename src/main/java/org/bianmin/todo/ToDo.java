package org.bianmin.todo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bianmin.catalogue.Condition;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.WordList;
import org.bianmin.findings.Apart;
import org.bianmin.findings.Assessment;
import org.bianmin.findings.Finding;
import org.bianmin.findings.Verdict;

/**
 * What is to be done at a centre before all requirements are met: no verdict on it.
 *
 * @param missing what 要求 ask of the centre and is not there; by effort, the least first, then in the order of the
 *     documents
 * @param others what 要求 ask of somebody else and is not there
 * @param better what is only recommended and is not there
 * @param unanswered what was not answered, of the centre's own clauses
 * @param undecided what was answered and cannot decide, of the centre's own clauses
 * @param notApplicable how many clauses do not apply here
 * @param apart what nobody need heed until the office decides
 */
public record ToDo(
        List<Task> missing,
        List<Task> others,
        List<Task> better,
        List<OpenQuestion> unanswered,
        List<Finding> undecided,
        int notApplicable,
        List<Apart> apart) {

    /**
     * What is to be done after a visit.
     *
     * @param kind kind of the centre
     */
    public static ToDo of(Assessment assessment, Vocabulary vocabulary, String kind) {
        List<Task> own = tasks(assessment, vocabulary, assessment.counted());
        List<Task> others = tasks(assessment, vocabulary, once(assessment.others()));
        return new ToDo(
                own.stream().filter(Task::required).toList(),
                others.stream().filter(Task::required).toList(),
                Stream.concat(own.stream(), others.stream())
                        .filter(task -> !task.required())
                        .toList(),
                unanswered(assessment, vocabulary),
                assessment.with(Verdict.UNDECIDED),
                assessment.with(Verdict.NOT_APPLICABLE).size(),
                Apart.of(assessment, vocabulary.kinds().withBroader(kind)));
    }

    /** What only the county, the city or the province can put right: the centre's own, and what is their duty. */
    public List<Task> above() {
        return Stream.concat(missing.stream().filter(Task::above), others.stream())
                .toList();
    }

    /** Whether anything that is asked of the centre itself is still open. */
    public boolean open() {
        return !unanswered.isEmpty() || !undecided.isEmpty();
    }

    /** Of clauses that say the same only the first. */
    private static List<Finding> once(List<Finding> findings) {
        Map<String, Finding> one = new LinkedHashMap<>();
        findings.stream()
                .filter(finding -> finding.verdict() != Verdict.NOT_APPLICABLE)
                .forEach(finding -> one.putIfAbsent(finding.sameKey(), finding));
        return List.copyOf(one.values());
    }

    /** What 要求 ask comes first, so that a 推荐 that asks no more than they is no task of its own. */
    private static List<Task> tasks(Assessment assessment, Vocabulary vocabulary, List<Finding> findings) {
        List<Task> tasks = new ArrayList<>();
        for (Verdict verdict : List.of(Verdict.FAILS, Verdict.UNMET)) {
            findings.stream()
                    .filter(finding -> finding.verdict() == verdict)
                    .map(finding ->
                            Task.of(question(vocabulary, finding), finding).with(assessment.joined(finding)))
                    .forEach(task -> add(tasks, task, names(vocabulary, task.question())));
        }
        return tasks.stream().sorted(Comparator.comparing(ToDo::effort)).toList();
    }

    /** What nobody has sorted yet may still be the centre's to do, so it comes before what surely is not. */
    private static int effort(Task task) {
        return task.effort().map(effort -> 2 * effort.ordinal()).orElse(2 * Question.Effort.ABOVE.ordinal() - 1);
    }

    /** Nobody should do a thing twice; but what is only recommended makes no 要求 larger. */
    private static void add(List<Task> tasks, Task task, Optional<WordList> words) {
        for (int i = 0; i < tasks.size(); i++) {
            if (tasks.get(i).covers(task)) {
                tasks.set(i, tasks.get(i).and(task));
                return;
            }
        }
        List<Task> shared = tasks.stream()
                .filter(before -> before.required() == task.required() && before.overlaps(task, words))
                .toList();
        int at = shared.isEmpty() ? tasks.size() : tasks.indexOf(shared.get(0));
        tasks.add(
                at,
                Stream.concat(shared.stream(), Stream.of(task))
                        .reduce(Task::and)
                        .orElseThrow());
        tasks.removeAll(shared);
    }

    private static Optional<WordList> names(Vocabulary vocabulary, Question question) {
        return question.kind() == Question.Kind.NAMES ? vocabulary.list(question.words()) : Optional.empty();
    }

    private static List<OpenQuestion> unanswered(Assessment assessment, Vocabulary vocabulary) {
        Map<Question, List<Finding>> byQuestion = new LinkedHashMap<>();
        assessment
                .with(Verdict.NOT_CHECKED)
                .forEach(finding -> byQuestion
                        .computeIfAbsent(asked(vocabulary, finding), question -> new ArrayList<>())
                        .add(finding));
        return byQuestion.entrySet().stream()
                .map(each -> new OpenQuestion(each.getKey(), List.copyOf(each.getValue())))
                .toList();
    }

    /** Where nobody knows whether a clause applies, that is the question. */
    private static Question asked(Vocabulary vocabulary, Finding finding) {
        return finding.condition()
                .filter(Condition.Answer.class::isInstance)
                .map(Condition.Answer.class::cast)
                .flatMap(condition -> vocabulary.question(condition.question()))
                .orElseGet(() -> question(vocabulary, finding));
    }

    private static Question question(Vocabulary vocabulary, Finding finding) {
        return Optional.of(finding.clause().check().orElseThrow().question())
                .flatMap(vocabulary::question)
                .orElseThrow();
    }
}
