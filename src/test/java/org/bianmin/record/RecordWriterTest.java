package org.bianmin.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bianmin.Shipped;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was written reads back as the same record. */
class RecordWriterTest {
    /** A document may come into force later than today, and its cases are of later days. */
    private static final RecordReader READER = new RecordReader(Shipped.CATALOGUE, LocalDate.MAX);

    private static final RecordWriter WRITER = new RecordWriter(Shipped.CATALOGUE.vocabulary());

    private static final String HEAD = """
            中心: {名称: 己镇便民服务中心, 类别: 乡镇便民服务中心, 地区: 示例区}
            检查:
              日期: 2026-09-15
              方式: 明查
              检查人员:
                - {姓名: 检查员甲, 单位: 示例区政务服务管理局}
                - {姓名: 检查员乙, 单位: 示例区政务服务管理局}
                - {姓名: 检查员丙, 单位: 示例区政务服务管理局}
            依据标准: [db51-t-1618-2013]
            """;

    private static InspectionRecord parsed(String text) {
        return READER.parse(Path.of("record.yaml"), text);
    }

    /** Reads, writes, reads; gives what was written. */
    private static String writtenAndRead(InspectionRecord record) {
        String text = WRITER.text(record);
        InspectionRecord again = parsed(text);
        assertThat(again.observations().withoutPlaces())
                .as(text)
                .isEqualTo(record.observations().withoutPlaces());
        assertThat(again.saysTheSame(record)).as(text).isTrue();
        assertThat(WRITER.text(again)).isEqualTo(text);
        return text;
    }

    @TestFactory
    Stream<DynamicTest> should_read_back_every_shipped_record() {
        return Shipped.recordFiles().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(), () -> writtenAndRead(Shipped.record(file))));
    }

    /** Every answer that stands in a case, which is every form in which people write one. */
    @TestFactory
    Stream<DynamicTest> should_read_back_what_every_case_gives() {
        InspectionRecord head = parsed(HEAD);
        return Shipped.CATALOGUE.standards().stream()
                .flatMap(standard -> Shipped.cases(standard).stream())
                .filter(each -> each.given().answers().stream().noneMatch(RecordWriterTest::byOthers))
                .map(each -> DynamicTest.dynamicTest(
                        each.name(), () -> writtenAndRead(with(head, each.given(), each.day()))));
    }

    private static boolean byOthers(Observation observation) {
        return observation.answer() instanceof Answer.Disputed disputed
                && disputed.versions().stream()
                        .flatMap(version -> version.inspectors().stream())
                        .anyMatch(name -> !List.of("检查员甲", "检查员乙", "检查员丙").contains(name));
    }

    private static InspectionRecord with(InspectionRecord head, Observations observations, LocalDate day) {
        Visit visit = head.visit();
        return new InspectionRecord(
                head.file(),
                head.sample(),
                head.centre(),
                new Visit(
                        day,
                        visit.arrived(),
                        visit.left(),
                        visit.kind(),
                        visit.method(),
                        visit.level(),
                        visit.inspectors(),
                        visit.accompaniedBy()),
                head.against(),
                observations,
                head.appraisals(),
                head.highlights(),
                head.selfScore(),
                head.remarksOfCentre(),
                head.remarks(),
                head.entry(),
                head.plan(),
                head.mergedFrom());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "no",
                "null",
                "~",
                "true",
                "9:20",
                "012",
                "0x1F",
                "1e3",
                "1_000",
                ".5",
                "-",
                "- a",
                "? a",
                "a: b",
                "a #b",
                "# a",
                "'",
                "\"",
                "\\",
                "'a' \"b\"",
                "{a}",
                "[a",
                "a, b",
                "&a",
                "*a",
                "!a",
                "%a",
                "@a",
                "`a",
                "|",
                ">",
                "=",
                "<<",
                "---",
                "...",
                "2026-09-15",
                "2026年9月15日",
                "甲：乙",
                "，",
                "a\tb",
                "甲\n乙",
                "甲\n\n  乙 \n丙:",
                "# 甲\n- 乙",
                "a\u2028b",
                "a\u200Bb",
                "a\uFEFFb",
                "\u202Ea",
                "\u0085a",
                "a\r\nb",
                "a\rb",
                "👍",
                "\uD842\uDFB7",
                "a  b",
                "00",
                "0",
                "-1",
                "+1",
                "1.50",
                "Off",
                "N",
                "无法核实",
                "有",
                "不一致"
            })
    void should_quote_what_yaml_would_take_for_something_else(String awkward) {
        InspectionRecord head = parsed(HEAD + "检查情况:\n  服务大厅: {大厅设施: {意见箱: {状态: 有, 说明: x}, 其他: y}}\n备注: z\n");
        InspectionRecord record = replaced(head, awkward);
        String text = writtenAndRead(record);
        assertThat(parsed(text).remarks()).isEqualTo(awkward.strip());
    }

    /** The text in the place of every free text. */
    private static InspectionRecord replaced(InspectionRecord head, String awkward) {
        String text = awkward.strip();
        Observation old = head.observations().answers().get(0);
        Answer.Names names = (Answer.Names) old.answer();
        Answer.Names changed = new Answer.Names(
                names.states(),
                names.reasons(),
                names.closed(),
                names.contradictory(),
                names.disputed(),
                java.util.Map.of("意见箱", new Details(List.of(text), List.of(), List.of())),
                List.of(text, "甲" + text));
        Observations observations = new Observations(
                List.of(new Observation(old.question(), "", changed, old.details(), old.place())),
                head.observations().subjects());
        return new InspectionRecord(
                head.file(),
                head.sample(),
                head.centre(),
                head.visit(),
                head.against(),
                observations,
                head.appraisals(),
                List.of(text, "乙"),
                text,
                text,
                text,
                head.entry(),
                head.plan(),
                head.mergedFrom());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "工作台面: {高度: 0.123456m}",
                "工作台面: {高度: 1.123456mm}",
                "工作台面: {高度: 999999999m}",
                "工作台面: {高度: 70.00, 宽度: 750毫米}",
                "工作台面: []",
                "工作台面: 无",
                "窗口: [{名称: 1号窗口}, {名称: 2号窗口, 状态: 无法核实, 原因: 锁门, 说明: 敲门没有人应}]",
                "窗口: [{名称: 1号窗口, 吊牌: 未查, 工作人员数: 未查}]",
                "窗口: [{名称: 1号窗口, 吊牌: 无, 工作人员数: 无}]",
                "窗口工作条件: {设备: {计算机: 有, 电脑: 无}}",
                "窗口工作条件: {设备: {计算机: {状态: 损坏, 说明: a}, 电脑: {状态: 有, 说明: b}}}",
                "服务大厅: {大厅设施: {饮水机: 有, 饮 水机: 无}}",
                "服务大厅: {大厅设施: {饮水机: {状态: 无法核实, 原因: x}, 饮 水机: 有}}",
                "服务大厅: {大厅设施: {饮水机: }}",
                "服务大厅: {大厅设施: {说明: 只看了一眼}}",
                "服务大厅: {大厅设施: {其余: 未查, 其他: [a, b]}}",
                "服务大厅: {大厅设施: {状态: 无法核实, 原因: 锁门, 佐证: [照片/1.jpg, 照片/2.jpg]}}",
                "服务大厅: {大厅设施: {意见箱: {状态: 无, 当场整改: [{时间: '9:20'}, {时间: '9:40', 佐证: 照片/1.jpg}]}}}",
                "服务大厅: {大厅设施: {意见箱: {状态: 无, 说明: [一, 二]}}}",
                "窗口工作条件: {文具: 有}",
                "应急管理: 未提供",
                "工作台面: {高度: {值: 75cm, 沿用: 2025-09-10}, 宽度: {值: 80cm, 说明: x, 沿用: {日期: 2025年9月10日, 出处: 旧记录}}}",
                "工作台面: {高度: {不一致: [{检查人员: 检查员甲, 值: 75cm, 沿用: 2025-09-10}, {检查人员: 检查员乙, 值: 75cm}]}}",
                "应急管理: {状态: 无法核实, 原因: 停电, 说明: 全镇停电, 当场整改: {时间: '9:20'}}",
                "工作台面: {高度: {不一致: [{检查人员: 检查员甲, 值: 75cm}, {检查人员: [检查员乙, 检查员丙], 值: 80cm, 说明: 量了两次}], 说明: 没有再量}}",
                "服务大厅: {大厅设施: {意见箱: {不一致: [{检查人员: 检查员甲, 状态: 有}, {检查人员: 检查员乙, 状态: 无, 佐证: 照片/1.jpg}]}, 其余: 无}}",
                "服务大厅: {大厅设施: {不一致: [{检查人员: 检查员甲, 意见箱: 有, 其余: 无}, {检查人员: 检查员乙, 状态: 无}]}}",
                "选址与建筑: {选址: {不一致: [{检查人员: 检查员甲, 判定: 符合, 依据: 近}, {检查人员: 检查员乙, 判定: 不符合, 依据: 远}]}}",
                "应急管理: {应急制度发放: {disputed: [{inspectors: 检查员甲, checked: 5, exceptions: 0}, {inspectors: 检查员乙, checked: 6, exceptions: 0}]}}"
            })
    void should_read_back_every_form_of_an_answer(String answer) {
        writtenAndRead(parsed(HEAD + "检查情况:\n  " + answer + "\n"));
    }

    @Test
    void should_write_chinese_keys_in_the_order_of_the_form() {
        String text = writtenAndRead(parsed(HEAD.replace("中心:", "sample: yes\nremarks: 完\ncentre:")
                + "observations:\n  hall: {facilities: [饮水机, 意见箱]}\n  site: {structure: 框架}\n"));
        assertThat(text).isEqualTo("""
                示例数据: 是

                中心:
                  名称: 己镇便民服务中心
                  类别: 乡镇便民服务中心
                  地区: 示例区

                检查:
                  日期: 2026-09-15
                  类型: 现场检查
                  方式: 明查
                  检查人员:
                    - {姓名: 检查员甲, 单位: 示例区政务服务管理局}
                    - {姓名: 检查员乙, 单位: 示例区政务服务管理局}
                    - {姓名: 检查员丙, 单位: 示例区政务服务管理局}

                依据标准: [db51-t-1618-2013]

                检查情况:
                  选址与建筑: {结构形式: 框架}
                  服务大厅: {大厅设施: [意见箱, 饮水机]}

                备注: 完
                """);
    }
}
