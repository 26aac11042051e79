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
 * @param standard id of the standard beside which it stands
 * @param name a sentence that tells the expected outcome
 * @param place where it stands in its file
 * @param day day of the visit
 * @param kind kind of the centre
 * @param centre name of the centre; empty when it does not matter
 * @param with ids of other standards that judge beside this one
 * @param decisions what the office has decided
 * @param given what was seen
 * @param expected by clause or roll-up, each written standard/id
 * @param critical what a scheme makes of it; absent when no scheme is asked
 */
public record Case(
        String standard,
        String name,
        Place place,
        LocalDate day,
        String kind,
        String centre,
        List<String> with,
        List<Office.Decision> decisions,
        Observations given,
        Map<String, Expected> expected,
        Optional<Critical> critical) {
    /**
     * What a case expects of a clause. What is absent is not compared.
     *
     * @param verdict lower-case code of the verdict, or {@code apart} for a clause that is not judged
     * @param reason lower-case code of the reason
     * @param missing labels of the names that must be missing
     * @param unchecked labels of the names that must be unchecked
     * @param countedWith the other clauses that say the same and are counted once with it, each written standard/clause
     */
    public record Expected(
            String verdict,
            Optional<String> reason,
            Optional<List<String>> missing,
            Optional<List<String>> unchecked,
            Optional<List<String>> countedWith) {
        /** Only a verdict is expected. */
        public static Expected verdict(String code) {
            return new Expected(code, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /**
     * Which critical clauses (关键项) of a scheme cap the grade.
     *
     * @param scheme id of the scheme
     * @param capping those that are not met, each written standard/clause; none where every one is met or open
     */
    public record Critical(String scheme, List<String> capping) {}
}
