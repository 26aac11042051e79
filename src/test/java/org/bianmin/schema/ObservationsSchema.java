package org.bianmin.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.QuestionGroup;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.WordList;
import org.bianmin.record.State;
import org.bianmin.record.words.Words;

/** The schema of what was seen (检查情况): the groups and questions of the vocabulary, each with its kind of answer. */
final class ObservationsSchema {
    private static final Map<String, State> STATES = new TreeMap<>(Words.constants("state", State.class));

    private final Vocabulary vocabulary;
    private final Descriptions descriptions;
    private final Map<String, JsonNode> definitions = new TreeMap<>();

    ObservationsSchema(Vocabulary vocabulary, Descriptions descriptions) {
        this.vocabulary = vocabulary;
        this.descriptions = descriptions;
    }

    /** What the schema refers to, by name; complete after {@link #schema}. */
    Map<String, JsonNode> definitions() {
        return definitions;
    }

    ObjectNode schema() {
        Section groups = Section.plain("observations", descriptions);
        vocabulary
                .groups()
                .forEach(group -> groups.put(
                        both(group.name(), group.key()),
                        group.name() + " (" + group.key() + "): "
                                + descriptions.of(group.each() ? "group.each" : "group.one"),
                        Values.ref(define(group))));
        definitions.put("observations", groups.schema());
        return Values.ref("observations");
    }

    private static Set<String> both(String name, String key) {
        return new LinkedHashSet<>(List.of(name, key));
    }

    private String define(QuestionGroup group) {
        String name = "group-" + group.key();
        definitions.put(name, group(group));
        return name;
    }

    private ObjectNode group(QuestionGroup group) {
        Section questions = beside(answer().key("state", Values.fixed("state")).key("reason", Values.text()));
        if (group.each()) {
            questions.key("name", Values.text());
        }
        group.questions()
                .forEach(question -> questions.put(
                        both(question.name(), question.key()), description(question), Values.ref(define(question))));
        Predicate<State> ofAll = state -> group.questions().stream().allMatch(question -> answers(question, state));
        if (!group.each()) {
            return Values.orBlank(Values.anyOf(bare(ofAll), questions.schema()));
        }
        definitions.put("thing-" + group.key(), questions.schema());
        ObjectNode thing = Values.ref("thing-" + group.key());
        ObjectNode things = Values.list(Values.anyOf(thing, bare(State.UNCHECKED::equals)));
        things.putObject("if").put("minItems", 2);
        things.putObject("then").set("items", Section.present(Section.spellings("answer", "name")));
        return Values.orBlank(
                Values.anyOf(bare(state -> state == State.ABSENT || state == State.UNCHECKED), thing, things));
    }

    private String description(Question question) {
        String kind = descriptions.of(
                "kind." + question.kind().name().toLowerCase(Locale.ROOT), question.unit(), "12" + question.unit());
        return question.name() + " (" + question.key() + "): " + kind;
    }

    private Section answer() {
        return Section.translated("answer", descriptions);
    }

    /** What may stand beside every answer. */
    private Section beside(Section answer) {
        definitions.computeIfAbsent(
                "rectified",
                name -> Section.translated("rectified", descriptions)
                        .must("time", Values.time())
                        .key("evidence", Values.evidence())
                        .schema());
        return answer.key("note", Values.oneOrMore(Values.text()))
                .key("evidence", Values.evidence())
                .key("rectified", Values.oneOrMore(Values.ref("rectified")));
    }

    /** The name of the schema of a question; questions that are answered alike share one. */
    private String define(Question question) {
        String name = String.join(
                        "-",
                        question.kind().name().toLowerCase(Locale.ROOT),
                        question.words(),
                        question.unit(),
                        question.document() ? "document" : "",
                        question.fixed() ? "fixed" : "")
                .replaceAll("-+", "-")
                .replaceAll("-$", "");
        if (!definitions.containsKey(name)) {
            ObjectNode version = mapping(question, answer().must("inspectors", Values.oneOrMore(Values.text())));
            Section whole = answer().key("disputed", versions(version));
            if (question.fixed()) {
                whole.key("carried_from", carried());
            }
            definitions.put(
                    name,
                    question.kind() == Question.Kind.NAMES
                            ? Values.orBlank(Values.anyOf(
                                    scalar(question),
                                    Values.list(Values.ref(names(question))),
                                    mapping(question, whole)))
                            : Values.orBlank(Values.anyOf(scalar(question), mapping(question, whole))));
        }
        return name;
    }

    private static ObjectNode versions(ObjectNode version) {
        return Values.list(version).put("minItems", 2);
    }

    private ObjectNode carried() {
        definitions.computeIfAbsent(
                "carried",
                name -> Section.translated("carried", descriptions)
                        .must("date", Values.day())
                        .key("source", Values.text())
                        .schema());
        return Values.anyOf(Values.day(), Values.ref("carried"));
    }

    /** An answer with something beside it. */
    private ObjectNode mapping(Question question, Section answer) {
        beside(answer.key("state", stated(state -> answers(question, state))).key("reason", Values.text()));
        switch (question.kind()) {
            case JUDGEMENT -> answer.key("verdict", Values.fixed("verdict")).key("basis", Values.text());
            case SAMPLE -> answer.key("checked", Values.count()).key("exceptions", Values.count());
            case NAMES -> byName(question, answer);
            default -> answer.key("value", scalar(question));
        }
        return answer.schema().put("minProperties", 1);
    }

    private void byName(Question question, Section answer) {
        answer.key("other", Values.oneOrMore(Values.text()))
                .key("rest", stated(state -> state == State.ABSENT || state == State.UNCHECKED));
        Predicate<State> producible = state -> state != State.NOT_PRODUCED || question.document();
        String ofName = question.document() ? "name-of-document" : "name";
        definitions.computeIfAbsent(ofName, name -> {
            Section version = Section.translated("answer", descriptions)
                    .must("inspectors", Values.oneOrMore(Values.text()))
                    .must("state", stated(producible))
                    .key("reason", Values.text());
            Section said = answer().key("state", stated(producible))
                    .key("reason", Values.text())
                    .key("disputed", versions(beside(version).schema()));
            return Values.orBlank(Values.anyOf(bare(producible), beside(said).schema()));
        });
        list(question).words().forEach(word -> {
            Set<String> spellings = new LinkedHashSet<>(List.of(word.name()));
            spellings.addAll(word.aliases());
            List.copyOf(spellings).forEach(spelling -> spellings.add(WordList.folded(spelling)));
            answer.put(spellings, word.name(), Values.ref(ofName));
        });
        answer.pattern(Values.UNFOLDED, Values.object());
    }

    private WordList list(Question question) {
        return vocabulary.list(question.words()).orElseThrow();
    }

    private String names(Question question) {
        return words(question.words());
    }

    private String words(String list) {
        String name = "words-" + list;
        definitions.computeIfAbsent(
                name, key -> Values.words(vocabulary.list(list).orElseThrow().spellings()));
        return name;
    }

    /** An answer in one value. */
    private ObjectNode scalar(Question question) {
        Predicate<State> states = state -> answers(question, state);
        return switch (question.kind()) {
            case NAMES ->
                bare(states.or(state ->
                        state == State.PRESENT && list(question).words().size() == 1));
            case CHOICE -> Values.anyOf(Values.ref(words(question.words())), bare(states));
            case MEASURE ->
                Values.anyOf(
                        Values.object().put("type", "number").put("minimum", 0),
                        Values.string("^\\d{1,9}(?:\\.\\d{1,6})?(?:[^\\d.]\\S*)?$|" + Values.UNFOLDED),
                        bare(states));
            case DATE -> Values.anyOf(Values.day(), bare(states));
            case JUDGEMENT -> Values.anyOf(Values.fixed("verdict"), bare(states));
            case SAMPLE -> bare(states);
            case WORDING -> {
                ObjectNode wording = Values.text();
                wording.set("not", Values.exactly(spellings(state -> !readable(states, state))));
                yield wording;
            }
        };
    }

    /** Whether a state says something where a value is asked for, as the reader has it; SchemaTest compares. */
    private static boolean answers(Question question, State state) {
        boolean unlooked = state == State.UNCHECKED || state == State.UNVERIFIABLE;
        boolean papers = question.document() && (state == State.ABSENT || state == State.NOT_PRODUCED);
        if (question.kind() == Question.Kind.JUDGEMENT) {
            return unlooked || papers;
        }
        return state != State.PRESENT
                && (state != State.INCOMPLETE || question.kind() != Question.Kind.NAMES)
                && (state != State.NOT_PRODUCED || question.document());
    }

    /** 无法核实 needs a reason, so it never stands alone. */
    private static boolean readable(Predicate<State> allowed, State state) {
        return allowed.test(state) && state != State.UNVERIFIABLE;
    }

    private static ObjectNode bare(Predicate<State> allowed) {
        return states(state -> readable(allowed, state));
    }

    private static ObjectNode stated(Predicate<State> allowed) {
        return states(allowed);
    }

    private static ObjectNode states(Predicate<State> allowed) {
        return Values.exactly(spellings(allowed));
    }

    /** The spellings of states, state by state. */
    private static Set<String> spellings(Predicate<State> allowed) {
        List<String> all = new ArrayList<>();
        Arrays.stream(State.values())
                .filter(allowed)
                .forEach(state -> STATES.forEach((spelling, meant) -> {
                    if (meant == state) {
                        all.add(spelling);
                    }
                }));
        return new TreeSet<>(all);
    }
}
