package org.bianmin.findings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.bianmin.catalogue.Check;
import org.bianmin.catalogue.Limits;
import org.bianmin.record.Observation;

/** How far a measure is from its nearest limit; arithmetic beside the verdict, never a part of it. */
final class Margins {
    private static final int SHOWN_DIGITS = 6;
    private static final BigDecimal NEAR = new BigDecimal("0.05");

    private Margins() {}

    /** The distance to one limit: positive inside, negative outside; without a tolerance, or of an exact number, there is no edge to be near. */
    private record Distance(BigDecimal limit, BigDecimal value, boolean edge) {}

    static Optional<Finding.Margin> of(Check check, Optional<Observation> seen) {
        if (!(check instanceof Check.Limit limit)) {
            return Optional.empty();
        }
        return seen.flatMap(observation -> observation.answer().number())
                .flatMap(number -> distances(limit.values().get(0), number)
                        .min(Comparator.comparing(Distance::value))
                        .map(Margins::margin));
    }

    private static Finding.Margin margin(Distance nearest) {
        boolean near = nearest.edge()
                && nearest.value().abs().compareTo(nearest.limit().multiply(NEAR)) <= 0;
        // Only a share has more digits, and they have no end.
        BigDecimal value = nearest.value();
        return new Finding.Margin(
                value.scale() > SHOWN_DIGITS
                        ? value.setScale(SHOWN_DIGITS, RoundingMode.HALF_UP).stripTrailingZeros()
                        : value,
                near);
    }

    private static Stream<Distance> distances(Limits limits, BigDecimal value) {
        boolean edge = limits.exactly().isEmpty();
        Stream<Distance> bounds =
                limits.bounds().stream().map(bound -> new Distance(bound.value(), distance(bound, value), edge));
        Stream<Distance> about = limits.about().stream().map(each -> about(each, value));
        return Stream.concat(bounds, about);
    }

    private static BigDecimal distance(Limits.Bound bound, BigDecimal value) {
        return switch (bound.relation()) {
            case AT_LEAST, MORE_THAN -> value.subtract(bound.value());
            case AT_MOST, LESS_THAN -> bound.value().subtract(value);
        };
    }

    private static Distance about(Limits.About about, BigDecimal value) {
        BigDecimal off = value.subtract(about.value()).abs();
        BigDecimal allowed = about.tolerance().map(Limits.Tolerance::value).orElse(BigDecimal.ZERO);
        return new Distance(
                about.value(), allowed.subtract(off), about.tolerance().isPresent());
    }
}
