package org.bianmin.record;

import java.util.Map;
import java.util.Optional;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.WordList;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.record.words.Words;

/** Reads a state that is written in place of a value. */
final class StateReader {
    private static final Map<String, State> STATES = Words.constants("state", State.class);

    private final Problems problems;

    StateReader(Problems problems) {
        this.problems = problems;
    }

    /** The state that a word means, if it means one; 无法核实 is reported, because it has no reason here. */
    Optional<State> bare(Node.Scalar scalar) {
        Optional<State> state = Optional.ofNullable(STATES.get(WordList.folded(scalar.text())));
        if (state.filter(State.UNVERIFIABLE::equals).isPresent()) {
            problems.add(scalar.place(), "reason_missing");
        }
        return state;
    }

    /** The state under a name of a list, where nothing but a state may stand. */
    Optional<State> ofName(Node.Scalar scalar) {
        Optional<State> state = bare(scalar);
        if (state.isEmpty()) {
            problems.unknown(scalar.place(), "unknown_word", scalar.text(), STATES.keySet());
        }
        return state;
    }

    /** The state of a mapping, with its reason. */
    Optional<Answer.Stated> detailed(FieldReader fields) {
        Optional<State> state = fields.word("state", STATES);
        Optional<String> reason = fields.text("reason");
        if (state.filter(State.UNVERIFIABLE::equals).isPresent() && reason.isEmpty()) {
            problems.add(fields.place("state"), "reason_missing");
        }
        return state.map(found -> new Answer.Stated(found, reason.orElse("")));
    }

    /** Whether the rest of a list is known to be absent ({@code 其余: 无}). */
    boolean closes(FieldReader fields) {
        Optional<State> rest = fields.word("rest", STATES);
        if (rest.isPresent() && rest.get() != State.ABSENT && rest.get() != State.UNCHECKED) {
            problems.add(fields.place("rest"), "rest_is_absent_or_unchecked");
        }
        return rest.filter(State.ABSENT::equals).isPresent();
    }

    /** A judgement needs its basis; without one only papers that are not there speak for themselves. */
    private static boolean ofJudgement(Question question, State state) {
        return state == State.UNCHECKED
                || state == State.UNVERIFIABLE
                || question.document() && (state == State.ABSENT || state == State.NOT_PRODUCED);
    }

    /** Whether a state says something where a value is asked for; what does not is reported. */
    boolean answers(Question question, State state, Place place) {
        boolean list = question.kind() == Question.Kind.NAMES;
        if (state == State.PRESENT) {
            problems.add(place, "present_says_nothing", question.name());
        } else if (state == State.INCOMPLETE && list) {
            problems.add(place, "incomplete_list", question.name());
        } else if (question.kind() == Question.Kind.JUDGEMENT && !ofJudgement(question, state)) {
            problems.add(place, "state_of_judgement", question.name());
        } else if (state == State.NOT_PRODUCED && !question.document()) {
            problems.add(place, "not_a_document", question.name());
        } else {
            return true;
        }
        return false;
    }
}
