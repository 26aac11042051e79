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
}
