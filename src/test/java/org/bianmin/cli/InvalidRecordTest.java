package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in a record is told with its place and what to do; the others of the batch are audited all the same. */
class InvalidRecordTest {
    @TempDir
    Path folder;

    private Run audit() {
        return Run.of("audit", folder, "--out", folder.resolve("out"), "--format", "json");
    }

    private void refused(Run run, String where, String... words) {
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains(folder.resolve(where).toString()).contains(words);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an unknown key             | 检查情况:            | 检查情形:              | 13:1 | 检查情况
            a misspelt item            | [意见箱]             | [意见相]               | 15:12 | 意见箱
            a wrong type               | [意见箱]             | 3                     | 15:11 | 大厅设施
            a future date              | 2026-09-15           | 2099-01-01            | 7:3 | 2099-01-01
            a day that is not          | 2026-09-15           | 2026-02-30            | 7:7 | 没有这一天
            a word for a date          | 2026-09-15           | 上周                   | 7:7 | 2026年9月15日
            an unknown kind            | 乡镇便民服务中心\\n  地区  | 县便民中心站\\n  地区       | 4:7 | 便民服务中心
            an unknown method          | 明查                 | 偷看                   | 8:7 | 暗访
            an unknown standard        | db51-t-1618-2013     | db51-t-1618           | 12:8 | db51-t-1618-2013
            an unknown region          | 示例区\\n检查         | 别的区\\n检查           | 5:7 | standards/offices
            a path in the name         | 己镇便民服务中心      | ../../己镇             | 3:3 | ..
            a document for a thing     | [意见箱]             | 未提供                 | 15:11 | 材料
            unverifiable, no reason    | [意见箱]             | 无法核实               | 15:11 | 原因
            a full-width colon         | '  服务大厅:'        | '  服务大厅：'          | 15:9 | 全角标点
            a computed number          | '  服务大厅:'        | '  选址与建筑: {面积: 100}\n  服务大厅:' | 14:11 | 大厅面积、使用面积、建筑面积
            an alias                   | [意见箱]             | *x                    | 15:11 | 锚
            no centre                  | '中心:'              | '备注:'                | 1:1 | 中心
            """)
    void should_refuse(String what, String line, String instead, String where, String word) {
        RecordText.SMALL
                .with(line.replace("\\n", "\n"), instead.replace("\\n", "\n"))
                .in(folder, "wrong.yaml");
        RecordText.SMALL.in(folder, "right.yaml");
        Run run = audit();
        refused(run, "wrong.yaml:" + where + ":", word);
        assertThat(folder.resolve("out/2026Q3/right.json")).exists();
        assertThat(folder.resolve("out/2026Q3/wrong.json")).doesNotExist();
    }

    @Test
    void should_refuse_a_key_that_stands_twice() {
        RecordText.SMALL.and("备注: 一\n备注: 二\n").in(folder, "wrong.yaml");
        refused(audit(), "wrong.yaml:17:1:", "备注", "16");
    }

    @Test
    void should_refuse_the_same_key_in_two_languages() {
        RecordText.SMALL.and("备注: 一\nremarks: two\n").in(folder, "wrong.yaml");
        refused(audit(), "wrong.yaml:17:1:", "remarks", "16");
    }

    @Test
    void should_tell_every_mistake_of_a_record_at_once() {
        RecordText.SMALL.with("[意见箱]", "[意见相]").with("明查", "偷看").in(folder, "wrong.yaml");
        assertThat(audit().err()).contains("wrong.yaml:8:7:", "wrong.yaml:15:12:");
    }

    @Test
    void should_refuse_an_empty_file() throws IOException {
        Files.createFile(folder.resolve("wrong.yaml"));
        refused(audit(), "wrong.yaml:1:1:", "空的");
    }

    @Test
    void should_refuse_a_picture() throws IOException {
        Files.write(folder.resolve("wrong.yaml"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        refused(audit(), "wrong.yaml:1:1:", "UTF-8");
    }

    @Test
    void should_refuse_another_encoding_by_name() throws IOException {
        Files.write(folder.resolve("wrong.yaml"), RecordText.SMALL.text().getBytes(Charset.forName("GBK")));
        refused(audit(), "wrong.yaml:1:1:", "GBK");
    }

    @Test
    void should_refuse_ten_megabytes_on_one_line() throws IOException {
        Files.writeString(folder.resolve("wrong.yaml"), "a: " + "x".repeat(10_000_000));
        refused(audit(), "wrong.yaml:1:1:", "10000003");
    }

    @Test
    void should_refuse_a_bomb_of_aliases() throws IOException {
        Files.writeString(folder.resolve("wrong.yaml"), "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n");
        refused(audit(), "wrong.yaml:1:4:", "锚");
    }

    @Test
    void should_refuse_a_hundred_thousand_brackets() throws IOException {
        Files.writeString(folder.resolve("wrong.yaml"), "[".repeat(100_000));
        refused(audit(), "wrong.yaml:1:", "30");
    }

    @Test
    void should_refuse_evidence_outside_the_folder() {
        RecordText.SMALL.with("[意见箱]", "{意见箱: {状态: 有, 佐证: [../../etc/passwd]}}").in(folder, "wrong.yaml");
        refused(audit(), "wrong.yaml:15:", "../../etc/passwd");
    }

    @Test
    void should_refuse_a_centre_of_which_no_clause_speaks() {
        RecordText.SMALL.with("乡镇便民服务中心\n", "村便民服务点\n").in(folder, "wrong.yaml");
        refused(audit(), "wrong.yaml:1:1:", "村便民服务点");
    }

    @Test
    void should_refuse_a_standard_that_was_not_adopted_on_the_day() {
        RecordText.SMALL.with("2026-09-15", "2013-12-15").in(folder, "wrong.yaml");
        refused(audit(), "wrong.yaml:1:1:", "采用", "shili.yaml");
    }

    @Test
    void should_refuse_a_standard_that_was_not_in_force_on_the_day() {
        RecordText.SMALL.with("2026-09-15", "2013-11-30").in(folder, "wrong.yaml");
        refused(audit(), "wrong.yaml:1:1:", "没有施行");
    }

    @Test
    void should_refuse_a_second_record_for_the_same_report() throws IOException {
        RecordText.SMALL.in(folder, "a.yaml");
        RecordText.SMALL.in(Files.createDirectory(folder.resolve("later")), "a.yaml");
        refused(audit(), "later/a.yaml:1:1:", "a");
        assertThat(folder.resolve("out/2026Q3/a.json")).exists();
    }

    @Test
    void should_leave_no_report_when_nothing_is_valid() throws IOException {
        Files.createFile(folder.resolve("wrong.yaml"));
        audit();
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void should_tell_in_english_when_asked() {
        RecordText.SMALL.with("[意见箱]", "[意见相]").in(folder, "wrong.yaml");
        Run run = Run.of("validate", folder, "--lang", "en");
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("did you mean “意见箱”");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            选址与建筑: {选址: 无}                              | 判定 和 依据
            选址与建筑: {室内照明: 损坏停用}                     | 判定 和 依据
            选址与建筑: {选址: {判定: 基本符合, 依据: 路口}}      | 符合、不符合
            窗口: [{名称: 1号, 状态: 停用}]                     | 未查 或 无法核实
            窗口: [{名称: 1号, 吊牌: []}, {名称: １号, 吊牌: []}]  | 写了两次
            窗口: [无]                                         | 未查 或 无法核实
            应急管理: {原因: 停电}                              | 说明
            应急管理: {应急制度发放: {抽查数: 1, 不符合数: 2}}    | 多于
            电力与消防: {电力设施: 未提供}                       | 材料
            电力与消防: {电力设施: 不完整}                       | 逐项
            工作台面: {高度: 75左右}                            | 75cm
            工作台面: {高度: -5}                               | 75cm
            工作台面: {高度: 2人}                              | cm
            """)
    void should_refuse_an_answer_that_decides_nothing(String answer, String word) {
        RecordText.SMALL.and("  " + answer + "\n").in(folder, "wrong.yaml");
        refused(audit(), "wrong.yaml:16:", word);
    }

    @Test
    void should_never_propose_the_opposite_verdict() {
        RecordText.SMALL.and("  选址与建筑: {选址: {判定: 基本符合, 依据: 路口}}\n").in(folder, "wrong.yaml");
        assertThat(audit().err()).doesNotContain("是不是");
    }

    @Test
    void should_refuse_leaving_before_arriving() {
        RecordText.SMALL.with("  方式: 明查", "  方式: 明查\n  到达: 10时30分\n  离开: 9:40").in(folder, "wrong.yaml");
        refused(audit(), "wrong.yaml:10:", "09:40", "10:30");
    }

    @Test
    void should_refuse_a_link_and_name_what_is_missing() throws IOException {
        Path elsewhere = RecordText.SMALL.in(Files.createTempDirectory("elsewhere"), "record.yaml");
        Files.createSymbolicLink(folder.resolve("link.yaml"), elsewhere);
        refused(audit(), "link.yaml:1:1:", "链接");
        assertThat(Run.of("audit", "/dev/zero").err()).contains("/dev/zero:1:1:", "普通文件");
        assertThat(Run.of("audit", folder.resolve("none.yaml")).err()).contains("none.yaml:1:1:", "没有这个文件");
    }

    @Test
    void should_audit_the_others_beside_an_empty_folder() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path good = RecordText.SMALL.in(folder, "good.yaml");
        Run run = Run.of("audit", empty, good, "--out", folder.resolve("out"), "--format", "json");
        refused(run, "empty:1:1:", "没有检查记录");
        assertThat(folder.resolve("out/2026Q3/good.json")).exists();
    }

    @Test
    void should_not_replace_the_report_of_another_visit() {
        RecordText.SMALL.in(folder, "a.yaml");
        audit();
        RecordText.SMALL.with("己镇便民服务中心", "庚镇便民服务中心").in(folder, "a.yaml");
        refused(audit(), "a.yaml:1:1:", "a.json");
    }

    @Test
    void should_not_let_a_record_steer_the_terminal() {
        RecordText.SMALL.with("地区: 示例区", "地区: \"x\\e[31m\\u202e\\nFAKE\"").in(folder, "wrong.yaml");
        String told = audit().err();
        assertThat(told).doesNotContain("\u001b", "\u202e").doesNotContain("\nFAKE");
    }
}
