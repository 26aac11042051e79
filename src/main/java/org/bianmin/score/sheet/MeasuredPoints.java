package org.bianmin.score.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.bianmin.catalogue.scheme.Price;

/** What a measured value brings, and what it could bring while it is not known. */
final class MeasuredPoints {
    private MeasuredPoints() {}

    /** The points of a value; absent where no band holds it. */
    static Optional<BigFraction> of(Price.Banded banded, BigDecimal value) {
        return banded.bands().stream()
                .filter(band -> band.values().holds(value))
                .map(band -> Exact.of(band.points()))
                .findFirst();
    }

    /** The points of a value. */
    static BigFraction of(Price.Linear linear, BigDecimal value) {
        BigDecimal away = value.subtract(linear.from());
        BigFraction steps = Exact.of(away.abs()).divide(Exact.of(linear.each()));
        BigFraction counted = switch (linear.partial()) {
            case SHARE -> steps;
            case NOTHING -> whole(steps, RoundingMode.FLOOR);
            case WHOLE -> whole(steps, RoundingMode.CEILING);
        };
        return counted.multiply(Exact.of(away.signum() > 0 ? linear.above() : linear.below()));
    }

    private static BigFraction whole(BigFraction steps, RoundingMode mode) {
        return BigFraction.of(steps.bigDecimalValue(0, mode).toBigIntegerExact());
    }

    /**
     * The points of a value among others.
     *
     * @param others the values of all that are compared, this one among them
     * @return absent where one of them is not known, or nobody else is there to compare with
     */
    static Optional<BigFraction> of(Price.Ranked ranked, BigDecimal value, List<Optional<BigDecimal>> others) {
        if (others.size() < 2 || others.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        boolean fromTheTop = (ranked.best() == Price.Best.HIGHEST) == (ranked.end() == Price.End.FIRST);
        long beyond = others.stream()
                .flatMap(Optional::stream)
                .filter(other -> fromTheTop ? other.compareTo(value) > 0 : other.compareTo(value) < 0)
                .count();
        long equal = others.stream()
                .flatMap(Optional::stream)
                .filter(other -> other.compareTo(value) == 0)
                .count();
        boolean meant =
                beyond + equal <= ranked.places() || beyond < ranked.places() && ranked.ties() == Price.Ties.ALL;
        return Optional.of(meant ? Exact.of(ranked.points()) : BigFraction.ZERO);
    }

    /** What it may come to while nothing is known. */
    static Range open(Price price) {
        if (price instanceof Price.Banded banded) {
            List<BigFraction> points =
                    banded.bands().stream().map(band -> Exact.of(band.points())).toList();
            return new Range(
                    points.stream().reduce(Exact::least), points.stream().reduce(Exact::greatest));
        } else if (price instanceof Price.Linear linear) {
            boolean loses = Stream.of(linear.above(), linear.below()).anyMatch(side -> side.signum() < 0);
            boolean wins = Stream.of(linear.above(), linear.below()).anyMatch(side -> side.signum() > 0);
            return new Range(
                    loses ? Optional.empty() : Optional.of(BigFraction.ZERO),
                    wins ? Optional.empty() : Optional.of(BigFraction.ZERO));
        }
        BigFraction points = Exact.of(((Price.Ranked) price).points());
        return new Range(Optional.of(Exact.negative(points)), Optional.of(Exact.positive(points)));
    }
}
