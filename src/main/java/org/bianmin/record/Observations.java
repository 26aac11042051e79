package org.bianmin.record;

import java.util.List;
import java.util.Map;
import org.bianmin.catalogue.yaml.Place;

/**
 * Everything that was answered at one visit.
 *
 * @param answers the answered questions, in the order of the record
 * @param subjects the things listed under each group that may hold several, by key of the group; a group that nobody
 *     looked at is not in it, one that was looked at and held nothing has no names
 */
public record Observations(List<Observation> answers, Map<String, List<String>> subjects) {
    Observations withoutPlaces() {
        return new Observations(
                answers.stream()
                        .map(each -> new Observation(
                                each.question(),
                                each.subject(),
                                each.answer(),
                                each.details(),
                                Place.NOWHERE,
                                each.carried().map(Carried::withoutAge)))
                        .toList(),
                subjects);
    }
}
