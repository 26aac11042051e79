package org.bianmin.cases.edges;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bianmin.cases.reckoning.Situation;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.record.Answer;
import org.bianmin.record.Details;
import org.bianmin.record.Observation;
import org.bianmin.record.Observations;

/**
 * A made-up visit, changed one answer at a time.
 *
 * @param kind kind of the centre
 * @param centre its name
 * @param day day of the visit
 * @param answers what is recorded
 * @param things by group, the things that are listed in it
 */
record Scene(String kind, String centre, LocalDate day, Map<Asked, Answer> answers, Map<String, List<String>> things) {

    /** A question, asked of one thing; the thing has no name where there is only one. */
    record Asked(String question, String thing) {
        String group() {
            return question.substring(0, question.indexOf('.'));
        }
    }

    static Scene at(String kind, LocalDate day) {
        return new Scene(kind, Samples.centre(List.of()), day, Map.of(), Map.of());
    }

    Scene of(String otherKind) {
        return new Scene(otherKind, centre, day, answers, things);
    }

    Scene named(String otherName) {
        return new Scene(kind, otherName, day, answers, things);
    }

    /** With another answer, and the thing listed that it is about; without one where it is absent. */
    Scene with(Asked asked, Optional<Answer> answer) {
        Map<Asked, Answer> changed = new LinkedHashMap<>(answers);
        changed.remove(asked);
        answer.ifPresent(given -> changed.put(asked, given));
        Scene scene = new Scene(kind, centre, day, changed, things);
        return asked.thing().isEmpty() ? scene : scene.with(asked.group(), asked.thing());
    }

    Scene with(String group, String thing) {
        List<String> listed = new ArrayList<>(things.getOrDefault(group, List.of()));
        if (!listed.contains(thing)) {
            listed.add(thing);
        }
        return listing(group, listed);
    }

    /** With just these things in a group, and no answers about any other. */
    Scene listing(String group, List<String> listed) {
        Map<String, List<String>> changed = new LinkedHashMap<>(things);
        changed.put(group, List.copyOf(listed));
        Map<Asked, Answer> left = new LinkedHashMap<>(answers);
        left.keySet().removeIf(asked -> asked.group().equals(group) && !listed.contains(asked.thing()));
        return new Scene(kind, centre, day, left, changed);
    }

    /** As if nobody had looked at a group of things. */
    Scene without(String group) {
        Scene none = listing(group, List.of());
        Map<String, List<String>> changed = new LinkedHashMap<>(none.things);
        changed.remove(group);
        return new Scene(kind, centre, day, none.answers, changed);
    }

    /** Whether the centre's own name matters, because the words of a sign are told. */
    boolean showsSign() {
        return answers.values().stream()
                .anyMatch(answer -> answer instanceof Answer.Wording || answer instanceof Answer.Disputed);
    }

    Observations observations() {
        return new Observations(
                answers.entrySet().stream()
                        .map(entry -> new Observation(
                                entry.getKey().question(),
                                entry.getKey().thing(),
                                entry.getValue(),
                                Details.NONE,
                                Place.NOWHERE))
                        .toList(),
                things);
    }

    Situation situation() {
        return new Situation(kind, centre, observations());
    }
}
