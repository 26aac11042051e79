package org.bianmin.cases;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.bianmin.catalogue.Condition;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.QuestionGroup;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.WordList;
import org.bianmin.facts.ConditionTested.Outcome;
import org.bianmin.record.Answer;
import org.bianmin.record.Case;

/** How a condition stands in a case, seen in what the case says: the rules are not asked. */
record ConditionSeen(Vocabulary vocabulary) {
    Outcome in(Case which, Condition condition) {
        return condition instanceof Condition.Kinds named
                ? of(which.kind(), named)
                : in(which, (Condition.Answer) condition);
    }

    Outcome of(String kind, Condition.Kinds named) {
        Set<String> kinds = vocabulary.kinds().withBroader(kind);
        return Collections.disjoint(named.kinds(), kinds) ? Outcome.FAILS : Outcome.HOLDS;
    }

    /** Of things it fails when the clause means none of them, and is unknown when it may mean another one. */
    private Outcome in(Case which, Condition.Answer condition) {
        QuestionGroup group = group(condition);
        if (!group.each()) {
            return in(which, condition, "");
        }
        List<Outcome> things = which.given().subjects().getOrDefault(group.key(), List.of()).stream()
                .map(thing -> in(which, condition, thing))
                .toList();
        if (things.contains(Outcome.UNKNOWN)) {
            return Outcome.UNKNOWN;
        }
        return things.isEmpty() || things.contains(Outcome.HOLDS) ? Outcome.HOLDS : Outcome.FAILS;
    }

    private Outcome in(Case which, Condition.Answer condition, String thing) {
        WordList words = vocabulary.list(question(condition).words()).orElseThrow();
        return which.given().answers().stream()
                .filter(seen -> seen.question().equals(condition.question()))
                .filter(seen -> seen.subject().equals(thing))
                .map(seen -> seen.answer())
                .filter(Answer.Choice.class::isInstance)
                .map(answer -> words.withBroader(((Answer.Choice) answer).word()))
                .map(names -> Collections.disjoint(names, condition.oneOf()) ? Outcome.FAILS : Outcome.HOLDS)
                .findFirst()
                .orElse(Outcome.UNKNOWN);
    }

    Question question(Condition.Answer condition) {
        return vocabulary.question(condition.question()).orElseThrow();
    }

    QuestionGroup group(Condition.Answer condition) {
        return vocabulary.group(question(condition).group()).orElseThrow();
    }
}
