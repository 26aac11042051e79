package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A district with a document of its own beside the province's: written as an office would write it, without Java. */
class TwoStandardsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RecordText RECORD = RecordText.SMALL.and("  窗口工作条件: {接入系统: [电子监察系统]}\n");

    @TempDir
    Path folder;

    private Path standards;

    @BeforeEach
    void write() throws IOException {
        standards = StandardsFolder.copied(folder.resolve("standards"));
        Path own = Files.createDirectory(standards.resolve("shili-2026-05"));
        Files.writeString(own.resolve("standard.yaml"), """
                number: 示例府办〔2026〕5号
                title: 补充要求(示例)
                issued_by: 示例区政务服务管理局
                in_force: {from: 2026-07-01}
                region: 示例区
                applies_to: [乡镇便民服务中心]
                clauses:
                  - {id: "1", title: 平台, quote: 应接入平台。, obligation: shall, dimension: 设施设备, binds: centre,
                     check: {kind: names, question: work.systems, names: [四川省一体化政务服务平台]},
                     evidence: 照片, remedy: 接入平台。}
                  - id: "2"
                    title: 台面高度
                    quote: 台面高度应大于70cm。
                    obligation: shall
                    dimension: 设施设备
                    binds: centre
                    check:
                      kind: limit
                      question: counters.height
                      unit: cm
                      values:
                        - {until: 2026-08-31, less_than: 70}
                        - {from: 2026-09-01, more_than: 70}
                    evidence: 照片
                    remedy: 换柜台。
                  - id: "3"
                    title: 收费窗口的吊牌
                    quote: 综合窗口的吊牌应有部门名称。
                    obligation: shall
                    dimension: 设施设备
                    binds: centre
                    when: [{question: windows.type, is: [综合窗口], words: 综合窗口}]
                    check: {kind: names, question: windows.hanging_sign, names: [窗口部门名称]}
                    evidence: 照片
                    remedy: 换吊牌。
                  - id: "4"
                    title: 名称标识底色
                    quote: 收费的中心名称标识应为红底。
                    obligation: shall
                    dimension: 标识标牌
                    binds: centre
                    when: [{question: services.charges_fees, is: [是], words: 收费的中心}]
                    overrides:
                      - {clause: db51-t-1618-2013/2.3.2-3, reason: 收费的中心另有规定, basis: 示例府办〔2026〕5号}
                    check: {kind: value, question: name_sign.ground, one_of: [红色]}
                    evidence: 照片
                    remedy: 换牌。
                """);
        Path office = standards.resolve("offices/shili.yaml");
        Files.writeString(
                office,
                Files.readString(office).replaceAll("(?m)^  - \\{standard: renhe-2018, by:.*\n", "")
                        + "  - {standard: shili-2026-05, by: 示例府办〔2026〕6号, from: 2026-08-01}\n");
    }

    private JsonNode audited(RecordText record, String... more) throws IOException {
        Path file = record.in(folder, "record.yaml");
        Object[] arguments = Stream.concat(
                        Stream.of("audit", file, "--standards", standards, "--out", folder.resolve("out")),
                        Stream.concat(Stream.of("--format", "json"), Stream.of(more)))
                .toArray();
        Run.of(arguments);
        return JSON.readTree(folder.resolve("out/2026Q3/record.json").toFile());
    }

    private static String verdict(JsonNode result, String clause) {
        for (JsonNode finding : result.get("findings")) {
            if (finding.get("clause").asText().equals(clause)) {
                return finding.at("/verdict/code").asText();
            }
        }
        return "none";
    }

    private static RecordText both(RecordText record) {
        return record.with("[db51-t-1618-2013]", "[db51-t-1618-2013, shili-2026-05]");
    }

    @Test
    void should_close_a_list_only_over_what_the_record_was_taken_by() throws IOException {
        JsonNode again = audited(RECORD, "--standard", "shili-2026-05");
        assertThat(verdict(again, "shili-2026-05/1")).isEqualTo("not_checked");
        assertThat(verdict(audited(both(RECORD)), "shili-2026-05/1")).isEqualTo("fails");
    }

    @Test
    void should_judge_by_both_and_say_by_what_each_binds() throws IOException {
        JsonNode result = audited(both(RECORD));
        assertThat(verdict(result, "db51-t-1618-2013/4.1.1")).isEqualTo("conforms");
        assertThat(result.at("/standards/1/adopted_by").asText()).isEqualTo("示例府办〔2026〕6号");
    }

    @Test
    void should_give_no_grade_when_one_was_left_out() throws IOException {
        assertThat(audited(RECORD).at("/score/no_grade/code").asText()).isEqualTo("partial");
        assertThat(audited(both(RECORD)).at("/score/no_grade/code").asText()).isEqualTo("open");
    }

    @Test
    void should_take_the_limit_of_the_day_and_leave_an_exclusive_bound_out() throws IOException {
        for (String[] each : new String[][] {
            {"2026-08-31", "69.9", "conforms"},
            {"2026-08-31", "70", "fails"},
            {"2026-09-01", "70", "fails"},
            {"2026-09-01", "70.1", "conforms"},
        }) {
            RecordText record = both(RECORD).with("2026-09-15", each[0]).and("  工作台面: {高度: " + each[1] + "}\n");
            Files.deleteIfExists(folder.resolve("out/2026Q3/record.json"));
            assertThat(verdict(audited(record), "shili-2026-05/2"))
                    .as(String.join(" ", each))
                    .isEqualTo(each[2]);
        }
    }

    @Test
    void should_not_judge_by_a_document_before_it_was_adopted() {
        Path file = both(RECORD).with("2026-09-15", "2026-07-31").in(folder, "record.yaml");
        Run run = Run.of("audit", file, "--standards", standards, "--out", folder.resolve("out"));
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("示例府办〔2026〕5号", "2026-07-31");
    }

    @Test
    void should_let_the_district_prevail_exactly_where_it_applies() throws IOException {
        String sign = "  名称标识: {底色: 红色}\n  进驻与项目: {是否收费: %s}\n";
        for (String[] each : new String[][] {
            {"是", "not_applicable", "conforms"},
            {"否", "fails", "not_applicable"},
            {"未查", "not_checked", "not_checked"},
        }) {
            Files.deleteIfExists(folder.resolve("out/2026Q3/record.json"));
            JsonNode result = audited(both(RECORD).and(sign.formatted(each[0])));
            assertThat(verdict(result, "db51-t-1618-2013/2.3.2-3")).as(each[0]).isEqualTo(each[1]);
            assertThat(verdict(result, "shili-2026-05/4")).as(each[0]).isEqualTo(each[2]);
        }
    }

    @Test
    void should_ask_a_list_only_of_the_windows_that_the_clause_means() throws IOException {
        String windows = "  窗口: [{名称: 1号, 类型: 单设, 吊牌: 无}, {名称: 2号, 类型: %s, 吊牌: [部门名称]}]\n";
        for (String[] each : new String[][] {
            {"综合", "conforms"}, {"单设", "not_applicable"}, {"未查", "not_checked"},
        }) {
            Files.deleteIfExists(folder.resolve("out/2026Q3/record.json"));
            JsonNode result = audited(both(RECORD).and(windows.formatted(each[0])));
            assertThat(verdict(result, "shili-2026-05/3")).as(each[0]).isEqualTo(each[1]);
        }
    }
}
