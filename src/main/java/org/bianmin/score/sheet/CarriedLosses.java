package org.bianmin.score.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.bianmin.catalogue.scheme.Price;
import org.bianmin.catalogue.scheme.Row;
import org.bianmin.catalogue.scheme.Table;

/** What goes over to a target from others that belong to it (个人扣分的50%计入部门). */
final class CarriedLosses {
    private final Price.Carried price;
    private final BigFraction share;

    private CarriedLosses(Price.Carried price) {
        this.price = price;
        this.share = Exact.of(price.percent()).divide(100);
    }

    /**
     * Scores a row that is carried.
     *
     * @param from those that belong to the target
     * @param rows the scored rows of one of them
     */
    static RowScore score(Row row, Dossier dossier, List<Dossier> from, Function<Dossier, List<RowScore>> rows) {
        CarriedLosses carried = new CarriedLosses((Price.Carried) row.price());
        List<RowScore.CarriedLoss> losses = from.stream()
                .map(each -> carried.loss(each, rows.apply(each), each.alwaysBelongsTo(dossier)))
                .toList();
        Range sum = losses.stream().map(RowScore.CarriedLoss::points).reduce(Range.ZERO, Range::plus);
        boolean nobodyKnown = from.isEmpty() && dossier.looked(row.id()) == 0;
        if (nobodyKnown) {
            sum = new Range(Optional.empty(), Optional.of(BigFraction.ZERO));
        }
        RowScore.State state =
                nobodyKnown ? RowScore.State.NOT_CHECKED : sum.settled() ? RowScore.State.CHECKED : RowScore.State.OPEN;
        return new RowScore(
                row,
                state,
                nobodyKnown ? dossier.why(row.id()) : "",
                dossier.looked(row.id()),
                List.of(),
                Optional.empty(),
                losses,
                sum,
                RowScorer.capped(row, sum),
                dossier.selfScore(row.id()));
    }

    /**
     * @param always whether it belonged there at every visit; what somebody lost who moved in between is not told apart, so
     *     that anything between nothing and all of it may go over
     */
    private RowScore.CarriedLoss loss(Dossier from, List<RowScore> all, boolean always) {
        List<RowScore> meant = all.stream()
                .filter(each -> price.rows().isEmpty()
                        || price.rows().contains(each.row().id()))
                .toList();
        Range lost =
                lost(from.table(), meant, each -> each.total().within(Optional.empty(), Optional.of(BigFraction.ZERO)));
        Range over = price.of() == Price.Of.SPAN ? reaching(lost) : lost(from.table(), meant, this::entries);
        Range open = new Range(over.low(), Optional.of(BigFraction.ZERO));
        return new RowScore.CarriedLoss(from.name(), lost, (always ? over : open).times(share));
    }

    /** What somebody really loses by some rows: no more than the caps of sections and the floor of the total let him. */
    private static Range lost(Table table, List<RowScore> meant, Function<RowScore, Range> points) {
        BigFraction full = Exact.of(table.fullMarks());
        Range sum = table.sections().stream()
                .map(section -> SectionCaps.sum(
                        section,
                        meant.stream()
                                .filter(row -> section.rows().contains(row.row()))
                                .toList(),
                        points))
                .reduce(Range.ZERO, Range::plus);
        return SectionCaps.atMostWhereLost(meant, Price.Lost.TOTAL, sum, Optional.of(full.negate()))
                .within(table.limits().floor().map(floor -> Exact.of(floor).subtract(full)), Optional.empty());
    }

    /** Of a row with entries, those that reach the threshold one by one; never more than the row has lost after its caps. */
    private Range entries(RowScore row) {
        Range lost = row.total().within(Optional.empty(), Optional.of(BigFraction.ZERO));
        if (row.charges().isEmpty()) {
            return reaching(lost);
        }
        List<BigFraction> certain = new ArrayList<>();
        List<BigFraction> possible = new ArrayList<>();
        for (Charge charge : row.charges()) {
            if (reaches(charge.points())) {
                possible.add(charge.points());
            }
            if (reaches(charge.certain())) {
                certain.add(charge.certain());
            }
        }
        Range sum = new Range(Optional.of(sum(possible)), Optional.of(sum(certain)));
        return new Range(
                row.state() == RowScore.State.NOT_CHECKED ? lost.low() : greater(sum.low(), lost.low()),
                greater(sum.high(), lost.high()));
    }

    private static Optional<BigFraction> greater(Optional<BigFraction> sum, Optional<BigFraction> lost) {
        return sum.map(number -> lost.map(cap -> Exact.greatest(number, cap)).orElse(number));
    }

    private static BigFraction sum(List<BigFraction> points) {
        return points.stream().reduce(BigFraction.ZERO, BigFraction::add);
    }

    private boolean reaches(BigFraction points) {
        return points.signum() < 0
                && price.atLeast()
                        .filter(edge -> Exact.compare(points.negate(), Exact.of(edge)) < 0)
                        .isEmpty();
    }

    /** A loss that does not reach the threshold does not go over. */
    private Range reaching(Range lost) {
        return new Range(
                lost.low().map(points -> reaches(points) ? points : BigFraction.ZERO),
                lost.high().map(points -> reaches(points) ? points : BigFraction.ZERO));
    }
}
