package org.bianmin.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bianmin.catalogue.Office;
import org.bianmin.catalogue.yaml.Place;

/**
 * One given/expect case of a standard.
 *
 * @param name a sentence that tells the expected outcome
 * @param place where it stands in its file
 * @param day day of the visit
 * @param kind kind of the centre
 * @param centre name of the centre; empty when it does not matter
 * @param with ids of other standards that judge beside this one
 * @param decisions what the office has decided
 * @param given what was seen
 * @param expected by id of a clause or roll-up; a clause of another standard is written standard/clause
 */
public record Case(
        String name,
        Place place,
        LocalDate day,
        String kind,
        String centre,
        List<String> with,
        List<Office.Decision> decisions,
        Observations given,
        Map<String, Expected> expected) {
    /**
     * What a case expects of a clause.
     *
     * @param verdict lower-case code of the verdict, or {@code apart} for a clause that is not judged
     * @param reason lower-case code of the reason; absent when any is right
     * @param missing labels of the names that must be missing; absent when not stated
     * @param unchecked labels of the names that must be unchecked; absent when not stated
     */
    public record Expected(
            String verdict,
            Optional<String> reason,
            Optional<List<String>> missing,
            Optional<List<String>> unchecked) {}
}
