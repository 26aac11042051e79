package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office sees what a new edition does to the visits that it has on file, before it adopts it. */
class ImpactTest {
    private static final String OLD = "db51-t-1618-2013";

    @TempDir
    private Path folder;

    private Path draft;
    private Path records;

    @BeforeEach
    void copy() throws IOException {
        draft = StandardsFolder.copied(folder.resolve("draft"));
        records = Files.createDirectory(folder.resolve("records"));
        RecordText.SMALL.in(records, "a.yaml");
    }

    private Run impact(String replacement, Path... more) {
        Object[] all = new Object[5 + more.length + 2];
        all[0] = "standards";
        all[1] = "impact";
        all[2] = OLD;
        all[3] = replacement;
        all[4] = records;
        System.arraycopy(more, 0, all, 5, more.length);
        all[5 + more.length] = "--new-standards";
        all[6 + more.length] = draft;
        return Run.of(all);
    }

    private void change(String file, String from, String to) throws IOException {
        StandardsFolder.change(draft.resolve(file), from, to);
    }

    /** The provincial standard, replaced by a copy of itself from 2027 on. */
    private Path edition(String id) throws IOException {
        Path to = Files.createDirectory(draft.resolve(id)).resolve("standard.yaml");
        Files.copy(draft.resolve(OLD).resolve("standard.yaml"), to);
        StandardsFolder.change(to, "in_force: {from: 2013-12-01}", "in_force: {from: 2027-01-01}");
        // A district's document would have to be held against it too.
        StandardsFolder.change(to, "region: [四川省]", "region: 某省");
        change(
                OLD + "/standard.yaml",
                "in_force: {from: 2013-12-01}",
                "in_force: {from: 2013-12-01, until: 2026-12-31}");
        return to;
    }

    @Test
    void should_say_that_nothing_changes() {
        Run run = impact(OLD);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("共1份记录：判定有变化0份，得分有变化0份，不是按旧标准检查的0份，有误0份。\n");
    }

    @Test
    void should_tell_whose_verdict_changes_from_what_to_what_and_why() throws IOException {
        change(OLD + "/standard.yaml", "{any_of: [意见箱, 意见簿]}", "意见簿");
        Run run = impact(OLD);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("己镇便民服务中心（2026-09-15）：得分 ")
                .contains("4.1.1")
                .contains("：符合 → ")
                .contains("不符合（缺意见簿）")
                .contains("判定有变化1份，得分有变化1份");
    }

    @Test
    void should_tell_clauses_that_are_new_and_that_are_dropped() throws IOException {
        Path standard = edition("new-2027");
        StandardsFolder.change(standard, "  - id: 4.1.1\n", "  - id: 4.1.1甲\n");
        Run run = impact("new-2027");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("取消：" + OLD + "/4.1.1 ")
                .contains("新增：new-2027/4.1.1甲 ")
                .doesNotContain("得分有变化1份");
    }

    @Test
    void should_try_a_standard_that_comes_into_force_later_as_of_its_first_day() throws IOException {
        Path standard = edition("new-2027");
        StandardsFolder.change(standard, "{any_of: [意见箱, 意见簿]}", "意见簿");
        assertThat(impact("new-2027").out()).contains("（新标准按2027-01-01试判）");
    }

    @Test
    void should_pass_over_records_that_were_taken_by_other_standards() {
        RecordText.SMALL.with(OLD, "renhe-2018").in(records, "b.yaml");
        assertThat(impact(OLD).out()).contains("共2份记录").contains("不是按旧标准检查的1份，有误0份");
    }

    @Test
    void should_tell_a_record_that_cannot_be_read_and_go_on() {
        RecordText.SMALL.with("[意见箱]", "[意见相]").in(records, "wrong.yaml");
        Run run = impact(OLD);
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("wrong.yaml:15:12:").contains("意见箱");
        assertThat(run.out()).contains("共2份记录").contains("有误1份");
    }

    @Test
    void should_name_the_nearest_standard() {
        Run run = impact("db51-t-1618-2014");
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains(OLD);
    }

    @Test
    void should_read_the_record_by_the_new_words_too() throws IOException {
        RecordText.SMALL.with("[意见箱]", "[群众意见箱]").in(records, "a.yaml");
        assertThat(impact(OLD).code()).isZero();
        change("vocabulary.yaml", "{name: 意见箱, aliases: [群众意见箱]}", "{name: 意见箱}");
        Run run = impact(OLD);
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("a.yaml:15:12:", "群众意见箱");
    }
}
