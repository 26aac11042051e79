package org.bianmin.record.stages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bianmin.catalogue.QuestionGroup;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.WordList;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.record.Answer;
import org.bianmin.record.Observation;
import org.bianmin.record.Observations;
import org.bianmin.record.State;

/**
 * Lays amended answers (更正) over what was recorded; what was recorded stays as it was.
 *
 * <p>An answer takes the place of the one before. Only of a list, single names can be amended: the others stay.
 */
final class Amendment {
    private final Vocabulary vocabulary;
    private final Problems problems;
    private final List<Observation> answers;
    private final Map<String, List<String>> subjects;

    Amendment(Vocabulary vocabulary, Observations before, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.answers = new ArrayList<>(before.answers());
        this.subjects = new LinkedHashMap<>(before.subjects());
    }

    /** Everything as it stands now. */
    Observations facts() {
        return new Observations(List.copyOf(answers), Map.copyOf(subjects));
    }

    /**
     * Lays some answers over those before.
     *
     * @param place where they stand
     * @return what changed, in their order
     */
    List<Review.Change> lay(Observations amended, Place place) {
        amended.subjects().forEach((group, names) -> things(amended, group, names, place));
        if (amended.answers().isEmpty()) {
            problems.add(place, "amendment_empty");
        }
        return amended.answers().stream().map(this::lay).toList();
    }

    /** Things that were recorded cannot be amended away, and one that is named must be told something of. */
    private void things(Observations amended, String group, List<String> names, Place place) {
        if (names.isEmpty()) {
            problems.add(place, "amendment_removes", group(group).name());
        }
        names.stream()
                .filter(name -> amended.answers().stream()
                        .noneMatch(answer -> answer.subject().equals(name)
                                && answer.question().startsWith(group + ".")))
                .forEach(name -> problems.add(place, "amendment_of_nothing", name));
    }

    private QuestionGroup group(String key) {
        return vocabulary.group(key).orElseThrow();
    }

    private Review.Change lay(Observation written) {
        Observation amended = named(written);
        Optional<Observation> before = answers.stream()
                .filter(answer -> answer.question().equals(amended.question())
                        && answer.subject().equals(amended.subject()))
                .findFirst();
        Observation after = before.map(recorded -> over(recorded, amended)).orElse(amended);
        before.ifPresentOrElse(recorded -> answers.set(answers.indexOf(recorded), after), () -> answers.add(after));
        return new Review.Change(before, after);
    }

    /** The answer under the name that the record has for its thing. */
    private Observation named(Observation written) {
        QuestionGroup group =
                group(vocabulary.question(written.question()).orElseThrow().group());
        if (!group.each()) {
            return written;
        }
        List<String> known = subjects.getOrDefault(group.key(), List.of());
        if (known.isEmpty()) {
            subjects.put(group.key(), List.of(written.subject()));
            return written;
        }
        boolean only = known.size() == 1 && written.subject().equals(group.name());
        Optional<String> name = only
                ? Optional.of(known.get(0))
                : known.stream()
                        .filter(each -> WordList.folded(each).equals(WordList.folded(written.subject())))
                        .findFirst();
        if (name.isEmpty()) {
            problems.unknown(written.place(), "amendment_unknown_thing", written.subject(), known);
        }
        return new Observation(
                written.question(),
                name.orElse(written.subject()),
                written.answer(),
                written.details(),
                written.place());
    }

    private Observation over(Observation before, Observation amended) {
        if (!(amended.answer() instanceof Answer.Names names) || names.closed()) {
            return amended;
        }
        if (before.answer() instanceof Answer.Names recorded) {
            return new Observation(
                    amended.question(),
                    amended.subject(),
                    joined(recorded, names),
                    before.details().and(amended.details()),
                    amended.place());
        }
        if (before.answer() instanceof Answer.Disputed) {
            // One name says nothing of what the inspectors wrote differently about the others.
            problems.add(
                    amended.place(),
                    "amendment_of_dispute",
                    vocabulary.question(amended.question()).orElseThrow().name());
            return amended;
        }
        return afterState(((Answer.Stated) before.answer()).state(), amended, names);
    }

    /** What a state said of the whole list it still says of the names that were not amended, if it can. */
    private Observation afterState(State state, Observation amended, Answer.Names names) {
        boolean known = state == State.UNCHECKED || state == State.UNVERIFIABLE;
        if (!known && state != State.ABSENT) {
            problems.add(
                    amended.place(),
                    "amendment_of_state",
                    vocabulary.question(amended.question()).orElseThrow().name());
        }
        Answer.Names rest = new Answer.Names(
                names.states(),
                names.reasons(),
                state == State.ABSENT,
                names.contradictory(),
                names.disputed(),
                names.details(),
                names.other());
        return new Observation(amended.question(), amended.subject(), rest, amended.details(), amended.place());
    }

    private static Answer.Names joined(Answer.Names recorded, Answer.Names amended) {
        Set<String> names = new LinkedHashSet<>(amended.states().keySet());
        names.addAll(amended.disputed().keySet());
        List<String> other = new ArrayList<>(recorded.other());
        other.addAll(amended.other());
        return new Answer.Names(
                over(recorded.states(), amended.states(), names),
                over(recorded.reasons(), amended.reasons(), names),
                recorded.closed(),
                over(recorded.contradictory(), amended.contradictory(), names),
                over(recorded.disputed(), amended.disputed(), names),
                over(recorded.details(), amended.details(), names),
                List.copyOf(other));
    }

    private static <T> Map<String, T> over(Map<String, T> recorded, Map<String, T> amended, Set<String> names) {
        Map<String, T> all = new LinkedHashMap<>(recorded);
        all.keySet().removeAll(names);
        all.putAll(amended);
        return Map.copyOf(all);
    }
}
