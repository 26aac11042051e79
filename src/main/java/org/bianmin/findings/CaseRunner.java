package org.bianmin.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.Standard;
import org.bianmin.facts.Result;
import org.bianmin.record.Case;

/** Runs the cases of a standard through the rules. */
public final class CaseRunner {
    /** What a case expects of a clause that is not judged. */
    public static final String APART = "apart";

    private final Assessor assessor;
    private final Standard standard;

    public CaseRunner(Assessor assessor, Standard standard) {
        this.assessor = assessor;
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
        Edition edition = Edition.of(standard, each.day(), each.decisions());
        Assessment assessment =
                assessor.assess(List.of(edition), List.of(edition), each.kind(), each.centre(), each.given());
        Map<String, Finding> findings = assessment.findings().stream()
                .collect(Collectors.toMap(finding -> finding.clause().id(), finding -> finding));
        List<Failure> failures = new ArrayList<>();
        each.expected().forEach((clause, expected) -> {
            Optional<Finding> finding = Optional.ofNullable(findings.get(clause));
            String wanted = wanted(expected);
            String actual = actual(expected, finding);
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
