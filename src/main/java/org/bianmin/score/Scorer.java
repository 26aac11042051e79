package org.bianmin.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bianmin.catalogue.Obligation;
import org.bianmin.catalogue.scheme.Grade;
import org.bianmin.catalogue.scheme.Rate;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.facts.ClauseResult;
import org.bianmin.facts.CriticalClause;
import org.bianmin.facts.CriticalTested;
import org.bianmin.facts.Result;
import org.bianmin.findings.Assessment;
import org.bianmin.findings.Finding;
import org.bianmin.findings.IncompleteJudgement;
import org.bianmin.findings.Verdict;
import org.bianmin.rules.RuleBook;

/** Scores an assessment as the plain rate of attainment (达标率): every applicable 要求 weighs the same. */
public final class Scorer {
    private final RuleBook rules;

    public Scorer(RuleBook rules) {
        this.rules = rules;
    }

    /**
     * The score of an assessment by a scheme.
     *
     * @param scheme one that scores by rate
     * @param hindrance what about the visit stands against a grade; absent when nothing does
     */
    public Score score(Assessment assessment, Scheme scheme, Optional<Score.NoGrade> hindrance) {
        Rate rate = scheme.rate().orElseThrow();
        List<Score.Entry> ledger = assessment.counted().stream()
                .filter(finding -> finding.clause().obligation() == Obligation.SHALL)
                .filter(finding -> finding.verdict() != Verdict.NOT_APPLICABLE)
                .map(Scorer::entry)
                .toList();
        Points points = Points.sum(ledger.stream().map(Score.Entry::points).toList());
        List<String> capping = capping(assessment, rate);
        Optional<Score.NoGrade> noGrade = noGrade(assessment, scheme, points, ledger, hindrance);
        BigDecimal low = points.low(rate.fullMarks());
        Optional<String> uncapped = noGrade.isPresent() ? Optional.empty() : Optional.of(grade(rate, low));
        return new Score(
                scheme,
                points,
                low,
                points.high(rate.fullMarks()),
                uncapped,
                uncapped.map(grade -> capped(rate, grade, capping)),
                noGrade,
                capping,
                dimensions(ledger, rate),
                ledger);
    }

    /** A list counts by its share of entries, over all things that carry it; anything else counts whole. */
    private static Score.Entry entry(Finding finding) {
        List<Result> parts = finding.details().stream()
                .flatMap(detail -> detail.names().stream())
                .map(Finding.Name::result)
                .toList();
        if (parts.isEmpty()) {
            parts = List.of(whole(finding.verdict()));
        }
        int met = (int) parts.stream().filter(part -> part == Result.MET).count();
        int failed = (int) parts.stream().filter(part -> part == Result.NOT_MET).count();
        int open = parts.size() - met - failed;
        return new Score.Entry(
                finding.key(),
                finding.clause().dimension(),
                met,
                open,
                parts.size(),
                Points.shares(met, open, parts.size()));
    }

    private static Result whole(Verdict verdict) {
        return switch (verdict) {
            case CONFORMS -> Result.MET;
            case FAILS -> Result.NOT_MET;
            case NOT_CHECKED -> Result.NOT_CHECKED;
            case UNDECIDED -> Result.UNDECIDED;
            case UNMET, NOT_APPLICABLE -> throw new IllegalStateException(verdict + " does not count");
        };
    }

    private static List<Score.Dimension> dimensions(List<Score.Entry> ledger, Rate rate) {
        Map<String, List<Points>> byName = ledger.stream()
                .collect(Collectors.groupingBy(
                        Score.Entry::dimension,
                        LinkedHashMap::new,
                        Collectors.mapping(Score.Entry::points, Collectors.toList())));
        List<Score.Dimension> dimensions = new ArrayList<>();
        byName.forEach((name, all) -> {
            Points points = Points.sum(all);
            dimensions.add(
                    new Score.Dimension(name, points, points.low(rate.fullMarks()), points.high(rate.fullMarks())));
        });
        return List.copyOf(dimensions);
    }

    private static Optional<Score.NoGrade> noGrade(
            Assessment assessment,
            Scheme scheme,
            Points points,
            List<Score.Entry> ledger,
            Optional<Score.NoGrade> hindrance) {
        Optional<Score.NoGrade> why = never(scheme, ledger).or(() -> hindrance);
        if (why.isPresent()) {
            return why;
        }
        boolean open = !points.settled() || assessment.checked() < assessment.due();
        return open ? Optional.of(Score.NoGrade.OPEN) : Optional.empty();
    }

    /** Why nobody is ever graded by this scheme for what counts here. */
    static Optional<Score.NoGrade> never(Scheme scheme, List<Score.Entry> ledger) {
        if (ledger.isEmpty()) {
            return Optional.of(Score.NoGrade.NOTHING_COUNTS);
        }
        if (scheme.basis().isEmpty()) {
            return Optional.of(Score.NoGrade.NO_BASIS);
        }
        return scheme.rate().orElseThrow().grades().isEmpty() ? Optional.of(Score.NoGrade.NO_BANDS) : Optional.empty();
    }

    /** The edge of a band belongs to it; what is compared is the score as it is printed. */
    static String grade(Rate rate, BigDecimal printed) {
        return Grade.of(printed, rate.grades()).orElseThrow();
    }

    /** The grade that is left when critical clauses have failed. */
    static String capped(Rate rate, String grade, List<String> capping) {
        List<String> grades = rate.grades().stream().map(Grade::name).toList();
        return rate.cap()
                .filter(cap -> !capping.isEmpty())
                .filter(cap -> grades.indexOf(cap) > grades.indexOf(grade))
                .orElse(grade);
    }

    private List<String> capping(Assessment assessment, Rate rate) {
        List<String> inScope = assessment.local().stream()
                .map(Finding::key)
                .filter(rate.critical()::contains)
                .toList();
        List<Object> facts = new ArrayList<>();
        inScope.forEach(clause -> facts.add(new CriticalClause(clause)));
        assessment.local().forEach(finding -> facts.add(new ClauseResult(finding.key(), result(finding.verdict()))));
        List<CriticalTested> tested = rules.fire("critical", facts).stream()
                .filter(CriticalTested.class::isInstance)
                .map(CriticalTested.class::cast)
                .toList();
        Map<String, Long> answers =
                tested.stream().collect(Collectors.groupingBy(CriticalTested::clause, Collectors.counting()));
        List<String> gaps = inScope.stream()
                .filter(clause -> answers.getOrDefault(clause, 0L) != 1L)
                .map(clause -> "not one answer on critical clause " + clause)
                .toList();
        if (!gaps.isEmpty()) {
            throw new IncompleteJudgement(gaps);
        }
        return inScope.stream()
                .filter(clause -> tested.contains(new CriticalTested(clause, true)))
                .toList();
    }

    private static Result result(Verdict verdict) {
        return switch (verdict) {
            case CONFORMS -> Result.MET;
            case FAILS, UNMET -> Result.NOT_MET;
            case NOT_CHECKED -> Result.NOT_CHECKED;
            case UNDECIDED -> Result.UNDECIDED;
            case NOT_APPLICABLE -> Result.NOT_APPLICABLE;
        };
    }
}
