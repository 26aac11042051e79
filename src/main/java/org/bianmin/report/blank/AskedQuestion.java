package org.bianmin.report.blank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bianmin.catalogue.Check;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Condition;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.RequiredName;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.facts.Facts;

/**
 * A question that has to be answered at a centre.
 *
 * @param askedBy the clauses that its answer judges
 * @param decides the clauses of which its answer decides whether they apply
 * @param names what the clauses ask of a list, alternatives joined by a stroke; empty for other questions
 */
public record AskedQuestion(List<Asking> askedBy, List<Asking> decides, Set<String> names) {
    /** A clause with the standard that it stands in. */
    public record Asking(Edition edition, Clause clause) {}

    private AskedQuestion() {
        this(new ArrayList<>(), new ArrayList<>(), new LinkedHashSet<>());
    }

    /**
     * What some standards ask of a centre, by question.
     *
     * @param vocabulary words and questions
     * @param editions the standards, with the clauses that are looked at
     * @param kinds the centre's kind, with everything that this is a kind of
     */
    static Map<String, AskedQuestion> of(Vocabulary vocabulary, Collection<Edition> editions, Set<String> kinds) {
        Map<String, AskedQuestion> asked = new LinkedHashMap<>();
        for (Edition edition : editions) {
            if (edition.standard().speaksOf(kinds)) {
                edition.clauses().stream()
                        .filter(Facts::judged)
                        .filter(clause -> clause.speaksOf(kinds))
                        .forEach(clause -> add(vocabulary, asked, new Asking(edition, clause)));
            }
        }
        return asked;
    }

    private static void add(Vocabulary vocabulary, Map<String, AskedQuestion> asked, Asking asking) {
        Check check = asking.clause().check().orElseThrow();
        for (String answered : answered(vocabulary, check.question())) {
            AskedQuestion question = question(asked, answered);
            question.askedBy().add(asking);
            if (check instanceof Check.Names names) {
                Facts.binding(names).stream().map(RequiredName::label).forEach(question.names()::add);
            }
        }
        if (check instanceof Check.Judgement judgement && !judgement.sampled().isEmpty()) {
            question(asked, judgement.sampled()).askedBy().add(asking);
        }
        for (Condition condition : asking.clause().conditions()) {
            if (condition instanceof Condition.Answer answer) {
                question(asked, answer.question()).decides().add(asking);
            }
        }
    }

    /** What follows from other answers is asked by asking those. */
    private static List<String> answered(Vocabulary vocabulary, String question) {
        return vocabulary
                .question(question)
                .flatMap(Question::derivation)
                .map(Question.Derivation::questions)
                .orElse(List.of(question));
    }

    private static AskedQuestion question(Map<String, AskedQuestion> asked, String id) {
        return asked.computeIfAbsent(id, unknown -> new AskedQuestion());
    }
}
