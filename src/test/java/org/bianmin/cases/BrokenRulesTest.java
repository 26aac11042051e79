package org.bianmin.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bianmin.Shipped;
import org.bianmin.catalogue.Standard;
import org.bianmin.findings.Assessor;
import org.bianmin.findings.IncompleteJudgement;
import org.bianmin.record.Case;
import org.bianmin.record.SchemeCase;
import org.bianmin.rules.InvalidRules;
import org.bianmin.rules.RuleBook;
import org.bianmin.rules.RuleCompiler;
import org.bianmin.rules.RuleMutant;
import org.bianmin.rules.RuleMutants;
import org.bianmin.score.Scorer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A rule that is gone or misnamed must fail loudly; it never becomes a pass. */
class BrokenRulesTest {
    private static final Pattern RULE = Pattern.compile("(?ms)^rule \"([^\"]+)\".*?^end\\s*$");
    private static final int CASES_PER_RULE = 3;

    /** The cases in which each rule fires, a few for each. */
    private static Map<String, List<Case>> casesByRule() {
        Map<String, List<Case>> byRule = new LinkedHashMap<>();
        for (Standard standard : Shipped.CATALOGUE.standards()) {
            for (Case each : Shipped.cases(standard)) {
                new CaseRunner(Shipped.RULE_BOOK, Shipped.CATALOGUE, (group, rule) -> {
                            List<Case> cases = byRule.computeIfAbsent(rule, name -> new ArrayList<>());
                            if (cases.size() < CASES_PER_RULE && !cases.contains(each)) {
                                cases.add(each);
                            }
                        })
                        .run(each);
            }
        }
        return byRule;
    }

    /** The cases of schemes in which each rule of score sheets fires, a few for each. */
    private static Map<String, List<SchemeCase>> schemeCasesByRule() {
        Map<String, List<SchemeCase>> byRule = new LinkedHashMap<>();
        for (SchemeCase each : Shipped.schemeCases()) {
            new SchemeCaseRunner(Shipped.RULE_BOOK, Shipped.CATALOGUE, (group, rule) -> {
                        List<SchemeCase> cases = byRule.computeIfAbsent(rule, name -> new ArrayList<>());
                        if (cases.size() < CASES_PER_RULE && !cases.contains(each)) {
                            cases.add(each);
                        }
                    })
                    .run(each);
        }
        return byRule;
    }

    @TestFactory
    Stream<DynamicTest> should_fail_loudly_when_any_rule_is_deleted() {
        Map<String, List<Case>> casesByRule = casesByRule();
        Map<String, List<SchemeCase>> schemeCasesByRule = schemeCasesByRule();
        RuleMutants mutants = RuleMutants.of(Shipped.ruleSources(), Shipped.RULE_BOOK);
        List<DynamicTest> tests = mutants.all().stream()
                .filter(mutant -> mutant.kind() == RuleMutant.Kind.RULE_REMOVED)
                .map(mutant -> DynamicTest.dynamicTest(
                        mutant.file() + ": " + mutant.rule(),
                        () -> noVerdictWith(
                                mutants.compiled(mutant).orElseThrow(),
                                casesByRule.getOrDefault(mutant.rule(), List.of()),
                                schemeCasesByRule.getOrDefault(mutant.rule(), List.of()))))
                .toList();
        assertThat(tests).hasSizeGreaterThan(40);
        return tests.stream();
    }

    private static void noVerdictWith(RuleBook rules, List<Case> cases, List<SchemeCase> ofSchemes) {
        CaseRunner runner = new CaseRunner(rules, Shipped.CATALOGUE);
        SchemeCaseRunner schemes = new SchemeCaseRunner(rules, Shipped.CATALOGUE);
        assertThat(cases.size() + ofSchemes.size()).isPositive();
        for (SchemeCase each : ofSchemes) {
            assertThatThrownBy(() -> schemes.run(each)).as(each.name()).isInstanceOf(IncompleteJudgement.class);
        }
        for (Case each : cases) {
            assertThatThrownBy(() -> runner.run(each)).as(each.name()).isInstanceOf(IncompleteJudgement.class);
        }
    }

    private static RuleBook rules(String file, String changed) {
        Map<String, String> sources = new TreeMap<>(Shipped.ruleSources());
        sources.put(file, changed);
        return RuleCompiler.compiled(sources);
    }

    @Test
    void should_fail_loudly_when_a_rule_fires_twice() {
        String file = "rules/samples.drl";
        String text = Shipped.ruleSources().get(file);
        String name = "one that was looked at is not right";
        Matcher rule = RULE.matcher(text);
        assertThat(rule.results().map(found -> found.group(1))).contains(name);
        String twice = RULE.matcher(text)
                .results()
                .filter(found -> found.group(1).equals(name))
                .map(found -> found.group().replace(name, name + " again"))
                .findFirst()
                .orElseThrow();
        RuleBook rules = rules(file, text + "\n" + twice);
        CaseRunner runner = new CaseRunner(rules, Shipped.CATALOGUE);
        Case exception = casesByRule().get(name).get(0);
        assertThatThrownBy(() -> runner.run(exception)).hasMessageContaining("two of outcome");
    }

    @Test
    void should_not_compile_when_a_check_kind_is_renamed_in_a_rule() {
        String file = "rules/names.drl";
        String renamed = Shipped.ruleSources().get(file).replace("NamesRequired(", "NamesWanted(");
        assertThatThrownBy(() -> rules(file, renamed)).isInstanceOf(InvalidRules.class);
    }

    @Test
    void should_fail_loudly_when_a_topic_moves_to_another_group() {
        String file = "rules/judgements.drl";
        String moved = Shipped.ruleSources().get(file).replace("package observation", "package observations");
        Assessor assessor = new Assessor(rules(file, moved), Shipped.CATALOGUE.vocabulary());
        assertThatThrownBy(() -> Shipped.assess(
                        assessor, Shipped.record(Shipped.recordFiles().get(0))))
                .isInstanceOf(IncompleteJudgement.class);
    }

    @Test
    void should_fail_loudly_when_a_group_is_missing() {
        Map<String, String> sources = new TreeMap<>(Shipped.ruleSources());
        sources.remove("rules/verdicts.drl");
        Assessor assessor = new Assessor(RuleCompiler.compiled(sources), Shipped.CATALOGUE.vocabulary());
        assertThatThrownBy(() -> Shipped.assess(
                        assessor, Shipped.record(Shipped.recordFiles().get(0))))
                .isInstanceOf(InvalidRules.class)
                .hasMessageContaining("verdict");
    }

    @Test
    void should_fail_loudly_when_a_critical_clause_gets_no_answer() {
        String file = "rules/critical.drl";
        String text = Shipped.ruleSources().get(file);
        Matcher rule = RULE.matcher(text);
        while (rule.find()) {
            RuleBook without = rules(file, text.substring(0, rule.start()) + text.substring(rule.end()));
            Assessor assessor = new Assessor(without, Shipped.CATALOGUE.vocabulary());
            assertThatThrownBy(() -> {
                        for (Path record : Shipped.recordFiles()) {
                            new Scorer(without)
                                    .score(
                                            Shipped.assess(assessor, Shipped.record(record)),
                                            Shipped.CATALOGUE
                                                    .scheme("shili-2026")
                                                    .orElseThrow(),
                                            Optional.empty());
                        }
                    })
                    .as(rule.group(1))
                    .isInstanceOf(IncompleteJudgement.class);
        }
    }
}
