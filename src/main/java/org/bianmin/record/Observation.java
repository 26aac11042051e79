package org.bianmin.record;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bianmin.catalogue.yaml.Place;

/**
 * One answered question (检查情况).
 *
 * @param question id of the question
 * @param subject which of several things it is about (a window's name); empty where there is only one
 * @param answer what was written
 * @param details what stands beside the whole answer
 * @param place where it stands in the record
 * @param carried from when it is; absent for what was seen at this visit
 */
public record Observation(
        String question, String subject, Answer answer, Details details, Place place, Optional<Carried> carried) {
    /** What was seen at this visit. */
    public Observation(String question, String subject, Answer answer, Details details, Place place) {
        this(question, subject, answer, details, place, Optional.empty());
    }

    /** Everything that stands beside the answer, or beside any part of it. */
    public Details all() {
        return details.and(answer.inside());
    }

    /** The same observation with other details beside the answer and its parts. */
    Observation withDetails(UnaryOperator<Details> change) {
        return new Observation(question, subject, answer.withDetails(change), change.apply(details), place, carried);
    }

    /** The same answer with more beside the whole of it. */
    public Observation and(Details more) {
        return new Observation(question, subject, answer, details.and(more), place, carried);
    }
}
