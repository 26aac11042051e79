package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong beside a record is told with its place and what to do, and no report is written. */
class InvalidStagesTest {
    @TempDir
    Path folder;

    private void refused(StagedFolder staged, String where, String... words) {
        Run run = staged.run("validate");
        assertThat(run.code()).as(run.out()).isEqualTo(5);
        assertThat(run.err()).contains(folder.resolve(where).toString()).contains(words);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            条款: 5.2.2            | 条款: 5.2.22          | 5:10 | 5.2.2
            条款: 5.2.2            | 条款: 6.2-2           | 4:1  | 两次
            条款: 5.2.2            | 标准: 5.2.2           | 5:6  | 标准
            理由: 两人的状态当时正在更新 | 理由: 无           | 5:17 | 理由
            理由: 两人的状态当时正在更新 | 说明: 更新         | 5:17 | 说明
            2026-08-18            | 2026-08-13            | 1:1  | a.draft.yaml
            2026-08-18            | 2099-08-18            | 1:1  | 2099-08-18
            2026-08-18            | 下周                   | 1:5  | 2026年9月15日
            材料/1.jpg            | ../1.jpg              | 5:   | ../1.jpg
            异议条款:              | 异议:                  | 4:1  | 异议条款
            """)
    void should_refuse_an_objection(String from, String to, String where, String word) {
        refused(
                StagedFolder.objected(folder).change("a.objection-1.yaml", from, to),
                "a.objection-1.yaml:" + where,
                word);
    }

    @Test
    void should_refuse_an_objection_of_nobody_and_one_to_nothing() {
        refused(
                StagedFolder.objected(folder).write("a.objection-1.yaml", "日期: 2026-08-18\n异议条款: []\n"),
                "a.objection-1.yaml:1:1:",
                "提出人",
                "a.objection-1.yaml:2:1:");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            答复异议: 1            | 答复异议: 2            | 2:1   | 异议2
            答复异议: 1            | 答复异议: 一           | 2:1   | 从1起
            条款: 5.2.2            | 条款: 5.2.1           | 5:    | 5.2.2
            条款: 5.2.2            | 条款: 6.2-2           | 6:5   | 已经有复核决定
            决定: 维持             | 决定: 撤销             | 5:    | 维持
            决定: 变更             | 决定: 维持             | 10:5  | 不能有更正
            , 决定: 维持           | ''                    | 5:    | 决定
            理由: 签收表上有当天上午的签字 | 理由: 略        | 8:5   | 理由
            复核人: {姓名: 复核员甲  | 复核人: {名字: 复核员甲  | 3:    | 姓名
            复核人: {姓名: 复核员甲, 单位: 示例区政务服务管理局} | 复核人: [] | 3:1 | 复核人
            更正: {应急管理         | 更正: {应急预案管理     | 10:   | 应急管理
            应急制度发放: {抽查数    | 应急制度发送: {抽查数   | 10:   | 应急制度发放
            更正: {                | 更正: {窗口: 无,       | 10:5  | 不能删去
            更正: {                | 更正: {窗口: [{名称: 7号窗口（户籍）, 吊牌: 无}], | 10: | 6号窗口（户籍）
            更正: {                | 更正: {窗口: [{名称: 1号窗口（民政）}], | 10:5 | 1号窗口（民政）
            2026年8月20日          | 2026年8月17日          | 1:1   | a.objection-1.yaml
            """)
    void should_refuse_a_review(String from, String to, String where, String word) {
        refused(StagedFolder.reviewed(folder).change("a.review-1.yaml", from, to), "a.review-1.yaml:" + where, word);
    }

    @Test
    void should_refuse_a_change_without_amended_facts() {
        StagedFolder staged = StagedFolder.reviewed(folder);
        String text = staged.text("a.review-1.yaml");
        String without = text.substring(0, text.indexOf("    更正:"));
        refused(staged.write("a.review-1.yaml", without), "a.review-1.yaml:6:", "更正");
        refused(staged.write("a.review-1.yaml", without + "    更正: {应急管理: {}}\n"), "a.review-1.yaml:10:5:", "更正");
    }

    @Test
    void should_refuse_facts_of_after_the_visit() {
        refused(
                StagedFolder.reviewed(folder)
                        .change("a.review-1.yaml", "更正: {应急管理: {", "更正: {应急管理: {最近一次应急演练: 2026-08-13, "),
                "a.review-1.yaml:10:",
                "2026-08-13");
    }

    @Test
    void should_refuse_half_a_list_where_a_state_stood_for_all_of_it() {
        StagedFolder staged =
                StagedFolder.in(folder).change("a.yaml", "应急文件: [应急预案, 应急预案制度, 装订成册的应急处置预案制度]", "应急文件: 未提供");
        staged.run("draft", "--date", "2026-08-14");
        staged.write("a.objection-1.yaml", StagedFolder.OBJECTION)
                .write("a.review-1.yaml", StagedFolder.REVIEW.replace("更正: {应急管理: {", "更正: {应急管理: {应急文件: {应急预案: 有}, "));
        refused(staged, "a.review-1.yaml:10:", "应急文件", "其余: 无");
        staged.change("a.review-1.yaml", "{应急预案: 有}", "{应急预案: 有, 其余: 无}");
        assertThat(staged.run("validate").code()).isZero();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            日期: 2026-08-14     | 日期: 2026-08-11      | 2:1 | a.yaml
            异议截止: 2026-08-21 | 异议截止: 2026-08-14   | 6:  | 异议截止
            记录摘要:            | 记录的摘要:           | 7:1 | 记录摘要
            结果摘要:            | 结果摘要: x           | 8:1 | SHA-256
            ": 不适用            | ": 不合适             | 21: | 不适用
            """)
    void should_refuse_a_draft(String from, String to, String where, String word) {
        refused(StagedFolder.drafted(folder).change("a.draft.yaml", from, to), "a.draft.yaml:" + where, word);
    }

    @Test
    void should_refuse_stages_without_a_draft() {
        StagedFolder staged = StagedFolder.in(folder).write("a.objection-1.yaml", StagedFolder.OBJECTION);
        refused(staged, "a.objection-1.yaml:1:1:", "a.draft.yaml");
    }

    @ParameterizedTest
    @CsvSource({
        "a.objection.yaml",
        "a.objection-01.yaml",
        "a.objection-1.yml",
        "a.Objection-1.yaml",
        "a.异议-1.yaml",
        "a.review-x.yaml"
    })
    void should_refuse_a_name_that_is_not_quite_right(String name) {
        refused(StagedFolder.drafted(folder).write(name, StagedFolder.OBJECTION), name + ":1:1:", "a.objection-1.yaml");
    }

    @Test
    void should_miss_a_file_that_has_gone() throws IOException {
        StagedFolder staged = StagedFolder.objected(folder).write("a.objection-3.yaml", StagedFolder.OBJECTION);
        refused(staged, "a.objection-3.yaml:1:1:", "objection-2");
    }

    @Test
    void should_not_take_what_stands_beside_a_record_for_a_record() throws IOException {
        StagedFolder staged = StagedFolder.objected(folder);
        assertThat(Run.of("validate", folder).out()).contains("共1份");
        Run named = Run.of("validate", folder.resolve("a.objection-1.yaml"));
        assertThat(named.code()).isEqualTo(5);
        assertThat(named.err()).contains("a.objection-1.yaml:1:1:", "请给出 a.yaml");
        Files.delete(staged.record());
        Run alone = Run.of("validate", folder);
        assertThat(alone.code()).isEqualTo(5);
        assertThat(alone.err()).contains("a.draft.yaml:1:1:", "a.objection-1.yaml:1:1:", "a.yaml");
    }

    @Test
    void should_not_follow_links_beside_a_record() throws IOException {
        StagedFolder staged = StagedFolder.finalised(folder);
        Path elsewhere = Files.move(
                folder.resolve("a.final.json"),
                Files.createTempDirectory("elsewhere").resolve("x.json"));
        Files.createSymbolicLink(folder.resolve("a.final.json"), elsewhere);
        refused(staged, "a.final.yaml:", "a.final.json");
        Path objection = Files.move(folder.resolve("a.objection-1.yaml"), elsewhere.resolveSibling("x.yaml"));
        Files.createSymbolicLink(folder.resolve("a.objection-1.yaml"), objection);
        refused(staged, "a.objection-1.yaml:1:1:", "链接");
    }

    @Test
    void should_refuse_a_draft_of_a_self_check_and_of_another_day() {
        StagedFolder staged = StagedFolder.in(folder);
        assertThat(staged.run("draft", "--date", "2026-08-11").err()).contains("2026-08-12");
        assertThat(staged.run("draft", "--date", "2099-01-01").err()).contains("2099-01-01");
        assertThat(staged.run("draft", "--date", "yesterday").code()).isEqualTo(2);
        staged.write("a.yaml", staged.text("a.yaml").replaceAll("类型: \\S+", "类型: 自查"));
        Run self = staged.run("draft", "--date", "2026-08-14");
        assertThat(self.code()).isEqualTo(5);
        assertThat(self.err()).contains("自查");
        assertThat(staged.files()).containsOnlyKeys("a.yaml");
    }

    @Test
    void should_tell_in_english_when_asked() {
        StagedFolder staged = StagedFolder.drafted(folder);
        assertThat(staged.run("draft", "--lang", "en").err()).contains("never overwritten");
        assertThat(Run.of("draft", "--help", "--lang", "en").out()).contains("deadline for objections");
    }
}
