package org.bianmin.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bianmin.facts.CriticalClause;
import org.bianmin.facts.CriticalTested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one call that the program makes to the rule engine. */
class RuleBookTest {
    private static final CriticalClause FACT = new CriticalClause("a/1");

    private static String rule(String name, String when) {
        return """
                package group
                import org.bianmin.facts.*
                rule "%s"
                when
                    %s
                then
                    insert(new CriticalTested($clause, true));
                end
                """.formatted(name, when);
    }

    private static RuleBook book(String when) {
        return RuleCompiler.compiled(Map.of("group.drl", rule("a rule", when)));
    }

    @Test
    void should_give_what_the_rules_assert_and_not_what_was_given() {
        assertThat(book("CriticalClause($clause : clause)").fire("group", List.of(FACT)))
                .containsExactly(new CriticalTested("a/1", true));
    }

    @Test
    void should_tell_of_a_rule_that_fires_what_it_matched() {
        List<Firing> heard = new ArrayList<>();
        book("CriticalClause($clause : clause)\n not CriticalTested()")
                .heardBy(heard::add)
                .fire("group", List.of(FACT));
        assertThat(heard).containsExactly(new Firing("group", "a rule", List.of(FACT)));
    }

    @Test
    void should_stop_rules_that_feed_each_other() {
        RuleBook endless = RuleCompiler.compiled(Map.of(
                "group.drl",
                rule("first", "CriticalClause($clause : clause)")
                        + rule("again", "CriticalTested($clause : clause)")
                                .replaceFirst("(?s)package.*?(?=rule)", "")));
        assertThatThrownBy(() -> endless.fire("group", List.of(FACT)))
                .isInstanceOf(InvalidRules.class)
                .hasMessageContaining("does not come to an end");
    }

    @Test
    void should_compile_again_only_what_has_changed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("group.drl");
        Files.writeString(file, rule("a rule", "CriticalClause($clause : clause)"));
        RuleBook before = RuleCompiler.load(folder, Optional.empty(), "");
        assertThat(RuleCompiler.reload(before, folder)).isSameAs(before);
        Files.writeString(file, rule("another rule", "CriticalClause($clause : clause)"));
        RuleBook after = RuleCompiler.reload(before, folder);
        assertThat(after.rules().get("group")).containsExactly("another rule");
        Files.writeString(file, "package group rule");
        assertThatThrownBy(() -> RuleCompiler.reload(after, folder)).isInstanceOf(InvalidRules.class);
    }
}
