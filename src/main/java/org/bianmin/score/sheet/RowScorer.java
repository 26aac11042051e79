package org.bianmin.score.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.bianmin.catalogue.scheme.Price;
import org.bianmin.catalogue.scheme.Row;
import org.bianmin.facts.Result;
import org.bianmin.findings.Finding;
import org.bianmin.findings.Verdict;

/** Scores the rows of one target that depend on nobody's losses. */
final class RowScorer {
    private final Dossier dossier;
    private final Field field;
    private final Pricing worst;
    private final Pricing best;

    /**
     * @param dossier whose rows
     * @param field beside whom
     * @param most prices where everything that waits counts
     * @param least prices where nothing that waits counts
     */
    RowScorer(Dossier dossier, Field field, Pricing most, Pricing least) {
        this.dossier = dossier;
        this.field = field;
        this.worst = most;
        this.best = least;
    }

    /** One row; what is carried over from others is another's work. */
    RowScore score(Row row) {
        Price price = row.price();
        if (price instanceof Price.PerUnit priced) {
            return counted(row, priced);
        } else if (price instanceof Price.Loses loses) {
            return lost(row, loses);
        } else if (price instanceof Price.MissingItems missing) {
            return missing(row, missing);
        }
        return measured(row);
    }

    private RowScore row(
            Row row, RowScore.State state, List<Charge> charges, Optional<BigDecimal> measured, Range sum) {
        return new RowScore(
                row,
                state,
                state == RowScore.State.NOT_CHECKED ? dossier.why(row.id()) : "",
                dossier.looked(row.id()),
                charges,
                measured,
                List.of(),
                sum,
                capped(row, sum),
                dossier.selfScore(row.id()));
    }

    /** What the caps of a row make of it. */
    static Range capped(Row row, Range sum) {
        return sum.within(
                row.losesAtMost().map(most -> Exact.of(most).negate()),
                row.addsAtMost().map(Exact::of));
    }

    private boolean looked(Row row) {
        return dossier.looked(row.id()) > 0;
    }

    private RowScore counted(Row row, Price.PerUnit priced) {
        boolean deducts = priced.sign() == Price.Sign.DEDUCT;
        List<Happening> happened = dossier.happened(row.id());
        List<Charge> charges = new ArrayList<>();
        BigFraction most = BigFraction.ZERO;
        BigFraction least = BigFraction.ZERO;
        for (Happening each : happened) {
            BigFraction points = worst.points(each);
            BigFraction certain = best.points(each);
            charges.add(charge(
                    each, worst.units(each), deducts ? points.negate() : points, deducts ? certain.negate() : certain));
            most = most.add(points);
            least = least.add(certain);
        }
        Range sum = deducts
                ? new Range(Optional.of(most.negate()), Optional.of(least.negate()))
                : new Range(Optional.of(least), Optional.of(most));
        if (!looked(row)) {
            Optional<BigFraction> end = priced.once() ? Optional.of(dearest(priced)) : Optional.empty();
            Range open = deducts
                    ? new Range(end.map(BigFraction::negate), Optional.of(BigFraction.ZERO))
                    : new Range(Optional.of(BigFraction.ZERO), end);
            return row(row, RowScore.State.NOT_CHECKED, charges, Optional.empty(), open);
        }
        return row(row, sum.settled() ? RowScore.State.CHECKED : RowScore.State.OPEN, charges, Optional.empty(), sum);
    }

    static Charge charge(Happening each, List<Charge.Unit> units, BigFraction points, BigFraction certain) {
        return new Charge(
                each.entry(),
                each.day(),
                each.level(),
                each.entry().method().orElse(each.visit().method()),
                each.standing(),
                units,
                points,
                certain);
    }

    /** The most that one unit can cost. */
    private static BigFraction dearest(Price.PerUnit priced) {
        if (priced.rate() instanceof Price.Rate.Fixed fixed) {
            return Exact.of(fixed.points());
        } else if (priced.rate() instanceof Price.Rate.Chosen chosen) {
            return Exact.of(chosen.to());
        }
        return ((Price.Rate.ByLevel) priced.rate())
                .points().values().stream().map(Exact::of).reduce(BigFraction.ZERO, Exact::greatest);
    }

    /** A row that loses a section or the total costs nothing itself: what is lost is lost there. */
    private RowScore lost(Row row, Price.Loses loses) {
        BigFraction marks = loses.what() == Price.Lost.ROW
                ? row.marks().map(Exact::of).orElse(BigFraction.ZERO).negate()
                : BigFraction.ZERO;
        List<Charge> charges = dossier.happened(row.id()).stream()
                .map(each -> charge(
                        each,
                        List.of(),
                        each.counts(true) ? marks : BigFraction.ZERO,
                        each.counts(false) ? marks : BigFraction.ZERO))
                .toList();
        boolean happened = happened(row, false);
        boolean mayHave = !looked(row) || happened(row, true);
        Range sum = new Range(
                Optional.of(mayHave ? marks : BigFraction.ZERO), Optional.of(happened ? marks : BigFraction.ZERO));
        RowScore.State state = !looked(row)
                ? RowScore.State.NOT_CHECKED
                : happened == mayHave ? RowScore.State.CHECKED : RowScore.State.OPEN;
        return row(row, state, charges, Optional.empty(), sum);
    }

    private boolean happened(Row row, boolean alsoWaiting) {
        return dossier.happened(row.id()).stream().anyMatch(each -> each.counts(alsoWaiting));
    }

    private RowScore missing(Row row, Price.MissingItems price) {
        Optional<Finding> finding = field.finding(price.clause());
        BigFraction each = Exact.of(price.points()).negate();
        if (finding.filter(RowScorer::namesItems).isEmpty()) {
            return row(
                    row,
                    RowScore.State.NOT_CHECKED,
                    List.of(),
                    Optional.empty(),
                    new Range(Optional.empty(), Optional.of(BigFraction.ZERO)));
        }
        int missing = items(finding.get(), List.of(Result.NOT_MET));
        int open = items(finding.get(), List.of(Result.NOT_CHECKED, Result.UNDECIDED));
        Range sum = new Range(Optional.of(each.multiply(missing + open)), Optional.of(each.multiply(missing)));
        boolean notChecked = finding.get().verdict() == Verdict.NOT_CHECKED && missing == 0;
        RowScore.State state =
                open == 0 ? RowScore.State.CHECKED : notChecked ? RowScore.State.NOT_CHECKED : RowScore.State.OPEN;
        return row(row, state, List.of(), Optional.empty(), sum);
    }

    /** Of a clause of which nobody knows whether it applies, or to what, no item is named; that says nothing of them. */
    private static boolean namesItems(Finding finding) {
        return finding.verdict() == Verdict.NOT_APPLICABLE
                || finding.details().stream().anyMatch(detail -> !detail.names().isEmpty());
    }

    /** A clause that does not apply misses nothing. */
    private static int items(Finding finding, List<Result> results) {
        return finding.verdict() == Verdict.NOT_APPLICABLE
                ? 0
                : (int) finding.details().stream()
                        .flatMap(detail -> detail.names().stream())
                        .filter(name -> results.contains(name.result()))
                        .count();
    }

    private RowScore measured(Row row) {
        List<BigDecimal> values = dossier.measured(row.id());
        Range open = MeasuredPoints.open(row.price());
        if (values.isEmpty()) {
            return row(row, RowScore.State.NOT_CHECKED, List.of(), Optional.empty(), open);
        }
        if (values.size() > 1) {
            // Nobody has said which of several values holds.
            return row(row, RowScore.State.OPEN, List.of(), Optional.empty(), open);
        }
        Optional<BigFraction> points = points(row, values.get(0));
        return row(
                row,
                points.isPresent() ? RowScore.State.CHECKED : RowScore.State.OPEN,
                List.of(),
                Optional.of(values.get(0)),
                points.map(Range::exactly).orElse(open));
    }

    private Optional<BigFraction> points(Row row, BigDecimal value) {
        if (row.price() instanceof Price.Banded banded) {
            return MeasuredPoints.of(banded, value);
        } else if (row.price() instanceof Price.Linear linear) {
            return Optional.of(MeasuredPoints.of(linear, value));
        }
        Price.Ranked ranked = (Price.Ranked) row.price();
        List<Dossier> compared = ranked.among() == Price.Among.CENTRE ? field.here() : field.everywhere();
        return MeasuredPoints.of(ranked, value, Field.values(compared, dossier.table(), row.id()));
    }
}
