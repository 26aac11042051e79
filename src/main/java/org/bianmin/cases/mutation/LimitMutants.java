package org.bianmin.cases.mutation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.bianmin.cases.mutation.Mutant.Kind;

/** The mutants of the limits of one period. */
final class LimitMutants {
    private static final Map<String, String> OTHER_BOUND = Map.of(
            "at_least", "more_than",
            "more_than", "at_least",
            "at_most", "less_than",
            "less_than", "at_most");

    private final Changes changes;

    LimitMutants(Changes changes) {
        this.changes = changes;
    }

    void of(Spot limits) {
        limits.inside().forEach(this::limit);
    }

    private void limit(Spot spot) {
        switch (spot.key()) {
            case "at_least", "more_than", "at_most", "less_than" -> {
                changes.rename(Kind.BOUND, spot, OTHER_BOUND.get(spot.key()));
                number(spot);
            }
            case "about" -> number(spot);
            case "tolerance" -> spot.inside("value").forEach(this::number);
            case "doubtful" -> changes.dropEach(Kind.LIMIT, spot);
            case "from", "until" -> day(spot);
            default -> {}
        }
    }

    /** One unit of the last digit that is written: 150 ± 1, 2.5 ± 0.1. */
    private void number(Spot spot) {
        BigDecimal number = new BigDecimal(spot.text());
        changes.change(Kind.LIMIT, spot, number.add(number.ulp()).toPlainString());
        changes.change(Kind.LIMIT, spot, number.subtract(number.ulp()).toPlainString());
    }

    private void day(Spot spot) {
        LocalDate day = LocalDate.parse(spot.text());
        changes.change(Kind.PERIOD, spot, day.minusDays(1).toString());
        changes.change(Kind.PERIOD, spot, day.plusDays(1).toString());
    }
}
