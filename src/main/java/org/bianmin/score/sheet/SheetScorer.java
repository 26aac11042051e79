package org.bianmin.score.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.catalogue.scheme.Span;
import org.bianmin.catalogue.scheme.Tables;
import org.bianmin.findings.IncompleteJudgement;
import org.bianmin.rules.RuleBook;
import org.bianmin.score.Score;

/** Scores by deduction tables and composites. Safe for use by several threads. */
public final class SheetScorer {
    private final RuleBook rules;
    private final Function<String, Optional<Scheme>> schemes;

    /**
     * @param rules the groups {@code offences}, {@code escalation} and {@code awards}, and those of a rate
     * @param schemes schemes by id, for the parts of a composite
     */
    public SheetScorer(RuleBook rules, Function<String, Optional<Scheme>> schemes) {
        this.rules = rules;
        this.schemes = schemes;
    }

    /**
     * Scores visits by a scheme: one sheet for each centre and span, in the order in which they first occur.
     *
     * <p>A composite that has no part for a kind of centre scores no such centre.
     *
     * @param scheme one that scores by tables or is a composite
     * @param visits in any order; those of one centre in one span are put together
     * @throws IncompleteJudgement when the rules leave a gap
     */
    public List<ScoreSheet> score(Scheme scheme, List<Scored> visits) {
        return scheme.tables()
                .map(tables -> tables(scheme, tables, visits))
                .orElseGet(() -> visits.stream()
                        .filter(visit -> !scheme.composite()
                                .orElseThrow()
                                .parts(visit.centre().kind())
                                .isEmpty())
                        .map(visit -> new CompositeScorer(rules, schemes, this)
                                .score(scheme, scheme.composite().orElseThrow(), visit))
                        .toList());
    }

    /** Visits that are scored together. */
    private record Together(List<Scored> visits, String period, List<Dossier> dossiers) {
        Scored first() {
            return visits.get(0);
        }
    }

    private List<ScoreSheet> tables(Scheme scheme, Tables tables, List<Scored> visits) {
        List<Together> all = grouped(tables, visits).stream()
                .map(each -> together(
                        scheme,
                        tables,
                        Periods.of(tables.span(), each.get(0).visit()),
                        each.stream()
                                .sorted(Comparator.comparing(
                                        visit -> visit.visit().date()))
                                .toList()))
                .toList();
        return all.stream()
                .map(each -> sheet(
                        scheme,
                        tables,
                        each,
                        all.stream()
                                .filter(other -> tables.span() == Span.VISIT
                                        || other.period().equals(each.period()))
                                .flatMap(other -> other.dossiers().stream())
                                .toList()))
                .toList();
    }

    /** A scheme that scores single visits never puts two of them together, not even those of one day. */
    private static List<List<Scored>> grouped(Tables tables, List<Scored> visits) {
        List<List<Scored>> groups = new ArrayList<>();
        for (Scored visit : visits) {
            String period = Periods.of(tables.span(), visit.visit());
            groups.stream()
                    .filter(group -> tables.span() != Span.VISIT)
                    .filter(group -> group.stream().anyMatch(visit::sameCentre))
                    .filter(group ->
                            Periods.of(tables.span(), group.get(0).visit()).equals(period))
                    .findFirst()
                    .orElseGet(() -> {
                        List<Scored> group = new ArrayList<>();
                        groups.add(group);
                        return group;
                    })
                    .add(visit);
        }
        return groups;
    }

    private Together together(Scheme scheme, Tables tables, String period, List<Scored> visits) {
        List<Dossier> dossiers = new Dossiers(scheme.id(), tables, visits)
                .all().stream().map(dossier -> Standings.judged(rules, dossier)).toList();
        return new Together(visits, period, dossiers);
    }

    private ScoreSheet sheet(Scheme scheme, Tables tables, Together together, List<Dossier> everywhere) {
        Field field = new Field(
                together.dossiers(),
                everywhere,
                together.visits().stream()
                        .flatMap(visit -> visit.assessment().stream())
                        .flatMap(assessment -> assessment.findings().stream())
                        .toList());
        String kind = together.first().centre().kind();
        SheetRows rows = new SheetRows(rules, tables.span(), kind, field);
        Optional<Score.NoGrade> hindrance = hindrance(scheme, together.visits().stream());
        List<ScoreSheet.TargetScore> targets = together.dossiers().stream()
                .map(dossier -> new TargetScorer(
                                dossier, rows.of(dossier), new Awards(rules, dossier, tables.span()).scores())
                        .score(hindrance))
                .toList();
        return new ScoreSheet(
                scheme,
                together.first().centre().name(),
                together.period(),
                together.visits().stream().map(visit -> visit.visit().date()).toList(),
                targets,
                Optional.empty());
    }

    /** Nobody's document gives no grade, whatever the points, nor does a visit that something stands against. */
    static Optional<Score.NoGrade> hindrance(Scheme scheme, Stream<Scored> visits) {
        return scheme.basis().isEmpty()
                ? Optional.of(Score.NoGrade.NO_BASIS)
                : visits.flatMap(visit -> visit.hindrance().stream()).findFirst();
    }
}
