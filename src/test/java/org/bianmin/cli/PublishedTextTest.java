package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stranger who opens the published text beside a standard can tick off every sentence. */
class PublishedTextTest {
    private static final String TEXT = """
            便民服务中心建设要求

            第一条 为了方便群众，制定本要求。
            第二条 服务事项应上墙公开。
            大厅应设置意
            见箱,

            附件1
            1\t服务事项应上墙公开。
            2\t窗口应挂吊牌（含监督电话）。
            """;

    private static final String STANDARD = """
            number: 某府办〔2027〕1号
            title: 便民服务中心建设要求
            issued_by: 某某局
            region: 示例区
            applies_to: [乡镇便民服务中心]
            %s
            roll_ups:
              - {id: 附1, number: 附件1, title: 公开, quote: 服务事项应上墙公开。, parts: [附1-1]}
            clauses:
              - id: 二-1
                quote: 服务事项应上墙公开。
                %s
              - id: 二-2
                quote: 大厅应设置意见箱,
                %s
              - id: 附1-1
                quote: 服务事项应上墙公开。
                %s
              - id: 附1-2
                quote: 窗口应挂吊牌（含监督电话）。
                %s
              - id: 附1-3
                quote: 监督电话）。
                %s
            not_auditable:
              - {from: 便民服务中心建设要求, to: 便民服务中心建设要求, reason: 标题。}
              - {from: 为了方便群众, to: 制定本要求。, reason: 目的。}
            """;

    private static final String REST =
            "title: 一\n    obligation: shall\n    dimension: 设施设备\n" + "    binds: centre\n    not_covered: 例子。";

    @TempDir
    Path folder;

    private Path standards;
    private Path text;
    private Path standard;

    @BeforeEach
    void write() throws IOException {
        standards = StandardsFolder.copied(folder.resolve("standards"));
        text = Files.writeString(folder.resolve("text.txt"), TEXT);
        standard = Files.createDirectory(standards.resolve("moushi-2027")).resolve("standard.yaml");
        head("");
    }

    private void head(String head) throws IOException {
        Files.writeString(standard, STANDARD.formatted(head, REST, REST, REST, REST, REST));
    }

    private Run compare() {
        return Run.of("standards", "lint", "--source", text, "moushi-2027", "--standards", standards);
    }

    private Run lint() {
        return Run.of("standards", "lint", "--standards", standards);
    }

    private static String checked(Run run) {
        return run.out().substring(run.out().indexOf("checked:"));
    }

    @Test
    void should_leave_nothing_over_whatever_the_white_space() {
        Run run = compare();
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("引文6处", "not_auditable 2处", "checked:", "sha256: ", "content: ");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            制定本要求。      | 制定本要求。应有饮水机。        | 3:18  | 应有饮水机。
            见箱,            | 见箱,应公示↵电话。             | 6:4   | 应公示 电话。
            1→服务           | 1→面积不小于80平方米↵服务      | 9:1   | 面积不小于80平方米
            附件1            | 附件1应↵                      | 8:1   | 附件1应
            2→窗口           | 60↵2→窗口                     | 10:1  | 60
            2→窗口           | 2→60%↵窗口                    | 10:1  | 60%
            2→窗口           | 2018年↵窗口                   | 10:1  | 2018年
            2→窗口           | 4名↵2→窗口                    | 10:1  | 4名
            电话）。         | 电话）。另有：服务事项应上墙公开。 | 10:17 | 另有：服务事项应上墙公开。
            """)
    void should_tell_a_dropped_sentence_with_its_line(String from, String to, String place, String dropped)
            throws IOException {
        replace(from, to);
        Run run = compare();
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).startsWith(text + ":" + place + ": ").contains(dropped);
        assertThat(run.out()).contains("没有引到的文字1处").doesNotContain("checked:");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2→窗口   | 2.3.2 窗口
            2→窗口   | （二）窗口
            2→窗口   | 第二款 窗口
            2→窗口   | 二、窗口
            2→窗口   | ## **②** 窗口
            附件1    | 附件 1：
            方便群众，制定 | 方便群众，也为了其他，制定
            大厅应设置意   | 大　厅 应设置意
            """)
    void should_pass_over_numbering_spans_and_white_space(String from, String to) throws IOException {
        replace(from, to);
        assertThat(compare().err()).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            见箱,       | 见箱，        | 二-2                 | 大厅应设置意 见箱，
            窗口应挂    | 窗口宜挂      | 附1-2                | “窗口宜挂吊牌（含监督电话）。”
            制定本要求  | 制订本要求    | not_auditable.to     | “制订本要求。”
            """)
    void should_tell_a_deviating_quote_with_the_nearest_passage(String from, String to, String name, String nearest)
            throws IOException {
        replace(from, to);
        Run run = compare();
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains(standard + ":", name + " 的引文", "最接近的在第", nearest);
    }

    @Test
    void should_tell_a_quote_that_is_nowhere_and_words_that_are_at_several_places() throws IOException {
        replace("大厅应设置意\n见箱,", "");
        replace("为了方便群众", "为了方便群众，为了方便群众");
        Run run = compare();
        assertThat(run.err()).contains("也没有相近的：“大厅应设置意见箱,”", "“为了方便群众”在公布文本里有2处");
    }

    @Test
    void should_shorten_a_long_stretch_in_the_middle() throws IOException {
        Files.writeString(text, TEXT + "头" + "长".repeat(200) + "尾");
        Run run = compare();
        assertThat(run.err()).contains("text.txt:11:1: ", "202个字", "头长", "…", "长尾");
        assertThat(run.err()).doesNotContain("长".repeat(50));
    }

    @Test
    void should_find_the_document_in_a_larger_file() throws IOException {
        Files.writeString(text, "篇一\n另一份文件。\n" + TEXT + "篇二\n又一份文件。\n");
        assertThat(compare().err()).contains("另一份文件。", "又一份文件。");
        head("source: {from: 便民服务中心建设要求, to: 窗口应挂吊牌（含监督电话）。}");
        assertThat(compare().err()).isEmpty();
        head("source: {from: 便民服务中心建设要求, to: 服务事项应上墙公开。}");
        assertThat(compare().err()).contains("source.to", "2处");
        head("source: {from: 便民服务中心建设要求, to: 没有这样的话。}");
        assertThat(compare().err()).contains("source.to");
    }

    /** Writes a directory and asks for it. */
    private void directory(String file, String list, String yaml) throws IOException {
        Files.writeString(standard.resolveSibling(file), yaml);
        StandardsFolder.change(
                standards.resolve("questions.yaml"),
                "      by_directory:",
                "      " + list.replace('-', '_') + ": {name: " + list + ", kind: names, words: " + list
                        + "}\n      by_directory:");
    }

    @Test
    void should_hold_the_directory_against_the_text() throws IOException {
        directory("directory.yaml", "moushi-2027", """
                title: 事项目录
                note: 注：仅供参考。
                categories:
                  - {name: 民政, items: [{number: 1, name: 低保申请, type: 公共服务}]}
                """);
        Files.writeString(text, TEXT + "事项目录\n1\t民政\t低保申请\t公共服务\n注：仅供参考。\n");
        assertThat(compare().err()).isEmpty();
        Files.writeString(text, TEXT + "事项目录\n1\t民政\t低保申办\t公共服务\n2\t高龄补贴\t公共服务\n注：仅供参考。\n");
        assertThat(compare().err()).contains("items 1", "directory.yaml:4:", "text.txt:12:6: ", "低保申办", "高龄补贴 公共服务");
    }

    private void twoDirectories() throws IOException {
        directory("directory.yaml", "moushi-2027", """
                title: 镇事项（3项）
                categories:
                  - name: 镇事项
                    items:
                      - {number: 1, name: 低保申请, type: 转报}
                      - {number: 2, name: 70岁补贴, type: 转报}
                      - {number: 12, name: 生育登记, type: 服务}
                """);
        directory("directory-village.yaml", "moushi-2027-village", """
                title: 村事项（4项）
                categories:
                  - name: 村事项
                    items:
                      - {number: 1, name: 70岁补贴, type: 转报}
                      - {number: 2, name: 生育登记, type: 服务}
                      - {number: 3, name: 自产自销证明, type: 服务}
                      - {number: 4, name: 70岁补贴, type: 转报}
                """);
        Files.writeString(
                text,
                TEXT
                        + "镇事项（3项）\n1\n低保申请\n转报\n2\n70岁补贴\n转报\n12\n生育登记\n服务\n"
                        + "村事项（4项）\n1\n70岁补贴\n转报\n2\n生育登记\n服务\n3\n自产自销证明\n服务\n4\n70岁补贴\n转报\n");
    }

    @Test
    void should_hold_each_of_several_directories_against_its_own_table() throws IOException {
        twoDirectories();
        assertThat(compare().err()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            directory.yaml         | {number: 1, name: 低保申请, type: 转报}    | 12 | ：1 低保申请 转报
            directory.yaml         | {number: 2, name: 70岁补贴, type: 转报}    | 15 | ：2 70岁补贴 转报
            directory.yaml         | {number: 12, name: 生育登记, type: 服务}   | 18 | ：12 生育登记 服务
            directory-village.yaml | {number: 1, name: 70岁补贴, type: 转报}    | 22 | ：1 70岁补贴 转报
            directory-village.yaml | {number: 2, name: 生育登记, type: 服务}    | 25 | ：2 生育登记 服务
            directory-village.yaml | {number: 4, name: 70岁补贴, type: 转报}    | 31 | ：4 70岁补贴 转报
            """)
    void should_tell_a_dropped_row_with_its_number(String file, String row, int line, String dropped)
            throws IOException {
        twoDirectories();
        StandardsFolder.change(standard.resolveSibling(file), "      - " + row + "\n", "");
        Run run = compare();
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).startsWith(text + ":" + line + ":1: ").contains(dropped);
    }

    @Test
    void should_tell_a_number_that_is_another_or_only_the_end_of_one() throws IOException {
        twoDirectories();
        Path directory = standard.resolveSibling("directory.yaml");
        StandardsFolder.change(directory, "number: 2,", "number: 3,");
        StandardsFolder.change(directory, "number: 12,", "number: 2,");
        assertThat(compare().err().lines().map(line -> line.replaceFirst(".*：", "")))
                .containsExactly("2", "12");
    }

    @Test
    void should_not_put_a_number_together_from_two() throws IOException {
        twoDirectories();
        replace("\n12\n", "\n1 2\n");
        assertThat(compare().err().lines()).hasSize(1);
    }

    @Test
    void should_remember_what_was_checked() throws IOException {
        assertThat(lint().out()).contains(standard + "：还没有与公布文本核对");
        head(checked(compare()));
        assertThat(compare().out()).contains("与标准里写的 checked 一致").doesNotContain("sha256");
        assertThat(lint().out()).doesNotContain("moushi-2027");

        StandardsFolder.change(standard, "大厅应设置意见箱,", "大厅应设置意见箱");
        Run stale = lint();
        assertThat(stale.out()).contains(standard + "：与公布文本核对以后，引文或范围又改过");
        assertThat(stale.err()).doesNotContain("核对");
    }

    @Test
    void should_ask_for_a_new_check_when_the_text_is_another() throws IOException {
        head(checked(compare()));
        Files.writeString(text, TEXT + "\n");
        assertThat(compare().out()).contains("sha256: ");
    }

    @Test
    void should_not_ask_for_the_text_of_an_invented_document() throws IOException {
        head("invented: true");
        assertThat(lint().out()).doesNotContain("moushi-2027");
    }

    @Test
    void should_refuse_a_file_that_is_no_text() throws IOException {
        Files.writeString(text, TEXT, Charset.forName("GBK"));
        assertThat(compare().err()).contains("text.txt:1:1", "UTF-8");
        Files.writeString(text, "\u0000\u0001");
        assertThat(compare().err()).contains("text.txt:1:1", "控制字符");
        Files.write(text, new byte[(8 << 20) + 1]);
        assertThat(compare().err()).contains("text.txt:1:1", "8388608");
        Files.delete(text);
        assertThat(compare().err()).contains("text.txt:1:1", "没有这个文件");
        Files.createDirectory(text);
        Run folder = compare();
        assertThat(folder.err()).contains("text.txt:1:1", "不是普通文件");
        assertThat(folder.code()).isEqualTo(5);
    }

    @Test
    void should_want_to_know_which_standard_is_meant() {
        Run run = Run.of("standards", "lint", "--source", text, "--standards", standards);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("标准的编号");
    }

    /** Replaces the last occurrence; → is a tab and ↵ a line feed. */
    private void replace(String from, String to) throws IOException {
        String now = Files.readString(text);
        String found = from.replace('→', '\t');
        int at = now.lastIndexOf(found);
        assertThat(at).isNotNegative();
        Files.writeString(
                text,
                now.substring(0, at) + to.replace('→', '\t').replace('↵', '\n') + now.substring(at + found.length()));
    }
}
