package org.bianmin.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bianmin.rules.RuleMutant.Kind.BOUND_MOVED;
import static org.bianmin.rules.RuleMutant.Kind.CONDITION_DELETED;
import static org.bianmin.rules.RuleMutant.Kind.CONDITION_NEGATED;
import static org.bianmin.rules.RuleMutant.Kind.RULE_REMOVED;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.bianmin.facts.Bound;
import org.bianmin.facts.ConditionTested;
import org.bianmin.facts.JudgedClause;
import org.bianmin.facts.MeasureSeen;
import org.bianmin.facts.RollUpRequired;
import org.bianmin.facts.SampleSeen;
import org.bianmin.facts.Sighting;
import org.bianmin.facts.StateSeen;
import org.junit.jupiter.api.Test;

/** A mutant that behaves like the rule would tell nothing: each kind of change shows when it is fired. */
class RuleMutantsFiredTest {
    private static final Bound FIFTY = new Bound("c", "q", Bound.Relation.AT_LEAST, new BigDecimal(50));

    private static MeasureSeen measured(String question, int value) {
        return new MeasureSeen(question, "", new BigDecimal(value));
    }

    private static StateSeen state(Sighting state) {
        return new StateSeen("q", "", state);
    }

    private static ConditionTested tested(int number, ConditionTested.Outcome outcome) {
        return new ConditionTested("c", number, outcome);
    }

    @Test
    void should_not_fire_a_rule_that_is_removed() {
        ChangedRule.of("Bound()", RULE_REMOVED, "").stopsFiringOn(FIFTY);
    }

    @Test
    void should_fire_without_an_element_that_is_deleted() {
        ChangedRule.of("Bound() MeasureSeen()", CONDITION_DELETED, "Bound()").startsFiringOn(measured("q", 1));
        ChangedRule.of("Bound()", CONDITION_DELETED, "Bound()").startsFiringOn();
    }

    @Test
    void should_fire_without_a_constraint_that_is_deleted() {
        String only = "Bound($l : limit) MeasureSeen(low >= $l)";
        ChangedRule.of(only, CONDITION_DELETED, "low >= $l").startsFiringOn(FIFTY, measured("q", 1));
        String first = "MeasureSeen(question == \"q\", low > 1)";
        ChangedRule.of(first, CONDITION_DELETED, "question == \"q\"").startsFiringOn(measured("other", 2));
        ChangedRule.of(first, CONDITION_DELETED, "low > 1").startsFiringOn(measured("q", 1));
    }

    @Test
    void should_delete_what_comments_and_brackets_surround() {
        String commented = "MeasureSeen(question == \"q\", // the one, and only\n low > 1 /* (1 is none) */)";
        ChangedRule.of(commented, CONDITION_DELETED, "low > 1").startsFiringOn(measured("q", 1));
        String bracketed = "exists ((Bound() or SampleSeen()) and MeasureSeen())";
        ChangedRule.of(bracketed, CONDITION_DELETED, "Bound() or SampleSeen()").startsFiringOn(measured("q", 1));
        ChangedRule.of(bracketed, CONDITION_DELETED, "MeasureSeen()").startsFiringOn(FIFTY);
    }

    @Test
    void should_keep_what_a_deleted_constraint_binds() {
        String binding = "RollUpRequired($p : parts > 0, parts == $p)";
        ChangedRule.of(binding, CONDITION_DELETED, "$p : parts > 0")
                .startsFiringOn(new RollUpRequired("r", 0, 0, false));
        ChangedRule.of(binding, CONDITION_NEGATED, "$p : parts > 0")
                .startsFiringOn(new RollUpRequired("r", 0, 0, false));
    }

    @Test
    void should_negate_a_comparison() {
        String comparison = "Bound($l : limit, $q : question) MeasureSeen(question == $q, low >= $l)";
        ChangedRule.of(comparison, CONDITION_NEGATED, "low >= $l").stopsFiringOn(FIFTY, measured("q", 50));
        ChangedRule.of(comparison, CONDITION_NEGATED, "low >= $l").startsFiringOn(FIFTY, measured("q", 49));
        ChangedRule.of(comparison, CONDITION_NEGATED, "question == $q").startsFiringOn(FIFTY, measured("p", 50));
    }

    @Test
    void should_negate_the_whole_of_a_combined_constraint() {
        ChangedRule either = ChangedRule.of("MeasureSeen(low < 2 || low > 4)", CONDITION_NEGATED, "low < 2 || low > 4");
        either.startsFiringOn(measured("q", 3));
        either.stopsFiringOn(measured("q", 1));
        either.stopsFiringOn(measured("q", 5));
    }

    @Test
    void should_negate_one_of_several_values() {
        String condition = "state in (Sighting.ABSENT, Sighting.BROKEN)";
        ChangedRule oneOf = ChangedRule.of("StateSeen(" + condition + ")", CONDITION_NEGATED, condition);
        oneOf.startsFiringOn(state(Sighting.PRESENT));
        oneOf.stopsFiringOn(state(Sighting.ABSENT));
        oneOf.stopsFiringOn(state(Sighting.BROKEN));
    }

    @Test
    void should_negate_calls_and_what_is_negated_already() {
        ChangedRule.of("MeasureSeen(!large(low))", CONDITION_NEGATED, "!large(low)")
                .startsFiringOn(measured("q", 100));
        ChangedRule.of("MeasureSeen(large(low))", CONDITION_NEGATED, "large(low)")
                .startsFiringOn(measured("q", 99));
        String same = "$b : Bound() not Bound(this == $b)";
        ChangedRule.of(same, CONDITION_NEGATED, "this == $b").startsFiringOn(FIFTY);
    }

    @Test
    void should_turn_not_to_exists_and_back() {
        ChangedRule.of("not Bound()", CONDITION_NEGATED, "not Bound()").startsFiringOn(FIFTY);
        ChangedRule.of("exists (Bound() and MeasureSeen())", CONDITION_NEGATED, "exists (Bound() and MeasureSeen())")
                .startsFiringOn(FIFTY);
    }

    @Test
    void should_change_what_is_accumulated_and_how_many_there_must_be() {
        String condition = "JudgedClause($n : conditions)"
                + " accumulate(ConditionTested(outcome == Outcome.HOLDS); $held : count(1); $held == $n)";
        JudgedClause two = new JudgedClause("c", "", 2, 0);
        ConditionTested holds = tested(1, ConditionTested.Outcome.HOLDS);
        ConditionTested fails = tested(2, ConditionTested.Outcome.FAILS);
        ChangedRule.of(condition, CONDITION_DELETED, "$held == $n").startsFiringOn(two, holds);
        ChangedRule.of(condition, CONDITION_NEGATED, "$held == $n").startsFiringOn(two, holds);
        ChangedRule.of(condition, CONDITION_DELETED, "outcome == Outcome.HOLDS").startsFiringOn(two, holds, fails);
        ChangedRule.of(condition, CONDITION_NEGATED, "outcome == Outcome.HOLDS")
                .startsFiringOn(two, fails, tested(3, ConditionTested.Outcome.UNKNOWN));
    }

    @Test
    void should_exclude_a_limit_that_was_included_and_the_other_way_round() {
        ChangedRule.of("MeasureSeen(low >= 5)", BOUND_MOVED, "low >= 5").stopsFiringOn(measured("q", 5));
        ChangedRule.of("MeasureSeen(low <= 5)", BOUND_MOVED, "low <= 5").stopsFiringOn(measured("q", 5));
        ChangedRule.of("MeasureSeen(low > 5)", BOUND_MOVED, "low > 5").startsFiringOn(measured("q", 5));
        ChangedRule.of("MeasureSeen(low < 5)", BOUND_MOVED, "low < 5").startsFiringOn(measured("q", 5));
    }

    @Test
    void should_not_count_a_mutant_in_which_something_is_used_and_not_bound() {
        RuleMutants mutants = ChangedRule.mutants("Bound($l : limit) SampleSeen(checked > $l)");
        assertThat(mutants.all())
                .filteredOn(mutant -> mutants.compiled(mutant).isEmpty())
                .extracting(RuleMutant::condition)
                .containsExactly("Bound($l : limit)");
    }

    @Test
    void should_share_nothing_with_other_mutants_or_with_the_rules_themselves() {
        Map<String, String> sources = ChangedRule.sources("SampleSeen(checked > 0, exceptions == 0)");
        RuleBook rules = RuleCompiler.compiled(sources);
        RuleMutants mutants = RuleMutants.of(sources, rules);
        List<RuleBook> compiled = mutants.all().stream()
                .flatMap(mutant -> mutants.compiled(mutant).stream())
                .toList();
        List<SampleSeen> nothing = List.of(new SampleSeen("q", "", 0, 0));
        assertThat(compiled)
                .extracting(book -> book.fire(ChangedRule.GROUP, nothing).size())
                .containsExactly(0, 1, 1, 1, 1, 0, 0);
        assertThat(rules.fire(ChangedRule.GROUP, nothing)).isEmpty();
        assertThat(rules.fire(ChangedRule.GROUP, List.of(new SampleSeen("q", "", 1, 0))))
                .hasSize(1);
    }

    @Test
    void should_keep_the_turn_of_a_rule_among_the_others() {
        Map<String, String> sources = Map.of("small.drl", """
                package small

                rule "first"
                when
                then
                    insert("first");
                end

                rule "second"
                when
                    not String(this == "third")
                then
                    insert("second");
                end

                rule "third"
                when
                    not Integer(this > 1)
                then
                    insert("third");
                end
                """);
        RuleMutants mutants = RuleMutants.of(sources, RuleCompiler.compiled(sources));
        assertThat(mutants.all())
                .filteredOn(mutant -> mutant.rule().equals("third") && mutant.kind() == BOUND_MOVED)
                .singleElement()
                .satisfies(third -> assertThat(
                                mutants.compiled(third).orElseThrow().fire("small", List.of()))
                        .containsExactlyInAnyOrder("first", "second", "third"));
    }
}
