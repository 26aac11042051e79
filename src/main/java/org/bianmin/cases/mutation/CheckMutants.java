package org.bianmin.cases.mutation;

import java.util.Map;
import org.bianmin.cases.mutation.Mutant.Kind;
import org.bianmin.catalogue.Vocabulary;

/** The mutants of the {@code check} of a clause. */
final class CheckMutants {
    /** The period that is nearest in length. */
    private static final Map<String, String> OTHER_PERIOD =
            Map.of("year", "quarter", "quarter", "month", "month", "quarter");

    private final Changes changes;
    private final Vocabulary vocabulary;

    CheckMutants(Changes changes, Vocabulary vocabulary) {
        this.changes = changes;
        this.vocabulary = vocabulary;
    }

    void of(Spot check) {
        check.inside().forEach(this::parameter);
    }

    private void parameter(Spot spot) {
        switch (spot.key()) {
            case "question" -> OtherQuestion.asked(changes, spot, vocabulary);
            case "sampled" -> changes.drop(Kind.MEASURE, spot);
            case "names" -> spot.inside().forEach(this::name);
            case "one_of", "doubtful", "forms", "never_in_name" -> changes.dropEach(Kind.ITEM, spot);
            case "carrier_implied" -> carrierImplied(spot);
            case "values" -> spot.inside().forEach(new LimitMutants(changes)::of);
            case "every" -> changes.change(Kind.EVERY, spot, OTHER_PERIOD.get(spot.text()));
            default -> {}
        }
    }

    /** Written as {@code false} it says what its absence says. */
    private void carrierImplied(Spot flag) {
        if (flag.text().equals("true")) {
            changes.drop(Kind.ITEM, flag);
        }
    }

    private void name(Spot name) {
        changes.drop(Kind.ITEM, name);
        for (Spot part : name.inside()) {
            switch (part.key()) {
                case "any_of" -> anyOf(part);
                case "doubtful" -> changes.dropEach(Kind.ITEM, part);
                case "validity" -> changes.drop(Kind.VALIDITY, part);
                default -> {}
            }
        }
    }

    /** Without its only name the entry would be gone as well, and that is a mutant already. */
    private void anyOf(Spot alternatives) {
        if (alternatives.inside().size() > 1) {
            changes.dropEach(Kind.ITEM, alternatives);
        }
    }
}
