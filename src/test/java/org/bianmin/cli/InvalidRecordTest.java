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
            an unknown kind            | 乡镇便民服务中心\\n  地区  | 县政务服务中心\\n  地区     | 4:7 | 便民服务中心
            an unknown method          | 明查                 | 偷看                   | 8:7 | 暗访
            an unknown standard        | db51-t-1618-2013     | db51-t-1618           | 12:8 | db51-t-1618-2013
            an unknown region          | 示例区\\n检查         | 别的区\\n检查           | 5:7 | standards/offices
            a path in the name         | 己镇便民服务中心      | ../../己镇             | 3:3 | ..
            a document for a thing     | [意见箱]             | 未提供                 | 15:11 | 材料
            unverifiable, no reason    | [意见箱]             | 无法核实               | 15:11 | 原因
            a full-width colon         | '  服务大厅:'        | '  服务大厅：'          | 15:9 | 全角冒号
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
}
