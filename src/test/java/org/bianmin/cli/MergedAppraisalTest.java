package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two inspectors entered by the rows of a scheme is put together, and what they entered differently is told. */
class MergedAppraisalTest {
    private static final String HEAD = """
            示例数据: 是
            中心: {名称: 己镇便民服务中心, 类别: 乡镇便民服务中心, 地区: 示例区}
            检查:
              日期: 2026-09-15
              方式: 明查
              检查人员: [{姓名: 检查员X, 单位: 示例区政务服务管理局}]
            依据标准: [db51-t-1618-2013]
            """;

    @TempDir
    Path folder;

    private ScoredOffice office;

    @BeforeEach
    void standards() throws IOException {
        office = ScoredOffice.in(folder);
    }

    private Path half(int number, String appraisals) throws IOException {
        return Files.writeString(
                folder.resolve("x.half-" + number + ".yaml"), HEAD.replace("检查员X", "检查员" + number) + appraisals);
    }

    private Run merged(String first, String second, Object... more) throws IOException {
        Object[] all = new Object[more.length + 3];
        all[0] = "merge";
        all[1] = half(1, first);
        all[2] = half(2, second);
        System.arraycopy(more, 0, all, 3, more.length);
        return office.run(all);
    }

    private static String centre(String entries) {
        return "考核: [{评分办法: shili-marks, 中心: {计分: {" + entries + "}}}]\n";
    }

    @Test
    void should_write_everything_that_one_of_them_entered() throws IOException {
        Run run = merged(ScoredOffice.APPRAISALS, "", "-o", folder.resolve("x.yaml"));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(folder.resolve("x.yaml")).content().contains("""
                考核:
                  - 评分办法: shili-marks
                    中心:
                      自评分: {一(一): "-5", 一(五): 0}
                      计分:
                        一(一):
                          - 数量: 1
                            情形: 上午没有开门
                            日期: 2026-09-14
                            时间: "09:40"
                            层级: 区县
                            方式: 暗访
                            免扣: {理由: 全镇停电, 证明: 材料/停电通知.jpg}
                            佐证: 照片/门.jpg
                          - {数量: 2, 责任层级: 区县}
                        一(二): {数量: 1, 查证: 是, 扣分: "3.5", 理由: 态度生硬但当场道歉}
                        一(三): {数量: 1, 层级: 市州}
                        一(四): 3
                        一(五): {值: "88.5", 说明: 发了二十份问卷, 佐证: 材料/问卷.jpg}
                        一(九): 0
                        二(一): 0
                    窗口:
                      - 名称: 民政窗口
                        计分:
                          三(一):
                            - {数量: 1, 人员: 职员甲}
                            - {数量: 1, 人员: 职员乙}
                      - 名称: 社保窗口
                        计分:
                          三(一): {状态: 未查, 原因: 卷帘拉下}
                    人员:
                      - 姓名: 职员甲
                        窗口: 民政窗口
                        计分: {四(一): 未查}
                """);
        Run again = office.run("validate", folder.resolve("x.yaml"));
        assertThat(again.err()).isEmpty();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            一(一): 0              | 一(四): 2              | 计分: {一(一): 0, 一(四): 2}
            一(四): 2              | 一(四): 2个工作日      | 计分: {一(四): 2}
            一(四): 未查           | 一(四): 2              | 计分: {一(四): 2}
            一(四): 2              | 一(四): {状态: 无法核实, 原因: 停电} | 计分: {一(四): 2}
            一(四): {状态: 未查, 原因: 停电} | 一(四): {状态: 未查, 原因: 锁门} | 原因: 停电；锁门
            一(五): 90.0%          | 一(五): 90             | 计分: {一(五): "90.0"}
            一(一): {数量: 1, 时间: 9:40} | 一(一): {数量: 1, 时间: 10:40} | - {数量: 1, 时间: "09:40"}\\n          - {数量: 1, 时间: "10:40"}
            一(一): {数量: 1, 人员: 职员甲} | 一(一): {数量: 1, 人员: 职员乙} | - {数量: 1, 人员: 职员甲}\\n          - {数量: 1, 人员: 职员乙}
            一(一): {数量: 1, 日期: 2026-09-14} | 一(一): 1  | - {数量: 1, 日期: 2026-09-14}\\n          - 1
            一(一): {数量: 1, 时间: 9:40} | 一(一): [{数量: 1, 时间: 9时40分}, {数量: 2, 人员: 职员乙}] | - {数量: 1, 时间: "09:40"}\\n          - {数量: 2, 人员: 职员乙}
            """)
    void should_put_together(String first, String second, String written) throws IOException {
        Run run = merged(centre(first), centre(second));
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains(written.replace("\\n", "\n"));
        assertThat(run.code()).isZero();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            一(四): 0              | 一(四): 2              | 0 | 2
            其余: 0                | 一(四): 2              | 0 | 2
            一(四): 2              | 一(四): 3              | 2 | 3
            一(五): 90             | 一(五): 91             | 90 | 91
            一(一): 1              | 一(一): {数量: 1, 情形: 没有开门} | 1 | 数量: 1；情形: 没有开门
            一(一): {数量: 1, 人员: 职员甲} | 一(一): 1     | 数量: 1 | 1
            一(一): {数量: 1, 时间: 9:40} | 一(一): {数量: 1, 人员: 职员乙, 情形: 没有开门} | 数量: 1；时间: 09:40 | 数量: 1；情形: 没有开门
            """)
    void should_leave_neither_where_they_differ(String first, String second, String ours, String theirs)
            throws IOException {
        Run run = merged(centre(first), centre(second), "-o", folder.resolve("x.yaml"));
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err())
                .contains(folder.resolve("x.half-2.yaml:8:").toString(), folder.resolve("x.half-1.yaml:8") + " 写的是")
                .contains("“" + ours + "”，这里是“" + theirs + "”")
                .doesNotContain("职员");
        assertThat(folder.resolve("x.yaml")).doesNotExist();
    }

    @Test
    void should_match_targets_by_name_and_tell_when_they_belong_elsewhere() throws IOException {
        String one = "考核: [{评分办法: shili-marks, 窗口: [{名称: 民政窗口, 部门: 民政办}]}]\n";
        String other = "考核: [{评分办法: shili-marks, 窗口: [{名称: 民政 窗口, 计分: {三(一): 0}}, {名称: 社保窗口}],"
                + " 人员: [{姓名: 职员甲, 窗口: 民政 窗口}]}]\n";
        Run run = merged(one, other);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("- 名称: 民政窗口\n        部门: 民政办\n        计分: {三(一): 0}\n      - {名称: 社保窗口}\n")
                .contains("{姓名: 职员甲, 窗口: 民政窗口}");
        Run elsewhere = merged(one, one.replace("民政办", "社保所"));
        assertThat(elsewhere.code()).isEqualTo(5);
        assertThat(elsewhere.err()).contains("民政办", "社保所");
        Run points = merged(
                centre("其余: 0").replace("计分", "自评分: {一(一): -5}, 计分"),
                centre("其余: 0").replace("计分", "自评分: {一(一): -4}, 计分"));
        assertThat(points.code()).isEqualTo(5);
        assertThat(points.err()).contains("-5", "-4");
    }

    @Test
    void should_take_the_files_of_entries_along_and_miss_those_that_are_not_there() throws IOException {
        Path photos = Files.createDirectories(folder.resolve("x.half-1/照片"));
        Files.writeString(photos.resolve("门.jpg"), "x");
        Files.writeString(photos.resolve("证明.jpg"), "x");
        Files.writeString(photos.resolve("别的.jpg"), "x");
        String entry = "一(一): {数量: 1, 免扣: {理由: 全镇停电, 证明: 照片/证明.jpg}, 佐证: [照片/门.jpg, 照片/没有.jpg]}";
        Run run = merged(centre(entry), "", "-o", folder.resolve("x.yaml"));
        assertThat(run.err()).contains("别的.jpg").doesNotContain("门.jpg").doesNotContain("证明.jpg");
        assertThat(folder.resolve("x.yaml"))
                .content()
                .contains("证明: x.half-1/照片/证明.jpg", "[x.half-1/照片/门.jpg, 照片/没有.jpg]");
    }
}
