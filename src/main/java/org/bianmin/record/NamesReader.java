package org.bianmin.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.WordList;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Keys;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.record.words.Words;

/**
 * Reads one answer to a question for names. A sequence says everything that is there; a mapping answers name by name and
 * says nothing of the others, unless {@code 其余: 无} does.
 */
final class NamesReader {
    /** What may stand in the mapping beside names, by the words that it may be written in. */
    private static final Map<String, List<String>> BESIDE_NAMES =
            List.of("state", "reason", "note", "evidence", "rectified", "other", "rest", "carried_from").stream()
                    .collect(Collectors.toMap(key -> key, key -> List.of(Words.shown("answer", key))));

    private final Question question;
    private final WordList list;
    private final Problems problems;
    private final StateReader stateReader;
    private final DisputeReader disputes;

    private final Map<String, State> states = new LinkedHashMap<>();
    private final Map<String, String> reasons = new LinkedHashMap<>();
    private final Map<String, State> contradictory = new LinkedHashMap<>();
    private final Map<String, List<Version>> disputed = new LinkedHashMap<>();
    private final List<String> other = new ArrayList<>();
    private final Map<String, Details> nameDetails = new LinkedHashMap<>();
    private Details details = Details.NONE;
    private Optional<Answer.Stated> whole = Optional.empty();
    private boolean closed;

    NamesReader(Question question, WordList list, DisputeReader disputes, Problems problems) {
        this.question = question;
        this.list = list;
        this.disputes = disputes;
        this.problems = problems;
        this.stateReader = new StateReader(problems);
    }

    Optional<Observation> read(String subject, Node node) {
        if (node instanceof Node.Items items) {
            closed = true;
            items.items().forEach(this::listed);
        } else if (node instanceof Node.Fields mapping) {
            answered(mapping);
        }
        if (whole.isPresent() && (!states.isEmpty() || !disputed.isEmpty() || closed || !other.isEmpty())) {
            problems.add(node.place(), "state_and_names", question.name());
        }
        Answer answer = whole.<Answer>map(stated -> stated)
                .orElseGet(() -> new Answer.Names(
                        Map.copyOf(states),
                        Map.copyOf(reasons),
                        closed,
                        Map.copyOf(contradictory),
                        Map.copyOf(disputed),
                        Map.copyOf(nameDetails),
                        List.copyOf(other)));
        return Optional.of(new Observation(question.id(), subject, answer, details, node.place()));
    }

    private void listed(Node item) {
        if (item instanceof Node.Scalar scalar) {
            put(scalar, State.PRESENT);
        } else {
            problems.add(item.place(), "expected_value");
        }
    }

    private void answered(Node.Fields mapping) {
        if (mapping.fields().isEmpty()) {
            problems.add(mapping.place(), "empty_mapping", question.name());
        }
        Map<Boolean, List<Node.Field>> parts = mapping.fields().stream()
                .collect(Collectors.partitioningBy(field ->
                        BESIDE_NAMES.containsKey(field.key()) || BESIDE_NAMES.containsValue(List.of(field.key()))));
        beside(new FieldReader(
                new Node.Fields(mapping.place(), parts.get(true)), Keys.aliases(BESIDE_NAMES), problems));
        parts.get(false).forEach(this::name);
        disputed.keySet().stream()
                .filter(states::containsKey)
                .forEach(name -> problems.add(mapping.place(), "disputed_twice", name));
    }

    private void beside(FieldReader fields) {
        whole = stateReader
                .detailed(fields)
                .filter(stated -> stateReader.answers(question, stated.state(), fields.place("state")));
        if (whole.isEmpty() && fields.node("reason").isPresent()) {
            problems.add(fields.place("reason"), "reason_alone");
        }
        closed = stateReader.closes(fields);
        other.addAll(
                fields.node("other").filter(Node.Items.class::isInstance).isPresent()
                        ? fields.texts("other")
                        : fields.text("other").stream().toList());
        details = Details.read(fields);
        if (fields.node("carried_from").isPresent()) {
            problems.add(fields.place("carried_from"), "carried_not_fixed", question.name());
        }
        fields.finish();
    }

    private void name(Node.Field field) {
        Node.Scalar name = new Node.Scalar(field.place(), field.key());
        if (field.value() instanceof Node.Scalar scalar) {
            stateReader.ofName(scalar).ifPresent(state -> put(name, state));
        } else if (DisputeReader.in(field.value())) {
            disputed(name, new FieldReader(field.value(), Words.keys("answer"), problems));
        } else if (field.value() instanceof Node.Fields) {
            detailed(name, new FieldReader(field.value(), Words.keys("answer"), problems));
        } else if (field.value() instanceof Node.Items) {
            problems.add(field.value().place(), "expected_value");
        } else {
            known(name);
        }
    }

    private void disputed(Node.Scalar written, FieldReader fields) {
        List<Version> versions = disputes.read(fields, version -> version(written, version));
        Details beside = Details.read(fields);
        fields.finish();
        known(written).filter(name -> !versions.isEmpty()).ifPresent(name -> {
            beside(name, beside);
            if (disputed.put(name, versions) != null) {
                problems.add(written.place(), "disputed_twice", name);
            }
        });
    }

    /** What one version says of a name: a state, and what stands beside it. */
    private Optional<Observation> version(Node.Scalar name, Node node) {
        FieldReader fields = new FieldReader(node, Words.keys("answer"), problems);
        fields.must("state");
        Optional<Answer.Stated> stated = stateReader.detailed(fields);
        Details beside = Details.read(fields);
        fields.finish();
        stated.ifPresent(found -> producible(name, found.state()));
        return stated.map(found -> new Observation(question.id(), "", found, beside, node.place()));
    }

    private void detailed(Node.Scalar name, FieldReader fields) {
        fields.must("state");
        Optional<Answer.Stated> stated = stateReader.detailed(fields);
        Details beside = Details.read(fields);
        fields.finish();
        stated.flatMap(state -> put(name, state.state())).ifPresent(known -> {
            beside(known, beside);
            stated.map(Answer.Stated::reason)
                    .filter(reason -> !reason.isEmpty())
                    .ifPresent(reason -> reasons.put(known, reason));
        });
    }

    private void beside(String name, Details beside) {
        if (!beside.equals(Details.NONE)) {
            nameDetails.merge(name, beside, Details::and);
        }
    }

    private Optional<String> known(Node.Scalar written) {
        Optional<String> name = list.canonical(written.text());
        if (name.isEmpty()) {
            problems.unknown(written.place(), "unknown_name", written.text(), list.spellings());
        }
        return name;
    }

    private void producible(Node.Scalar written, State state) {
        if (state == State.NOT_PRODUCED && !question.document()) {
            problems.add(written.place(), "not_a_document", written.text());
        }
    }

    private Optional<String> put(Node.Scalar written, State state) {
        producible(written, state);
        Optional<String> name = known(written);
        name.ifPresent(known -> states.merge(known, state, (before, after) -> joined(known, before, after)));
        return name;
    }

    /** Two names for one thing: a look outweighs no look, and only 有 against not 有 is a contradiction. */
    private State joined(String name, State before, State after) {
        if (!Version.looked(before) || !Version.looked(after)) {
            return Version.looked(before) ? before : after;
        }
        if ((before == State.PRESENT) != (after == State.PRESENT)) {
            contradictory.put(name, after);
        }
        return before;
    }
}
