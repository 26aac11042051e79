package org.bianmin.report.blank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.WordList;
import org.bianmin.record.Answer;
import org.bianmin.record.Details;
import org.bianmin.record.Observation;
import org.bianmin.report.Messages;
import org.bianmin.report.Phrases;

/** One answer as it was written down, with everything that stands beside it. */
final class SheetFacts {
    private final Vocabulary vocabulary;
    private final Messages messages;
    private final Phrases phrases;

    SheetFacts(Vocabulary vocabulary, Messages messages) {
        this.vocabulary = vocabulary;
        this.messages = messages;
        this.phrases = new Phrases(messages, vocabulary);
    }

    /**
     * One answer.
     *
     * @param asked what the clauses ask of a list
     */
    Map<String, Object> of(Question question, Observation observation, Set<String> asked) {
        Answer answer = observation.answer();
        Map<String, Object> seen = new LinkedHashMap<>();
        seen.put("thing", observation.subject());
        seen.put("said", phrases.carried(observation, said(question, answer)));
        List<Map<String, Object>> beside = new ArrayList<>();
        if (answer instanceof Answer.Names names) {
            seen.put("unrecorded", unrecorded(question, names, asked));
            add(beside, "", observation.details(), List.of());
            named(names).forEach(name -> add(beside, name, names.beside(name), notes(name, names)));
        } else {
            seen.put("unrecorded", List.of());
            add(beside, "", observation.all(), List.of());
        }
        seen.put("beside", beside);
        return seen;
    }

    /** Without its basis a judgement is still what the inspector wrote. */
    private String said(Question question, Answer answer) {
        if (answer instanceof Answer.Judgement judgement && judgement.basis().isBlank()) {
            return messages.text(judgement.good() ? "sheet.good" : "sheet.bad");
        }
        return phrases.saidWhole(question, answer);
    }

    private static Set<String> named(Answer.Names names) {
        Set<String> named = new TreeSet<>(names.details().keySet());
        named.addAll(names.disputed().keySet());
        named.addAll(names.reasons().keySet());
        named.addAll(names.contradictory().keySet());
        return named;
    }

    private List<String> notes(String name, Answer.Names names) {
        Stream<String> reason = Stream.ofNullable(names.reasons().get(name));
        Stream<String> second = Stream.ofNullable(names.contradictory().get(name))
                .map(state -> messages.text("sheet.also_written", messages.word("state", state)));
        return Stream.concat(reason, second).toList();
    }

    /** Names that are asked for and of which the record says nothing, nor of any kind of them. */
    private List<String> unrecorded(Question question, Answer.Names names, Set<String> asked) {
        if (names.closed()) {
            return List.of();
        }
        WordList words = vocabulary.list(question.words()).orElseThrow();
        return asked.stream()
                .filter(label -> Stream.of(label.split("/"))
                        .flatMap(name -> Stream.concat(Stream.of(name), words.withNarrower(name).stream()))
                        .noneMatch(name -> names.states().containsKey(name)
                                || names.disputed().containsKey(name)
                                || names.contradictory().containsKey(name)))
                .toList();
    }

    private static void add(List<Map<String, Object>> beside, String name, Details details, List<String> more) {
        List<String> notes =
                Stream.concat(more.stream(), details.notes().stream()).toList();
        if (notes.isEmpty()
                && details.evidence().isEmpty()
                && details.rectified().isEmpty()) {
            return;
        }
        beside.add(Map.of(
                "name",
                name,
                "notes",
                notes,
                "evidence",
                details.evidence(),
                "rectified",
                details.rectified().stream()
                        .map(each -> Map.of("time", each.time(), "evidence", each.evidence()))
                        .toList()));
    }
}
