package org.bianmin.cases.mutation;

import java.util.List;
import java.util.Map;
import org.bianmin.cases.mutation.Mutant.Kind;
import org.bianmin.catalogue.Obligation;
import org.bianmin.catalogue.Vocabulary;

/** The mutants of one clause. */
final class ClauseMutants {
    private static final Map<String, List<String>> OTHER_OBLIGATIONS =
            Map.of("shall", List.of("should", "may"), "should", List.of("shall", "may"), "may", List.of("shall"));

    private final Changes changes;
    private final Vocabulary vocabulary;

    ClauseMutants(Changes changes, Vocabulary vocabulary) {
        this.changes = changes;
        this.vocabulary = vocabulary;
    }

    /** What is only permitted is not judged, so nothing can be noticed of it but that it is asked for now. */
    void of(Spot clause, Obligation obligation) {
        clause.inside().stream()
                .filter(spot -> obligation != Obligation.MAY || spot.key().equals("obligation"))
                .forEach(this::part);
    }

    private void part(Spot spot) {
        switch (spot.key()) {
            case "obligation" ->
                OTHER_OBLIGATIONS.get(spot.text()).forEach(other -> changes.change(Kind.OBLIGATION, spot, other));
            case "kinds" -> kinds(spot);
            case "when" -> spot.inside().forEach(this::condition);
            case "check" -> new CheckMutants(changes, vocabulary).of(spot);
            case "validity" -> changes.drop(Kind.VALIDITY, spot);
            case "same_as" -> changes.drop(Kind.PRECEDENCE, spot);
            case "overrides", "gives_way" -> changes.dropEach(Kind.PRECEDENCE, spot);
            default -> {}
        }
    }

    /** Without its only word the condition would be gone as well, and that is a mutant already. */
    private void kinds(Spot kinds) {
        changes.drop(Kind.APPLICABILITY, kinds);
        if (kinds.inside().size() > 1) {
            changes.dropEach(Kind.APPLICABILITY, kinds);
        }
    }

    private void condition(Spot condition) {
        changes.drop(Kind.APPLICABILITY, condition);
        for (Spot part : condition.inside()) {
            switch (part.key()) {
                case "question" -> OtherQuestion.asked(changes, part, vocabulary);
                case "is" -> changes.dropEach(Kind.APPLICABILITY, part);
                default -> {}
            }
        }
    }
}
