package org.bianmin.cases.reckoning;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Condition;
import org.bianmin.catalogue.QuestionGroup;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.WordList;
import org.bianmin.record.Answer;

/** Whether a clause speaks of a centre, or of one thing there. */
enum Scope {
    APPLIES,
    EXCLUDED,
    UNKNOWN;

    /** One condition that does not hold excludes; else one of which nobody knows leaves it open. */
    private static Scope all(Collection<Scope> conditions) {
        if (conditions.contains(EXCLUDED)) {
            return EXCLUDED;
        }
        return conditions.contains(UNKNOWN) ? UNKNOWN : APPLIES;
    }

    /** Of the clause, by the kind of centre and by what was answered once for the whole centre. */
    static Scope of(Standard standard, Clause clause, Situation situation, Vocabulary vocabulary) {
        Scope head = ofKinds(standard.appliesTo(), situation, vocabulary);
        List<Scope> own = clause.conditions().stream()
                .filter(condition -> !ofThings(condition, vocabulary))
                .map(condition -> condition instanceof Condition.Kinds kinds
                        ? ofKinds(kinds.kinds(), situation, vocabulary)
                        : ofAnswer((Condition.Answer) condition, "", situation, vocabulary))
                .toList();
        return all(List.of(head, all(own)));
    }

    /** Of one thing, by what was answered about it. */
    static Scope of(Clause clause, String thing, Situation situation, Vocabulary vocabulary) {
        return all(clause.conditions().stream()
                .filter(condition -> ofThings(condition, vocabulary))
                .map(condition -> ofAnswer((Condition.Answer) condition, thing, situation, vocabulary))
                .toList());
    }

    private static boolean ofThings(Condition condition, Vocabulary vocabulary) {
        return condition instanceof Condition.Answer answer
                && vocabulary
                        .question(answer.question())
                        .flatMap(question -> vocabulary.group(question.group()))
                        .map(QuestionGroup::each)
                        .orElseThrow();
    }

    private static Scope ofKinds(List<String> kinds, Situation situation, Vocabulary vocabulary) {
        return isOneOf(vocabulary.kinds(), situation.kind(), kinds) ? APPLIES : EXCLUDED;
    }

    private static Scope ofAnswer(
            Condition.Answer condition, String thing, Situation situation, Vocabulary vocabulary) {
        Optional<Answer> answer = situation.answer(condition.question(), thing);
        if (answer.isPresent() && answer.get() instanceof Answer.Choice choice) {
            WordList words = vocabulary
                    .question(condition.question())
                    .flatMap(question -> vocabulary.list(question.words()))
                    .orElseThrow();
            return isOneOf(words, choice.word(), condition.oneOf()) ? APPLIES : EXCLUDED;
        }
        return UNKNOWN;
    }

    private static boolean isOneOf(WordList list, String word, List<String> wanted) {
        return !Collections.disjoint(list.withBroader(word), wanted);
    }
}
