package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bianmin.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, as an inspection team runs it. */
class AuditTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private JsonNode audited(RecordText record) throws IOException {
        Path file = record.in(folder, "record.yaml");
        Run.of("audit", file, "--out", folder.resolve("out"), "--format", "json");
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

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }

    @Test
    void should_leave_a_pdf_and_a_json_for_each_shipped_record() {
        Run run = Run.of("audit", "inspections/2026Q3", "--out", folder);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).isEmpty();
        for (Path record : Shipped.recordFiles()) {
            String name = record.getFileName().toString().replace(".yaml", "");
            assertThat(folder.resolve("2026Q3/" + name + ".json")).isNotEmptyFile();
            assertThat(folder.resolve("2026Q3/" + name + ".pdf")).isNotEmptyFile();
            assertThat(run.out()).contains(name);
        }
    }

    @Test
    void should_give_the_same_bytes_with_any_threads_time_zone_and_order() throws IOException {
        TimeZone before = TimeZone.getDefault();
        List<Object> reversed = new ArrayList<>(List.of("audit"));
        List<Path> files = new ArrayList<>(Shipped.recordFiles());
        Collections.reverse(files);
        reversed.addAll(files);
        reversed.addAll(List.of("--jobs", "2", "--format", "json", "--out", folder.resolve("two")));
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
            Run.of("audit", "inspections/2026Q3", "--jobs", "1", "--format", "json", "--out", folder.resolve("one"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
            Run.of(reversed.toArray());
        } finally {
            TimeZone.setDefault(before);
        }
        assertThat(files(folder.resolve("two"))).hasSize(files.size()).isEqualTo(files(folder.resolve("one")));
    }

    @Test
    void should_agree_with_the_golden_result() throws IOException {
        Run.of("audit", "inspections/2026Q3", "--format", "json", "--out", folder);
        Path golden = Path.of("src/test/resources/golden/甲镇便民服务中心.json");
        String actual = Files.readString(folder.resolve("2026Q3/甲镇便民服务中心.json"))
                .replaceAll("(\"(catalogue|rules|program|version)\": )\"[^\"]+\"", "$1\"…\"");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(golden, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(golden));
    }

    @Test
    void should_return_3_when_a_requirement_is_not_met() {
        Path file = RecordText.SMALL.with("[意见箱]", "[]").in(folder, "record.yaml");
        assertThat(Run.of("audit", file, "--out", folder.resolve("out"), "--format", "json")
                        .code())
                .isEqualTo(3);
    }

    @Test
    void should_return_4_when_nothing_fails_but_something_is_unchecked() {
        Path file = RecordText.SMALL.in(folder, "record.yaml");
        assertThat(Run.of("audit", file, "--out", folder.resolve("out"), "--format", "json")
                        .code())
                .isEqualTo(4);
    }

    @Test
    void should_return_0_when_all_requirements_are_met() throws IOException {
        String text =
                Shipped.read(Shipped.RECORDS.resolve("甲镇便民服务中心.yaml")).replaceAll("工作状态: \\{状态: 无[^\\n]*", "工作状态: 有");
        Path file = Files.writeString(folder.resolve("record.yaml"), repaired(text));
        Run run = Run.of("audit", file, "--out", folder.resolve("out"), "--format", "json");
        assertThat(run.code()).as(run.out() + run.err()).isZero();
    }

    /** The shipped record of 甲镇 without its problems. */
    private static String repaired(String text) {
        return text.replaceAll(
                        "(?s)工作人员去向公示牌:.*?\\n    政务公开栏:", "工作人员去向公示牌: [部门名称, 工作人员姓名, 照片, 联系电话, 工作状态]\n    政务公开栏:")
                .replaceAll("不符合数: 1", "不符合数: 0");
    }

    @Test
    void should_return_2_for_a_wrong_option() {
        assertThat(Run.of("audit", "inspections/2026Q3", "--nonsense").code()).isEqualTo(2);
        assertThat(Run.of("audit", "inspections/2026Q3", "--jobs", "0").code()).isEqualTo(2);
        assertThat(Run.of().code()).isEqualTo(2);
    }

    @Test
    void should_return_1_when_the_rules_leave_a_gap() throws IOException {
        Path rules = Files.createDirectory(folder.resolve("rules"));
        for (Map.Entry<String, String> source : Shipped.ruleSources().entrySet()) {
            String text = source.getKey().endsWith("values.drl")
                    ? source.getValue().substring(0, source.getValue().indexOf("rule \"an attribute is another one\""))
                    : source.getValue();
            Files.writeString(rules.resolve(Path.of(source.getKey()).getFileName()), text);
        }
        Path file = RecordText.SMALL.and("  名称标识: {底色: 红色}\n").in(folder, "record.yaml");
        Run run = Run.of("audit", file, "--rules", rules, "--out", folder.resolve("out"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("2.3.2-3");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void should_return_5_when_a_rule_does_not_compile() throws IOException {
        Path rules = Files.createDirectory(folder.resolve("rules"));
        Files.writeString(rules.resolve("bad.drl"), "package observation\nrule \"x\"\nwhen\n  Nothing()\nthen\nend\n");
        Run run = Run.of("audit", "inspections/2026Q3", "--rules", rules, "--out", folder.resolve("out"));
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("bad.drl:4");
    }

    @Test
    void should_return_5_when_a_check_kind_is_misspelt_in_a_standard() throws IOException {
        Path standards = StandardsFolder.copied(folder.resolve("standards"));
        Path standard = standards.resolve("db51-t-1618-2013/standard.yaml");
        Files.writeString(standard, Files.readString(standard).replaceFirst("kind: wording", "kind: wordings"));
        Run run = Run.of("audit", "inspections/2026Q3", "--standards", standards, "--out", folder.resolve("out"));
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("standard.yaml:", "wordings", "wording");
    }

    @Test
    void should_not_write_an_unchanged_report_again_and_finish_an_interrupted_one() throws IOException {
        Path file = RecordText.SMALL.in(folder, "record.yaml");
        Path pdf = folder.resolve("out/2026Q3/record.pdf");
        Path json = folder.resolve("out/2026Q3/record.json");
        FileTime old = FileTime.from(Instant.EPOCH);
        Run.of("audit", file, "--out", folder.resolve("out"));
        Files.setLastModifiedTime(pdf, old);
        Run.of("audit", file, "--out", folder.resolve("out"));
        assertThat(Files.getLastModifiedTime(pdf)).isEqualTo(old);
        Files.delete(json);
        Run.of("audit", file, "--out", folder.resolve("out"));
        assertThat(json).exists();
        assertThat(Files.getLastModifiedTime(pdf)).isNotEqualTo(old);
    }

    @Test
    void should_decide_the_counter_height_only_where_it_can() throws IOException {
        JsonNode exact = audited(RecordText.SMALL.and("  工作台面: {高度: 75cm, 宽度: 1m}\n"));
        assertThat(finding(exact, "4.2.1.1-1").at("/verdict/code").asText()).isEqualTo("conforms");
        assertThat(finding(exact, "4.2.1.1-2").at("/things/0/margin/value").asText())
                .isEqualTo("0");
        JsonNode off = audited(RecordText.SMALL.and("  工作台面: {高度: ８０厘米, 宽度: 740mm}\n"));
        assertThat(finding(off, "4.2.1.1-1").at("/verdict/code").asText()).isEqualTo("undecided");
        assertThat(finding(off, "4.2.1.1-2").at("/verdict/code").asText()).isEqualTo("unmet");
        assertThat(finding(off, "4.2.1.1-2").at("/things/0/margin/near").asBoolean())
                .isTrue();
    }

    @Test
    void should_give_the_same_findings_for_chinese_and_english_keys() throws IOException {
        JsonNode chinese = audited(RecordText.SMALL);
        JsonNode english = audited(new RecordText("""
                sample: yes
                centre: {name: 己镇便民服务中心, kind: township_centre, region: 示例区}
                visit:
                  date: 2026年9月15日
                  method: announced
                  inspectors:
                    - {name: 检查员甲, unit: 示例区政务服务管理局}
                    - {name: 检查员乙, unit: 示例区政务服务管理局}
                against: [db51-t-1618-2013]
                observations: {hall: {facilities: [意见箱]}}
                """));
        ((ObjectNode) chinese).remove("digests");
        ((ObjectNode) english).remove("digests");
        assertThat(english).isEqualTo(chinese);
    }

    @Test
    void should_print_a_defect_of_procedure_and_go_on() throws IOException {
        JsonNode result = audited(RecordText.SMALL.with("    - {姓名: 检查员乙, 单位: 示例区政务服务管理局}\n", ""));
        assertThat(result.at("/remarks/procedure").toString()).contains("程序瑕疵");
    }

    @Test
    void should_count_nothing_that_is_only_permitted() throws IOException {
        JsonNode result = audited(RecordText.SMALL);
        assertThat(result.get("permitted").get(0).get("number").asText()).isEqualTo("4.1.2");
        for (JsonNode entry : result.at("/score/ledger")) {
            assertThat(entry.get("clause").asText()).doesNotEndWith("/4.1.2");
        }
    }

    @Test
    void should_print_a_photo_only_where_the_clause_asks_for_what_it_shows() throws IOException {
        JsonNode result = audited(RecordText.SMALL.and("""
                  电力与消防:
                    电力设施:
                      应急照明系统: {状态: 损坏停用, 佐证: 照片/1.jpg, 当场整改: {时间: "9:30", 佐证: 照片/2.jpg}}
                      不间断电源系统: {状态: 无, 说明: 没有买过}
                """));
        assertThat(finding(result, "3.1.2").get("evidence").toString()).isEqualTo("[\"照片/1.jpg\"]");
        assertThat(finding(result, "3.1.2").at("/rectified/0/time").asText()).isEqualTo("09:30");
        assertThat(finding(result, "3.1.2").at("/verdict/code").asText()).isEqualTo("fails");
        assertThat(finding(result, "3.1.3").get("evidence")).isEmpty();
        assertThat(finding(result, "3.1.3").get("rectified")).isEmpty();
        assertThat(finding(result, "3.1.3").get("notes").toString()).contains("没有买过");
    }

    @Test
    void should_give_no_grade_to_a_self_check_and_to_a_visit_of_nobody() throws IOException {
        String text = Shipped.read(Shipped.RECORDS.resolve("甲镇便民服务中心.yaml"));
        JsonNode self = audited(new RecordText(text.replaceAll("类型: \\S+", "类型: 自查")));
        assertThat(self.at("/score/grade").isNull()).isTrue();
        assertThat(self.at("/score/no_grade/code").asText()).isEqualTo("self_check");
        assertThat(self.at("/score/score").asText()).isEqualTo("96.57");
    }

    @Test
    void should_print_what_no_clause_asks() throws IOException {
        JsonNode result = audited(
                RecordText.SMALL.with("[意见箱]", "[意见箱, 饮水机]").and("  窗口: [{名称: 1号窗口, 工作人员数: {值: 0人, 说明: 有两名群众在等}}]\n"));
        assertThat(result.get("unasked").toString())
                .contains("饮水机", "0人", "有两名群众在等")
                .doesNotContain("意见箱");
    }

    @Test
    void should_read_clock_times_as_people_write_them() throws IOException {
        JsonNode visit = audited(RecordText.SMALL.with("  方式: 明查", "  方式: 明查\n  到达: 9时5分\n  离开: １１：３０"))
                .get("visit");
        assertThat(visit.get("arrived").asText()).isEqualTo("09:05");
        assertThat(visit.get("left").asText()).isEqualTo("11:30");
    }
}
