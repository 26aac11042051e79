package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code standards test} tells of a case that fails: one line, with the place first and the reason last. */
class FailedCaseTest {
    @TempDir
    Path folder;

    private Path standards;
    private Path rules;

    @BeforeEach
    void copy() throws IOException {
        standards = StandardsFolder.copied(folder.resolve("standards"));
        rules = StandardsFolder.copiedRules(folder.resolve("rules"));
    }

    /** Writes cases in place of those that are there. */
    private void cases(String standard, String cases) throws IOException {
        Files.writeString(
                standards.resolve(standard).resolve("cases.yaml"),
                "on: 2026-09-15\ncentre: 街道便民服务中心\ncases:\n" + cases.indent(2));
    }

    private Run test(String... filter) {
        List<Object> arguments = new ArrayList<>(List.of("standards", "test"));
        arguments.addAll(List.of(filter));
        arguments.addAll(List.of("--standards", standards, "--rules", rules));
        return Run.of(arguments.toArray());
    }

    /** What is told of cases that people wrote. */
    private static List<String> lines(Run run) {
        List<String> lines = run.err().lines().toList();
        assertThat(lines).isNotEmpty().allMatch(line -> line.matches(".*(cases|standard)\\.yaml:\\d+:\\d+: .*"));
        return lines.stream().filter(line -> line.contains("cases.yaml")).toList();
    }

    private String only(String standard) {
        Run run = test(standard);
        assertThat(run.code()).isEqualTo(5);
        assertThat(lines(run)).hasSize(1);
        return lines(run).get(0);
    }

    @Test
    void should_tell_what_is_required_what_was_seen_and_which_rules_led_there() throws IOException {
        cases("db51-t-1618-2013", """
                - name: 台面宽度74厘米的符合
                  given: {工作台面: [{名称: 1号台面, 宽度: 74}]}
                  expect: {4.2.1.1-2: conforms}
                """);
        assertThat(only("db51-t-1618-2013"))
                .contains(
                        "cases.yaml:4:5: 台面宽度74厘米的符合：db51-t-1618-2013/4.2.1.1-2 应为 conforms，实为 unmet。",
                        "要求：不小于75cm、不大于100cm。检查情况：1号台面：74cm。原因：1号台面：不在限值之内。规则：",
                        " → at least: not reached → ",
                        " → a measure that breaks a limit does not meet the clause → a clause that something does not meet")
                .endsWith("a clause that something does not meet");
    }

    @Test
    void should_tell_it_in_english_too() throws IOException {
        cases("db51-t-1618-2013", """
                - name: 台面宽度74厘米的符合
                  given: {工作台面: [{名称: 1号台面, 宽度: 74}]}
                  expect: {4.2.1.1-2: conforms}
                """);
        assertThat(lines(test("db51-t-1618-2013", "--lang", "en")).get(0))
                .contains("expected conforms, got unmet. Required: ", " Seen: ", " Reason: ", " Rules: ");
    }

    @Test
    void should_tell_which_condition_excludes_a_clause() throws IOException {
        cases("db51-t-1618-2013", """
                - name: 街道按乡镇的写法不符合
                  given: {}
                  expect: {2.3.2-1: fails}
                """);
        assertThat(only("db51-t-1618-2013"))
                .contains("实为 not_applicable", "适用条件不成立：只适用于乡镇便民服务中心", "the centre is of another kind")
                .doesNotContain("检查情况");
    }

    @Test
    void should_tell_which_clause_prevails() throws IOException {
        cases("db51-t-1618-2013", """
                - name: 街道的名称两个文件都判
                  with: [renhe-2018]
                  given: {}
                  expect: {2.3.2-2: not_checked}
                """);
        assertThat(only("db51-t-1618-2013"))
                .contains(
                        "被攀仁府办〔2018〕58号 七有2取代",
                        "a clause applies when every condition holds〔renhe-2018/七有2-2〕",
                        "a clause gives way to one that applies");
    }

    @Test
    void should_tell_which_parts_break_a_roll_up_and_how_they_stand() throws IOException {
        cases("renhe-2018", """
                - name: 单设窗口没有人的有人员
                  given: {窗口: [{名称: 民政窗口, 类型: 单设窗口, 工作人员数: 0}]}
                  expect: {七有: conforms}
                """);
        assertThat(only("renhe-2018"))
                .contains(
                        "取决于：七有4 有人员 不符合；七有4-1 ",
                        "不符合（民政窗口：不在限值之内）",
                        "at least: not reached",
                        "a roll-up with a part that is not met ×2")
                .doesNotContain("七有1-1");
    }

    @Test
    void should_tell_which_parts_leave_a_roll_up_open() throws IOException {
        cases("renhe-2018", """
                - name: 什么也没有查的有场地
                  given: {}
                  expect: {七有1: conforms}
                """);
        assertThat(only("renhe-2018")).contains("取决于：七有1-1 ", "未检查（没有记录）；七有1-2 ");
    }

    @Test
    void should_tell_why_a_clause_is_not_judged() throws IOException {
        StandardsFolder.change(
                standards.resolve("renhe-2018/standard.yaml"),
                "question: windows.full_time, unit: 人, values: [{at_least: 2}]",
                "question: windows.full_time, unit: 人, values: [{from: 2027-01-01, at_least: 2}]");
        cases("renhe-2018", """
                - name: 效力待确认的符合
                  with: [db51-t-1618-2013]
                  given: {}
                  expect:
                    db51-t-1618-2013/4.2.2-1: conforms
                    db51-t-1618-2013/4.1.2: conforms
                    七有6-6: conforms
                    一-1: conforms
                    七有4-2: conforms
                """);
        assertThat(lines(test("renhe-2018")))
                .allMatch(line -> line.contains("实为 apart。不判定："))
                .noneMatch(line -> line.contains("。。"))
                .satisfiesExactly(
                        line -> assertThat(line).contains("待确认：2013年"),
                        line -> assertThat(line).contains("允许"),
                        line -> assertThat(line).contains("未覆盖："),
                        line -> assertThat(line).contains("一次性时限：20"),
                        line -> assertThat(line).contains("这一天没有限值"));
    }

    @Test
    void should_run_the_other_cases_when_rules_leave_a_gap_in_one() throws IOException {
        StandardsFolder.change(rules.resolve("limits.drl"), "high < $limit)", "high < $limit, high < 0)");
        Run run = test();
        assertThat(run.code()).isEqualTo(1);
        assertThat(lines(run)).allMatch(line -> line.contains("规则没有给出完整的判定：no tested limit for "));
        assertThat(run.out()).containsPattern("共\\d{3,}个例子：通过\\d{3,}个，失败\\d{1,3}个");
    }

    @Test
    void should_run_the_other_cases_when_rules_come_to_no_end_in_one() throws IOException {
        Files.writeString(rules.resolve("endless.drl"), """
                package observation
                import org.bianmin.facts.*
                rule "again and again"
                when
                    LimitTested($clause : clause, $subject : subject, result == Result.NOT_MET)
                then
                    insert(new LimitTested($clause, $subject, "AGAIN", Result.NOT_MET));
                end
                """);
        Run run = test("db51-t-1618-2013", "4.2.1.1-2");
        assertThat(run.code()).isEqualTo(5);
        assertThat(lines(run)).allMatch(line -> line.contains("规则有误：") && line.contains("'observation'"));
        assertThat(run.out()).containsPattern("通过[1-9]");
    }

    @Test
    void should_run_the_other_cases_when_a_rule_fails_over_one() throws IOException {
        Files.writeString(rules.resolve("failing.drl"), """
                package observation
                import org.bianmin.facts.*
                rule "it fails"
                when
                    LimitTested(result == Result.NOT_MET)
                then
                    throw new IllegalStateException("no");
                end
                """);
        Run run = test("db51-t-1618-2013", "4.2.1.1-2");
        assertThat(run.code()).isEqualTo(1);
        assertThat(lines(run)).allMatch(line -> line.contains("程序出错：") && line.contains("it fails"));
        assertThat(run.out()).containsPattern("通过[1-9]");
    }
}
