package org.bianmin.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which changes are made to a rule: all of them, each once, in the order of the text. */
class RuleMutantsTest {
    private static final String FILE = "small.drl";

    private static List<RuleMutant> mutants(String text) {
        Map<String, String> sources = Map.of(FILE, text);
        return RuleMutants.of(sources, RuleCompiler.compiled(sources)).all();
    }

    /** Line, kind, what stands there and what the mutant has instead. */
    private static String listed(String text) {
        return mutants(text).stream()
                .map(mutant -> mutant.line() + " " + mutant.kind() + ": " + mutant.condition() + " → "
                        + mutant.edit().instead() + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void should_list_every_change_of_every_condition() {
        assertThat(listed("""
                package small

                import org.bianmin.facts.*

                rule "a limit is kept"
                when
                    Bound($clause : clause, $limit : limit)
                    MeasureSeen(question == "大厅面积", $subject : subject,
                        low >= $limit)
                then
                    insert(new LimitTested($clause, $subject, "", Result.MET));
                end

                rule "every limit is kept"
                when
                    LimitRequired($clause : clause, $limits : limits > 0)
                    accumulate(LimitTested(clause == $clause, result in (Result.MET)); $kept : count(1); $kept == $limits)
                    not (LimitRequired(clause == $clause, $names : limits) and NamesSeen())
                    exists MeasureSeen(low < 1 || low > 2)
                then
                end
                """)).isEqualTo("""
                5 RULE_REMOVED:  →\s
                7 CONDITION_DELETED: Bound($clause : clause, $limit : limit) →\s
                8 CONDITION_DELETED: MeasureSeen(question == "大厅面积", $subject : subject,
                        low >= $limit) →\s
                8 CONDITION_DELETED: question == "大厅面积" →\s
                8 CONDITION_NEGATED: question == "大厅面积" → !(question == "大厅面积")
                9 CONDITION_DELETED: low >= $limit →\s
                9 CONDITION_NEGATED: low >= $limit → !(low >= $limit)
                9 BOUND_MOVED: low >= $limit → low > $limit
                14 RULE_REMOVED:  →\s
                16 CONDITION_DELETED: LimitRequired($clause : clause, $limits : limits > 0) →\s
                16 CONDITION_DELETED: $limits : limits > 0 → $limits : limits
                16 CONDITION_NEGATED: $limits : limits > 0 → $limits : limits, !(limits > 0)
                16 BOUND_MOVED: $limits : limits > 0 → $limits : limits >= 0
                17 CONDITION_DELETED: accumulate(LimitTested(clause == $clause, result in (Result.MET)); $kept : count(1); $kept == $limits) →\s
                17 CONDITION_DELETED: clause == $clause →\s
                17 CONDITION_NEGATED: clause == $clause → !(clause == $clause)
                17 CONDITION_DELETED: result in (Result.MET) →\s
                17 CONDITION_NEGATED: result in (Result.MET) → !(result in (Result.MET))
                17 CONDITION_DELETED: $kept == $limits →\s
                17 CONDITION_NEGATED: $kept == $limits → !($kept == $limits)
                18 CONDITION_DELETED: not (LimitRequired(clause == $clause, $names : limits) and NamesSeen()) →\s
                18 CONDITION_NEGATED: not (LimitRequired(clause == $clause, $names : limits) and NamesSeen()) → exists (LimitRequired(clause == $clause, $names : limits) and NamesSeen())
                18 CONDITION_DELETED: LimitRequired(clause == $clause, $names : limits) →\s
                18 CONDITION_DELETED: clause == $clause →\s
                18 CONDITION_NEGATED: clause == $clause → !(clause == $clause)
                18 CONDITION_DELETED: NamesSeen() →\s
                19 CONDITION_DELETED: exists MeasureSeen(low < 1 || low > 2) →\s
                19 CONDITION_NEGATED: exists MeasureSeen(low < 1 || low > 2) → not MeasureSeen(low < 1 || low > 2)
                19 CONDITION_DELETED: low < 1 || low > 2 →\s
                19 CONDITION_NEGATED: low < 1 || low > 2 → !(low < 1 || low > 2)
                19 BOUND_MOVED: low < 1 || low > 2 → low <= 1 || low > 2
                19 BOUND_MOVED: low < 1 || low > 2 → low < 1 || low >= 2
                """);
    }

    @Test
    void should_say_file_group_and_rule_of_each() {
        String rule = "rule \"甲\"\nwhen\nthen\nend";
        String before = "package small\n\n";
        TextEdit cut = new TextEdit(before.length(), before.length() + rule.length(), "");
        assertThat(mutants(before + rule + "\n"))
                .containsExactly(new RuleMutant(FILE, 3, "small", "甲", RuleMutant.Kind.RULE_REMOVED, "", cut));
    }

    @Test
    void should_take_nothing_in_quotes_for_a_bound() {
        assertThat(mutants("""
                package small

                rule "a text with signs in it"
                when
                    String(this == "a > 1 \\" < 2", length > 3)
                then
                end
                """))
                .filteredOn(mutant -> mutant.kind() == RuleMutant.Kind.BOUND_MOVED)
                .extracting(RuleMutant::condition)
                .containsExactly("length > 3");
    }

    @Test
    void should_refuse_a_text_that_is_no_rule() {
        RuleBook none = RuleCompiler.compiled(Map.of());
        assertThatThrownBy(() -> RuleMutants.of(Map.of(FILE, "rule \"x\" when ( then end"), none))
                .isInstanceOf(InvalidRules.class)
                .hasMessageContaining(FILE);
    }
}
