package org.bianmin.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.Standard;
import org.bianmin.facts.Result;
import org.bianmin.record.Case;

/** Runs the cases of a standard through the rules. */
public final class CaseRunner {
    /** What a case expects of a clause that is not judged. */
    public static final String APART = "apart";

    private final Assessor assessor;
    private final Catalogue catalogue;
    private final Standard standard;

    /**
     * @param catalogue the standards that a case may name beside its own
     * @param standard whose cases are run
     */
    public CaseRunner(Assessor assessor, Catalogue catalogue, Standard standard) {
        this.assessor = assessor;
        this.catalogue = catalogue;
        this.standard = standard;
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
     * @param clause the clause
     * @param expected as the case says it
     * @param actual what came out, in the same words
     * @param finding what was found, to explain it; absent for a clause that is not judged
     */
    public record Failure(Case which, String clause, String expected, String actual, Optional<Finding> finding) {}

    /** Everything in a case that did not come out as expected. */
    public List<Failure> run(Case each) {
        List<Edition> editions = Stream.concat(
                        Stream.of(standard), each.with().stream().flatMap(id -> catalogue.standard(id).stream()))
                .map(judging -> Edition.of(judging, each.day(), each.decisions()))
                .toList();
        Assessment assessment = assessor.assess(editions, editions, each.kind(), each.centre(), each.given());
        Map<String, Finding> findings =
                assessment.findings().stream().collect(Collectors.toMap(Finding::key, Function.identity()));
        Map<String, RollUpFinding> rollUps =
                assessment.rollUps().stream().collect(Collectors.toMap(RollUpFinding::key, Function.identity()));
        List<Failure> failures = new ArrayList<>();
        each.expected().forEach((clause, expected) -> {
            String key = clause.contains("/") ? clause : standard.id() + "/" + clause;
            Optional<Finding> finding = Optional.ofNullable(findings.get(key));
            String wanted = wanted(expected);
            String actual = rollUps.containsKey(key) ? rolledUp(rollUps.get(key)) : actual(expected, finding);
            if (!wanted.equals(actual)) {
                failures.add(new Failure(each, clause, wanted, actual, finding));
            }
        });
        return failures;
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String wanted(Case.Expected expected) {
        return told(
                expected.verdict(),
                expected.reason(),
                expected.missing().map(LinkedHashSet::new),
                expected.unchecked().map(LinkedHashSet::new));
    }

    private static String rolledUp(RollUpFinding finding) {
        return told(code(finding.verdict()), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Says of a finding just as much as the case says. */
    private static String actual(Case.Expected expected, Optional<Finding> finding) {
        if (finding.isEmpty()) {
            return told(APART, Optional.empty(), Optional.empty(), Optional.empty());
        }
        Finding found = finding.get();
        return told(
                code(found.verdict()),
                expected.reason().map(reason -> code(found.reason())),
                expected.missing().map(names -> names(found, Result.NOT_MET)),
                expected.unchecked().map(names -> names(found, Result.NOT_CHECKED)));
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
            Optional<? extends Set<String>> missing,
            Optional<? extends Set<String>> unchecked) {
        return Stream.of(
                        Optional.of(verdict),
                        reason,
                        missing.map(
                                names -> "missing " + names.stream().sorted().toList()),
                        unchecked.map(
                                names -> "unchecked " + names.stream().sorted().toList()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }
}
