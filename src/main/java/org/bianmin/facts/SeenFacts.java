package org.bianmin.facts;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.WordList;
import org.bianmin.record.Answer;
import org.bianmin.record.Carried;
import org.bianmin.record.Observation;
import org.bianmin.record.Observations;
import org.bianmin.record.State;

/** Makes facts of what was seen. */
final class SeenFacts {
    private static final Map<Carried.Age, Sighting> OUTDATED = Map.of(
            Carried.Age.TOO_OLD, Sighting.CARRIED_TOO_OLD,
            Carried.Age.WITHOUT_LIMIT, Sighting.CARRIED_WITHOUT_LIMIT);

    private final Vocabulary vocabulary;
    private final Map<String, Set<String>> asked;
    private final String centre;

    /**
     * @param vocabulary words and questions
     * @param asked by question, the names that the standards ask for by which the record was taken
     * @param centre name of the centre, folded; empty when it does not matter
     */
    SeenFacts(Vocabulary vocabulary, Map<String, Set<String>> asked, String centre) {
        this.vocabulary = vocabulary;
        this.asked = asked;
        this.centre = centre;
    }

    List<Seen> of(Observations observations) {
        return observations.answers().stream().map(this::seen).toList();
    }

    private Seen seen(Observation observation) {
        String question = observation.question();
        String subject = observation.subject();
        Answer answer = observation.answer();
        Optional<Sighting> outdated =
                observation.carried().flatMap(carried -> Optional.ofNullable(OUTDATED.get(carried.age())));
        if (outdated.isPresent()) {
            return new StateSeen(question, subject, outdated.get());
        }
        if (answer instanceof Answer.Stated stated) {
            return new StateSeen(question, subject, sighting(stated.state()));
        } else if (answer instanceof Answer.Names names) {
            return new NamesSeen(question, subject, states(question, names));
        } else if (answer instanceof Answer.Measure measure) {
            return new MeasureSeen(question, subject, measure.value());
        } else if (answer instanceof Answer.Derived derived) {
            return derived.contradictory()
                    ? new StateSeen(question, subject, Sighting.CONTRADICTORY)
                    : new MeasureSeen(
                            question, subject, derived.low(), derived.high().orElse(MeasureSeen.UNLIMITED));
        } else if (answer instanceof Answer.Choice choice) {
            return value(question, subject, choice.word());
        } else if (answer instanceof Answer.Wording wording) {
            return new WordingSeen(question, subject, unquoted(WordList.folded(wording.text())), centre);
        } else if (answer instanceof Answer.Judgement judgement) {
            return new JudgementSeen(
                    question, subject, judgement.good(), !judgement.basis().isBlank());
        } else if (answer instanceof Answer.Sample sample) {
            return new SampleSeen(question, subject, sample.checked(), sample.exceptions());
        } else if (answer instanceof Answer.Day day) {
            return new DaySeen(question, subject, day.day());
        } else if (answer instanceof Answer.Disputed) {
            return new StateSeen(question, subject, Sighting.CONTRADICTORY);
        }
        throw new IllegalStateException("no fact for " + answer);
    }

    private static Sighting sighting(State state) {
        return Sighting.valueOf(state.name());
    }

    private WordList list(String question) {
        return vocabulary
                .list(vocabulary.question(question).orElseThrow().words())
                .orElseThrow();
    }

    private ValueSeen value(String question, String subject, String word) {
        WordList list = list(question);
        Set<String> possible = list.withNarrower(word).stream()
                .flatMap(narrower -> list.withBroader(narrower).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new ValueSeen(question, subject, list.withBroader(word), possible);
    }

    private Map<String, Sighting> states(String question, Answer.Names names) {
        Map<String, Sighting> states = new LinkedHashMap<>();
        names.states().forEach((name, state) -> states.put(name, sighting(state)));
        names.contradictory().keySet().forEach(name -> states.put(name, Sighting.CONTRADICTORY));
        names.disputed().keySet().forEach(name -> states.put(name, Sighting.CONTRADICTORY));
        // What is certainly there comes first: a dispute about one kind takes nothing from another.
        broader(question, states, Sighting.PRESENT);
        broader(question, states, Sighting.CONTRADICTORY);
        if (names.closed()) {
            asked.getOrDefault(question, Set.of()).forEach(name -> states.putIfAbsent(name, Sighting.ABSENT));
        }
        return states;
    }

    /** A kind that is there puts its broader name there; against an explicit negative that is a contradiction. */
    private void broader(String question, Map<String, Sighting> states, Sighting which) {
        WordList list = list(question);
        List<String> narrower = states.entrySet().stream()
                .filter(entry -> entry.getValue() == which)
                .map(Map.Entry::getKey)
                .toList();
        narrower.forEach(
                name -> list.withBroader(name).forEach(broad -> states.merge(broad, which, SeenFacts::joined)));
    }

    private static Sighting joined(Sighting written, Sighting kind) {
        return switch (written) {
            case PRESENT, CONTRADICTORY -> written;
            case UNCHECKED, UNVERIFIABLE, CARRIED_TOO_OLD, CARRIED_WITHOUT_LIMIT -> kind;
            case ABSENT, INCOMPLETE, BROKEN, NOT_PRODUCED -> Sighting.CONTRADICTORY;
        };
    }

    /** What a sign says is often copied with the marks around it. */
    private static String unquoted(String text) {
        return text.replaceAll("^[\"'“‘「](.*)[\"'”’」]$", "$1");
    }
}
