package org.bianmin.report.todo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bianmin.catalogue.Check;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Limits;
import org.bianmin.catalogue.RequiredName;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.facts.Facts;
import org.bianmin.findings.Finding;
import org.bianmin.record.Answer;
import org.bianmin.record.Observation;
import org.bianmin.record.State;
import org.bianmin.report.Messages;
import org.bianmin.report.Phrases;
import org.bianmin.todo.Task;

/** Says in everyday words what one thing to do is about, and what the clauses say. */
final class TaskText {
    private final Messages messages;
    private final Phrases phrases;

    TaskText(Messages messages, Vocabulary vocabulary) {
        this.messages = messages;
        this.phrases = new Phrases(messages, vocabulary);
    }

    ToDoPage.Entry entry(Task task) {
        return new ToDoPage.Entry(
                task.findings().get(0).clause().title(), what(task), how(task.findings()), sources(task.findings()));
    }

    /** What is missing, and what of the same nobody has answered yet. */
    List<String> what(Task task) {
        List<String> what = new ArrayList<>();
        task.findings().stream().flatMap(finding -> now(finding).stream()).forEach(what::add);
        task.missing()
                .forEach((thing, names) -> what.add(of(
                        thing,
                        messages.text(
                                "todo.missing",
                                list(names.stream()
                                        .map(name -> label(task, thing, name))
                                        .toList())))));
        task.stillOpen()
                .forEach((thing, names) -> what.add(of(
                        thing,
                        names.isEmpty()
                                ? messages.text("todo.thing_open")
                                : messages.text(
                                        "todo.names_open",
                                        list(names.stream().map(this::name).toList())))));
        return what.stream().distinct().toList();
    }

    private String of(String thing, String text) {
        return thing.isEmpty() ? text : messages.text("seen.subject", thing, text);
    }

    private String list(List<String> texts) {
        return String.join(messages.text("list.separator"), texts);
    }

    /** Of several that would do. */
    private String name(String label) {
        return String.join(messages.text("list.or"), label.split("/"));
    }

    /** The names that a list asks for today. */
    String names(Check.Names names) {
        return list(Facts.binding(names).stream()
                .map(RequiredName::label)
                .map(this::name)
                .toList());
    }

    /** A name that is there but will not do carries why. */
    private String label(Task task, String thing, String name) {
        List<String> alternatives = Arrays.asList(name.split("/"));
        return task.findings().stream()
                .flatMap(finding -> finding.details().stream())
                .filter(detail -> detail.subject().equals(thing))
                .flatMap(detail -> detail.seen().map(Observation::answer).stream())
                .filter(Answer.Names.class::isInstance)
                .flatMap(answer -> alternatives.stream()
                        .flatMap(one -> Stream.ofNullable(
                                ((Answer.Names) answer).states().get(one))))
                .filter(state -> state != State.PRESENT && state != State.ABSENT)
                .findFirst()
                .map(state -> messages.text("seen.stated_because", name(name), messages.word("state", state)))
                .orElseGet(() -> name(name));
    }

    /** How it stands now with each thing that is not as it should be. */
    private List<String> now(Finding finding) {
        Check check = finding.clause().check().orElseThrow();
        return finding.details().stream()
                .filter(finding::decides)
                .flatMap(detail -> now(finding, check, detail).map(text -> of(detail.subject(), text)).stream())
                .toList();
    }

    private Optional<String> now(Finding finding, Check check, Finding.Detail detail) {
        Optional<Answer> answer = detail.seen().map(Observation::answer);
        if (check instanceof Check.Names) {
            return answer.filter(Answer.Stated.class::isInstance)
                    .map(stated -> messages.text("todo.now", phrases.seen(check, detail)));
        } else if (answer.isPresent() && answer.get() instanceof Answer.Judgement judgement) {
            return Optional.of(messages.text("todo.judged", judgement.basis()));
        } else if (answer.isPresent() && answer.get() instanceof Answer.Sample sample) {
            return Optional.of(messages.text("todo.sampled", sample.checked(), sample.exceptions()));
        } else if (check instanceof Check.Limit limit) {
            return Optional.of(measured(finding, limit, detail));
        }
        String seen = phrases.seen(check, detail);
        if (check instanceof Check.Judgement || check instanceof Check.Sample) {
            return Optional.of(messages.text("todo.now", seen));
        }
        boolean day = answer.filter(Answer.Day.class::isInstance).isPresent();
        return Optional.of(asked(day ? "todo.last" : "todo.now_and_required", finding, seen));
    }

    /** How it is, and what a 要求 or a 推荐 asks. */
    private String asked(String key, Finding finding, String seen) {
        Clause clause = finding.clause();
        return messages.text(
                key,
                seen,
                phrases.required(clause.check().orElseThrow()),
                messages.word("obligation", clause.obligation()));
    }

    private String measured(Finding finding, Check.Limit limit, Finding.Detail detail) {
        String now = asked("todo.now_and_required", finding, phrases.seen(limit, detail));
        return detail.seen()
                .flatMap(seen -> seen.answer().number())
                .flatMap(number -> gap(limit, number))
                .map(gap -> messages.text("todo.measured", now, gap))
                .orElse(now);
    }

    /** How far a number is from the first limit that it does not keep; nothing where it stands on an excluded edge. */
    private Optional<String> gap(Check.Limit limit, BigDecimal number) {
        return limit.values().get(0).bounds().stream()
                .filter(bound -> !bound.keptBy(number))
                .filter(bound -> bound.value().compareTo(number) != 0)
                .findFirst()
                .map(bound -> messages.text(
                        below(bound) ? "todo.short_of" : "todo.beyond",
                        bound.value()
                                .subtract(number)
                                .abs()
                                .stripTrailingZeros()
                                .toPlainString(),
                        limit.unit()));
    }

    private static boolean below(Limits.Bound bound) {
        return bound.relation() == Limits.Relation.AT_LEAST || bound.relation() == Limits.Relation.MORE_THAN;
    }

    private List<String> how(List<Finding> findings) {
        return Stream.concat(
                        each(findings, Clause::remedy).map(text -> messages.text("todo.remedy", text)),
                        each(findings, Clause::evidence).map(text -> messages.text("todo.proof", text)))
                .toList();
    }

    private static Stream<String> each(List<Finding> findings, Function<Clause, String> part) {
        return findings.stream()
                .map(Finding::clause)
                .map(part)
                .filter(text -> !text.isBlank())
                .distinct();
    }

    /** Clauses in their own words, each with document and number. */
    List<String> sources(List<Finding> findings) {
        return findings.stream()
                .map(finding -> source(finding.standard(), finding.clause()))
                .distinct()
                .toList();
    }

    private String source(Standard standard, Clause clause) {
        return messages.text("todo.source", clause(standard, clause), line(clause.quote()));
    }

    /** A clause as one would quote it. */
    String clause(Standard standard, Clause clause) {
        String number = clause.number();
        return messages.text(
                "todo.clause",
                standard.title(),
                standard.number(),
                number.matches("\\d.*") ? messages.text("todo.numbered", number) : number);
    }

    /** The numbers of some clauses. */
    String clauses(List<Finding> findings) {
        return findings.stream()
                .map(finding -> messages.text(
                        "todo.clause_short",
                        finding.standard().number(),
                        finding.clause().number()))
                .distinct()
                .collect(Collectors.joining(messages.text("list.separator")));
    }

    /** A text of several lines as one. */
    static String line(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", "");
    }
}
