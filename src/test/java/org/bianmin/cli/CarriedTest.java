package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fixed facts that are taken over from an earlier visit (沿用): marked, and never older than the plan allows. */
class CarriedTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RecordText PLAN = new RecordText("""
            季度: 2026Q3
            依据: 示例府办〔2026〕2号
            文号: 示例政检〔2026〕3号
            批准: 示例区人民政府办公室
            批准日期: 2026-06-24
            范围: 全面
            检查组:
              - 名称: 第一组
                组员: [{姓名: 检查员甲, 单位: 示例区政务服务管理局}]
                中心: [SL-06]
            沿用: {最长月数: 24}
            """);

    @TempDir
    Path folder;

    @BeforeEach
    void write() {
        new RecordText("""
                中心:
                  - {编号: SL-06, 名称: 己镇便民服务中心, 类别: 乡镇中心, 地区: 示例区, 采用标准: [db51-t-1618-2013]}
                  - {编号: SL-07, 名称: 庚镇便民服务中心, 类别: 乡镇中心, 地区: 示例区, 采用标准: [db51-t-1618-2013]}
                """).in(folder, "register.yaml");
        PLAN.in(folder, "plan.yaml");
    }

    private JsonNode audited(String answers, Object... more) throws IOException {
        RecordText.SMALL.and(answers).in(folder, "record.yaml");
        return audited(more);
    }

    private JsonNode audited(Object... more) throws IOException {
        Object[] arguments = Stream.concat(
                        Stream.of(
                                "audit",
                                folder.resolve("record.yaml"),
                                "--out",
                                folder.resolve("out"),
                                "--format",
                                "json"),
                        Arrays.stream(more))
                .toArray();
        Run run = Run.of(arguments);
        assertThat(run.err()).isEmpty();
        return JSON.readTree(folder.resolve("out/2026Q3/record.json").toFile());
    }

    private static JsonNode finding(JsonNode result, String clause) {
        for (JsonNode finding : result.get("findings")) {
            if (finding.get("clause").asText().endsWith("/" + clause)) {
                return finding;
            }
        }
        throw new AssertionError(clause);
    }

    @Test
    void should_judge_and_mark_what_is_just_as_old_as_allowed() throws IOException {
        JsonNode width = finding(audited("  工作台面: {宽度: {值: 80cm, 沿用: 2024-09-15}}\n"), "4.2.1.1-2");
        assertThat(width.at("/verdict/code").asText()).isEqualTo("conforms");
        assertThat(width.get("seen").asText()).contains("80cm（沿用2024-09-15）");
        assertThat(width.at("/things/0/carried").toString()).isEqualTo("{\"date\":\"2024-09-15\",\"source\":\"\"}");
        assertThat(width.at("/things/0/margin/value").asText()).isEqualTo("5");
    }

    @Test
    void should_leave_unchecked_what_is_a_day_older() throws IOException {
        JsonNode width = finding(audited("  工作台面: {宽度: {值: 80cm, 沿用: 2024-09-14}}\n"), "4.2.1.1-2");
        assertThat(width.at("/verdict/code").asText()).isEqualTo("not_checked");
        assertThat(width.at("/reason/code").asText()).isEqualTo("carried_too_old");
        assertThat(width.at("/reason/text").asText()).contains("2024-09-14", "24个月");
        assertThat(width.get("seen").asText()).contains("80cm（沿用2024-09-14）");
        assertThat(width.at("/things/0/margin").isNull()).isTrue();
    }

    @Test
    void should_count_months_to_the_end_of_a_short_one() throws IOException {
        PLAN.with("24", "18").in(folder, "plan.yaml");
        RecordText record = RecordText.SMALL.and("  工作台面: {宽度: {值: 80cm, 沿用: 2025-03-31}}\n");
        record.with("2026-09-15", "2026-09-30").in(folder, "record.yaml");
        assertThat(finding(audited(), "4.2.1.1-2").at("/verdict/code").asText()).isEqualTo("conforms");
    }

    @Test
    void should_say_where_a_fact_was_taken_from() throws IOException {
        JsonNode ground =
                finding(audited("  名称标识: {底色: {值: 白底, 沿用: {日期: 2025年9月10日, 出处: 2025Q3/己镇.yaml}}}\n"), "2.3.2-3");
        assertThat(ground.at("/things/0/carried").toString())
                .isEqualTo("{\"date\":\"2025-09-10\",\"source\":\"2025Q3/己镇.yaml\"}");
    }

    @Test
    void should_leave_unchecked_what_nobody_allowed() throws IOException {
        PLAN.with("沿用: {最长月数: 24}\n", "").in(folder, "plan.yaml");
        String answers = "  名称标识: {底色: {value: 白底, carried_from: 2026-09-14}}\n";
        JsonNode ground = finding(audited(answers), "2.3.2-3");
        assertThat(ground.at("/reason/code").asText()).isEqualTo("carried_without_limit");
        PLAN.with("SL-06", "SL-07").in(folder, "plan.yaml");
        assertThat(finding(audited(answers), "2.3.2-3").at("/reason/code").asText())
                .as("the plan speaks of another centre")
                .isEqualTo("carried_without_limit");
        Files.delete(folder.resolve("plan.yaml"));
        assertThat(finding(audited(answers), "2.3.2-3").at("/reason/code").asText())
                .as("no plan")
                .isEqualTo("carried_without_limit");
    }

    @Test
    void should_not_know_a_condition_by_what_is_too_old() throws IOException {
        Path standards = StandardsFolder.copied(folder.resolve("standards"));
        Path standard = standards.resolve("db51-t-1618-2013/standard.yaml");
        Files.writeString(
                standard,
                Files.readString(standard)
                        .replace("question: services.charges_fees, is: [是]", "question: site.structure, is: [框架]"));
        for (String[] each : new String[][] {
            {"2024-09-14", "condition_unknown", "not_checked"},
            {"2024-09-15", "not_recorded", "not_checked"},
        }) {
            JsonNode result = audited("  选址与建筑: {结构形式: {值: 框架, 沿用: " + each[0] + "}}\n", "--standards", standards);
            assertThat(finding(result, "4.2.2-3").at("/reason/code").asText()).isEqualTo(each[1]);
            assertThat(finding(result, "4.2.2-3").at("/verdict/code").asText()).isEqualTo(each[2]);
        }
        JsonNode other = audited("  选址与建筑: {结构形式: {值: 砖混, 沿用: 2024-09-14}}\n", "--standards", standards);
        assertThat(finding(other, "4.2.2-3").at("/verdict/code").asText())
                .as("nothing is excluded by what is too old")
                .isEqualTo("not_checked");
    }

    @Test
    void should_mark_what_no_clause_asks() throws IOException {
        PLAN.with("范围: 全面", "范围: 专项\n类别: [应急管理]").in(folder, "plan.yaml");
        JsonNode result = audited("  工作台面: {宽度: {值: 80cm, 沿用: 2025-09-15}}\n");
        assertThat(result.get("unasked").toString()).contains("80cm（沿用2025-09-15）", "{\"date\":\"2025-09-15\"");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            应急管理: {最近一次应急演练: {值: 2025-01-01, 沿用: 2025-09-10}}   | 16:36 | 固定事实
            电力与消防: {电力设施: {应急照明系统: 有, 沿用: 2025-09-10}}        | 16:29 | 固定事实
            选址与建筑: {选址: {判定: 符合, 依据: 路口, 沿用: 2025-09-10}}      | 16:32 | 固定事实
            工作台面: {宽度: {状态: 未查, 沿用: 2025-09-10}}                   | 16:23 | 状态
            工作台面: {宽度: {值: 80cm, 沿用: 2026-09-15}}                    | 16:28 | 之前
            工作台面: {宽度: {值: 80cm, 沿用: 去年}}                          | 16:28 | 2026年9月15日
            工作台面: {宽度: {值: 80cm, 沿用: {出处: 去年}}}                   | 16:28 | 日期
            工作台面: {宽度: {值: 80cm, 沿用: {日期: 2025-09-10, 来源: 去年}}}  | 16:45 | 出处
            """)
    void should_refuse(String answer, String where, String word) {
        RecordText.SMALL.and("  " + answer + "\n").in(folder, "wrong.yaml");
        Run run = Run.of("validate", folder.resolve("wrong.yaml"));
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("wrong.yaml:" + where).contains(word);
    }
}
