package org.bianmin.score.sheet;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.bianmin.catalogue.scheme.Price;

/** The steps from full marks to a total at one end of its range. */
final class WorkingsEnd {
    private final ScoreSheet.TargetScore target;
    private final boolean worst;
    /** After the cap on additions. */
    private final Optional<BigFraction> afterBonus;

    private final Optional<BigFraction> total;
    private final Optional<BigFraction> lostAtOnce;

    WorkingsEnd(ScoreSheet.TargetScore target, boolean worst) {
        this.target = target;
        this.worst = worst;
        Optional<BigFraction> sum = end(target.sum());
        this.afterBonus = sum.flatMap(points -> end(target.bonusCut()).map(points::add));
        this.total = end(target.total());
        this.lostAtOnce = afterBonus.map(this::lostAtOnce);
        Optional<BigFraction> added = added();
        if (added.isPresent() && !added.equals(sum)) {
            throw wrong();
        }
    }

    private Optional<BigFraction> end(Range range) {
        return worst ? range.low() : range.high();
    }

    private Optional<BigFraction> added() {
        BigFraction full = Exact.of(target.table().fullMarks());
        return lost().flatMap(lost -> won().flatMap(won ->
                sections().map(sections -> full.add(lost).add(won).add(sections))));
    }

    private IllegalStateException wrong() {
        return new IllegalStateException("the steps do not lead to the total of " + target.name());
    }

    private List<Optional<BigFraction>> rows() {
        return target.sections().stream()
                .flatMap(section -> section.rows().stream())
                .map(row -> end(row.total()))
                .toList();
    }

    /** What has no end is lost at the worst end, and won at the best. */
    Optional<BigFraction> lost() {
        return worst && rows().contains(Optional.<BigFraction>empty()) ? Optional.empty() : Optional.of(sum(-1));
    }

    Optional<BigFraction> won() {
        return !worst && rows().contains(Optional.<BigFraction>empty()) ? Optional.empty() : Optional.of(sum(1));
    }

    private BigFraction sum(int sign) {
        return rows().stream()
                .flatMap(Optional::stream)
                .filter(points -> points.signum() == sign)
                .reduce(BigFraction.ZERO, BigFraction::add);
    }

    Optional<BigFraction> sections() {
        return target.sections().stream()
                .map(section -> end(Caps.of(section).plus(Caps.lostAtOnce(section))))
                .reduce(Optional.of(BigFraction.ZERO), (a, b) -> a.flatMap(one -> b.map(one::add)));
    }

    Optional<BigFraction> lostAtOnce() {
        return lostAtOnce;
    }

    private BigFraction lostAtOnce(BigFraction points) {
        if (leadsToTotal(points)) {
            return BigFraction.ZERO;
        }
        BigFraction left = Exact.negative(points);
        boolean can = target.sections().stream()
                .flatMap(section -> section.rows().stream())
                .anyMatch(row -> Caps.loses(row, Price.Lost.TOTAL));
        if (!can || !leadsToTotal(left)) {
            throw wrong();
        }
        return left.subtract(points);
    }

    private boolean leadsToTotal(BigFraction points) {
        BigFraction within = points.add(floor(points)).add(ceiling(points));
        return total.filter(rounded(within)::equals).isPresent();
    }

    private BigFraction floor(BigFraction points) {
        return target.table()
                .limits()
                .floor()
                .map(least -> Exact.positive(Exact.of(least).subtract(points)))
                .orElse(BigFraction.ZERO);
    }

    private BigFraction ceiling(BigFraction points) {
        return target.table()
                .limits()
                .ceiling()
                .map(most -> Exact.negative(Exact.of(most).subtract(points)))
                .orElse(BigFraction.ZERO);
    }

    private BigFraction rounded(BigFraction points) {
        return target.table()
                .rounding()
                .map(rounding -> Exact.rounded(points, rounding))
                .orElse(points);
    }

    private Optional<BigFraction> beforeLimits() {
        return afterBonus.flatMap(points -> lostAtOnce.map(points::add));
    }

    Optional<BigFraction> floor() {
        return beforeLimits().map(this::floor);
    }

    Optional<BigFraction> ceiling() {
        return beforeLimits().map(this::ceiling);
    }

    Optional<BigFraction> rounding() {
        return beforeLimits()
                .flatMap(points -> total.map(
                        all -> all.subtract(points).subtract(floor(points)).subtract(ceiling(points))));
    }
}
