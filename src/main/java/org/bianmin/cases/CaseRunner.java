package org.bianmin.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Edition;
import org.bianmin.facts.Result;
import org.bianmin.findings.Assessment;
import org.bianmin.findings.Assessor;
import org.bianmin.findings.Finding;
import org.bianmin.findings.Judgements;
import org.bianmin.findings.RollUpFinding;
import org.bianmin.findings.Verdict;
import org.bianmin.record.Case;
import org.bianmin.rules.RuleBook;
import org.bianmin.score.Scorer;

/** Runs cases through the rules. Safe for use by several threads. */
public final class CaseRunner {
    /** What a case expects of a clause that is not judged. */
    public static final String APART = "apart";

    private final Catalogue catalogue;
    private final Assessor assessor;
    private final Scorer scorer;

    /**
     * @param catalogue the standards beside which the cases stand, and those that a case may name
     */
    public CaseRunner(RuleBook rules, Catalogue catalogue) {
        this(new Assessor(rules, catalogue.vocabulary()), new Scorer(rules), catalogue);
    }

    /**
     * @param judgements the rules, and what they have judged before
     */
    public CaseRunner(Judgements judgements, Catalogue catalogue) {
        this(new Assessor(judgements, catalogue.vocabulary()), new Scorer(judgements.rules()), catalogue);
    }

    /**
     * @param fired is told group and name of each rule that fires
     */
    public CaseRunner(RuleBook rules, Catalogue catalogue, BiConsumer<String, String> fired) {
        this(rules.heardBy(firing -> fired.accept(firing.group(), firing.rule())), catalogue);
    }

    private CaseRunner(Assessor assessor, Scorer scorer, Catalogue catalogue) {
        this.catalogue = catalogue;
        this.assessor = assessor;
        this.scorer = scorer;
    }

    /** The codes that a case may expect. */
    public static Set<String> verdicts() {
        Set<String> codes = Arrays.stream(Verdict.values())
                .map(CaseRunner::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        codes.add(APART);
        return codes;
    }

    /**
     * A case that did not come out as expected.
     *
     * @param clause the clause or roll-up, written standard/id, or the id of the scheme
     * @param expected as the case says it
     * @param actual what came out, in the same words
     * @param finding what was found, to explain it; absent for what is no judged clause
     */
    public record Failure(Case which, String clause, String expected, String actual, Optional<Finding> finding) {}

    /**
     * Everything in a case that did not come out as expected.
     *
     * @throws org.bianmin.findings.IncompleteJudgement when the rules leave a gap
     */
    public List<Failure> run(Case which) {
        return failures(which, assess(which));
    }

    /** The standards that judge a case: what is not in force on its day judges nothing. */
    public static List<Edition> editions(Catalogue catalogue, Case which) {
        return Stream.concat(Stream.of(which.standard()), which.with().stream())
                .flatMap(id -> catalogue.standard(id).stream())
                .filter(standard -> standard.inForce().contains(which.day()))
                .map(standard -> Edition.of(standard, which.day(), which.decisions()))
                .toList();
    }

    /** Judges everything on which the outcome of a case rests. */
    Assessment assess(Case which) {
        List<Edition> editions = editions(catalogue, which);
        return assessor.assess(
                Focus.of(editions, which, catalogue), editions, which.kind(), which.centre(), which.given());
    }

    /** Everything in a case that did not come out as expected. */
    List<Failure> failures(Case which, Assessment assessment) {
        List<Failure> failures = new ArrayList<>(clauses(which, assessment));
        which.critical()
                .flatMap(critical -> critical(which, critical, assessment))
                .ifPresent(failures::add);
        return List.copyOf(failures);
    }

    private static List<Failure> clauses(Case which, Assessment assessment) {
        Map<String, Finding> findings =
                assessment.findings().stream().collect(Collectors.toMap(Finding::key, Function.identity()));
        Map<String, RollUpFinding> rollUps =
                assessment.rollUps().stream().collect(Collectors.toMap(RollUpFinding::key, Function.identity()));
        List<Failure> failures = new ArrayList<>();
        which.expected().forEach((key, expected) -> {
            Optional<Finding> finding = Optional.ofNullable(findings.get(key));
            String wanted = wanted(expected);
            String actual =
                    rollUps.containsKey(key) ? code(rollUps.get(key).verdict()) : actual(expected, finding, assessment);
            if (!wanted.equals(actual)) {
                failures.add(new Failure(which, key, wanted, actual, finding));
            }
        });
        return failures;
    }

    private Optional<Failure> critical(Case which, Case.Critical critical, Assessment assessment) {
        String wanted = listed("capping", critical.capping());
        String actual = listed(
                "capping",
                scorer.score(assessment, catalogue.scheme(critical.scheme()).orElseThrow(), Optional.empty())
                        .capping());
        return wanted.equals(actual)
                ? Optional.empty()
                : Optional.of(new Failure(which, critical.scheme(), wanted, actual, Optional.empty()));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String wanted(Case.Expected expected) {
        return told(
                expected.verdict(),
                expected.reason(),
                expected.missing(),
                expected.unchecked(),
                expected.countedWith());
    }

    /** Says of a finding just as much as the case says. */
    private static String actual(Case.Expected expected, Optional<Finding> finding, Assessment assessment) {
        if (finding.isEmpty()) {
            return APART;
        }
        Finding found = finding.get();
        return told(
                code(found.verdict()),
                expected.reason().map(reason -> code(found.reason())),
                expected.missing().map(names -> names(found, Result.NOT_MET)),
                expected.unchecked().map(names -> names(found, Result.NOT_CHECKED)),
                expected.countedWith()
                        .map(keys -> assessment.joined(found).stream()
                                .map(Finding::key)
                                .toList()));
    }

    private static Set<String> names(Finding finding, Result result) {
        return finding.details().stream()
                .flatMap(detail -> detail.names().stream())
                .filter(name -> name.result() == result)
                .map(Finding.Name::label)
                .collect(Collectors.toSet());
    }

    private static String told(
            String verdict,
            Optional<String> reason,
            Optional<? extends Collection<String>> missing,
            Optional<? extends Collection<String>> unchecked,
            Optional<? extends Collection<String>> countedWith) {
        return Stream.of(
                        Optional.of(verdict),
                        reason,
                        missing.map(names -> listed("missing", names)),
                        unchecked.map(names -> listed("unchecked", names)),
                        countedWith.map(keys -> listed("counted_with", keys)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private static String listed(String what, Collection<String> names) {
        return what + " " + names.stream().distinct().sorted().toList();
    }
}
