package org.bianmin.record.selfcheck;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.WordList;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.record.State;
import org.bianmin.record.words.Words;

/** Puts the rows that answer one question together to what a record says in their place. */
final class AnswerNodes {
    private static final Map<String, String> VERDICTS = Words.spellings("verdict");
    private static final Map<String, State> STATES = Words.constants("state", State.class);
    private static final Set<State> OF_NAMES = Set.of(State.PRESENT, State.ABSENT, State.UNCHECKED);

    private final Problems problems;

    AnswerNodes(Problems problems) {
        this.problems = problems;
    }

    /** The parts that an answer to a question has. */
    static Set<RowKey.Part> parts(Question question) {
        return switch (question.kind()) {
            case NAMES -> Set.of(RowKey.Part.NAME);
            case JUDGEMENT -> Set.of(RowKey.Part.VERDICT, RowKey.Part.BASIS);
            case SAMPLE -> Set.of(RowKey.Part.CHECKED, RowKey.Part.EXCEPTIONS);
            case MEASURE, CHOICE, WORDING, DATE -> Set.of(RowKey.Part.VALUE);
        };
    }

    /** The answer; absent when what is wrong with it was told. */
    Optional<Node> of(Question question, Map<RowKey, Node.Scalar> rows) {
        return switch (question.kind()) {
            case NAMES -> names(rows);
            case JUDGEMENT -> judgement(question, rows);
            case SAMPLE -> sample(question, rows);
            case MEASURE, CHOICE, WORDING, DATE -> Optional.of(rows.get(RowKey.of(question.id())));
        };
    }

    private Optional<Node> names(Map<RowKey, Node.Scalar> rows) {
        SelfCheckNode.Mapping names =
                new SelfCheckNode.Mapping(rows.values().iterator().next().place());
        rows.forEach((key, answer) -> {
            State state = STATES.get(WordList.folded(answer.text()));
            if (state != null && OF_NAMES.contains(state)) {
                names.put(key.name(), answer);
            } else {
                problems.add(answer.place(), "not_presence", answer.text(), key.name());
            }
        });
        return names.isEmpty() ? Optional.empty() : Optional.of(names.node());
    }

    private Optional<Node> judgement(Question question, Map<RowKey, Node.Scalar> rows) {
        Node.Scalar verdict = rows.get(RowKey.of(question.id(), RowKey.Part.VERDICT));
        Node.Scalar basis = rows.get(RowKey.of(question.id(), RowKey.Part.BASIS));
        if (verdict == null) {
            problems.add(basis.place(), "basis_alone", basis.text());
            return Optional.empty();
        }
        State state = STATES.get(WordList.folded(verdict.text()));
        if (state == State.PRESENT || state == State.ABSENT) {
            problems.add(verdict.place(), "not_verdict", verdict.text());
            return Optional.empty();
        }
        if (basis == null && !VERDICTS.containsKey(WordList.folded(verdict.text()))) {
            return Optional.of(verdict);
        }
        boolean judged = !STATES.containsKey(WordList.folded(verdict.text()));
        SelfCheckNode.Mapping answer = new SelfCheckNode.Mapping(verdict.place());
        answer.put(judged ? "verdict" : "state", verdict);
        if (basis != null) {
            answer.put(judged ? "basis" : "note", basis);
        }
        return Optional.of(answer.node());
    }

    private Optional<Node> sample(Question question, Map<RowKey, Node.Scalar> rows) {
        Node.Scalar checked = rows.get(RowKey.of(question.id(), RowKey.Part.CHECKED));
        Node.Scalar exceptions = rows.get(RowKey.of(question.id(), RowKey.Part.EXCEPTIONS));
        if (checked == null) {
            problems.add(exceptions.place(), "exceptions_alone", exceptions.text());
            return Optional.empty();
        }
        if (STATES.containsKey(WordList.folded(checked.text()))) {
            if (exceptions != null) {
                problems.add(exceptions.place(), "exceptions_of_nothing", exceptions.text(), checked.text());
                return Optional.empty();
            }
            return Optional.of(checked);
        }
        if (exceptions == null) {
            problems.add(checked.place(), "exceptions_missing", checked.text());
            return Optional.empty();
        }
        SelfCheckNode.Mapping answer = new SelfCheckNode.Mapping(checked.place());
        answer.put("checked", checked);
        answer.put("exceptions", exceptions);
        return Optional.of(answer.node());
    }
}
