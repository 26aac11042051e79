package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.bianmin.Shipped;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is entered by the rows of a scheme is read as it is meant, or refused with its place. */
class AppraisalTest {
    private static final RecordText RECORD = RecordText.SMALL.and(ScoredOffice.APPRAISALS);

    @TempDir
    Path folder;

    private ScoredOffice office;

    @BeforeEach
    void standards() throws IOException {
        office = ScoredOffice.in(folder);
    }

    private Run validate(RecordText record) {
        return office.run("validate", record.in(folder, "record.yaml"));
    }

    @Test
    void should_take_an_entry_of_each_kind() {
        Run run = validate(RECORD);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void should_take_the_example_of_the_guide() {
        String guide = Shipped.read(Path.of("docs/record.md"));
        int from = guide.indexOf("考核:\n");
        Run run = validate(RecordText.SMALL.and(guide.substring(from, guide.indexOf("```", from))));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void should_say_the_same_in_english_keys_and_full_width() {
        String english = ScoredOffice.APPRAISALS
                .replace("考核:", "appraisals:")
                .replace("评分办法:", "scheme:")
                .replace("中心:", "centre:")
                .replace("窗口:\n", "windows:\n")
                .replace("人员:\n", "persons:\n")
                .replace("自评分:", "self_scores:")
                .replace("计分:", "entries:")
                .replace("名称:", "name:")
                .replace("姓名:", "name:")
                .replace(", 窗口:", ", window:")
                .replace("数量:", "count:")
                .replace("其余:", "rest:")
                .replace("值:", "value:")
                .replace("一(二)", "一（二）")
                .replace("3个工作日", "３工作日")
                .replace("88.5%", "８８.５％");
        Run run = validate(RecordText.SMALL.and(english));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an unknown scheme             | 评分办法: shili-marks    | 评分办法: shili-mark       | 17:5  | shili-marks
            a scheme without tables       | 评分办法: shili-marks    | 评分办法: shili-2026       | 17:5  | 不是按表计分
            an unknown row                | 一(三): {                | 一(十三): {                | 25:9  | 一(三)
            an unknown key of an entry    | 情形: 上午               | 情况: 上午                 | 22:22 | 情形
            a row of another kind         | 一(四): 3个工作日        | 一(八): 1                  | 26:9  | 不考核
            a row of another span         | 一(四): 3个工作日        | 一(七): 1                  | 26:9  | 不考核
            another unit                  | 1次                      | 1件                        | 22:18 | 单位是“次”
            another measure               | 88.5%                    | 88.5分                     | 27:19 | 88.5分
            part of a unit                | 3个工作日                | 1.5                        | 26:15 | 不是数量
            a negative count              | 3个工作日                | -1                         | 26:15 | 不是数量
            a word for a count            | 3个工作日                | 无                         | 26:15 | 没有发现写 0
            a word for a value            | 88.5%                    | 很高                       | 27:19 | 测得的数
            a count with a value          | 值: 88.5%                | 数量: 1                    | 27:15 | 值
            a value with a count          | {数量: 1, 层级: 市州}    | {值: 1, 层级: 市州}        | 25:15 | 数量
            several values                | {值: 88.5%, 说明         | [90, 91] #                 | 27:15 | 只能写一个
            points outside the choice     | 3.5分                    | 6                          | 24:30 | 3到5分之间
            points without a reason       | 理由: 态度生硬但当场道歉 | 理由: 略                   | 24:30 | 理由
            points not chosen             | ', 扣分: 3.5分, 理由: 态度生硬但当场道歉' | ''        | 24:15 | 3到5分之间
            points without a choice       | 情形: 上午没有开门       | 扣分: 3                    | 22:22 | 分数是定好的
            a verdict that is not asked   | 数量: 2, 责任            | 数量: 2, 查证: 是, 责任    | 23:21 | 不写 查证
            an exemption that is none     | {数量: 1, 层级: 市州}    | {数量: 1, 免扣: {理由: x}} | 25:23 | 没有规定可以免扣
            an exemption without reason   | 理由: 全镇停电           | 理由: 略                   | 22:83 | 理由
            a level that is unknown       | 层级: 市州               | 层级: 市场                 | 25:27 | “市”
            no level                      | {数量: 1, 层级: 市州}    | 1                          | 25:15 | 层级
            a duty of its own             | 责任层级: 区县           | 责任层级: 乡镇             | 23:21 | 县级以上
            a duty in the other table     | 人员: 职员甲}            | 人员: 职员甲, 责任层级: 省} | 31:49 | 责任层级
            nobody who did it             | '{数量: 1, 人员: 职员乙}' | 1                         | 31:50 | 按人累计
            a day after the visit         | 2026-09-14               | 2026-09-16                 | 22:34 | 2026-09-15
            evidence elsewhere            | 照片/门.jpg              | ../门.jpg                  | 22:115 | ../门.jpg
            proof elsewhere               | 材料/停电通知.jpg        | /停电通知.jpg              | 22:97 | 停电通知
            a window twice                | 名称: 社保窗口           | 名称: 民政 窗口            | 32:9  | 写了两次
            a person without a name       | 姓名: 职员甲, 窗口       | 窗口                       | 36:9  | 姓名
            a person without a window     | 职员甲, 窗口: 民政窗口   | 职员甲                     | 36:9  | 窗口
            a window that is not listed   | 窗口: 民政窗口           | 窗口: 民证窗口             | 36:19 | 民政窗口
            a table that is not there     | '窗口:\n      -' | '部门:\n      -' | 30:5  | 没有考核
            none beside some              | {数量: 2, 责任层级: 区县} | 0                         | 23:13 | 只留一种
            a list of nothing             | 3个工作日                | []                         | 26:15 | 写 0
            a zero with details           | 数量: 2, 责任            | 数量: 0, 责任              | 23:14 | 从1起
            another rest                  | 其余: 0                  | 其余: 未查                 | 29:13 | 只能写 0
            a clause                      | 一(四): 3个工作日        | 一(六): 3                  | 26:15 | 5.1
            a ground that follows         | 一(四): 3个工作日        | 二(二): 3                  | 26:15 | 一(一)
            what others lost              | 一(九): 0                | 一(九): 5                  | 28:15 | 没有人扣分
            unverifiable, no reason       | ', 原因: 卷帘拉下'       | ''                         | 34:17 | 原因
            a self score that is none     | 一(一): -5               | 一(一): 五                 | 19:19 | 五
            a self score of a ground      | 一(一): -5               | 二(一): -5                 | 19:13 | 一(一)
            """)
    void should_refuse(String what, String line, String instead, String where, String word) throws IOException {
        Run run = validate(RECORD.with(line.replace("\\n", "\n"), instead.replace("\\n", "\n")));
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err())
                .contains(folder.resolve("record.yaml") + ":" + where + ":")
                .contains(word);
    }
}
