package org.bianmin.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.QuestionGroup;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.WordList;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Keys;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.record.words.Words;

/** Reads the groups of answers of a record, or of a case. */
public final class ObservationReader {
    private final Vocabulary vocabulary;
    private final Problems problems;
    private final AnswerReader answers;
    private final StateReader states;
    private final List<Observation> observations = new ArrayList<>();
    private final Map<String, List<String>> subjects = new LinkedHashMap<>();

    /**
     * @param vocabulary the words and questions that may be named
     * @param lastDay nothing that was seen is later than this day
     * @param problems where mistakes go
     */
    public ObservationReader(Vocabulary vocabulary, LocalDate lastDay, Problems problems) {
        this(vocabulary, lastDay, Optional.empty(), problems);
    }

    /**
     * @param vocabulary the words and questions that may be named
     * @param lastDay nothing that was seen is later than this day
     * @param longestCarry how many months old a fact may be that is taken over; absent when nobody said so
     * @param problems where mistakes go
     */
    public ObservationReader(
            Vocabulary vocabulary, LocalDate lastDay, Optional<Integer> longestCarry, Problems problems) {
        this(vocabulary, lastDay, longestCarry, Optional.empty(), problems);
    }

    /** @param inspectors names of those who may differ about an answer; absent when anybody may */
    ObservationReader(
            Vocabulary vocabulary,
            LocalDate lastDay,
            Optional<Integer> longestCarry,
            Optional<List<String>> inspectors,
            Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.states = new StateReader(problems);
        DisputeReader disputes = new DisputeReader(inspectors, problems);
        this.answers = new AnswerReader(vocabulary, lastDay, longestCarry, disputes, problems);
    }

    /** Reads the mapping of groups; an absent one holds no answers. */
    public Observations read(Optional<Node> node) {
        node.map(groups -> new FieldReader(groups, groupKeys(), problems)).ifPresent(groups -> {
            vocabulary.groups().forEach(group -> groups.node(group.key()).ifPresent(found -> group(group, found)));
            groups.finish();
        });
        return new Observations(List.copyOf(observations), Map.copyOf(subjects));
    }

    private Keys groupKeys() {
        Map<String, List<String>> aliases = new HashMap<>();
        vocabulary.groups().forEach(group -> aliases.put(group.key(), List.of(group.name())));
        return Keys.aliases(aliases);
    }

    /** A thing among several has a name of its own; elsewhere that word may be a question (名称标识的名称). */
    private static Keys questionKeys(QuestionGroup group) {
        Map<String, List<String>> aliases = new HashMap<>();
        Stream.of("state", "reason", "note", "evidence", "rectified")
                .forEach(key -> aliases.put(key, List.of(Words.shown("answer", key))));
        if (group.each()) {
            aliases.put("name", List.of(Words.shown("answer", "name")));
        }
        Stream.concat(group.questions().stream(), group.derived().stream())
                .forEach(question -> aliases.put(question.key(), List.of(question.name())));
        return Keys.aliases(aliases);
    }

    private void group(QuestionGroup group, Node node) {
        if (group.each()) {
            several(group, node);
        } else {
            one(group, "", node);
        }
    }

    /** A list of things with names, or a single thing; 无 says that there are none, 未查 that nobody looked. */
    private void several(QuestionGroup group, Node node) {
        if (node instanceof Node.Fields) {
            several(group, List.of(node));
        } else if (node instanceof Node.Items items) {
            several(group, items.items());
        } else if (node instanceof Node.Scalar scalar) {
            Optional<State> state = states.bare(scalar);
            if (state.filter(State.ABSENT::equals).isPresent()) {
                subjects.put(group.key(), List.of());
            } else if (state.filter(State.UNCHECKED::equals).isEmpty()) {
                problems.add(node.place(), "expected_things", group.name());
            }
        }
    }

    private void several(QuestionGroup group, List<Node> things) {
        Set<String> names = new HashSet<>();
        List<String> written = new ArrayList<>();
        for (Node thing : things) {
            String name = new FieldReader(thing, questionKeys(group), new Problems())
                    .text("name")
                    .orElse(things.size() == 1 ? group.name() : "");
            if (name.isEmpty()) {
                problems.add(thing.place(), "thing_without_name", group.name());
            } else if (!names.add(WordList.folded(name))) {
                problems.add(thing.place(), "thing_twice", group.name(), name);
                continue;
            }
            written.add(name);
            one(group, name, thing);
        }
        subjects.put(group.key(), List.copyOf(written));
    }

    private void one(QuestionGroup group, String subject, Node node) {
        if (node instanceof Node.Scalar scalar) {
            states.bare(scalar)
                    .ifPresentOrElse(
                            state -> all(group, subject, new Answer.Stated(state, ""), Details.NONE, node.place()),
                            () -> problems.add(node.place(), "expected_questions", group.name()));
            return;
        }
        FieldReader fields = new FieldReader(node, questionKeys(group), problems);
        if (group.each()) {
            fields.node("name");
        }
        if (fields.node("state").isPresent()) {
            Details details = Details.read(fields);
            states.detailed(fields).ifPresent(answer -> all(group, subject, answer, details, fields.place("state")));
        } else {
            reasonAlone(fields);
            group.questions()
                    .forEach(question -> fields.node(question.key())
                            .flatMap(answer -> answers.read(question, subject, answer))
                            .ifPresent(observations::add));
            group.derived().forEach(question -> derived(question, fields));
        }
        fields.finish();
    }

    /** Of one among several 无 and 损坏停用 say too little: the window may be closed, or its sign gone. */
    private boolean ofThing(QuestionGroup group, String subject, State state, Place place) {
        boolean says = !group.each() || state == State.UNCHECKED || state == State.UNVERIFIABLE;
        if (!says) {
            problems.add(place, "thing_state", group.name(), subject);
        }
        return says;
    }

    /** What follows from other answers would be a second truth beside them. */
    private void derived(Question question, FieldReader fields) {
        fields.node(question.key())
                .ifPresent(written -> problems.add(
                        fields.place(question.key()),
                        "derived_question",
                        question.name(),
                        question.derivation().orElseThrow().questions().stream()
                                .flatMap(part -> vocabulary.question(part).stream())
                                .map(Question::name)
                                .collect(Collectors.joining("、"))));
    }

    private void reasonAlone(FieldReader fields) {
        if (fields.node("reason").isPresent()) {
            problems.add(fields.place("reason"), "reason_alone");
        }
    }

    /** A state of the whole thing is the state of everything that is asked about it. */
    private void all(QuestionGroup group, String subject, Answer.Stated answer, Details details, Place place) {
        if (!ofThing(group, subject, answer.state(), place)) {
            return;
        }
        for (Question question : group.questions()) {
            if (!states.answers(question, answer.state(), place)) {
                return;
            }
            observations.add(new Observation(question.id(), subject, answer, details, place));
        }
    }
}
