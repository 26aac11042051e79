package org.bianmin.report.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bianmin.catalogue.Check;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Condition;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.Limits;
import org.bianmin.catalogue.Obligation;
import org.bianmin.catalogue.Precedence;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.RequiredName;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.facts.Facts;
import org.bianmin.record.selfcheck.RowKey;
import org.bianmin.report.Messages;
import org.bianmin.report.blank.AskedQuestion;

/**
 * Which rows tell at once whether they are enough: a number with limits, or a name that must be there, where nothing
 * else decides along with it. Everything else has to wait for the rules.
 */
final class Signs {
    private final Vocabulary vocabulary;
    private final Messages messages;
    private final Set<String> prevailedOver;

    Signs(Vocabulary vocabulary, Messages messages, List<Edition> editions) {
        this.vocabulary = vocabulary;
        this.messages = messages;
        this.prevailedOver = editions.stream()
                .flatMap(edition -> edition.clauses().stream())
                .flatMap(clause -> clause.precedence().overrides().stream())
                .map(Precedence.Override::clause)
                .collect(Collectors.toUnmodifiableSet());
    }

    Optional<Row.Sign> of(Question question, RowKey key, List<AskedQuestion.Asking> askedBy) {
        List<Clause> clauses =
                askedBy.stream().map(AskedQuestion.Asking::clause).toList();
        if (clauses.isEmpty() || !askedBy.stream().allMatch(this::alone)) {
            return Optional.empty();
        }
        return switch (key.part()) {
            case NAME -> name(key.name(), clauses);
            case VALUE -> bounds(question, clauses);
            default -> Optional.empty();
        };
    }

    /** Whether nothing but this answer decides: always required, and nothing prevails over it. */
    private boolean alone(AskedQuestion.Asking asking) {
        Clause clause = asking.clause();
        return !prevailedOver.contains(Facts.key(asking.edition(), clause))
                && clause.obligation() == Obligation.SHALL
                && clause.conditions().stream().noneMatch(Condition.Answer.class::isInstance)
                && clause.precedence().givesWay().isEmpty();
    }

    private Optional<Row.Sign> name(String name, List<Clause> clauses) {
        boolean lists = clauses.stream().allMatch(clause -> clause.check().orElseThrow() instanceof Check.Names);
        boolean only = lists
                && clauses.stream()
                        .flatMap(clause ->
                                Facts.binding((Check.Names) clause.check().orElseThrow()).stream())
                        .filter(required -> Stream.concat(required.anyOf().stream(), required.doubtful().stream())
                                .anyMatch(name::equals))
                        .allMatch(required ->
                                required.equals(new RequiredName(List.of(name), List.of(), required.validity())));
        return only
                ? Optional.of(new Row.Sign(
                        List.of(messages.text("form.present")), List.of(messages.text("form.absent")), List.of()))
                : Optional.empty();
    }

    /** What others tell of a number may decide as well, so only a number that stands for itself tells. */
    private Optional<Row.Sign> bounds(Question question, List<Clause> clauses) {
        if (question.kind() != Question.Kind.MEASURE
                || vocabulary.toldByOthers().contains(question)) {
            return Optional.empty();
        }
        List<Limits.Bound> bounds = new ArrayList<>();
        for (Clause clause : clauses) {
            if (!(clause.check().orElseThrow() instanceof Check.Limit limit)
                    || !limit.question().equals(question.id())) {
                return Optional.empty();
            }
            Limits limits = limit.values().get(0);
            if (limits.about().isPresent() || !limits.doubtful().isEmpty()) {
                return Optional.empty();
            }
            bounds.addAll(limits.bounds());
        }
        return Optional.of(new Row.Sign(List.of(), List.of(messages.text("form.absent")), List.copyOf(bounds)));
    }
}
