package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which clauses are held against each other before anybody judges by them. */
class MeetingStandardsTest {
    @TempDir
    private Path folder;

    private Path standards;

    @BeforeEach
    void copy() throws IOException {
        standards = StandardsFolder.copied(folder.resolve("standards"));
    }

    private String lint() {
        return Run.of("standards", "lint", "--standards", standards).err();
    }

    private void own(String region, String conditionOfOne, String conditionOfOther) throws IOException {
        Path own = Files.createDirectory(standards.resolve("own-2026"));
        Files.writeString(own.resolve("standard.yaml"), """
                number: 某府办〔2026〕5号
                title: 补充要求
                issued_by: 某局
                region: %s
                applies_to: [乡镇便民服务中心]
                clauses:
                  - {id: "1", title: 在岗, quote: 在岗, obligation: shall, dimension: 人员配备, binds: centre, %s
                     check: {kind: value, question: windows.attended, one_of: [是]}, evidence: 照片, remedy: 在岗。}
                  - {id: "2", title: 不在岗, quote: 不在岗, obligation: shall, dimension: 人员配备, binds: centre, %s
                     check: {kind: value, question: windows.attended, one_of: [否]}, evidence: 照片, remedy: 不在岗。}
                  - {id: "3", title: 底色, quote: 底色, obligation: shall, dimension: 标识标牌, binds: centre,
                     check: {kind: value, question: name_sign.ground, one_of: [绿色]}, evidence: 照片, remedy: 换牌。}
                """.formatted(region, conditionOfOne, conditionOfOther));
    }

    private static String windows(String kind) {
        return "when: [{question: windows.type, is: [" + kind + "], words: 窗口}],";
    }

    @Test
    void should_hold_a_districts_document_against_its_provinces_though_nobody_follows_both() throws IOException {
        own("[四川省, 某区]", windows("综合窗口"), windows("单设窗口"));
        assertThat(lint()).contains("db51-t-1618-2013/2.3.2-3与own-2026/3同时适用时互相矛盾");
    }

    @Test
    void should_not_hold_documents_of_two_provinces_against_each_other() throws IOException {
        own("[某省, 某区]", windows("综合窗口"), windows("单设窗口"));
        assertThat(lint()).doesNotContain("矛盾");
    }

    @Test
    void should_not_call_clauses_about_different_windows_contradictory() throws IOException {
        own("[某省]", windows("综合窗口"), windows("单设窗口"));
        assertThat(lint()).doesNotContain("own-2026/1与own-2026/2");
    }

    @Test
    void should_find_two_clauses_of_one_document_that_nothing_satisfies() throws IOException {
        own("[某省]", windows("综合窗口"), "");
        assertThat(lint()).contains("own-2026/1与own-2026/2同时适用时互相矛盾");
    }

    @Test
    void should_ask_to_join_what_says_the_same() throws IOException {
        Path example = standards.resolve("shili-2026-08/standard.yaml");
        StandardsFolder.change(example, "    same_as: db51-t-1618-2013/3.1.1\n", "");
        assertThat(lint()).doesNotContain("同样的要求");
        StandardsFolder.change(example, "invented: true\n", "");
        assertThat(lint()).contains("db51-t-1618-2013/3.1.1与shili-2026-08/第二条-2是同样的要求");
    }

    @Test
    void should_let_the_clause_that_gives_way_say_so() throws IOException {
        own("[四川省, 某区]", windows("综合窗口"), windows("单设窗口"));
        StandardsFolder.change(
                standards.resolve("own-2026/standard.yaml"),
                "quote: 底色, ",
                "quote: 底色, gives_way: [{clause: db51-t-1618-2013/2.3.2-3, reason: 后发, basis: 某号}], ");
        assertThat(lint()).doesNotContain("矛盾");
        StandardsFolder.change(standards.resolve("own-2026/standard.yaml"), "/2.3.2-3, reason", "/2.3.9, reason");
        assertThat(lint()).contains("没有条款“db51-t-1618-2013/2.3.9”");
    }

    @Test
    void should_not_let_two_clauses_prevail_over_each_other() throws IOException {
        own("[四川省, 某区]", windows("综合窗口"), windows("单设窗口"));
        StandardsFolder.change(
                standards.resolve("own-2026/standard.yaml"),
                "quote: 底色, ",
                "quote: 底色, gives_way: [{clause: db51-t-1618-2013/2.3.2-3, reason: 后发, basis: 某号}], "
                        + "overrides: [{clause: db51-t-1618-2013/2.3.2-3, reason: 后发, basis: 某号}], ");
        assertThat(lint()).contains("互相取代");
        StandardsFolder.change(
                standards.resolve("own-2026/standard.yaml"),
                "overrides: [{clause: db51-t-1618-2013/2.3.2-3, reason: 后发, basis: 某号}], ",
                "");
        StandardsFolder.change(
                standards.resolve("own-2026/standard.yaml"),
                "gives_way: [{clause: db51-t-1618-2013/2.3.2-3",
                "gives_way: [{clause: '3'");
        assertThat(lint()).contains("own-2026/3与own-2026/3互相取代");
    }

    @Test
    void should_leave_an_edition_and_the_one_that_it_replaced_alone() throws IOException {
        Path old = Files.createDirectory(standards.resolve("old-2010"));
        Files.copy(standards.resolve("db51-t-1618-2013/standard.yaml"), old.resolve("standard.yaml"));
        StandardsFolder.change(
                old.resolve("standard.yaml"), "{from: 2013-12-01}", "{from: 2010-01-01, until: 2013-11-30}");
        assertThat(lint()).doesNotContain("old-2010/2");
        StandardsFolder.change(old.resolve("standard.yaml"), "until: 2013-11-30", "until: 2013-12-01");
        assertThat(lint()).contains("db51-t-1618-2013/2.3.1与old-2010/2.3.1是同样的要求");
    }
}
