package org.bianmin.cases.reckoning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bianmin.catalogue.Check;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Obligation;
import org.bianmin.catalogue.QuestionGroup;
import org.bianmin.catalogue.RequiredName;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.record.Answer;

/** How the things of which a clause that applies is asked stand to it. */
final class Things {
    private final Vocabulary vocabulary;
    private final Clause clause;
    private final Situation situation;
    private final Answers answers;

    Things(Vocabulary vocabulary, Documents.Placed placed, Situation situation) {
        this.vocabulary = vocabulary;
        this.clause = placed.clause();
        this.situation = situation;
        this.answers = new Answers(vocabulary, placed.edition(), situation);
    }

    /** Every thing must be right, and there must be one. */
    String verdict() {
        List<Standing> standings = meant().stream().map(this::standing).toList();
        if (standings.isEmpty()) {
            return listed().isEmpty() ? "not_checked" : "not_applicable";
        }
        return switch (Standing.all(standings)) {
            case MET -> "conforms";
            case NOT_MET -> clause.obligation() == Obligation.SHALL ? "fails" : "unmet";
            case UNCHECKED -> "not_checked";
            case UNDECIDED -> "undecided";
        };
    }

    /** By standing, the labels of the entries of a list that stand so at some thing. */
    Map<Standing, List<String>> entries(Check.Names check) {
        List<Map.Entry<String, Standing>> all = new ArrayList<>();
        meant().forEach(thing -> all.addAll(entries(check, thing).entrySet()));
        return all.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }

    private Map<String, Standing> entries(Check.Names check, String thing) {
        Optional<Answer> answer = situation.answer(check.question(), thing);
        if (scope(thing) == Scope.APPLIES && answer.isPresent() && answer.get() instanceof Answer.Names names) {
            return new ListedNames(answers.list(check), names).standings(check);
        }
        Standing whole = standing(thing);
        Map<String, Standing> entries = new LinkedHashMap<>();
        check.names().stream()
                .filter(name -> name.validity().binds())
                .map(RequiredName::label)
                .forEach(label -> entries.put(label, whole));
        return entries;
    }

    private Standing standing(String thing) {
        return scope(thing) == Scope.UNKNOWN
                ? Standing.UNCHECKED
                : answers.standing(clause.check().orElseThrow(), thing);
    }

    private Scope scope(String thing) {
        return Scope.of(clause, thing, situation, vocabulary);
    }

    /** The things that the clause does not exclude. */
    private List<String> meant() {
        return listed().stream().filter(thing -> scope(thing) != Scope.EXCLUDED).toList();
    }

    /** One without a name where there is only one. */
    private List<String> listed() {
        QuestionGroup group = vocabulary
                .question(clause.check().orElseThrow().question())
                .flatMap(question -> vocabulary.group(question.group()))
                .orElseThrow();
        return group.each() ? situation.things(group.key()) : List.of("");
    }
}
