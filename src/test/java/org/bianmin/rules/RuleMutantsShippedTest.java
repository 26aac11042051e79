package org.bianmin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bianmin.Shipped;
import org.junit.jupiter.api.Test;

/** Every rule that is shipped has its mutants. */
class RuleMutantsShippedTest {
    private static final RuleMutants MUTANTS = RuleMutants.of(Shipped.RULES, Shipped.RULE_BOOK);

    @Test
    void should_remove_each_rule_of_the_rule_book_once() {
        List<String> rules = Shipped.RULE_BOOK.rules().entrySet().stream()
                .flatMap(group -> group.getValue().stream().map(rule -> group.getKey() + ": " + rule))
                .toList();
        assertThat(MUTANTS.all())
                .filteredOn(mutant -> mutant.kind() == RuleMutant.Kind.RULE_REMOVED)
                .extracting(mutant -> mutant.group() + ": " + mutant.rule())
                .containsExactlyInAnyOrderElementsOf(rules);
    }

    @Test
    void should_change_conditions_of_every_rule_file() {
        Map<String, Long> changed = MUTANTS.all().stream()
                .filter(mutant -> mutant.kind() == RuleMutant.Kind.CONDITION_NEGATED)
                .collect(Collectors.groupingBy(RuleMutant::file, Collectors.counting()));
        assertThat(changed).containsOnlyKeys(Shipped.ruleSources().keySet());
    }

    @Test
    void should_name_each_condition_as_it_stands_on_its_line() {
        assertThat(MUTANTS.all())
                .filteredOn(mutant -> mutant.kind() != RuleMutant.Kind.RULE_REMOVED)
                .isNotEmpty()
                .allSatisfy(mutant -> assertThat(line(mutant))
                        .contains(mutant.condition().lines().findFirst().orElseThrow()));
    }

    private static String line(RuleMutant mutant) {
        String text = Shipped.ruleSources().get(mutant.file());
        return text.lines().skip(mutant.line() - 1L).findFirst().orElseThrow();
    }

    /** A change that left no DRL behind would say nothing of the rule, and be no mutant. */
    @Test
    void should_leave_every_changed_rule_readable() {
        Map<String, RuleFile> files = Shipped.ruleSources().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, file -> RuleFile.of(file.getKey(), file.getValue())));
        assertThat(MUTANTS.all())
                .allSatisfy(mutant -> assertThat(
                                files.get(mutant.file()).with(mutant.edit()).group())
                        .isEqualTo(mutant.group()));
    }

    @Test
    void should_be_the_same_mutants_every_time() {
        assertThat(RuleMutants.of(Shipped.RULES, Shipped.RULE_BOOK).all())
                .doesNotHaveDuplicates()
                .isEqualTo(MUTANTS.all());
    }
}
