package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that changes one thing at a time and tells which change no case notices. */
class MutateTest {
    private static final String CASES = "shili-2026-08/cases.yaml";

    @TempDir
    Path standards;

    @BeforeEach
    void copy() throws IOException {
        StandardsFolder.copied(standards);
    }

    private Run mutate(Object... arguments) {
        Object[] all = new Object[arguments.length + 4];
        all[0] = "standards";
        all[1] = "mutate";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        all[arguments.length + 2] = "--standards";
        all[arguments.length + 3] = standards;
        return Run.of(all);
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = standards.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    /** A sample by lot, the same at every run, of everything that is shipped; all of it takes minutes. */
    @Test
    void should_notice_a_sample_of_every_part() {
        Run run = Run.of("standards", "mutate", "--sample", 24, "--seed", 20261124);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("db51-t-1618-2013", "renhe-2018", "shili-2026-08", "词表", "规则")
                .doesNotContain(" 0.00%");
    }

    @Test
    void should_notice_every_change_of_a_standard() {
        Run run = mutate("shili-2026-08");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("100.00%").doesNotContain("没有例子发现");
    }

    /** What survives is told with its place, and with the case that would notice it; with that case nothing survives. */
    @Test
    void should_tell_a_case_that_would_notice() throws IOException {
        change(CASES, "副主任人数: 3}", "副主任人数: 5}");
        Run run = mutate("shili-2026-08");
        assertThat(run.out())
                .contains(
                        "standard.yaml:",
                        "第六条 限值：less_than: 3 → less_than: 4，没有例子发现。",
                        "在 shili-2026-08/cases.yaml 加上");
        String told = run.out().substring(run.out().indexOf("第六条 限值：less_than: 3 → less_than: 4"));
        String added = told.substring(told.indexOf("  - name"), told.indexOf("第六条: fails}") + "第六条: fails}\n".length());
        Files.writeString(standards.resolve(CASES), Files.readString(standards.resolve(CASES)) + "\n" + added);
        assertThat(mutate("shili-2026-08").out()).doesNotContain("第六条 限值：less_than: 3 → less_than: 4");
    }

    @Test
    void should_tell_an_alias_that_no_case_writes() throws IOException {
        change("vocabulary.yaml", "{name: 综合窗口, aliases: [综合]}", "{name: 综合窗口, aliases: [综合, 一窗通办窗口]}");
        Run run = mutate("vocabulary");
        assertThat(run.out()).contains("window_types", "别名：综合窗口: 一窗通办窗口", "类型: 一窗通办窗口");
    }

    @Test
    void should_tell_a_condition_of_a_rule_that_no_case_needs(@TempDir Path rules) throws IOException {
        try (var files = Files.list(Path.of("rules"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, rules.resolve(file.getFileName()));
            }
        }
        Path samples = rules.resolve("samples.drl");
        Files.writeString(
                samples,
                Files.readString(samples)
                        .replace("checked > 0, exceptions == 0", "checked > 0, checked >= 1, exceptions == 0"));
        Run run = mutate("rules", "samples.drl", "--rules", rules);
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.out())
                .contains("samples.drl:8 规则“every one that was looked at is right” 删去条件：checked >= 1", "请看这处内容是否多余");
        assertThat(run.err()).contains("规则", "100");
    }

    @Test
    void should_not_start_while_a_case_fails() throws IOException {
        change(CASES, "{第四条-3: {verdict: conforms, reason: as_required}}", "{第四条-3: fails}");
        Run run = mutate("shili-2026-08");
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("cases.yaml:", "现在就不通过");
    }

    @Test
    void should_fail_where_nothing_could_be_noticed() throws IOException {
        Files.delete(standards.resolve(CASES));
        Run run = mutate("shili-2026-08", "第六条");
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.out()).contains("0.00%");
    }

    @Test
    void should_propose_the_nearest_part_and_refuse_numbers_that_say_nothing() {
        assertThat(mutate("shili-2026").err()).contains("shili-2026-08");
        assertThat(mutate("shili-2026-08", "第六").err()).contains("第六条");
        assertThat(mutate("rules", "limit.drl").err()).contains("limits.drl");
        assertThat(mutate("--sample", 0).code()).isEqualTo(2);
        assertThat(mutate("--jobs", 0).code()).isEqualTo(2);
    }
}
