package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bianmin.cli.StagedFolder.finding;
import static org.bianmin.cli.StagedFolder.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.bianmin.Shipped;
import org.bianmin.catalogue.Digest;
import org.bianmin.record.stages.StageFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From facts to final: draft, objection, review and final result beside a record, as an office goes through them. */
class StagesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private static String state(JsonNode result) {
        return result.at("/state/code").asText();
    }

    private static String remarks(JsonNode result) {
        return result.at("/remarks/procedure").toString();
    }

    @Test
    void should_go_through_every_stage() {
        StagedFolder staged = StagedFolder.in(folder);
        assertThat(state(staged.audited())).isEqualTo("recorded");
        assertThat(staged.run("draft", "--date", "2026-08-14").code()).isZero();
        assertThat(state(staged.audited())).isEqualTo("draft");
        staged.write("a.objection-1.yaml", StagedFolder.OBJECTION);
        assertThat(state(staged.audited())).isEqualTo("objected");
        staged.write("a.review-1.yaml", StagedFolder.REVIEW);
        assertThat(state(staged.audited())).isEqualTo("reviewed");
        assertThat(staged.run("final", "--date", "2026-08-24").code()).isZero();
        assertThat(state(staged.audited())).isEqualTo("final");
    }

    @Test
    void should_note_what_was_fed_back() throws IOException {
        StagedFolder staged = StagedFolder.in(folder);
        JsonNode before = staged.audited();
        Run run = staged.run("draft", "--date", "2026-08-14");
        assertThat(run.out()).contains("2026-08-21", "a.draft.yaml");
        assertThat(run.err()).isEmpty();
        JsonNode draft = staged.audited().at("/stages/draft");
        assertThat(draft.get("date").asText()).isEqualTo("2026-08-14");
        assertThat(draft.get("objections_until").asText()).isEqualTo("2026-08-21");
        assertThat(draft.get("working_days").asInt()).isEqualTo(5);
        assertThat(draft.get("record").asText()).isEqualTo(Digest.of(staged.record()));
        assertThat(draft.get("low").asText()).isEqualTo(before.at("/score/low").asText());
        assertThat(draft.get("due").asInt())
                .isEqualTo(before.at("/conclusion/due").asInt());
        assertThat(draft.get("verdicts")).hasSameSizeAs(before.get("findings"));
        assertThat(staged.text("a.draft.yaml")).contains("\"db51-t-1618-2013/5.2.2\": 不符合", "签收:\n");
    }

    @Test
    void should_name_the_result_that_was_fed_back_by_its_digest() {
        StagedFolder staged = StagedFolder.in(folder);
        staged.audited();
        String result = Digest.of(folder.resolve("out/2026Q3/a.json"));
        staged.run("draft", "--date", "2026-08-14");
        assertThat(staged.audited().at("/stages/draft/result").asText()).isEqualTo(result);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"2026-09-16, 2026-09-22", "2026-09-24, 2026-10-09"})
    void should_count_working_days_by_the_calendar_of_the_office(String date, String until) {
        StagedFolder.in(folder).run("draft", "--date", date);
        assertThat(StageFiles.draft(folder.resolve("a.yaml"))).content().contains("异议截止: " + until);
    }

    @Test
    void should_take_the_period_of_the_plan_before_that_of_the_office() throws IOException {
        Path quarter = Files.createDirectory(folder.resolve("2026Q3"));
        Files.copy(Path.of("inspections/register.yaml"), folder.resolve("register.yaml"));
        StagedFolder staged = StagedFolder.in(quarter)
                .write("plan.yaml", Shipped.read(Shipped.RECORDS.resolve("plan.yaml")))
                .change("plan.yaml", "异议期限: 5", "异议期限: 3");
        assertThat(staged.run("draft", "--date", "2026-08-14").out()).contains("2026-08-19");
        assertThat(staged.text("a.draft.yaml")).contains("异议期限工作日: 3\n", "异议截止: 2026-08-19\n");
        staged.change("plan.yaml", "异议期限: 3", "异议期限: 0");
        assertThat(staged.run("audit").err()).contains("plan.yaml:", "异议期限");
    }

    @Test
    void should_warn_when_only_weekends_were_taken_off() throws IOException {
        Path standards = standards("(?s)calendar:.*", "");
        StagedFolder staged = StagedFolder.in(folder);
        Run run = staged.run("draft", "--date", "2026-09-30", "--standards", standards);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("2026-10-07");
        assertThat(run.err()).contains("2026", "只扣除了周末");
        JsonNode result = staged.audited("--standards", standards);
        assertThat(result.at("/stages/draft/only_weekends/0").asInt()).isEqualTo(2026);
        assertThat(remarks(result)).contains("只扣除了周末");
    }

    @Test
    void should_not_draft_without_a_period_for_objections() throws IOException {
        Path standards = standards("objection_days: 5", "");
        StagedFolder staged = StagedFolder.in(folder);
        Run run = staged.run("draft", "--standards", standards);
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("offices/shili.yaml", "objection_days");
        assertThat(staged.files()).containsOnlyKeys("a.yaml");
    }

    /** The shipped standards with a change in the office's file. */
    private Path standards(String from, String to) throws IOException {
        Path standards = StandardsFolder.copied(folder.resolve("standards"));
        Path office = standards.resolve("offices/shili.yaml");
        String text = Files.readString(office);
        int adopted = text.indexOf("adopted:");
        String settings = text.substring(0, adopted);
        assertThat(settings).containsPattern(from);
        Files.writeString(office, settings.replaceAll(from, to) + text.substring(adopted));
        return standards;
    }

    @Test
    void should_never_write_a_draft_twice() {
        StagedFolder staged = StagedFolder.drafted(folder);
        Map<String, String> before = staged.files();
        Run again = staged.run("draft", "--date", "2026-08-17");
        assertThat(again.code()).isEqualTo(5);
        assertThat(again.err()).contains("a.draft.yaml", "不再覆盖");
        assertThat(staged.files()).isEqualTo(before);
    }

    @Test
    void should_never_write_a_final_result_twice() {
        StagedFolder staged = StagedFolder.finalised(folder);
        Map<String, String> before = staged.files();
        assertThat(before)
                .containsOnlyKeys(
                        "a.yaml",
                        "a.draft.yaml",
                        "a.objection-1.yaml",
                        "a.review-1.yaml",
                        "a.final.yaml",
                        "a.final.json");
        Run again = staged.run("final", "--date", "2026-08-25");
        assertThat(again.code()).isEqualTo(5);
        assertThat(again.err()).contains("a.final.yaml", "不再覆盖");
        assertThat(staged.files()).isEqualTo(before);
    }

    @Test
    void should_give_no_grade_while_an_objection_is_open() {
        StagedFolder staged = StagedFolder.objected(folder);
        JsonNode open = staged.audited();
        assertThat(open.at("/score/grade").isNull()).isTrue();
        assertThat(open.at("/score/no_grade/code").asText()).isEqualTo("objection_open");
        assertThat(open.at("/score/no_grade/text").asText()).contains("待复核");
        assertThat(open.at("/stages/objections/0/clauses/0/review").isNull()).isTrue();
        staged.write("a.review-1.yaml", StagedFolder.REVIEW);
        assertThat(staged.audited().at("/score/no_grade/code").asText()).isNotEqualTo("objection_open");
    }

    @Test
    void should_judge_the_facts_as_amended_and_keep_what_was_recorded() {
        StagedFolder staged = StagedFolder.reviewed(folder);
        String record = staged.text("a.yaml");
        JsonNode result = staged.audited();
        assertThat(verdict(result, "5.2.2")).isEqualTo("fails");
        assertThat(finding(result, "5.2.2").get("amended").isNull()).isTrue();
        JsonNode amended = finding(result, "6.2-2");
        assertThat(amended.at("/verdict/code").asText()).isEqualTo("conforms");
        assertThat(amended.get("evidence").toString()).isEqualTo("[\"材料/3.jpg\"]");
        assertThat(amended.at("/amended/reviews").toString()).isEqualTo("[1]");
        assertThat(amended.at("/amended/verdict/code").asText()).isEqualTo("fails");
        assertThat(amended.at("/amended/seen").asText()).isEqualTo("抽查6，不符合1");
        assertThat(staged.text("a.yaml")).isEqualTo(record);
    }

    @Test
    void should_tell_each_objection_with_its_decision() {
        JsonNode stages = StagedFolder.reviewed(folder).audited().get("stages");
        assertThat(stages.at("/objections/0/unit").asText()).isEqualTo("甲镇人民政府");
        assertThat(stages.at("/objections/0/late").asBoolean()).isFalse();
        assertThat(stages.at("/objections/0/clauses/0/review").asInt()).isEqualTo(1);
        JsonNode upheld = stages.at("/reviews/0/decisions/0");
        assertThat(upheld.at("/ruling/code").asText()).isEqualTo("upheld");
        assertThat(upheld.get("before")).isEqualTo(upheld.get("after"));
        JsonNode changed = stages.at("/reviews/0/decisions/1");
        assertThat(changed.at("/amended/0/question").asText()).isEqualTo("emergency.handed_out");
        assertThat(changed.at("/amended/0/before").asText()).isEqualTo("抽查6，不符合1");
        assertThat(changed.at("/amended/0/after").asText()).isEqualTo("抽查6，不符合0");
        assertThat(changed.at("/before/verdict/code").asText()).isEqualTo("fails");
        assertThat(changed.at("/after/verdict/code").asText()).isEqualTo("conforms");
    }

    @Test
    void should_let_the_last_of_several_reviews_win() {
        StagedFolder staged = StagedFolder.reviewed(folder)
                .write("a.objection-2.yaml", StagedFolder.OBJECTION.replace("2026-08-18", "2026-08-21"));
        assertThat(state(staged.audited())).isEqualTo("objected");
        staged.write(
                "a.review-2.yaml",
                StagedFolder.REVIEW
                        .replace("8月20日", "8月24日")
                        .replace("答复异议: 1", "答复异议: 2")
                        .replace("不符合数: 0", "不符合数: 2"));
        JsonNode result = staged.audited();
        assertThat(state(result)).isEqualTo("reviewed");
        assertThat(verdict(result, "6.2-2")).isEqualTo("fails");
        assertThat(finding(result, "6.2-2").at("/amended/reviews").toString()).isEqualTo("[1,2]");
        assertThat(result.at("/stages/reviews/1/decisions/1/before/verdict/code")
                        .asText())
                .isEqualTo("conforms");
    }

    @Test
    void should_mark_a_late_objection_and_still_ask_for_its_decision() {
        StagedFolder staged = StagedFolder.drafted(folder)
                .write("a.objection-1.yaml", StagedFolder.OBJECTION.replace("2026-08-18", "2026-08-22"));
        JsonNode result = staged.audited();
        assertThat(result.at("/stages/objections/0/late").asBoolean()).isTrue();
        assertThat(remarks(result)).contains("逾期", "2026-08-21");
        assertThat(staged.run("final", "--date", "2026-08-24").err()).contains("1: db51-t-1618-2013/5.2.2");
        staged.write("a.objection-1.yaml", StagedFolder.OBJECTION.replace("2026-08-18", "2026-08-21"));
        assertThat(staged.audited().at("/stages/objections/0/late").asBoolean()).isFalse();
    }

    @Test
    void should_remark_on_a_reviewer_who_inspected() {
        StagedFolder staged = StagedFolder.reviewed(folder).change("a.review-1.yaml", "复核员甲", "检查员乙");
        assertThat(remarks(staged.audited())).contains("程序瑕疵", "检查员乙");
        staged.change("a.review-1.yaml", "检查员乙", "复核员甲");
        assertThat(remarks(staged.audited())).doesNotContain("程序瑕疵");
    }

    @Test
    void should_remark_on_a_change_that_changes_no_verdict() {
        StagedFolder staged = StagedFolder.reviewed(folder).change("a.review-1.yaml", "不符合数: 0", "不符合数: 2");
        assertThat(remarks(staged.audited())).contains("判定不变", "6.2-2").doesNotContain("5.2.2");
    }

    @Test
    void should_remark_on_a_change_that_nobody_asked_for() {
        StagedFolder staged =
                StagedFolder.reviewed(folder).change("a.review-1.yaml", "更正: {应急管理", "更正: {工作台面: {宽度: 80cm}, 应急管理");
        JsonNode result = staged.audited();
        assertThat(verdict(result, "4.2.1.1-2")).isEqualTo("conforms");
        assertThat(remarks(result)).contains("没有提出异议", "4.2.1.1-2").doesNotContain("6.2-2");
    }

    @ParameterizedTest(name = "{0} → {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
            工作人员去向公示牌: {工作状态: 有}            | conforms    | conforms
            工作人员去向公示牌: [工作状态]                | fails       | conforms
            工作人员去向公示牌: {工作状态: 有, 其余: 无}   | fails       | conforms
            工作人员去向公示牌: {姓名: 无}                | fails       | conforms
            工作人员去向公示牌: 未查                      | not_checked | conforms
            服务事项公示牌: {收费依据: 无}                | fails       | fails
            """)
    void should_amend_single_names_of_a_list_and_leave_the_others(String amended, String staff, String services) {
        StagedFolder staged =
                StagedFolder.reviewed(folder).change("a.review-1.yaml", "更正: {", "更正: {服务大厅: {" + amended + "}, ");
        JsonNode result = staged.audited();
        assertThat(verdict(result, "5.2.2")).isEqualTo(staff);
        assertThat(verdict(result, "5.2.1")).isEqualTo(services);
    }

    @Test
    void should_leave_the_rest_of_a_list_that_was_not_there_absent() {
        StagedFolder staged = StagedFolder.in(folder);
        staged.write("a.yaml", staged.text("a.yaml").replaceAll("文具: \\[文具]", "文具: 无"))
                .change("a.yaml", "柜与桌椅: [资料柜, 档案柜, 保险柜, 储物柜, 办公桌椅]", "柜与桌椅: 无");
        staged.run("draft", "--date", "2026-08-14");
        staged.write("a.objection-1.yaml", StagedFolder.OBJECTION)
                .write("a.review-1.yaml", StagedFolder.REVIEW)
                .change("a.review-1.yaml", "更正: {", "更正: {窗口工作条件: {柜与桌椅: {保险柜: 有}}, ");
        JsonNode finding = finding(staged.audited(), "4.2.1.2");
        assertThat(finding.at("/verdict/code").asText()).isEqualTo("fails");
        assertThat(finding.get("seen").asText()).contains("有保险柜").contains("缺资料柜");
    }

    @Test
    void should_amend_the_window_that_is_named() {
        StagedFolder staged = StagedFolder.reviewed(folder)
                .change("a.review-1.yaml", "更正: {", "更正: {窗口: [{名称: 1号窗口（民政）, 吊牌: {监督电话: 无}}], ");
        JsonNode things = finding(staged.audited(), "5.1").get("things");
        assertThat(things.get(0).at("/result/code").asText()).isEqualTo("not_met");
        for (int i = 1; i < things.size(); i++) {
            assertThat(things.get(i).at("/result/code").asText()).isEqualTo("met");
        }
    }

    @Test
    void should_freeze_the_result_with_digests_of_everything_it_rests_on() throws IOException {
        StagedFolder staged = StagedFolder.finalised(folder);
        String text = staged.text("a.final.yaml");
        for (String name :
                new String[] {"a.yaml", "a.draft.yaml", "a.objection-1.yaml", "a.review-1.yaml", "a.final.json"}) {
            assertThat(text).contains("\"" + name + "\": " + Digest.of(folder.resolve(name)));
        }
        assertThat(text).contains("日期: 2026-08-24", "\"db51-t-1618-2013/6.2-2\": 符合");
        ObjectNode issued = (ObjectNode) JSON.readTree(staged.text("a.final.json"));
        ObjectNode now = (ObjectNode) staged.audited();
        assertThat(now.at("/digests/stages")).hasSize(5);
        issued.remove("digests");
        now.remove("digests");
        assertThat(now).isEqualTo(issued);
        assertThat(now.get("differs_from_final")).isEmpty();
    }

    @Test
    void should_not_finalise_before_its_time() {
        StagedFolder staged = StagedFolder.in(folder);
        assertThat(staged.run("final").err()).contains("a.draft.yaml", "bianmin draft");
        staged.run("draft", "--date", "2026-08-14");
        assertThat(staged.run("final", "--date", "2026-08-21").err()).contains("2026-08-21", "--waived");
        assertThat(staged.run("final", "--date", "2026-08-13").err()).contains("a.draft.yaml");
        assertThat(staged.run("final", "--date", "2099-01-01").err()).contains("2099-01-01");
        assertThat(staged.run("final", "--date", "2026-08-21", "--waived", " ").code())
                .isEqualTo(5);
        staged.write("a.objection-1.yaml", StagedFolder.OBJECTION);
        Run open = staged.run("final", "--date", "2026-08-24", "--waived", "放弃");
        assertThat(open.code()).isEqualTo(5);
        assertThat(open.err()).contains("1: db51-t-1618-2013/5.2.2", "1: db51-t-1618-2013/6.2-2");
        staged.write("a.review-1.yaml", StagedFolder.REVIEW.replace("8月20日", "8月25日"));
        assertThat(staged.run("final", "--date", "2026-08-24").err()).contains("a.review-1.yaml", "2026-08-25");
        assertThat(staged.files()).doesNotContainKeys("a.final.yaml", "a.final.json");
        assertThat(staged.run("final", "--date", "2026-08-25").code()).isZero();
    }

    @Test
    void should_finalise_early_when_the_centre_waives_in_writing() {
        StagedFolder staged = StagedFolder.drafted(folder);
        String waiver = "《放弃异议书》(示例): \"无异议\" \\ 2026-08-17 # 签字";
        assertThat(staged.run("final", "--date", "2026-08-17", "--waived", waiver)
                        .code())
                .isZero();
        JsonNode result = staged.audited();
        assertThat(state(result)).isEqualTo("final");
        assertThat(result.at("/stages/final/waived").asText()).isEqualTo(waiver);
    }

    @Test
    void should_refuse_a_record_that_was_edited_after_it_was_fed_back() {
        StagedFolder staged = StagedFolder.drafted(folder).change("a.yaml", "不符合数: 1", "不符合数: 0");
        Run run = staged.run("audit", "--out", folder.resolve("out"));
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("a.yaml:1:1:", "a.draft.yaml", "更正");
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(staged.run("validate").code()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"a.yaml", "a.draft.yaml", "a.objection-1.yaml", "a.review-1.yaml", "a.final.json"})
    void should_refuse_what_was_edited_after_it_became_final(String name) {
        StagedFolder staged = StagedFolder.finalised(folder);
        staged.write(name, staged.text(name) + "\n");
        Run run = staged.run("audit", "--out", folder.resolve("out"));
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains(folder.resolve(name) + ":1:1:");
    }

    @Test
    void should_refuse_what_was_added_or_lost_after_it_became_final() throws IOException {
        StagedFolder staged = StagedFolder.finalised(folder).write("a.objection-2.yaml", StagedFolder.OBJECTION);
        assertThat(staged.run("audit").err()).contains("a.objection-2.yaml:1:1:", "a.final.yaml");
        Files.delete(folder.resolve("a.objection-2.yaml"));
        Files.delete(folder.resolve("a.review-1.yaml"));
        assertThat(staged.run("audit").err()).contains("a.final.yaml:", "a.review-1.yaml");
        staged.write("a.review-1.yaml", StagedFolder.REVIEW);
        Files.delete(folder.resolve("a.final.json"));
        assertThat(staged.run("audit").err()).contains("a.final.json");
    }

    @Test
    void should_say_that_a_final_result_was_not_finished() throws IOException {
        StagedFolder staged = StagedFolder.finalised(folder);
        Files.delete(folder.resolve("a.final.yaml"));
        for (String command : new String[] {"audit", "final"}) {
            Run run = staged.run(command);
            assertThat(run.code()).isEqualTo(5);
            assertThat(run.err()).contains("a.final.json:1:1:", "a.final.yaml");
        }
    }

    @Test
    void should_tell_in_what_a_later_run_differs_and_leave_the_final_result() throws IOException {
        StagedFolder staged = StagedFolder.finalised(folder);
        Map<String, String> before = staged.files();
        Path standards = standards("activity: 检查", "activity: 检查");
        Path standard = standards.resolve("db51-t-1618-2013/standard.yaml");
        Files.writeString(
                standard,
                Files.readString(standard).replace("at_least: 75, at_most: 100", "at_least: 60, at_most: 100"));
        JsonNode result = staged.audited("--standards", standards);
        assertThat(result.get("differs_from_final"))
                .singleElement()
                .satisfies(difference ->
                        assertThat(difference.toString()).contains("db51-t-1618-2013/4.2.1.1-2", "建议改进", "符合"));
        assertThat(remarks(result)).contains("以定稿为准");
        assertThat(result.at("/stages/final/low").asText()).isNotEmpty();
        assertThat(staged.files()).isEqualTo(before);
        assertThat(pdf(staged, "--standards", standards)).contains("与定稿不同", "定稿“建议改进”，本次“符合”");
    }

    @Test
    void should_call_by_its_title_what_was_final_and_is_judged_no_more() throws IOException {
        StagedFolder staged = StagedFolder.finalised(folder);
        String lapsed = "{standard: db51-t-1618-2013, clause: 4.2.1.1-2, validity: lapsed, basis: x, date: 2026-01-01}";
        Path standards = standards("decisions:", "decisions:\n  - " + lapsed);
        assertThat(pdf(staged, "--standards", standards)).contains("工作台面宽度：定稿“建议改进”，本次“无”");
    }

    @Test
    void should_print_the_stage_the_objections_and_the_decisions() throws IOException {
        StagedFolder staged = StagedFolder.in(folder);
        assertThat(pdf(staged)).contains("阶段现场记录").doesNotContain("反馈、异议与复核");
        staged.run("draft", "--date", "2026-08-14");
        assertThat(pdf(staged)).contains("阶段已反馈（2026年8月14日反馈，异议截止2026年8月21日）", "没有提出异议");
        staged.write("a.objection-1.yaml", StagedFolder.OBJECTION.replace("两人的状态当时正在更新", "\"<b>更新</b>${1+1}\""));
        assertThat(pdf(staged)).contains("2项异议待复核", "等次待复核", "<b>更新</b>${1+1}");
        staged.write("a.objection-1.yaml", StagedFolder.OBJECTION).write("a.review-1.yaml", StagedFolder.REVIEW);
        assertThat(pdf(staged))
                .contains("阶段已复核", "甲镇人民政府", "复核员甲（示例区政务服务管理局）", "不符合→符合", "不符合（不变）")
                .contains("原判定不符合，原检查情况：抽查6，不符合1", "原记“抽查6，不符合1”，更正为“抽查6，不符合0”");
        staged.run("final", "--date", "2026-08-24");
        assertThat(pdf(staged)).contains("阶段已定稿（2026年8月24日）").doesNotContain("与定稿不同");
    }

    private String pdf(StagedFolder staged, Object... more) throws IOException {
        Object[] arguments = Stream.concat(Stream.of("--out", folder.resolve("out")), Stream.of(more))
                .toArray();
        staged.run("audit", arguments);
        PdfReader pdf = new PdfReader(Files.readAllBytes(folder.resolve("out/2026Q3/a.pdf")));
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            text.append(new PdfTextExtractor(pdf).getTextFromPage(page));
        }
        return text.toString().replaceAll("[\\s\u3000]+", "");
    }

    @Test
    void should_go_on_with_the_others_of_a_folder() {
        StagedFolder.drafted(folder);
        RecordText.SMALL.in(folder, "b.yaml");
        Run run = Run.of("draft", folder);
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("a.draft.yaml");
        assertThat(folder.resolve("b.draft.yaml")).exists();
        assertThat(folder.resolve("a.draft.draft.yaml")).doesNotExist();
    }

    @Test
    void should_match_the_shipped_final_results() throws IOException {
        Run run = Run.of("audit", "inspections/2026Q3", "--format", "json", "--out", folder);
        assertThat(run.err()).isEmpty();
        int finals = 0;
        for (Path record : Shipped.recordFiles()) {
            if (Files.exists(StageFiles.finalResult(record))) {
                String name = record.getFileName().toString().replace(".yaml", ".json");
                JsonNode result =
                        JSON.readTree(folder.resolve("2026Q3").resolve(name).toFile());
                assertThat(state(result)).as(name).isEqualTo("final");
                assertThat(result.get("differs_from_final")).as(name).isEmpty();
                finals++;
            }
        }
        assertThat(finals).isPositive();
    }

    @Test
    void should_ship_an_objection_that_changed_a_verdict_and_one_that_did_not() throws IOException {
        Run.of("audit", "inspections/2026Q3", "--format", "json", "--out", folder);
        JsonNode decisions =
                JSON.readTree(folder.resolve("2026Q3/丁街道便民服务中心.json").toFile()).at("/stages/reviews/0/decisions");
        assertThat(decisions.get(0).at("/before/verdict/code").asText()).isEqualTo("fails");
        assertThat(decisions.get(0).at("/after/verdict/code").asText()).isEqualTo("conforms");
        assertThat(decisions.get(1).at("/ruling/code").asText()).isEqualTo("upheld");
    }
}
