package org.bianmin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** A rule of a few conditions, and one mutant of it; fired, it tells its name. */
record ChangedRule(RuleBook unchanged, RuleBook changed) {
    static final String GROUP = "small";

    /**
     * @param conditions of the rule
     * @param kind of the mutant
     * @param condition the text of the condition that is changed; the first of that kind is taken
     */
    static ChangedRule of(String conditions, RuleMutant.Kind kind, String condition) {
        RuleMutants mutants = mutants(conditions);
        RuleMutant mutant = mutants.all().stream()
                .filter(each -> each.kind() == kind && each.condition().equals(condition))
                .findFirst()
                .orElseThrow();
        return new ChangedRule(
                RuleCompiler.compiled(sources(conditions)),
                mutants.compiled(mutant).orElseThrow());
    }

    static RuleMutants mutants(String conditions) {
        Map<String, String> sources = sources(conditions);
        return RuleMutants.of(sources, RuleCompiler.compiled(sources));
    }

    static Map<String, String> sources(String conditions) {
        return Map.of(GROUP + ".drl", """
                package small

                import org.bianmin.facts.*
                import org.bianmin.facts.ConditionTested.Outcome

                function boolean large(Number value) {
                    return value.intValue() > 99;
                }

                rule "fires"
                when
                    %s
                then
                    insert("fired");
                end
                """.formatted(conditions));
    }

    /** How often the rule fires on facts. */
    int before(Object... facts) {
        return unchanged.fire(GROUP, List.of(facts)).size();
    }

    /** How often the mutant fires on facts. */
    int after(Object... facts) {
        return changed.fire(GROUP, List.of(facts)).size();
    }

    /** On these facts the rule fires and the mutant does not. */
    void stopsFiringOn(Object... facts) {
        assertThat(before(facts)).as("before").isEqualTo(1);
        assertThat(after(facts)).as("after").isZero();
    }

    /** On these facts the rule does not fire and the mutant does. */
    void startsFiringOn(Object... facts) {
        assertThat(before(facts)).as("before").isZero();
        assertThat(after(facts)).as("after").isEqualTo(1);
    }
}
