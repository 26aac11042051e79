package org.bianmin.catalogue.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.scheme.Interval.Edge;

/**
 * The points between which something must end, whatever is found (最多扣、最多加). It may be wider than what can really come
 * about, never narrower.
 *
 * @param low absent: downward without end
 * @param high absent: upward without end
 */
public record Reach(Optional<BigDecimal> low, Optional<BigDecimal> high) {
    private static final Reach NOTHING = between(BigDecimal.ZERO, BigDecimal.ZERO);

    static Reach between(BigDecimal low, BigDecimal high) {
        return new Reach(Optional.of(low), Optional.of(high));
    }

    /** The points of a row after its caps. */
    public static Reach of(Row row) {
        return of(row.price(), row.marks()).within(row.losesAtMost().map(BigDecimal::negate), row.addsAtMost());
    }

    private static Reach of(Price price, Optional<BigDecimal> marks) {
        if (price instanceof Price.PerUnit units) {
            Reach deducted = deducted(units);
            return units.sign() == Price.Sign.DEDUCT ? deducted : deducted.negate();
        } else if (price instanceof Price.Loses loses) {
            boolean row = loses.what() == Price.Lost.ROW;
            return new Reach(Optional.of(row ? marks.orElse(BigDecimal.ZERO).negate() : BigDecimal.ZERO), NOTHING.high);
        } else if (price instanceof Price.Banded banded) {
            return hull(banded.bands().stream().map(Price.Band::points).toList());
        } else if (price instanceof Price.Linear linear) {
            boolean loses = linear.above().signum() < 0 || linear.below().signum() < 0;
            boolean adds = linear.above().signum() > 0 || linear.below().signum() > 0;
            return new Reach(endless(loses), endless(adds));
        } else if (price instanceof Price.Ranked ranked) {
            return hull(List.of(BigDecimal.ZERO, ranked.points()));
        } else if (price instanceof Price.MissingItems missing) {
            return new Reach(endless(missing.points().signum() > 0), NOTHING.high);
        }
        return new Reach(Optional.empty(), NOTHING.high);
    }

    private static Optional<BigDecimal> endless(boolean endless) {
        return endless ? Optional.empty() : Optional.of(BigDecimal.ZERO);
    }

    private static Reach hull(List<BigDecimal> points) {
        return points.isEmpty()
                ? NOTHING
                : between(
                        points.stream().min(BigDecimal::compareTo).orElseThrow(),
                        points.stream().max(BigDecimal::compareTo).orElseThrow());
    }

    private static Reach deducted(Price.PerUnit units) {
        BigDecimal times = units.steps()
                .map(steps -> units.once() ? first(steps) : last(steps))
                .orElse(BigDecimal.ONE);
        BigDecimal most = most(units.rate()).multiply(times);
        boolean endless = !units.once() && most.signum() > 0;
        return new Reach(endless ? Optional.empty() : Optional.of(most.negate()), NOTHING.high);
    }

    /** By what the first unit is multiplied. */
    private static BigDecimal first(Price.Steps steps) {
        return steps.steps().stream()
                .filter(step -> step.from() == 1)
                .map(Price.Step::times)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal last(Price.Steps steps) {
        return steps.steps().stream().map(Price.Step::times).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** The most that one unit can cost. */
    static BigDecimal most(Price.Rate rate) {
        if (rate instanceof Price.Rate.Fixed fixed) {
            return fixed.points();
        } else if (rate instanceof Price.Rate.Chosen chosen) {
            return chosen.to();
        }
        return ((Price.Rate.ByLevel) rate).points().values().stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /**
     * The points of a section after its caps.
     *
     * @param rows those of its rows that are asked
     */
    public static Reach of(Table.Section section, List<Row> rows) {
        Reach capped = rows.stream()
                .map(Reach::of)
                .reduce(NOTHING, Reach::plus)
                .within(section.losesAtMost().map(BigDecimal::negate), section.addsAtMost());
        return section.marks()
                .filter(marks -> loses(rows, Price.Lost.SECTION))
                .map(marks -> capped.downTo(marks.negate()))
                .orElse(capped);
    }

    /** The total of a table after caps, floor and rounding, at a kind of centre. */
    public static Reach of(Table table, String kind, Span span) {
        return beforeRounding(table, kind, span).rounded(table.rounding());
    }

    /** The total of a table after caps and floor, at a kind of centre. */
    public static Reach beforeRounding(Table table, String kind, Span span) {
        List<Row> rows = table.rows().filter(row -> row.isAsked(kind, span)).toList();
        Reach sum = table.sections().stream()
                .map(section -> of(
                        section,
                        section.rows().stream()
                                .filter(row -> row.isAsked(kind, span))
                                .toList()))
                .reduce(between(table.fullMarks(), table.fullMarks()), Reach::plus);
        Reach total = loses(rows, Price.Lost.TOTAL) ? sum.downTo(BigDecimal.ZERO) : sum;
        return total.within(Optional.empty(), highWithBonus(table, rows))
                .within(table.limits().floor(), table.limits().ceiling());
    }

    /** Where the additions together are capped, they lift the total by no more than that. */
    private static Optional<BigDecimal> highWithBonus(Table table, List<Row> rows) {
        return table.limits()
                .bonus()
                .map(bonus -> rows.stream()
                        .flatMap(row -> of(row).high.stream())
                        .filter(high -> high.signum() < 0)
                        .reduce(table.fullMarks().add(bonus), BigDecimal::add));
    }

    private static boolean loses(List<Row> rows, Price.Lost what) {
        return rows.stream().anyMatch(row -> row.price() instanceof Price.Loses loses && loses.what() == what);
    }

    /** Whether points can be lost. */
    boolean loses() {
        return low.filter(points -> points.signum() >= 0).isEmpty();
    }

    /** Whether points can be added. */
    boolean adds() {
        return high.filter(points -> points.signum() <= 0).isEmpty();
    }

    /** As numbers, both ends among them. */
    public Interval interval() {
        return new Interval(low.map(end -> new Edge(end, true)), high.map(end -> new Edge(end, true)));
    }

    private Reach negate() {
        return new Reach(high.map(BigDecimal::negate), low.map(BigDecimal::negate));
    }

    Reach plus(Reach other) {
        return new Reach(low.flatMap(a -> other.low.map(a::add)), high.flatMap(a -> other.high.map(a::add)));
    }

    /** The same with each end moved to the nearest number between two edges. */
    private Reach within(Optional<BigDecimal> floor, Optional<BigDecimal> ceiling) {
        return new Reach(
                low.map(end -> clamped(end, floor, ceiling)).or(() -> floor),
                high.map(end -> clamped(end, floor, ceiling)).or(() -> ceiling));
    }

    private static BigDecimal clamped(BigDecimal number, Optional<BigDecimal> floor, Optional<BigDecimal> ceiling) {
        BigDecimal raised = floor.map(number::max).orElse(number);
        return ceiling.map(raised::min).orElse(raised);
    }

    private Reach downTo(BigDecimal points) {
        return new Reach(low.map(points::min), high);
    }

    /** Both ends rounded; what lies between stays between. */
    Reach rounded(Optional<Rounding> rounding) {
        return rounding.map(one -> new Reach(low.map(one::round), high.map(one::round)))
                .orElse(this);
    }
}
