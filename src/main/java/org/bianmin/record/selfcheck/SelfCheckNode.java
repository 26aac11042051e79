package org.bianmin.record.selfcheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.QuestionGroup;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.WordList;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problems;

/** Says what was answered as a record says it, so that the same answers are read in the same way wherever they come from. */
final class SelfCheckNode {
    private final Vocabulary vocabulary;
    private final Place start;
    private final Problems problems;
    private final AnswerNodes answerNodes;

    /** @param start where what stands nowhere in the file is told to be missing */
    SelfCheckNode(Vocabulary vocabulary, Place start, Problems problems) {
        this.vocabulary = vocabulary;
        this.start = start;
        this.problems = problems;
        this.answerNodes = new AnswerNodes(problems);
    }

    Node of(AnsweredForm form) {
        Mapping root = new Mapping(start);
        if (form.sample()) {
            root.put("sample", new Node.Scalar(start, "true"));
        }
        root.put("centre", form.centre());
        root.put("visit", visit(form));
        root.put("against", form.standards());
        root.put("observations", observations(form));
        return root.node();
    }

    private Node visit(AnsweredForm form) {
        Mapping visit = new Mapping(start);
        form.date()
                .filter(date -> !(date instanceof Node.Blank))
                .ifPresentOrElse(date -> visit.put("date", date), () -> problems.add(start, "self_check_without_date"));
        visit.put("kind", new Node.Scalar(start, "self_check"));
        visit.put("method", new Node.Scalar(start, "announced"));
        form.by()
                .filter(Node.Scalar.class::isInstance)
                .ifPresent(by -> visit.put("inspectors", new Node.Items(by.place(), List.of(inspector(form, by)))));
        return visit.node();
    }

    /** Who fills it in works there. */
    private static Node inspector(AnsweredForm form, Node by) {
        Mapping inspector = new Mapping(by.place());
        inspector.put("name", by);
        if (form.centre() instanceof Node.Fields centre) {
            centre.fields().stream()
                    .filter(field -> field.key().equals("name"))
                    .findFirst()
                    .ifPresent(name -> inspector.put("unit", name.value()));
        }
        return inspector.node();
    }

    private Node observations(AnsweredForm form) {
        Map<Question, Map<RowKey, Node.Scalar>> single = known(form.answers(), "");
        form.things().keySet().stream()
                .filter(group ->
                        vocabulary.group(group).filter(QuestionGroup::each).isEmpty())
                .forEach(group -> problems.add(start, "no_such_things", group));
        Mapping all = new Mapping(start);
        for (QuestionGroup group : vocabulary.groups()) {
            if (group.each()) {
                things(group, form.things().getOrDefault(group.key(), List.of()))
                        .ifPresent(things -> all.put(group.key(), things));
            } else {
                Mapping answered = answered(group, single, start);
                if (!answered.isEmpty()) {
                    all.put(group.key(), answered.node());
                }
            }
        }
        return all.node();
    }

    private Optional<Node> things(QuestionGroup group, List<AnsweredForm.Thing> things) {
        List<Node> listed = new ArrayList<>();
        for (int i = 0; i < things.size(); i++) {
            AnsweredForm.Thing thing = things.get(i);
            if (!thing.blank()) {
                Place place = thing.name()
                        .or(() -> thing.answers().values().stream().findFirst())
                        .map(Node::place)
                        .orElse(start);
                Mapping one = new Mapping(place);
                one.put("name", new Node.Scalar(place, thing.called(group.name(), i + 1)));
                answered(group, known(thing.answers(), group.key()), place)
                        .fields()
                        .forEach(field -> one.put(field.key(), field.value()));
                listed.add(one.node());
            }
        }
        return listed.isEmpty() ? Optional.empty() : Optional.of(new Node.Items(start, listed));
    }

    private Mapping answered(QuestionGroup group, Map<Question, Map<RowKey, Node.Scalar>> answers, Place place) {
        Mapping written = new Mapping(place);
        group.questions().stream()
                .filter(answers::containsKey)
                .forEach(question -> answerNodes
                        .of(question, inOrder(question, answers.get(question)))
                        .ifPresent(node -> written.put(question.key(), node)));
        return written;
    }

    /** Names in the order of their list, whatever the order in which they were written. */
    private Map<RowKey, Node.Scalar> inOrder(Question question, Map<RowKey, Node.Scalar> answers) {
        Map<RowKey, Node.Scalar> ordered = new LinkedHashMap<>();
        vocabulary.list(question.words()).stream()
                .flatMap(list -> list.words().stream())
                .map(word -> RowKey.of(question.id(), word.name()))
                .filter(answers::containsKey)
                .forEach(key -> ordered.put(key, answers.get(key)));
        answers.forEach(ordered::putIfAbsent);
        return ordered;
    }

    /** The answers by question; what no question of this group asks is told. */
    private Map<Question, Map<RowKey, Node.Scalar>> known(Map<RowKey, Node.Scalar> answers, String group) {
        Map<Question, Map<RowKey, Node.Scalar>> known = new LinkedHashMap<>();
        answers.forEach((key, answer) -> question(key, answer.place(), group)
                .ifPresent(question -> known.computeIfAbsent(question, none -> new LinkedHashMap<>())
                        .put(key, answer)));
        return known;
    }

    private Optional<Question> question(RowKey key, Place place, String group) {
        Optional<Question> question = vocabulary.question(key.question());
        if (question.isEmpty()) {
            problems.unknown(place, "unknown_question", key.question(), vocabulary.questionIds());
            return Optional.empty();
        }
        boolean each = vocabulary.group(question.get().group()).orElseThrow().each();
        boolean here = group.isEmpty() ? !each : question.get().group().equals(group);
        if (!here
                || question.get().derivation().isPresent()
                || !AnswerNodes.parts(question.get()).contains(key.part())) {
            problems.add(place, "no_such_row", key);
            return Optional.empty();
        }
        if (key.part() == RowKey.Part.NAME) {
            WordList list = vocabulary.list(question.get().words()).orElseThrow();
            if (list.canonical(key.name()).isEmpty()) {
                problems.unknown(place, "unknown_name", key.name(), list.spellings());
                return Optional.empty();
            }
        }
        return question;
    }

    /** Fields of a mapping in the order in which they are put. */
    static final class Mapping {
        private final Place place;
        private final List<Node.Field> fields = new ArrayList<>();

        Mapping(Place place) {
            this.place = place;
        }

        void put(String key, Node value) {
            fields.add(new Node.Field(value.place(), key, value));
        }

        boolean isEmpty() {
            return fields.isEmpty();
        }

        List<Node.Field> fields() {
            return fields;
        }

        Node node() {
            return new Node.Fields(place, List.copyOf(fields));
        }
    }
}
