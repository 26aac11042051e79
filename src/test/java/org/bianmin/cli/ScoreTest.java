package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scoring visits by one scheme: those of one month together, and what the office keeps to itself apart. */
class ScoreTest {
    private static final Path MONTH = Path.of("inspections/assessment");
    private static final Path FIRST = MONTH.resolve("甲镇便民服务中心-9月3日.yaml");
    private static final Path SECOND = MONTH.resolve("甲镇便民服务中心-9月17日.yaml");
    private static final String SCHEME = "shili-window-assessment";

    @TempDir
    Path folder;

    private static Run score(Object... records) {
        return Run.of(Stream.concat(Stream.of("score", "--scheme", SCHEME), Stream.of(records))
                .toArray());
    }

    /** The register stands beside it, as it stands above the shipped ones. */
    private Path changed(Path record, String from, String to) throws IOException {
        Files.copy(
                Path.of("inspections/register.yaml"),
                folder.resolve("register.yaml"),
                StandardCopyOption.REPLACE_EXISTING);
        String text = Files.readString(record);
        assertThat(text).contains(from);
        return Files.writeString(folder.resolve(record.getFileName()), text.replace(from, to));
    }

    /**
     * By hand. 职员甲: 人1 3×2 = 6; 人2 the 4th and 5th of lateness and absence, 3 + 3×2 = 9; 人3 10; 人5 6; 人7 +5:
     * 100 − 31 + 5 = 74. 民政窗口: 窗1 one of two, 5; 窗2 3×2 + 2×2×1.5 = 12; 窗3 the same person three times, 3×3×2 = 18;
     * 窗4 1.5×2 = 3; 窗5 +1; 窗6 5; 窗7 31×50% = 15.5, at most 15; 窗8 +8, all additions at most 5:
     * 100 − 5 − 12 − 18 − 3 − 5 − 15 + 5 = 47.
     */
    @Test
    void should_put_the_visits_of_a_month_together() {
        Run run = score(MONTH);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("甲镇便民服务中心　2026-09\n", "窗口：民政窗口（民政办）", "得分：47\n", "人员：职员甲（民政窗口）", "得分：74\n等次：称职")
                .contains("免扣：申请人书面要求延后（证明：材料/延期说明.jpg）")
                .contains("取消红旗窗口评选资格：未定（窗否1）", "取消文明窗口评选资格：是（窗否4）");
        assertThat(run.code()).as("a grade waits for what is not verified").isEqualTo(4);
    }

    @Test
    void should_not_depend_on_the_order_of_the_files_or_on_threads() {
        assertThat(score(SECOND, FIRST)).isEqualTo(score(FIRST, SECOND, "--jobs", "2"));
    }

    @Test
    void should_grade_when_everything_is_decided() throws IOException {
        Path verified = changed(FIRST, "情形: 来信反映收受烟酒}", "情形: 来信反映收受烟酒, 查证: 否}");
        Run run = score(verified, SECOND);
        assertThat(run.out()).contains("得分：47\n等次：不合格", "取消红旗窗口评选资格：否");
        assertThat(run.code()).isZero();
    }

    @Test
    void should_tell_a_range_while_rows_were_not_looked_at() {
        Run run = score(FIRST);
        assertThat(run.out()).contains("窗4", "未检查");
        assertThat(run.code()).isEqualTo(4);
    }

    @Test
    void should_write_sheets_and_keep_proposals_apart() throws IOException {
        Path out = folder.resolve("sheets");
        assertThat(score(MONTH, "--out", out).out()).contains("评分表 1 份");
        String name = "甲镇便民服务中心-2026-09-" + SCHEME;
        JsonNode sheet = new ObjectMapper().readTree(Files.readString(out.resolve(name + ".json")));
        assertThat(sheet.path("sample").asBoolean()).isTrue();
        assertThat(sheet.toString()).doesNotContain("限期整改").contains("职员甲");
        for (JsonNode target : sheet.path("targets")) {
            assertThat(sum(target)).as(target.path("name").asText()).isEqualByComparingTo(total(target));
        }
        assertThat(out.resolve(name + ".pdf")).isNotEmptyFile();
        assertThat(Files.readString(out.resolve("内部").resolve(name + ".txt"))).contains("限期整改", "由人决定");
        assertThat(out.resolve("内部").resolve(name + ".pdf")).isNotEmptyFile();
    }

    private static BigDecimal total(JsonNode target) {
        return new BigDecimal(target.at("/total/low").asText());
    }

    private static BigDecimal sum(JsonNode target) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode step : target.path("steps")) {
            sum = sum.add(new BigDecimal(step.at("/points/low").asText()));
        }
        return sum;
    }

    @Test
    void should_score_nothing_over_a_month_of_which_a_record_is_wrong() throws IOException {
        Path wrong = changed(FIRST, "窗2: 3次", "窗2: 3件");
        Run run = score(wrong, SECOND);
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("9月3日.yaml:", "没有计分");
    }

    @Test
    void should_leave_self_checks_aside() throws IOException {
        Path self = changed(FIRST, "  方式: 暗访", "  类型: 自查\n  方式: 查资料");
        Run run = score(self, SECOND);
        assertThat(run.err()).contains("自查记录 1 份");
        assertThat(run.out()).doesNotContain("低保申请").contains("玩电脑游戏");
    }

    @Test
    void should_name_the_nearest_scheme_and_refuse_a_rate() {
        Run near = Run.of("score", "--scheme", "shili-window-assesment", FIRST);
        assertThat(near.code()).isEqualTo(5);
        assertThat(near.err()).contains(SCHEME);
        Run rate = Run.of("score", "--scheme", "shili-2026", FIRST);
        assertThat(rate.code()).isEqualTo(5);
        assertThat(rate.err()).contains("bianmin audit", "shili-composite");
    }

    @Test
    void should_refuse_a_scheme_that_binds_elsewhere() {
        Run run = Run.of("score", "--scheme", "guangan-2011-assessment", FIRST);
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("广安区", "示例区");
    }

    @Test
    void should_print_the_sheets_in_the_report_but_give_no_grade_for_a_part_of_a_month() throws IOException {
        Path out = folder.resolve("reports");
        Path record = changed(SECOND, "考核:", "依据标准: [db51-t-1618-2013]\n\n考核:");
        assertThat(List.of(3, 4)).contains(Run.of("audit", record, "--out", out).code());
        JsonNode result = new ObjectMapper()
                .readTree(Files.readString(out.resolve("2026Q3").resolve("甲镇便民服务中心-9月17日.json")));
        JsonNode targets = result.at("/sheets/0/targets");
        assertThat(targets).isNotEmpty();
        for (JsonNode target : targets) {
            assertThat(target.at("/no_grade/code").asText()).isEqualTo("part_of_span");
        }
        assertThat(result.at("/headline/scheme/id").asText()).isEqualTo("shili-2026");
    }

    /** An accident costs everything, so the total is zero and below the 60 under which talks are proposed. */
    @Test
    void should_propose_beside_the_report_of_a_visit_and_never_in_it() throws IOException {
        Path out = folder.resolve("reports");
        Path record = changed(
                SECOND,
                Files.readString(SECOND).substring(Files.readString(SECOND).indexOf("考核:")),
                """
                依据标准: [db51-t-1618-2013]

                考核:
                  - 评分办法: shili-township-assessment
                    中心:
                      计分:
                        三1: {数量: 4人次, 层级: 省}
                        七1: 1起
                        其余: 0
                """);
        assertThat(Run.of("audit", record, "--out", out).code()).isIn(3, 4);
        Path folder = out.resolve("2026Q3");
        Path internal = folder.resolve("内部");
        String name = "甲镇便民服务中心-9月17日";
        assertThat(Files.readString(folder.resolve(name + ".json"))).doesNotContain("约谈中心负责人");
        assertThat(internal).isDirectory();
        assertThat(Files.readString(internal.resolve(name + "-shili-township-assessment.txt")))
                .contains("约谈中心负责人");
    }

    private Path record(String name, String day, String arrived, String centre, String kind, String appraisal)
            throws IOException {
        return Files.writeString(
                folder.resolve(name + ".yaml"), """
                示例数据: 是
                中心: {名称: %s, 类别: %s, 地区: 示例区}
                检查:
                  日期: %s
                  到达: "%s"
                  方式: 明查
                  层级: 区县
                  检查人员: [{姓名: 检查员甲, 单位: 示例区政务服务管理局}, {姓名: 检查员乙, 单位: 示例区行政效能科}]
                依据标准: [db51-t-1618-2013]
                考核:
                %s
                """.formatted(centre, kind, day, arrived, appraisal.indent(2)));
    }

    private Path month(String name, String day, String windows, String persons) throws IOException {
        return record(name, day, "9:00", "寅镇便民服务中心", "乡镇便民服务中心", """
                - 评分办法: shili-window-assessment
                  部门: [{名称: 民政办}, {名称: 社保办}]
                  窗口: [%s]
                  人员: [%s]
                """.formatted(windows, persons));
    }

    @Test
    void should_not_charge_two_windows_with_what_somebody_lost_who_moved() throws IOException {
        String windows = "{名称: 民政窗口, 部门: 民政办, 计分: {其余: 0}}, {名称: 社保窗口, 部门: 社保办, 计分: {其余: 0}}";
        Run run = score(
                month("a", "2026-09-01", windows, "{姓名: 职员甲, 窗口: 民政窗口, 部门: 民政办, 计分: {人3: 2半天, 人7: 70分, 其余: 0}}"),
                month("b", "2026-09-20", windows, "{姓名: 职员甲, 窗口: 社保窗口, 部门: 社保办, 计分: {人1: 1次}}"));
        assertThat(run.out()).contains("职员甲（-22，计入的是其中-20 至 0）按50%计入：-10 至 0");
    }

    @Test
    void should_know_a_window_whatever_the_width_of_its_name() throws IOException {
        Run run = score(
                month("a", "2026-09-01", "{名称: 1号窗口, 部门: 民政办, 计分: {窗1: 1件}}", ""),
                month("b", "2026-09-20", "{名称: １号 窗口, 部门: 民政办, 计分: {窗1: 2件}}", ""));
        assertThat(run.out().lines().filter(line -> line.startsWith("窗口："))).hasSize(1);
        assertThat(run.out()).contains("窗1     -15");
    }

    @Test
    void should_refuse_a_copied_file() throws IOException {
        Path copy = Files.copy(SECOND, folder.resolve("copy (2).yaml"));
        Files.copy(Path.of("inspections/register.yaml"), folder.resolve("register.yaml"));
        Run run = score(FIRST, SECOND, copy);
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("同一次检查");
        assertThat(run.out()).isEmpty();
    }

    private Path community(String name, String day, String rating, String days) throws IOException {
        return record(name, day, "9:00", name, "社区便民服务点", """
                - 评分办法: shili-township-assessment
                  中心: {计分: {社1: %s, 社2: %s}}
                """.formatted(rating, days));
    }

    /** By hand, in the order of the names 丁丙乙甲: 丁 and 丙 are the last two by rating; 甲 alone is the quickest. */
    @Test
    void should_rank_centres_together_whatever_the_day_and_only_when_all_can_be_read() throws IOException {
        List<Path> four = List.of(
                community("甲社区", "2026-09-01", "95", "1"),
                community("乙社区", "2026-09-02", "90", "2"),
                community("丙社区", "2026-09-03", "80", "3"),
                community("丁社区", "2026-09-04", "70", "4"));
        Run run = Run.of(Stream.concat(Stream.of("score", "--scheme", "shili-township-assessment"), four.stream())
                .toArray());
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().filter(line -> line.startsWith("得分：")))
                .containsExactly("得分：95", "得分：95", "得分：100", "得分：103");
        community("乙社区", "2026-09-02", "九十", "2");
        Run wrong = Run.of(Stream.concat(Stream.of("score", "--scheme", "shili-township-assessment"), four.stream())
                .toArray());
        assertThat(wrong.code()).isEqualTo(5);
        assertThat(wrong.out()).isEmpty();
    }

    @Test
    void should_never_put_two_visits_together_where_each_is_scored_by_itself() throws IOException {
        String appraisal = """
                - 评分办法: shili-township-assessment
                  中心: {计分: {二1: 1项, 其余: 0}}
                """;
        Run run = Run.of(
                "score",
                "--scheme",
                "shili-township-assessment",
                record("a", "2026-09-15", "9:00", "寅镇便民服务中心", "乡镇便民服务中心", appraisal),
                record("b", "2026-09-15", "14:00", "寅镇便民服务中心", "乡镇便民服务中心", appraisal),
                "--out",
                folder.resolve("out"));
        assertThat(run.out().lines().filter(line -> line.startsWith("二1")))
                .hasSize(2)
                .allMatch(line -> line.contains("-5"));
        assertThat(run.out()).contains("评分表 2 份");
    }

    @Test
    void should_refuse_a_share_of_more_than_all() throws IOException {
        Path wrong = changed(SECOND, "窗4: 93.5%", "窗4: 150%");
        assertThat(score(FIRST, wrong).err()).contains("不在0到100之间");
    }
}
