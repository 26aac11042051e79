package org.bianmin.report.todo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bianmin.catalogue.Check;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.QuestionGroup;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.facts.Reason;
import org.bianmin.findings.Apart;
import org.bianmin.findings.Finding;
import org.bianmin.record.InspectionRecord;
import org.bianmin.record.Visit;
import org.bianmin.report.Audit;
import org.bianmin.report.Messages;
import org.bianmin.report.Phrases;
import org.bianmin.todo.OpenQuestion;
import org.bianmin.todo.Task;
import org.bianmin.todo.ToDo;

/** Says what is to be done at a centre, in words that people outside the trade understand. */
public final class ToDoText {
    private final Messages messages;
    private final Vocabulary vocabulary;
    private final Phrases phrases;
    private final TaskText tasks;

    public ToDoText(Messages messages, Vocabulary vocabulary) {
        this.messages = messages;
        this.vocabulary = vocabulary;
        this.phrases = new Phrases(messages, vocabulary);
        this.tasks = new TaskText(messages, vocabulary);
    }

    /** The list in words. */
    public ToDoPage of(Audit audit, ToDo todo) {
        InspectionRecord record = audit.record();
        String kind = messages.word("kind", record.visit().kind());
        return new ToDoPage(
                record.centre().name(),
                messages.text("todo.title", day(record.visit().date()), kind),
                record.sample() || audit.office().sample() ? messages.text("todo.sample") : "",
                record.visit().kind() == Visit.Kind.SELF_CHECK
                        ? ""
                        : messages.text("todo.source_of", day(record.visit().date()), units(record.visit()), kind),
                head(todo, payer(record)),
                sections(todo, payer(record)),
                new StatementText(messages, tasks).of(record, day(record.visit().date()), todo.above()),
                rest(todo));
    }

    private String day(LocalDate date) {
        return messages.text("todo.day", date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** No names of people: the list is pinned up. */
    private String units(Visit visit) {
        String units = visit.inspectors().stream()
                .map(Visit.Inspector::unit)
                .filter(unit -> !unit.isEmpty())
                .distinct()
                .collect(Collectors.joining(messages.text("list.separator")));
        return units.isEmpty() ? messages.text("todo.unknown_unit") : units;
    }

    /** Who decides on money. */
    private String payer(InspectionRecord record) {
        return Optional.of(record.centre().responsible())
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> messages.text("todo.payer"));
    }

    private List<String> head(ToDo todo, String payer) {
        List<String> head = new ArrayList<>();
        if (todo.missing().isEmpty()) {
            head.add(messages.text(todo.open() ? "todo.head.none_so_far" : "todo.head.none"));
        } else {
            String parts = byEffort(todo.missing(), payer).entrySet().stream()
                    .map(each -> messages.text(
                            "todo.head.part", each.getKey(), each.getValue().size()))
                    .collect(Collectors.joining(messages.text("todo.head.separator")));
            head.add(messages.text("todo.head.missing", todo.missing().size(), parts));
        }
        count(head, "todo.head.others", todo.others().size());
        count(head, "todo.head.unanswered", todo.unanswered().size());
        count(head, "todo.head.undecided", todo.undecided().size());
        return head;
    }

    private void count(List<String> head, String key, int count) {
        if (count > 0) {
            head.add(messages.text(key, count));
        }
    }

    private Map<String, List<Task>> byEffort(List<Task> all, String payer) {
        return all.stream()
                .collect(Collectors.groupingBy(task -> effort(task, payer), LinkedHashMap::new, Collectors.toList()));
    }

    private String effort(Task task, String payer) {
        return messages.text(
                "todo.effort."
                        + task.effort()
                                .map(effort -> effort.name().toLowerCase(Locale.ROOT))
                                .orElse("unsorted"),
                payer);
    }

    /** What the centre cannot do stands last, whoever has to do it. */
    private List<ToDoPage.Section> sections(ToDo todo, String payer) {
        List<ToDoPage.Section> sections = new ArrayList<>();
        byEffort(todo.missing().stream().filter(task -> !task.above()).toList(), payer)
                .forEach((effort, all) -> sections.add(new ToDoPage.Section(
                        messages.text("todo.section", effort, all.size()),
                        "",
                        all.stream().map(tasks::entry).toList())));
        if (!todo.above().isEmpty()) {
            sections.add(new ToDoPage.Section(
                    messages.text(
                            "todo.section",
                            messages.text("todo.effort.above"),
                            todo.above().size()),
                    messages.text("todo.above.lead"),
                    todo.above().stream().map(this::above).toList()));
        }
        return sections;
    }

    private ToDoPage.Entry above(Task task) {
        ToDoPage.Entry entry = tasks.entry(task);
        if (task.local()) {
            return entry;
        }
        String whose = messages.word("body", task.findings().get(0).clause().binds());
        return new ToDoPage.Entry(
                messages.text("seen.stated_because", entry.title(), messages.text("todo.whose", whose)),
                entry.what(),
                entry.how(),
                entry.sources());
    }

    private List<ToDoPage.Section> rest(ToDo todo) {
        List<ToDoPage.Section> rest = new ArrayList<>();
        section(rest, "better", todo.better().stream().map(this::above).toList());
        section(
                rest,
                "unanswered",
                todo.unanswered().stream().map(this::unanswered).toList());
        section(
                rest,
                "undecided",
                todo.undecided().stream().map(this::undecided).toList());
        if (todo.notApplicable() > 0) {
            rest.add(new ToDoPage.Section(messages.text("todo.not_applicable", todo.notApplicable()), "", List.of()));
        }
        section(rest, "apart", todo.apart().stream().map(this::apart).toList());
        return rest;
    }

    private void section(List<ToDoPage.Section> rest, String key, List<ToDoPage.Entry> entries) {
        if (!entries.isEmpty()) {
            rest.add(new ToDoPage.Section(
                    messages.text("todo." + key, entries.size()), messages.text("todo." + key + ".lead"), entries));
        }
    }

    /** What is asked: in everyday words where somebody has written them. */
    private String asked(Question question) {
        String group =
                vocabulary.group(question.group()).map(QuestionGroup::name).orElse("");
        String name = messages.text("seen.subject", group, question.name());
        return question.ask().isEmpty()
                ? question.derivation()
                        .map(derivation -> messages.text("seen.stated_because", name, phrases.followsFrom(derivation)))
                        .orElse(name)
                : question.ask();
    }

    private ToDoPage.Entry unanswered(OpenQuestion open) {
        List<String> why = open.findings().stream()
                .flatMap(finding -> Stream.of(needed(finding)))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        return new ToDoPage.Entry(
                messages.text("seen.stated_because", asked(open.question()), tasks.clauses(open.findings())),
                why,
                List.of(),
                List.of());
    }

    /** That nothing was written down goes without saying; of a list it must be said what is asked. */
    private String needed(Finding finding) {
        if (finding.reason() == Reason.CONDITION_UNKNOWN) {
            return messages.text("todo.condition");
        } else if (finding.reason() != Reason.NOT_RECORDED) {
            return phrases.reason(finding);
        }
        return finding.clause().check().orElseThrow() instanceof Check.Names names
                ? messages.text("todo.look_for", tasks.names(names))
                : "";
    }

    private ToDoPage.Entry undecided(Finding finding) {
        return new ToDoPage.Entry(
                finding.clause().title(),
                List.of(
                        messages.text("todo.why_undecided", phrases.reason(finding)),
                        messages.text("todo.decided_by", messages.word("todo.decide", finding.reason()))),
                List.of(),
                tasks.sources(List.of(finding)));
    }

    private ToDoPage.Entry apart(Apart apart) {
        String title = apart.name()
                .map(name -> messages.text("seen.subject", apart.clause().title(), phrases.required(name)))
                .orElse(apart.clause().title());
        return new ToDoPage.Entry(
                messages.text("seen.stated_because", title, tasks.clause(apart.standard(), apart.clause())),
                Stream.of(apart.validity().doubt())
                        .filter(doubt -> !doubt.isBlank())
                        .map(doubt -> messages.text(
                                "seen.subject",
                                messages.word("validity", apart.validity().status()),
                                TaskText.line(doubt)))
                        .toList(),
                List.of(),
                List.of());
    }
}
