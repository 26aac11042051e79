package org.bianmin.cases.reckoning;

import java.util.List;
import java.util.Optional;
import org.bianmin.record.Answer;
import org.bianmin.record.Carried;
import org.bianmin.record.Observation;
import org.bianmin.record.Observations;

/**
 * One centre as it was seen.
 *
 * @param kind kind of the centre
 * @param centre its name; empty when it does not matter
 * @param observations what was seen
 */
public record Situation(String kind, String centre, Observations observations) {

    /** What was answered about one thing; a fact that is too old to be taken over was not seen. */
    Optional<Answer> answer(String question, String thing) {
        return observations.answers().stream()
                .filter(each -> each.question().equals(question))
                .filter(each -> each.subject().equals(thing))
                .filter(each -> each.carried()
                        .map(carried -> carried.age() == Carried.Age.ALLOWED)
                        .orElse(true))
                .findFirst()
                .map(Observation::answer);
    }

    /** Names of the things of a group that may hold several. */
    List<String> things(String group) {
        return observations.subjects().getOrDefault(group, List.of());
    }
}
