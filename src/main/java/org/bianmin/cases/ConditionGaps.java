package org.bianmin.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Condition;
import org.bianmin.catalogue.QuestionGroup;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.Word;
import org.bianmin.facts.ConditionTested.Outcome;
import org.bianmin.record.Case;

/**
 * Each condition needs a case in which it alone excludes the clause, and where it asks a question one in which nobody
 * answered.
 */
final class ConditionGaps {
    private static final String BETWEEN = "、";

    private final Standard standard;
    private final Vocabulary vocabulary;
    private final ConditionSeen seen;

    ConditionGaps(Standard standard, Vocabulary vocabulary) {
        this.standard = standard;
        this.vocabulary = vocabulary;
        this.seen = new ConditionSeen(vocabulary);
    }

    /** The kinds of centre of the whole document are a condition of every clause. */
    List<Gap> ofHead(List<Case> cases) {
        boolean shown = cases.stream()
                .filter(each -> !speaksOf(each.kind()))
                .flatMap(each -> each.expected().values().stream())
                .anyMatch(expected -> expected.verdict().equals(Shown.NOT_APPLICABLE));
        boolean possible = kinds().anyMatch(kind -> !speaksOf(kind));
        return possible && !shown
                ? List.of(Gap.of(Gap.Kind.OTHER_CENTRE, standard.id(), String.join(BETWEEN, standard.appliesTo())))
                : List.of();
    }

    List<Gap> of(Clause clause, Shown shown) {
        List<Gap> gaps = new ArrayList<>();
        for (Condition condition : clause.conditions()) {
            if (possible(condition)
                    && shown.with(Shown.NOT_APPLICABLE).noneMatch(each -> excludesAlone(condition, clause, each))) {
                gaps.add(other(clause, condition));
            }
            if (condition instanceof Condition.Answer answer
                    && shown.with(Shown.NOT_CHECKED).noneMatch(each -> seen.in(each, answer) == Outcome.UNKNOWN)) {
                gaps.add(unanswered(clause, answer));
            }
        }
        return gaps;
    }

    private Stream<String> kinds() {
        return vocabulary.kinds().words().stream().map(Word::name);
    }

    private boolean speaksOf(String kind) {
        return standard.speaksOf(vocabulary.kinds().withBroader(kind));
    }

    /** Where every kind that the document speaks of is named again, no centre is left that only the clause excludes. */
    private boolean possible(Condition condition) {
        return !(condition instanceof Condition.Kinds named)
                || kinds().filter(this::speaksOf).anyMatch(kind -> seen.of(kind, named) == Outcome.FAILS);
    }

    private boolean excludesAlone(Condition condition, Clause clause, Case each) {
        return speaksOf(each.kind())
                && clause.conditions().stream()
                        .allMatch(other -> (seen.in(each, other) == Outcome.FAILS) == other.equals(condition));
    }

    private Gap other(Clause clause, Condition condition) {
        if (condition instanceof Condition.Kinds named) {
            return Gap.of(Gap.Kind.OTHER_KIND, clause.id(), String.join(BETWEEN, named.kinds()));
        }
        Condition.Answer answer = (Condition.Answer) condition;
        QuestionGroup group = seen.group(answer);
        return Gap.of(
                group.each() ? Gap.Kind.OTHER_THINGS : Gap.Kind.OTHER_ANSWER,
                clause.id(),
                seen.question(answer).name(),
                String.join(BETWEEN, answer.oneOf()),
                group.name());
    }

    private Gap unanswered(Clause clause, Condition.Answer answer) {
        QuestionGroup group = seen.group(answer);
        return Gap.of(
                group.each() ? Gap.Kind.NO_ANSWER_OF_THING : Gap.Kind.NO_ANSWER,
                clause.id(),
                seen.question(answer).name(),
                group.name());
    }
}
