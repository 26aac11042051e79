package org.bianmin.cases.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.bianmin.Shipped;
import org.bianmin.record.Answer;
import org.bianmin.record.Case;
import org.bianmin.rules.RuleMutant;
import org.bianmin.rules.RuleMutants;
import org.junit.jupiter.api.Test;

/** What the shipped cases notice of a change in a rule. */
class RuleMutationTest {
    private static final List<Case> CASES = Shipped.CATALOGUE.standards().stream()
            .flatMap(standard -> Shipped.cases(standard).stream())
            .toList();

    private static RuleMutation mutation(List<Case> cases) {
        return new RuleMutation(
                RuleMutants.of(Shipped.ruleSources(), Shipped.RULE_BOOK),
                Shipped.RULE_BOOK,
                Shipped.CATALOGUE,
                cases,
                List.of());
    }

    @Test
    void should_notice_every_change_of_offences_steps_and_awards_by_the_cases_of_schemes() {
        RuleMutation mutation = new RuleMutation(
                RuleMutants.of(Shipped.ruleSources(), Shipped.RULE_BOOK),
                Shipped.RULE_BOOK,
                Shipped.CATALOGUE,
                List.of(),
                Shipped.schemeCases());
        List<RuleMutant> mutants = mutation.all().stream()
                .filter(each -> List.of("offences", "escalation", "awards").contains(each.group()))
                .toList();
        assertThat(mutants).hasSizeGreaterThan(30);
        assertThat(mutants)
                .filteredOn(mutant -> mutation.fate(mutant) instanceof Fate.Survived)
                .isEmpty();
    }

    private static RuleMutant mutant(RuleMutation mutation, String rule, RuleMutant.Kind kind, String condition) {
        return mutation.all().stream()
                .filter(each -> each.rule().equals(rule) && each.kind() == kind)
                .filter(each -> each.condition().equals(condition))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void should_notice_that_an_inclusive_bound_became_exclusive() {
        RuleMutation mutation = mutation(CASES);
        RuleMutant mutant = mutant(mutation, "at least: reached", RuleMutant.Kind.BOUND_MOVED, "low >= $limit");
        assertThat(mutation.fate(mutant)).isInstanceOfSatisfying(Fate.Caught.class, caught -> {
            assertThat(caught.name()).isNotBlank();
            assertThat(caught.place().file()).endsWith("cases.yaml");
            assertThat(caught.clause()).contains("/");
        });
    }

    @Test
    void should_not_notice_it_without_a_number_at_the_limit() {
        Predicate<Case> measuring =
                each -> each.given().answers().stream().anyMatch(seen -> seen.answer() instanceof Answer.Measure);
        RuleMutation mutation =
                mutation(CASES.stream().filter(measuring.negate()).toList());
        RuleMutant mutant = mutant(mutation, "at least: reached", RuleMutant.Kind.BOUND_MOVED, "low >= $limit");
        assertThat(mutation.fate(mutant)).isEqualTo(new Fate.Survived());
        assertThat(mutation.suggested(mutant, new Suggestions(Shipped.CATALOGUE, Shipped.TODAY)))
                .hasValueSatisfying(
                        suggestion -> assertThat(suggestion.edge().verdict()).isEqualTo("conforms"));
    }

    @Test
    void should_not_count_a_change_that_does_not_compile() {
        RuleMutation mutation = mutation(CASES);
        RuleMutant binding = mutation.all().stream()
                .filter(each -> each.kind() == RuleMutant.Kind.CONDITION_DELETED)
                .filter(each -> each.condition().startsWith("Judged($clause"))
                .findFirst()
                .orElseThrow();
        assertThat(mutation.fate(binding)).isEqualTo(new Fate.Uncompiled());
    }
}
