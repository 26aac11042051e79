package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bianmin.Shipped;
import org.bianmin.catalogue.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two inspectors' halves of one visit become one record, and nobody's word silently outweighs another's. */
class MergeTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final RecordText FIRST = half("检查员甲");
    private static final RecordText SECOND = half("检查员乙");

    @TempDir
    Path folder;

    private static RecordText half(String inspector) {
        return new RecordText("""
                示例数据: 是
                中心: {编号: SL-06, 名称: 己镇便民服务中心, 类别: 乡镇便民服务中心, 地区: 示例区}
                检查:
                  日期: 2026-09-15
                  到达: "9:20"
                  离开: "11:40"
                  方式: 明查
                  层级: 区县
                  检查人员:
                    - {姓名: 检查员X, 单位: 示例区政务服务管理局}
                依据标准: [db51-t-1618-2013]
                """.replace("检查员X", inspector));
    }

    private static RecordText saying(RecordText half, String... answers) {
        return answers.length == 0 || answers[0].isBlank()
                ? half
                : half.and("检查情况:\n  " + String.join("\n  ", answers) + "\n");
    }

    private Run merge(RecordText first, RecordText second) {
        return Run.of("merge", first.in(folder, "X.half-1.yaml"), second.in(folder, "X.half-2.yaml"));
    }

    private static String question(String group, String answer) {
        return answer.isBlank() ? "" : group + ": " + answer;
    }

    @ParameterizedTest(name = "{0}: {1} + {2} → {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # answered by one
            工作台面     | {高度: 75cm}                      |                                    | {名称: 工作台面, 高度: 75cm}
            工作台面     | {高度: 75cm}                      | 未查                                | {名称: 工作台面, 高度: 75cm}
            工作台面     | {高度: 75cm}                      | {宽度: 80cm}                        | {名称: 工作台面, 高度: 75cm, 宽度: 80cm}
            应急管理     | 未查                              | {最近一次应急演练: 2026-05-12}        | 最近一次应急演练: 2026-05-12
            应急管理     | {应急文件: 未查}                   | {应急文件: 未提供}                    | 应急管理: {应急文件: 未提供}
            应急管理     | {应急文件: {状态: 未查, 说明: 没来得及}} | {应急文件: 未提供}               | {状态: 未提供, 说明: 检查员甲：没来得及}
            应急管理     | {应急文件: {状态: 无法核实, 原因: 锁门}} | {应急文件: 未提供}               | {状态: 未提供, 说明: 检查员甲：无法核实（锁门）}
            应急管理     | {应急文件: {状态: 无法核实, 原因: 锁门}} | {应急文件: 未查}                 | {状态: 无法核实, 原因: 锁门}
            应急管理     | {应急文件: {状态: 无法核实, 原因: 锁门}} | {应急文件: {状态: 无法核实, 原因: 停电}} | 原因: 检查员甲：锁门；检查员乙：停电
            # the same, however it is spelt
            工作台面     | {高度: {值: 75cm, 说明: 一, 佐证: 1.jpg}} | {高度: {值: 750毫米, 说明: 二, 佐证: [1.jpg, 2.jpg]}} | 高度: {值: 75cm, 说明: [一, 二], 佐证: [1.jpg, 2.jpg]}
            工作台面     | {高度: 75.0}                      | {高度: 75cm}                        | 高度: 75.0cm
            名称标识     | {底色: 白}                        | {底色: 白底}                         | {底色: 白色}
            名称标识     | {名称: 己镇人民政府 便民服务中心}     | {名称: 己镇人民政府便民服务中心}         | {名称: 己镇人民政府 便民服务中心}
            选址与建筑   | {选址: {判定: 符合, 依据: 近}}       | {选址: {判定: 符合, 依据: 有公交}}      | {判定: 符合, 依据: 检查员甲：近；检查员乙：有公交}
            选址与建筑   | {选址: 符合}                      | {选址: {判定: 符合, 依据: 有公交}}      | {判定: 符合, 依据: 有公交}
            # different
            工作台面     | {高度: 75cm}                      | {高度: {值: 80cm, 说明: 二}}          | - {检查人员: 检查员乙, 值: 80cm, 说明: 二}
            名称标识     | {底色: 白色}                      | {底色: 浅色}                         | - {检查人员: 检查员乙, 值: 浅色}
            应急管理     | {应急文件: 无}                     | {应急文件: 未提供}                    | - {检查人员: 检查员甲, 状态: 无}
            # taken over from an earlier visit
            工作台面     | {高度: {值: 75cm, 沿用: 2025-09-10}} | {高度: 80cm}                     | 高度: {值: 80cm, 说明: 检查员甲：75（沿用2025-09-10）}
            工作台面     | {高度: {值: 75cm, 沿用: 2025-09-10}} | {高度: {状态: 无法核实, 原因: 锁门}} | 高度: {值: 75cm, 沿用: 2025-09-10, 说明: 检查员乙：无法核实（锁门）}
            工作台面     | {高度: {值: 75cm, 沿用: 2025-09-10}} | {高度: {值: 75, 沿用: 2025-09-10}} | 高度: {值: 75cm, 沿用: 2025-09-10}
            工作台面     | {高度: {值: 75cm, 沿用: 2025-09-10}} | {高度: {值: 75, 沿用: 2025-09-11}} | - {检查人员: 检查员乙, 值: 75cm, 沿用: 2025-09-11}
            # lists
            服务大厅     | {大厅设施: {意见箱: 有}}            | {大厅设施: {饮水机: 无}}              | 大厅设施: {意见箱: 有, 饮水机: 无}
            服务大厅     | {大厅设施: [意见箱]}                | {大厅设施: {意见箱: 有}}              | {大厅设施: [意见箱]}
            服务大厅     | {大厅设施: [意见箱]}                | {大厅设施: {便民药箱: 有}}            | - {检查人员: 检查员甲, 状态: 无}
            窗口工作条件  | {接入系统: [电子监察系统]}           | {接入系统: {一体化平台: 有}}           | {接入系统: [电子监察系统, 四川省一体化政务服务平台]}
            服务大厅     | {大厅设施: {意见箱: 有, 其余: 未查}}   | {大厅设施: {意见箱: 有, 其他: [展板], 其余: 无}} | 大厅设施: {意见箱: 有, 其他: 展板, 其余: 无}
            服务大厅     | {大厅设施: {意见箱: {状态: 有, 说明: 一}}} | {大厅设施: {意见箱: {状态: 有, 说明: 二}}} | 意见箱: {状态: 有, 说明: [一, 二]}
            服务大厅     | {大厅设施: {意见箱: 未查}}           | {大厅设施: {意见箱: 损坏}}             | 大厅设施: {意见箱: 损坏停用}
            服务大厅     | {大厅设施: {意见箱: {状态: 无法核实, 原因: 锁门}}} | {大厅设施: []}           | 意见箱: {状态: 无, 说明: 检查员甲：无法核实（锁门）}
            服务大厅     | {大厅设施: {状态: 无法核实, 原因: 锁门}} | {大厅设施: {意见箱: 有}}            | {意见箱: 有, 说明: 检查员甲：无法核实（锁门）}
            服务大厅     | {大厅设施: {意见箱: 有}}            | {大厅设施: {意见箱: 无}}              | - {检查人员: 检查员乙, 状态: 无}
            服务大厅     | {大厅设施: [意见簿]}                | {大厅设施: {意见箱: {状态: 有, 佐证: 1.jpg}}} | - {检查人员: 检查员乙, 状态: 有, 佐证: 1.jpg}
            服务大厅     | {大厅设施: [意见箱]}                | {大厅设施: [意见簿]}                  | - {检查人员: 检查员乙, 状态: 无}
            服务大厅     | {大厅设施: [意见箱]}                | {大厅设施: 无}                       | - {检查人员: 检查员甲, 意见箱: 有, 其余: 无}
            窗口工作条件  | {设备: [打印扫描一体机]}             | {设备: {打印机: 无}}                  | - {检查人员: 检查员甲, 状态: 有}
            窗口工作条件  | {设备: [电脑]}                    | {设备: {打印扫描一体机: 有}}            | - {检查人员: 检查员甲, 状态: 无}
            窗口工作条件  | {设备: [打印扫描一体机]}             | {设备: {打印机: 有}}                  | {设备: [打印机, 打印扫描一体机]}
            窗口工作条件  | {设备: [打印扫描一体机]}             | {设备: {打印机: 未查}}                | 设备: {打印机: 未查, 打印扫描一体机: 有, 其余: 无}
            窗口工作条件  | {设备: {计算机: 有, 电脑: 无}}       | {设备: {电脑: 有}}                   | 说明: 检查员乙：有
            # things
            窗口        | [{名称: 1号, 吊牌: 无}]             | [{名称: １号, 工作人员数: 2}, {名称: 2号}]  | - {名称: 1号, 吊牌: 无, 工作人员数: 2人}
            窗口        | []                               |                                    | 窗口: []
            """)
    void should_write(String group, String first, String second, String written) {
        Run run = merge(
                saying(FIRST, question(group, first == null ? "" : first)),
                saying(SECOND, question(group, second == null ? "" : second)));
        assertThat(run.out()).as(run.err()).contains(written);
        boolean differ = run.out().contains("不一致");
        assertThat(written.contains("检查人员")).as(run.out()).isEqualTo(differ);
        assertThat(run.code()).isEqualTo(differ ? 4 : 0);
        assertThat(run.err().isEmpty()).isNotEqualTo(differ);
    }

    @ParameterizedTest(name = "{1} + {2}")
    @CsvSource(delimiter = '|', textBlock = """
            选址与建筑 · 选址 | 选址与建筑: {选址: {判定: 符合, 依据: 近}} | 选址与建筑: {选址: {判定: 不符合, 依据: 远}} | 2.1 | inspectors_differ | 检查员甲：检查员判断符合，依据：近；检查员乙：检查员判断不符合，依据：远
            名称标识 · 底色 | 名称标识: {底色: 白色} | 名称标识: {底色: 银色} | 2.3.2-3 | inspectors_differ | 检查员甲：白色；检查员乙：银色
            名称标识 · 名称 | 名称标识: {名称: 己镇人民政府便民服务中心} | 名称标识: {名称: 己镇便民服务中心} | 2.3.2-1 | inspectors_differ | 检查员甲：“己镇人民政府便民服务中心”；检查员乙：“己镇便民服务中心”
            工作台面 · 柜台 · 高度 | 工作台面: {名称: 柜台, 高度: 75} | 工作台面: {名称: 柜台, 高度: 80} | 4.2.1.1-1 | inspectors_differ | 检查员甲：75cm；检查员乙：80cm
            应急管理 · 应急制度发放 | 应急管理: {应急制度发放: {抽查数: 5, 不符合数: 0}} | 应急管理: {应急制度发放: {抽查数: 5, 不符合数: 1}} | 6.2-2 | inspectors_differ | 检查员甲：抽查5，不符合0；检查员乙：抽查5，不符合1
            应急管理 · 最近一次应急演练 | 应急管理: {最近一次应急演练: 2026-05-12} | 应急管理: {最近一次应急演练: 无} | 6.2-4 | inspectors_differ | 检查员甲：2026-05-12；检查员乙：无
            服务大厅 · 服务事项公示牌 | 服务大厅: {服务事项公示牌: [收费标准]} | 服务大厅: {服务事项公示牌: 无} | 5.2.1 | inspectors_differ | 检查员甲：收费标准（有）、其余无；检查员乙：无
            电力与消防 · 电力设施 · 应急照明系统 | 电力与消防: {电力设施: {应急照明: 有}} | 电力与消防: {电力设施: []} | 3.1.2 | names_undecided | 应急照明系统（检查员甲：有；检查员乙：无）
            """)
    void should_judge_undecided_and_name_both_values(
            String where, String first, String second, String clause, String reason, String values) throws IOException {
        Path merged = folder.resolve("X.yaml");
        Run run = Run.of(
                "merge",
                saying(FIRST, first).in(folder, "X.half-1.yaml"),
                saying(SECOND, second).in(folder, "X.half-2.yaml"),
                "-o",
                merged);
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).contains(where);
        JsonNode result = audited(merged);
        JsonNode finding = finding(result, clause);
        assertThat(finding.at("/verdict/code").asText()).isEqualTo("undecided");
        assertThat(finding.at("/reason/code").asText()).isEqualTo(reason);
        assertThat(finding.at("/reason/text").asText()).contains("检查人员记录不一致", values);
        assertThat(finding.get("seen").asText()).contains(values);
        assertThat(result.at("/score/settled").asBoolean()).isFalse();
    }

    @Test
    void should_leave_a_clause_unchecked_whose_condition_is_disputed() throws IOException {
        Path merged = folder.resolve("X.yaml");
        Run.of(
                "merge",
                saying(FIRST, "进驻与项目: {是否收费: 是}", "窗口工作条件: {窗口材料: []}").in(folder, "X.half-1.yaml"),
                saying(SECOND, "进驻与项目: {是否收费: 否}").in(folder, "X.half-2.yaml"),
                "-o",
                merged);
        JsonNode result = audited(merged);
        assertThat(finding(result, "4.2.2-3").at("/verdict/code").asText()).isEqualTo("not_checked");
        assertThat(finding(result, "4.2.2-3").at("/reason/code").asText()).isEqualTo("condition_unknown");
        assertThat(result.get("unasked").toString()).contains("检查员甲：是；检查员乙：否");
    }

    @Test
    void should_tell_both_values_of_an_item_of_a_directory() throws IOException {
        Path merged = folder.resolve("X.yaml");
        String item = Shipped.CATALOGUE
                .standard("renhe-2018")
                .orElseThrow()
                .directories()
                .get(0)
                .items()
                .get(0)
                .name();
        Run.of(
                "merge",
                saying(FIRST, "进驻与项目: {目录事项: {" + item + ": {状态: 有, 说明: 看了}}}")
                        .with("1618-2013]", "1618-2013, renhe-2018]")
                        .in(folder, "X.half-1.yaml"),
                saying(SECOND, "进驻与项目: {目录事项: {" + item + ": 无}}")
                        .with("1618-2013]", "1618-2013, renhe-2018]")
                        .in(folder, "X.half-2.yaml"),
                "-o",
                merged);
        JsonNode told = audited(merged).at("/directories/0/items/0");
        assertThat(told.get("name").asText()).isEqualTo(item);
        assertThat(told.get("state").asText()).isEqualTo("检查员甲：有；检查员乙：无");
        assertThat(told.get("notes").toString()).isEqualTo("[\"检查员甲：看了\"]");
    }

    @Test
    void should_keep_remarks_and_photos_of_a_dispute_with_their_inspectors() throws IOException {
        Path merged = folder.resolve("X.yaml");
        Run.of(
                "merge",
                saying(FIRST, "服务大厅: {大厅设施: {意见箱: {状态: 有, 说明: 在门口, 佐证: a.jpg}, 饮水机: {状态: 有, 说明: 热水}}}")
                        .in(folder, "X.half-1.yaml"),
                saying(SECOND, "服务大厅: {大厅设施: {意见箱: {状态: 无, 说明: 没看到, 佐证: b.jpg}, 意见簿: 无, 饮水机: 无}}")
                        .in(folder, "X.half-2.yaml"),
                "-o",
                merged);
        JsonNode result = audited(merged);
        JsonNode finding = finding(result, "4.1.1");
        assertThat(finding.get("notes").toString()).isEqualTo("[\"检查员甲：在门口\",\"检查员乙：没看到\"]");
        assertThat(finding.get("evidence").toString()).isEqualTo("[\"a.jpg\",\"b.jpg\"]");
        assertThat(result.get("unasked").toString()).contains("饮水机（检查员甲：有；检查员乙：无）", "检查员甲：热水");
        assertThat(result.at("/remarks/missing_files").toString()).isEqualTo("[\"a.jpg\",\"b.jpg\"]");
    }

    private JsonNode audited(Path record) throws IOException {
        Run run = Run.of("audit", record, "--out", folder.resolve("out"), "--format", "json");
        assertThat(run.code()).as(run.err()).isIn(3, 4);
        String name = record.getFileName().toString().replace(".yaml", ".json");
        return JSON.readTree(folder.resolve("out/2026Q3").resolve(name).toFile());
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
    void should_join_what_stands_about_the_visit() throws IOException {
        Run run = merge(
                FIRST.with("9:20", "9:40").and("亮点做法: [一, 二]\n备注: 甲写的\n中心意见: 属实\n"),
                SECOND.with("11:40", "12:05")
                        .with("依据标准", "  陪同人员: [主任]\n依据标准")
                        .with("编号: SL-06, ", "责任单位: 己镇人民政府, ")
                        .and("亮点做法: [二, 三]\n备注: 乙写的\n中心意见: 属实\n中心自评分: 90\n"));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("""
                示例数据: 是

                中心:
                  编号: SL-06
                  名称: 己镇便民服务中心
                  类别: 乡镇便民服务中心
                  地区: 示例区
                  责任单位: 己镇人民政府

                检查:
                  日期: 2026-09-15
                  到达: "09:20"
                  离开: "12:05"
                  类型: 现场检查
                  方式: 明查
                  层级: 区县
                  检查人员:
                    - {姓名: 检查员甲, 单位: 示例区政务服务管理局}
                    - {姓名: 检查员乙, 单位: 示例区政务服务管理局}
                  陪同人员: 主任

                依据标准: [db51-t-1618-2013]

                亮点做法: [检查员甲：一, 二, 检查员乙：三]

                中心自评分: 90

                中心意见: 属实

                备注: |-
                  检查员甲：甲写的
                  检查员乙：乙写的

                合并自:
                  - {文件: X.half-1.yaml, 校验值:\s""");
    }

    @ParameterizedTest(name = "{1} and {2}")
    @CsvSource(delimiter = '|', textBlock = """
            己镇便民服务中心        | 己镇便民服务中心        | 庚镇便民服务中心 | 名称
            乡镇便民服务中心        | 乡镇便民服务中心        | 街道便民服务中心 | 类别
            SL-06                | SL-06                | SL-07         | 编号
            2026-09-15           | 2026-09-15           | 2026-09-16    | 日期
            明查                  | 明查                  | 暗访           | 方式
            层级: 区县             | 区县                  | 市州           | 层级
            '  方式'              | 现场检查               | 复查           | 类型
            依据标准              | 95                    | 96            | 中心自评分
            示例区政务服务管理局     | 示例区政务服务管理局     | 示例区行政效能科 | 检查员甲
            """)
    void should_refuse_two_visits_and_name_both_values(String line, String first, String second, String what) {
        Run run = switch (what) {
            case "类型" -> merge(FIRST, SECOND.with("  方式", "  类型: 复查\n  方式"));
            case "中心自评分" -> merge(FIRST.and("中心自评分: 95\n"), SECOND.and("中心自评分: 96\n"));
            case "层级" -> merge(FIRST, SECOND.with("层级: 区县", "层级: 市州"));
            case "检查员甲" -> merge(FIRST, FIRST.with(first, second));
            default -> merge(FIRST, SECOND.with(line, second));
        };
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("X.half-2.yaml:1:1: ", what, first, second);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void should_refuse_halves_taken_by_different_standards() throws IOException {
        Path standards = StandardsFolder.copied(folder.resolve("standards"));
        Files.createDirectory(standards.resolve("other"));
        Files.copy(standards.resolve("db51-t-1618-2013/standard.yaml"), standards.resolve("other/standard.yaml"));
        StandardsFolder.change(standards.resolve("other/standard.yaml"), "region: [四川省]", "region: 某省");
        Run run = Run.of(
                "merge",
                FIRST.in(folder, "X.half-1.yaml"),
                SECOND.with("[db51-t-1618-2013]", "[db51-t-1618-2013, other]").in(folder, "X.half-2.yaml"),
                "--standards",
                standards);
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("依据标准", "“db51-t-1618-2013”", "“db51-t-1618-2013、other”");
    }

    @Test
    void should_refuse_what_cannot_tell_who_wrote_what() {
        RecordText nobody = FIRST.with("  检查人员:\n    - {姓名: 检查员甲, 单位: 示例区政务服务管理局}\n", "");
        assertThat(merge(nobody, SECOND).code()).isEqualTo(5);
        assertThat(merge(nobody, SECOND).err()).contains("X.half-1.yaml:1:1: ", "没有写检查人员");

        Run same = merge(saying(FIRST, "工作台面: {高度: 75}"), saying(FIRST, "工作台面: {高度: 80}"));
        assertThat(same.code()).isEqualTo(5);
        assertThat(same.err()).contains("检查人员相同", "高度");
        assertThat(merge(saying(FIRST, "工作台面: {高度: 75}"), saying(FIRST, "工作台面: {宽度: 80}"))
                        .code())
                .isZero();
    }

    @Test
    void should_refuse_windows_that_are_there_and_are_not() {
        Run run = merge(saying(FIRST, "窗口: 无"), saying(SECOND, "窗口: [{名称: 1号窗口}]"));
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("X.half-1.yaml:1:1: ", "窗口", "1号窗口");
    }

    @Test
    void should_tell_every_mistake_of_every_half_at_once() {
        Run run = merge(FIRST.with("明查", "偷看"), saying(SECOND, "服务大厅: {大厅设施: [意见相]}"));
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("X.half-1.yaml:7:", "X.half-2.yaml:13:");
        Run missing = Run.of("merge", folder.resolve("none.yaml"), folder.resolve("X.half-1.yaml"));
        assertThat(missing.err()).contains("none.yaml:1:1: ", "没有这个文件");
        Path half = FIRST.in(folder, "X.half-1.yaml");
        assertThat(Run.of("merge", half, half).err()).contains("写了两次");
    }

    @Test
    void should_never_overwrite_and_leave_nothing_behind() throws IOException {
        Path first = FIRST.in(folder, "X.half-1.yaml");
        Path second = SECOND.in(folder, "X.half-2.yaml");
        Path there = Files.writeString(folder.resolve("X.yaml"), "手写的\n");
        Run run = Run.of("merge", first, second, "-o", there);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(there.toString());
        assertThat(there).hasContent("手写的");
        assertThat(Run.of("merge", first, second, "-o", first).code()).isEqualTo(2);
        assertThat(Run.of("merge", first, second, "-o", folder.resolve("X.half-3.yaml"))
                        .code())
                .isEqualTo(2);
        assertThat(Run.of("merge", first, second, "-o", folder.resolve("X.json"))
                        .code())
                .isEqualTo(2);
        assertThat(Run.of("merge", first).code()).isEqualTo(2);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(first, second, there);
        }
    }

    @Test
    void should_merge_three_halves_at_once() {
        RecordText third = half("检查员丙");
        Run run = Run.of(
                "merge",
                saying(FIRST, "工作台面: {高度: 75}", "名称标识: {底色: 白}").in(folder, "X.half-1.yaml"),
                saying(SECOND, "工作台面: {高度: 80}", "服务大厅: {大厅设施: {意见箱: 有}}").in(folder, "X.half-2.yaml"),
                saying(third, "工作台面: {高度: 75cm}", "服务大厅: {大厅设施: {意见箱: 有}}").in(folder, "X.half-3.yaml"));
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out()).contains("- {检查人员: [检查员甲, 检查员丙], 值: 75cm}", "- {检查人员: 检查员乙, 值: 80cm}", "大厅设施: {意见箱: 有}");
        assertThat(run.err()).contains("检查员甲、检查员丙：75cm；检查员乙：80cm");
    }

    @Test
    void should_merge_a_merged_record_with_another_half() {
        Path two = folder.resolve("two.yaml");
        Run.of(
                "merge",
                saying(FIRST, "工作台面: {高度: 75}", "服务大厅: {大厅设施: {意见箱: 有}}").in(folder, "X.half-1.yaml"),
                saying(SECOND, "工作台面: {高度: 80}", "服务大厅: {大厅设施: {意见箱: 无}}").in(folder, "X.half-2.yaml"),
                "-o",
                two);
        Run run = Run.of(
                "merge",
                two,
                saying(half("检查员丙"), "工作台面: {高度: 80}", "服务大厅: {大厅设施: []}").in(folder, "X.half-3.yaml"));
        assertThat(run.code()).as(run.err()).isEqualTo(4);
        assertThat(run.out()).contains("- {检查人员: [检查员乙, 检查员丙], 值: 80cm}", "- {检查人员: [检查员乙, 检查员丙], 状态: 无}");
    }

    @Test
    void should_find_the_evidence_from_the_merged_record() throws IOException {
        Path one = Files.createDirectory(folder.resolve("甲"));
        Path two = Files.createDirectory(folder.resolve("乙"));
        Path first = saying(FIRST, "工作台面: {高度: {值: 75, 佐证: 1.jpg}}").in(one, "X.half-1.yaml");
        Path second = saying(SECOND, "工作台面: {高度: {值: 75, 佐证: 1.jpg, 当场整改: {时间: '9:30', 佐证: 2.jpg}}}")
                .in(two, "X.half-2.yaml");
        assertThat(Run.of("merge", first, second, "-o", folder.resolve("X.yaml"))
                        .code())
                .isZero();
        assertThat(folder.resolve("X.yaml"))
                .content()
                .contains("佐证: [甲/1.jpg, 乙/1.jpg]", "佐证: 乙/2.jpg", "文件: 甲/X.half-1.yaml");
        Run elsewhere = Run.of("merge", first, second, "-o", one.resolve("X.yaml"));
        assertThat(elsewhere.code()).isEqualTo(5);
        assertThat(elsewhere.err()).contains("X.half-2.yaml:1:1: ", "佐证");
        assertThat(one.resolve("X.yaml")).doesNotExist();
    }

    @Test
    void should_keep_the_photos_that_lie_beside_a_half() throws IOException {
        Files.copy(Shipped.RECORDS.resolve("numbers.yaml"), folder.resolve("numbers.yaml"));
        Path photos = Files.createDirectories(folder.resolve("X.half-1/照片"));
        for (String name : List.of("21-1.jpg", "21-2.jpg", "大门.jpg", "a.yaml")) {
            Files.writeString(photos.resolve(name), name);
        }
        Path first = saying(FIRST, "工作台面: {高度: {值: 75, 佐证: [照片/21-2.jpg, 照片/21-9.jpg]}}")
                .in(folder, "X.half-1.yaml");
        Path second = saying(SECOND, "工作台面: {高度: {值: 75, 佐证: 照片/21-1.jpg}}").in(folder, "X.half-2.yaml");
        Path merged = folder.resolve("X.yaml");
        Run run = Run.of("merge", first, second, "-o", merged);
        assertThat(run.err()).contains("X.half-1.yaml", "“照片/大门.jpg”", "“照片/a.yaml”");
        assertThat(merged)
                .content()
                .contains("佐证: [X.half-1/照片/21-2.jpg, 照片/21-9.jpg, X.half-1/照片/21-1.jpg, 照片/21-1.jpg]");
        assertThat(audited(merged).at("/remarks/missing_files").toString())
                .isEqualTo("[\"照片/21-9.jpg\",\"照片/21-1.jpg\"]");
        assertThat(Run.of("validate", folder).out()).contains("共1份记录");
    }

    @Test
    void should_not_audit_a_half() {
        Path first = FIRST.in(folder, "X.half-1.yaml");
        Path second = SECOND.in(folder, "X.half-2.yaml");
        Run alone = Run.of("audit", folder, "--out", folder.resolve("out"), "--format", "json");
        assertThat(alone.code()).isEqualTo(5);
        assertThat(alone.err()).contains("X.half-1.yaml:1:1: ", "X.half-2.yaml:1:1: ", "bianmin merge");

        Run.of("merge", first, second, "-o", folder.resolve("X.yaml"));
        Run merged = Run.of("audit", folder, "--out", folder.resolve("out"), "--format", "json");
        assertThat(merged.code()).as(merged.err()).isEqualTo(4);
        assertThat(merged.out()).contains("共1份记录");
        assertThat(Run.of("audit", first, "--out", folder.resolve("out")).code())
                .isEqualTo(5);
    }

    @Test
    void should_say_in_the_result_where_a_record_came_from() throws IOException {
        Path first = FIRST.in(folder, "X.half-1.yaml");
        Path merged = folder.resolve("X.yaml");
        Run.of("merge", first, SECOND.in(folder, "X.half-2.yaml"), "-o", merged);
        JsonNode sources = audited(merged).get("merged_from");
        assertThat(sources).hasSize(2);
        assertThat(sources.at("/0/file").asText()).isEqualTo("X.half-1.yaml");
        assertThat(sources.at("/0/sha256").asText()).isEqualTo(Digest.of(first));
        assertThat(audited(RecordText.SMALL.in(folder, "one.yaml")).get("merged_from"))
                .isEmpty();
    }

    @Test
    void should_tell_in_english_when_asked() {
        Path first = saying(FIRST, "工作台面: {高度: 75}").in(folder, "X.half-1.yaml");
        Path second = saying(SECOND, "工作台面: {高度: 80}").in(folder, "X.half-2.yaml");
        Run run = Run.of("merge", first, second, "-o", folder.resolve("X.yaml"), "--lang", "en");
        assertThat(run.err()).contains("the inspectors differ").contains("检查员甲");
        assertThat(run.out()).contains("Merged 2 records").contains("differ in 1 places");
    }

    @Test
    void should_ship_what_the_command_makes_of_the_shipped_halves() throws IOException {
        Run run = Run.of(
                "merge",
                Shipped.RECORDS.resolve("庚镇便民服务中心.half-1.yaml"),
                Shipped.RECORDS.resolve("庚镇便民服务中心.half-2.yaml"));
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err().lines()).hasSize(3);
        assertThat(run.out()).isEqualTo(Shipped.read(Shipped.RECORDS.resolve("庚镇便民服务中心.yaml")));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            高度: {不一致: [{检查人员: 检查员甲, 值: 75}]}                                     | 至少要有两种
            高度: {不一致: []}                                                              | 至少要有两种
            高度: {不一致: {检查人员: 检查员甲, 值: 75}}                                       | 清单
            高度: {不一致: [75, 80]}                                                        | 名称: 内容
            高度: {不一致: [{值: 75}, {检查人员: 检查员乙, 值: 80}]}                             | 缺少“检查人员”
            高度: {不一致: [{检查人员: [], 值: 75}, {检查人员: 检查员乙, 值: 80}]}                | 缺少“检查人员”
            高度: {不一致: [{检查人员: 检查员丁, 值: 75}, {检查人员: 检查员乙, 值: 80}]}            | 是不是“检查员甲”
            高度: {不一致: [{检查人员: 检查员甲, 值: 75}, {检查人员: 检查员甲, 值: 80}]}            | 同样的检查人员
            高度: {不一致: [{检查人员: 检查员甲, 值: 75}, {检查人员: 检查员乙, 值: 75.0}]}          | 是一样的
            高度: {不一致: [{检查人员: 检查员甲, 值: 75}, {检查人员: 检查员乙, 状态: 未查}]}         | 未查
            高度: {不一致: [{检查人员: 检查员甲, 值: 75}, {检查人员: 检查员乙, 值: 宽}]}            | 75cm
            高度: {不一致: [{检查人员: 检查员甲, 值: 75}, {检查人员: 检查员乙}]}                   | 缺少“值”
            高度: {不一致: [{检查人员: 检查员甲, 值: 75}, {检查人员: 检查员乙, 不一致: []}]}         | 不能再写
            高度: {不一致: [{检查人员: 检查员甲, 值: 75}, {检查人员: 检查员乙, 值: 80}], 值: 75}     | 不认识“值”
            """)
    void should_refuse_a_disagreement_that_is_none(String answer, String word) {
        RecordText.SMALL.and("  工作台面: {" + answer + "}\n").in(folder, "wrong.yaml");
        Run run = Run.of("validate", folder);
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("wrong.yaml:16:", word);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {意见箱: {不一致: [{检查人员: 检查员甲, 状态: 有}, {检查人员: 检查员乙}]}}                       | 缺少“状态”
            {意见箱: {不一致: [{检查人员: 检查员甲, 状态: 有}, {检查人员: 检查员乙, 状态: 未提供}]}}           | 材料
            {意见相: {不一致: [{检查人员: 检查员甲, 状态: 有}, {检查人员: 检查员乙, 状态: 无}]}}              | 意见箱
            {意见箱: {不一致: [{检查人员: 检查员甲, 状态: 有}, {检查人员: 检查员乙, 状态: 无}]}, 群众意见箱: 有}  | 写了两次
            {意见箱: {不一致: [{检查人员: 检查员甲, 状态: 有}, {检查人员: 检查员乙, 状态: 无}]}, 状态: 无}       | 只留一种
            """)
    void should_refuse_a_disagreement_about_a_name_that_is_none(String answer, String word) {
        RecordText.SMALL.with("[意见箱]", answer).in(folder, "wrong.yaml");
        Run run = Run.of("validate", folder);
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("wrong.yaml:15:", word);
    }

    @Test
    void should_refuse_a_source_without_a_digest() {
        RecordText.SMALL.and("合并自: [{文件: a.yaml, 校验值: abc}]\n").in(folder, "wrong.yaml");
        assertThat(Run.of("validate", folder).err()).contains("wrong.yaml:16:", "SHA-256");
    }
}
