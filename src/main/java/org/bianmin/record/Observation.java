package org.bianmin.record;

import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.yaml.Place;

/**
 * One answered question (检查情况).
 *
 * @param question id of the question
 * @param subject which of several things it is about (a window's name); empty where there is only one
 * @param answer what was written
 * @param notes remarks of the inspector
 * @param evidence files, relative to the record
 * @param rectified when it was put right before the inspectors left (立行立改); absent when it was not
 * @param place where it stands in the record
 */
public record Observation(
        String question,
        String subject,
        Answer answer,
        List<String> notes,
        List<String> evidence,
        Optional<Rectified> rectified,
        Place place) {
    /** Put right on the spot: at what time, proved by what. */
    public record Rectified(String time, List<String> evidence) {}
}
