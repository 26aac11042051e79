package org.bianmin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bianmin.Shipped;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.Standard;
import org.bianmin.facts.Facts;
import org.bianmin.findings.Assessment;
import org.bianmin.findings.Assessor;
import org.bianmin.record.Case;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Walks every {@code cases.yaml}, so that a new clause needs no new Java test. */
class StandardCasesTest {
    private static final CaseRunner RUNNER = new CaseRunner(Shipped.RULE_BOOK, Shipped.CATALOGUE);

    @TestFactory
    Stream<DynamicTest> should_judge_every_case_as_it_expects() {
        return Shipped.CATALOGUE.standards().stream()
                .flatMap(standard -> Shipped.cases(standard).stream())
                .map(each -> DynamicTest.dynamicTest(
                        each.standard() + ": " + each.name(),
                        () -> assertThat(RUNNER.run(each))
                                .extracting(failure ->
                                        failure.clause() + ": " + failure.expected() + " but was " + failure.actual())
                                .isEmpty()));
    }

    /** A case judges only what it names; no other clause may change that. */
    @Test
    void should_come_to_the_same_verdict_when_the_whole_document_judges() {
        Map<String, Set<String>> shown = new HashMap<>();
        for (Standard standard : Shipped.CATALOGUE.standards()) {
            for (Case each : Shipped.cases(standard)) {
                Map<String, String> whole = judgedWhole(each);
                each.expected()
                        .forEach((key, expected) -> assertThat(whole.getOrDefault(key, CaseRunner.APART))
                                .as(each.name() + ": " + key)
                                .isEqualTo(expected.verdict()));
                whole.forEach((key, verdict) ->
                        shown.computeIfAbsent(key, clause -> new HashSet<>()).add(verdict));
            }
            clauses(standard)
                    .forEach(clause -> assertThat(shown.getOrDefault(clause, Set.of()))
                            .as("met and not met in some case: " + clause)
                            .contains("conforms")
                            .containsAnyOf("fails", "unmet"));
        }
    }

    private static Stream<String> clauses(Standard standard) {
        return standard.clauses().stream().filter(Facts::judged).map(clause -> standard.id() + "/" + clause.id());
    }

    private static Map<String, String> judgedWhole(Case which) {
        List<Edition> editions = CaseRunner.editions(Shipped.CATALOGUE, which);
        Assessment whole = new Assessor(Shipped.RULE_BOOK, Shipped.CATALOGUE.vocabulary())
                .assess(editions, editions, which.kind(), which.centre(), which.given());
        Map<String, String> verdicts = new HashMap<>();
        whole.findings()
                .forEach(finding ->
                        verdicts.put(finding.key(), finding.verdict().name().toLowerCase(Locale.ROOT)));
        whole.rollUps()
                .forEach(finding ->
                        verdicts.put(finding.key(), finding.verdict().name().toLowerCase(Locale.ROOT)));
        return verdicts;
    }

    @Test
    void should_have_cases_that_meet_fail_and_leave_every_clause() {
        for (Standard standard : Shipped.CATALOGUE.standards()) {
            assertThat(CaseCoverage.gaps(standard, Shipped.cases(standard), Shipped.CATALOGUE.vocabulary()))
                    .as(standard.id())
                    .isEmpty();
        }
    }

    @Test
    void should_name_the_gap_when_a_case_is_missing() {
        Standard standard = Shipped.CATALOGUE.standard("db51-t-1618-2013").orElseThrow();
        List<Case> without = Shipped.cases(standard).stream()
                .filter(each -> !each.expected().containsKey("db51-t-1618-2013/3.1.3"))
                .toList();
        assertThat(CaseCoverage.gaps(standard, without, Shipped.CATALOGUE.vocabulary()))
                .contains(
                        Gap.of(Gap.Kind.CONFORMS, "3.1.3"),
                        Gap.of(Gap.Kind.FAILS, "3.1.3"),
                        Gap.of(Gap.Kind.NOT_CHECKED, "3.1.3"))
                .doesNotContain(Gap.of(Gap.Kind.CONFORMS, "4.1.1"));
    }

    @Test
    void should_fail_a_case_that_expects_something_else() {
        Standard standard = Shipped.CATALOGUE.standard("db51-t-1618-2013").orElseThrow();
        Case right = Shipped.cases(standard).stream()
                .filter(each -> each.expected().values().stream()
                        .anyMatch(e -> e.verdict().equals("conforms")))
                .findFirst()
                .orElseThrow();
        String clause = right.expected().entrySet().stream()
                .filter(e -> e.getValue().verdict().equals("conforms"))
                .findFirst()
                .orElseThrow()
                .getKey();
        Case wrong = new Case(
                right.standard(),
                right.name(),
                right.place(),
                right.day(),
                right.kind(),
                right.centre(),
                right.with(),
                right.decisions(),
                right.given(),
                Map.of(clause, Case.Expected.verdict("fails")),
                Optional.empty());
        assertThat(RUNNER.run(wrong)).extracting(CaseRunner.Failure::clause).containsExactly(clause);
    }

    private static Set<String> neverFired(List<Standard> standards) {
        Set<String> never = new HashSet<>();
        Shipped.RULE_BOOK.rules().forEach((group, rules) -> rules.forEach(rule -> never.add(group + ": " + rule)));
        CaseRunner listening = new CaseRunner(
                Shipped.RULE_BOOK, Shipped.CATALOGUE, (group, rule) -> never.remove(group + ": " + rule));
        standards.forEach(standard -> Shipped.cases(standard).forEach(listening::run));
        return never;
    }

    @Test
    void should_fire_every_rule_in_some_case() {
        Set<String> never = neverFired(Shipped.CATALOGUE.standards());
        SchemeCaseRunner schemes = new SchemeCaseRunner(
                Shipped.RULE_BOOK, Shipped.CATALOGUE, (group, rule) -> never.remove(group + ": " + rule));
        Shipped.schemeCases().forEach(schemes::run);
        assertThat(never).isEmpty();
    }

    /** Whoever copies the example has a case for everything that a rule can mean. */
    @Test
    void should_fire_every_rule_in_the_cases_of_the_example() {
        Set<String> never =
                neverFired(List.of(Shipped.CATALOGUE.standard("shili-2026-08").orElseThrow()));
        // What is entered by the rows of schemes is no clause of a standard.
        never.removeIf(rule -> rule.matches("(offences|escalation|awards): .*"));
        assertThat(never).isEmpty();
    }
}
