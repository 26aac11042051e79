package org.bianmin.record;

import org.bianmin.catalogue.yaml.Place;

/**
 * One answered question (检查情况).
 *
 * @param question id of the question
 * @param subject which of several things it is about (a window's name); empty where there is only one
 * @param answer what was written
 * @param details what stands beside the whole answer
 * @param place where it stands in the record
 */
public record Observation(String question, String subject, Answer answer, Details details, Place place) {
    /** Everything that stands beside the answer, or beside any name of it. */
    public Details all() {
        return answer instanceof Answer.Names names
                ? names.details().values().stream().reduce(details, Details::and)
                : details;
    }

    /** The same answer with more beside the whole of it. */
    public Observation and(Details more) {
        return new Observation(question, subject, answer, details.and(more), place);
    }
}
