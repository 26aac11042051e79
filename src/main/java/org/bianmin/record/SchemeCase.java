package org.bianmin.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bianmin.catalogue.scheme.Target;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.record.appraisal.Appraised;
import org.bianmin.record.appraisal.Entry;

/**
 * One given/expect case of a scheme that scores by tables or is a composite.
 *
 * @param scheme id of the scheme
 * @param name a sentence that tells the expected outcome
 * @param place where it stands in its file
 * @param given visits, in any order
 * @param expected of some of the targets
 */
public record SchemeCase(String scheme, String name, Place place, List<Given> given, List<Expected> expected) {
    /**
     * One visit.
     *
     * @param centre what was visited; its name is empty where it does not matter
     * @param visit when and how
     * @param targets what was entered, of a composite by the part that scores by tables
     * @param standards ids of the standards that judge what was seen; none: no clause is judged
     * @param observations what was seen
     */
    public record Given(
            Centre centre, Visit visit, List<Appraised> targets, List<String> standards, Observations observations) {}

    /**
     * What is expected of one target. What is absent is not compared.
     *
     * @param target of what kind it is
     * @param name its name; of the centre the name that the case gives it, or empty
     * @param period the span, for example {@code 2026-09}; absent where the visits lie in one
     * @param total points of the whole
     * @param grade the grade, or {@link #NONE}
     * @param rows points by id of the row
     * @param open the rows that are not decided; exactly these
     * @param awards by name, {@code lost}, {@code kept} or {@code open}
     * @param proposals what is proposed for certain; exactly this
     * @param possible what may still have to be proposed; exactly this
     * @param parts of a composite, what each part brings, by its name
     * @param place where it stands
     */
    public record Expected(
            Target target,
            String name,
            Optional<String> period,
            Optional<Points> total,
            Optional<String> grade,
            Map<String, Points> rows,
            Optional<List<String>> open,
            Map<String, String> awards,
            Optional<List<String>> proposals,
            Optional<List<String>> possible,
            Map<String, Points> parts,
            Place place) {
        /** What a case expects where no grade may be given, or points have no end. */
        public static final String NONE = "none";

        /** What may become of an award. */
        public static final List<String> AWARDS = List.of("lost", "kept", "open");
    }

    /**
     * Points, or the range in which they lie.
     *
     * @param low absent: downward without end
     * @param high absent: upward without end
     */
    public record Points(Optional<BigDecimal> low, Optional<BigDecimal> high) {
        /** Whether it is one number. */
        public boolean settled() {
            return low.isPresent()
                    && high.filter(end -> end.compareTo(low.get()) == 0).isPresent();
        }
    }

    /** Whether it enters something other than 0 at a row or ground, or expects something of it. */
    public boolean isAbout(String row) {
        return expected.stream()
                        .anyMatch(each -> each.rows().containsKey(row)
                                || each.open().orElse(List.of()).contains(row))
                || given.stream()
                        .flatMap(visit -> visit.targets().stream())
                        .flatMap(target -> target.entries().getOrDefault(row, List.of()).stream())
                        .anyMatch(entry -> !(entry instanceof Entry.None));
    }

    /** Kind of the centre that was visited first. */
    public String kind() {
        return given.get(0).centre().kind();
    }
}
