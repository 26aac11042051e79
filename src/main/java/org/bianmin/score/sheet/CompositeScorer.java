package org.bianmin.score.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.bianmin.catalogue.scheme.Composite;
import org.bianmin.catalogue.scheme.Grade;
import org.bianmin.catalogue.scheme.Rate;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.catalogue.scheme.Span;
import org.bianmin.catalogue.scheme.Target;
import org.bianmin.findings.Assessment;
import org.bianmin.rules.RuleBook;
import org.bianmin.score.Points;
import org.bianmin.score.Score;
import org.bianmin.score.Scorer;

/** Puts a score together of those by other schemes. */
final class CompositeScorer {
    private final Function<String, Optional<Scheme>> schemes;
    private final SheetScorer sheets;
    private final Scorer rates;

    CompositeScorer(RuleBook rules, Function<String, Optional<Scheme>> schemes, SheetScorer sheets) {
        this.schemes = schemes;
        this.sheets = sheets;
        this.rates = new Scorer(rules);
    }

    /** One part before its weight, whether anything in it is open, and whether a critical clause of it failed. */
    private record Raw(Range score, BigDecimal fullMarks, boolean open, boolean capping) {}

    ScoreSheet score(Scheme scheme, Composite composite, Scored visit) {
        List<CompositeScore.Part> parts = new ArrayList<>();
        boolean capping = false;
        boolean open = false;
        for (Composite.Part part : composite.parts(visit.centre().kind())) {
            Raw raw = raw(schemes.apply(part.scheme()).orElseThrow(), part, visit);
            BigFraction factor = Exact.of(composite.fullMarks())
                    .multiply(Exact.of(part.percent()))
                    .divide(100)
                    .divide(Exact.of(raw.fullMarks()));
            parts.add(new CompositeScore.Part(
                    part, raw.score(), raw.fullMarks(), raw.score().times(factor)));
            capping |= raw.capping();
            open |= raw.open() || !raw.score().settled();
        }
        boolean capped = capping;
        boolean undecided = open;
        Range sum = parts.stream().map(CompositeScore.Part::weighted).reduce(Range.ZERO, Range::plus);
        Range total = new Range(
                sum.low().map(points -> Exact.rounded(points, composite.rounding())),
                sum.high().map(points -> Exact.rounded(points, composite.rounding())));
        Optional<Score.NoGrade> noGrade =
                SheetScorer.hindrance(scheme, Stream.of(visit)).or(() -> noGrade(composite, undecided, total));
        Optional<String> grade = noGrade.isPresent()
                ? Optional.empty()
                : Grade.of(Exact.decimal(total.low().orElseThrow()), composite.grades())
                        .map(found -> capped ? capped(composite, found) : found);
        return new ScoreSheet(
                scheme,
                visit.centre().name(),
                Periods.of(Span.VISIT, visit.visit()),
                List.of(visit.visit().date()),
                List.of(),
                Optional.of(new CompositeScore(parts, total, capped, grade, noGrade)));
    }

    private static String capped(Composite composite, String grade) {
        List<String> grades = composite.grades().stream().map(Grade::name).toList();
        return composite
                .cap()
                .filter(cap -> grades.indexOf(cap) > grades.indexOf(grade))
                .orElse(grade);
    }

    private static Optional<Score.NoGrade> noGrade(Composite composite, boolean open, Range total) {
        if (composite.grades().isEmpty()) {
            return Optional.of(Score.NoGrade.NO_BANDS);
        }
        return open
                        || Grade.of(Exact.decimal(total.low().orElseThrow()), composite.grades())
                                .isEmpty()
                ? Optional.of(Score.NoGrade.OPEN)
                : Optional.empty();
    }

    private Raw raw(Scheme scheme, Composite.Part part, Scored visit) {
        if (scheme.rate().isPresent()) {
            return rate(scheme, scheme.rate().get(), part, visit);
        }
        ScoreSheet.TargetScore centre = sheets.score(scheme, List.of(visit)).get(0).targets().stream()
                .filter(target -> target.table().target() == Target.CENTRE)
                .findFirst()
                .orElseThrow();
        boolean open = centre.sections().stream()
                .flatMap(section -> section.rows().stream())
                .anyMatch(row -> row.state() != RowScore.State.CHECKED);
        return new Raw(centre.total(), centre.table().fullMarks(), open, false);
    }

    /** The quotient before its rounding; where nothing is judged everything is open. */
    private Raw rate(Scheme scheme, Rate rate, Composite.Part part, Scored visit) {
        BigFraction full = Exact.of(rate.fullMarks());
        Range open = new Range(Optional.of(BigFraction.ZERO), Optional.of(full));
        if (visit.assessment().isEmpty()) {
            return new Raw(open, rate.fullMarks(), true, false);
        }
        Assessment assessment = part.dimensions().isEmpty()
                ? visit.assessment().get()
                : visit.assessment().get().only(clause -> part.dimensions().contains(clause.dimension()));
        Score score = rates.score(assessment, scheme, Optional.empty());
        Points points = score.points();
        boolean nothing = points.possible().equals(BigFraction.ZERO);
        Range range = nothing
                ? open
                : new Range(
                        Optional.of(points.earned().divide(points.possible()).multiply(full)),
                        Optional.of(points.earned()
                                .add(points.open())
                                .divide(points.possible())
                                .multiply(full)));
        return new Raw(
                range,
                rate.fullMarks(),
                assessment.checked() < assessment.due(),
                !score.capping().isEmpty());
    }
}
