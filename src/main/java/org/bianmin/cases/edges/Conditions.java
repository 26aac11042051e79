package org.bianmin.cases.edges;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.Check;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Condition;
import org.bianmin.catalogue.Word;
import org.bianmin.catalogue.WordList;
import org.bianmin.record.Answer;

/** Makes the conditions of clauses hold or not. */
final class Conditions {
    private Conditions() {}

    static List<Condition.Answer> answers(Clause clause) {
        return clause.conditions().stream()
                .filter(Condition.Answer.class::isInstance)
                .map(Condition.Answer.class::cast)
                .toList();
    }

    static Scene.Asked asked(Judges judges, Condition.Answer condition, String thing) {
        return new Scene.Asked(condition.question(), judges.ofThings(condition.question()) ? thing : "");
    }

    /** Every condition on answers holds, for the centre and for one thing; of a directory one item was looked at. */
    static Scene held(Judges judges, Clause clause, Scene scene, String thing) {
        Scene held = lookedAt(judges, clause, scene);
        for (Condition.Answer condition : answers(clause)) {
            held = held.with(
                    asked(judges, condition, thing),
                    Optional.of(new Answer.Choice(condition.oneOf().get(0))));
        }
        return held;
    }

    private static Scene lookedAt(Judges judges, Clause clause, Scene scene) {
        Optional<String> sampled = sampled(clause);
        return sampled.isEmpty()
                ? scene
                : judges.directory(sampled.get())
                        .map(directory -> scene.with(
                                new Scene.Asked(sampled.get(), ""),
                                directory.items().stream()
                                        .filter(item -> item.validity().binds())
                                        .map(item -> (Answer) NamesTrials.oneThere(item.name()))
                                        .findFirst()))
                        .orElse(scene);
    }

    /** The question whose list must have been looked at before the inspector judges. */
    static Optional<String> sampled(Clause clause) {
        return clause.check()
                .filter(Check.Judgement.class::isInstance)
                .map(check -> ((Check.Judgement) check).sampled())
                .filter(question -> !question.isEmpty());
    }

    /** Whatever prevails over a clause by an answer does not apply. */
    static Scene withoutPrevailing(Judges judges, String key, Scene scene) {
        Scene without = scene;
        List<Clause> prevailing = judges.editions().stream()
                .flatMap(edition -> edition.clauses().stream())
                .filter(other -> other.precedence().overrides().stream()
                        .anyMatch(override -> override.clause().equals(key)))
                .toList();
        for (Clause other : prevailing) {
            for (Condition.Answer condition : answers(other)) {
                Optional<String> word = otherWord(judges, condition);
                if (word.isPresent() && !judges.ofThings(condition.question())) {
                    without = without.with(asked(judges, condition, ""), Optional.of(new Answer.Choice(word.get())));
                }
            }
        }
        return without;
    }

    /** Every word that may answer a condition. */
    static List<String> words(Judges judges, Condition.Answer condition) {
        return list(judges, condition).words().stream().map(Word::name).toList();
    }

    /** A word with which a condition does not hold. */
    static Optional<String> otherWord(Judges judges, Condition.Answer condition) {
        WordList list = list(judges, condition);
        return words(judges, condition).stream()
                .filter(word -> Collections.disjoint(list.withBroader(word), condition.oneOf()))
                .findFirst();
    }

    private static WordList list(Judges judges, Condition.Answer condition) {
        return judges.vocabulary()
                .question(condition.question())
                .flatMap(question -> judges.vocabulary().list(question.words()))
                .orElseThrow();
    }
}
