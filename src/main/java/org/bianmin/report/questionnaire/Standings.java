package org.bianmin.report.questionnaire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bianmin.catalogue.Check;
import org.bianmin.catalogue.Obligation;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.facts.Facts;
import org.bianmin.facts.Reason;
import org.bianmin.facts.Result;
import org.bianmin.findings.Assessment;
import org.bianmin.findings.Finding;
import org.bianmin.findings.Verdict;
import org.bianmin.record.selfcheck.RowKey;
import org.bianmin.report.Messages;
import org.bianmin.report.Phrases;

/** Tells of every row of a questionnaire how it stands, from what was found for the clauses that ask it. */
public final class Standings {
    private final Messages messages;
    private final Phrases phrases;
    private final Map<String, Finding> findings = new LinkedHashMap<>();

    /** @param assessment what was found */
    public Standings(Messages messages, Vocabulary vocabulary, Assessment assessment) {
        this.messages = messages;
        this.phrases = new Phrases(messages, vocabulary);
        assessment.findings().forEach(finding -> findings.put(finding.key(), finding));
    }

    /** How each row stands; rows that no clause judges by themselves have no standing. */
    public Map<RowKey, Standing> of(Questionnaire questionnaire) {
        Map<RowKey, Standing> standings = new LinkedHashMap<>();
        questionnaire.rows().forEach(row -> of(row).ifPresent(standing -> standings.put(row.key(), standing)));
        return standings;
    }

    /** What several clauses ask at once stands as the worst of them has it. */
    private Optional<Standing> of(Row row) {
        return row.clauses().stream()
                .map(Row.Source::key)
                .distinct()
                .flatMap(key -> Optional.ofNullable(findings.get(key)).stream())
                .map(finding -> of(row.key(), finding))
                .min(Comparator.comparing(Standing::outcome));
    }

    private Standing of(RowKey key, Finding finding) {
        if (finding.verdict() == Verdict.NOT_APPLICABLE) {
            return new Standing(Standing.Outcome.NOT_NEEDED, "");
        }
        if (finding.condition().isPresent()) {
            return new Standing(Standing.Outcome.UNANSWERED, phrases.reason(finding));
        }
        List<Told> told = finding.details().stream()
                .flatMap(detail -> told(key, finding, detail).stream())
                .toList();
        if (told.isEmpty()) {
            return new Standing(outcome(finding), "");
        }
        Standing.Outcome worst =
                told.stream().map(Told::outcome).min(Comparator.naturalOrder()).orElseThrow();
        return new Standing(
                worst,
                about(told.stream().filter(each -> each.outcome() == worst).toList(), worst));
    }

    /** How one thing stands, and why where that is not plain. */
    private record Told(String subject, Standing.Outcome outcome, String why) {}

    private List<Told> told(RowKey key, Finding finding, Finding.Detail detail) {
        Obligation obligation = finding.clause().obligation();
        String why = why(detail);
        if (key.part() != RowKey.Part.NAME || !(finding.clause().check().orElseThrow() instanceof Check.Names names)) {
            return List.of(new Told(detail.subject(), outcome(detail.result(), obligation), why));
        }
        Set<String> labels = Facts.binding(names).stream()
                .filter(name ->
                        name.anyOf().contains(key.name()) || name.doubtful().contains(key.name()))
                .map(name -> name.label())
                .collect(Collectors.toSet());
        List<Told> told = new ArrayList<>();
        detail.names().stream()
                .filter(name -> labels.contains(name.label()))
                .forEach(name -> told.add(new Told(detail.subject(), outcome(name.result(), obligation), why)));
        return told;
    }

    private String why(Finding.Detail detail) {
        return detail.reason() == Reason.NO_BASIS
                ? messages.text("form.no_basis")
                : detail.result() == Result.UNDECIDED ? phrases.reason(detail) : "";
    }

    /** Of which things, by what there is to say of them. */
    private String about(List<Told> told, Standing.Outcome outcome) {
        if (outcome == Standing.Outcome.REACHED || outcome == Standing.Outcome.NOT_NEEDED) {
            return "";
        }
        Map<String, Set<String>> subjects = new LinkedHashMap<>();
        told.forEach(each -> subjects.computeIfAbsent(each.why(), why -> new LinkedHashSet<>())
                .add(each.subject()));
        return subjects.entrySet().stream()
                .map(entry -> about(String.join(messages.text("list.separator"), entry.getValue()), entry.getKey()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(messages.text("seen.separator")));
    }

    private String about(String subjects, String why) {
        return subjects.isEmpty() || why.isEmpty() ? subjects + why : messages.text("seen.subject", subjects, why);
    }

    private static Standing.Outcome outcome(Result result, Obligation obligation) {
        return switch (result) {
            case MET -> Standing.Outcome.REACHED;
            case NOT_MET ->
                obligation == Obligation.SHALL ? Standing.Outcome.NOT_REACHED : Standing.Outcome.NOT_REACHED_ADVISED;
            case NOT_CHECKED -> Standing.Outcome.UNANSWERED;
            case UNDECIDED -> Standing.Outcome.UNDECIDED;
            case NOT_APPLICABLE -> Standing.Outcome.NOT_NEEDED;
        };
    }

    private static Standing.Outcome outcome(Finding finding) {
        return switch (finding.verdict()) {
            case CONFORMS -> Standing.Outcome.REACHED;
            case FAILS -> Standing.Outcome.NOT_REACHED;
            case UNMET -> Standing.Outcome.NOT_REACHED_ADVISED;
            case NOT_CHECKED -> Standing.Outcome.UNANSWERED;
            case UNDECIDED -> Standing.Outcome.UNDECIDED;
            case NOT_APPLICABLE -> Standing.Outcome.NOT_NEEDED;
        };
    }
}
