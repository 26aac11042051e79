package org.bianmin.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Office;
import org.bianmin.catalogue.scheme.Composite;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.catalogue.scheme.Span;
import org.bianmin.findings.Assessment;
import org.bianmin.record.InspectionRecord;
import org.bianmin.record.appraisal.Appraisal;
import org.bianmin.rules.RuleBook;
import org.bianmin.score.Score;
import org.bianmin.score.sheet.ScoreSheet;
import org.bianmin.score.sheet.Scored;
import org.bianmin.score.sheet.SheetScorer;

/** The score sheets of one visit alone. Safe for use by several threads. */
final class VisitSheets {
    private final Catalogue catalogue;
    private final SheetScorer scorer;

    VisitSheets(Catalogue catalogue, RuleBook rules) {
        this.catalogue = catalogue;
        this.scorer = new SheetScorer(rules, catalogue::scheme);
    }

    /**
     * The schemes other than rates by which a visit is scored: the office's own with the parts of which it is put together,
     * and those by whose rows the record says something.
     */
    List<Scheme> schemes(Office office, InspectionRecord record) {
        Scheme own = catalogue.schemeOf(office);
        Stream<String> parts = own.composite().stream()
                .flatMap(composite -> composite.parts(record.centre().kind()).stream())
                .map(Composite.Part::scheme);
        return Stream.of(
                        Stream.of(own.id()), parts, record.appraisals().stream().map(Appraisal::scheme))
                .flatMap(Function.identity())
                .distinct()
                .flatMap(id -> catalogue.scheme(id).stream())
                .filter(scheme -> scheme.rate().isEmpty())
                .toList();
    }

    /**
     * One visit alone; over a longer span only all of its visits together have a grade.
     *
     * @param hindrance what stands against a grade of the rate
     */
    List<ScoreSheet> of(
            List<Scheme> schemes, InspectionRecord record, Assessment assessment, Optional<Score.NoGrade> hindrance) {
        return schemes.stream()
                .flatMap(scheme -> {
                    Optional<Score.NoGrade> part =
                            longer(scheme) ? Optional.of(Score.NoGrade.PART_OF_SPAN) : Optional.empty();
                    Scored scored = new Scored(
                            record.centre(),
                            record.visit(),
                            record.appraisals(),
                            Optional.of(assessment),
                            against(scheme, hindrance).or(() -> part));
                    return scorer.score(scheme, List.of(scored)).stream();
                })
                .toList();
    }

    /** Whether one visit is only a part of what a scheme scores. */
    static boolean longer(Scheme scheme) {
        return scheme.tables().filter(tables -> tables.span() != Span.VISIT).isPresent();
    }

    /** Which clauses were judged is nothing to a table. */
    static Optional<Score.NoGrade> against(Scheme scheme, Optional<Score.NoGrade> hindrance) {
        return hindrance.filter(
                why -> scheme.tables().isEmpty() || why != Score.NoGrade.PARTIAL && why != Score.NoGrade.PART_SCOPE);
    }
}
