package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands with which an office looks after its standards. */
class StandardsTest {
    @TempDir
    Path standards;

    @BeforeEach
    void copy() throws IOException {
        StandardsFolder.copied(standards);
    }

    private void change(String file, String from, String to) throws IOException {
        StandardsFolder.change(standards.resolve(file), from, to);
    }

    private Run standards(String... arguments) {
        String[] all =
                Stream.concat(Stream.of("standards"), Stream.of(arguments)).toArray(String[]::new);
        Object[] withFolder = Stream.concat(Stream.of((Object[]) all), Stream.of("--standards", standards))
                .toArray();
        return Run.of(withFolder);
    }

    @Test
    void should_list_the_standards_with_their_clauses() {
        Run run = standards("list");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("db51-t-1618-2013", "DB51/T 1618—2013", "推荐");
    }

    @Test
    void should_show_every_clause_with_its_words() {
        Run run = standards("show", "db51-t-1618-2013");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("工作台面高度宜为75cm左右", "待确认", "未覆盖");
    }

    @Test
    void should_propose_the_nearest_standard() {
        Run run = standards("show", "db51-t-1618");
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("db51-t-1618-2013");
    }

    @Test
    void should_find_the_shipped_standards_in_order() {
        assertThat(standards("lint").code()).isZero();
    }

    @Test
    void should_know_that_the_provincial_standard_was_held_against_its_text() {
        assertThat(standards("lint").out()).doesNotContain("db51-t-1618-2013", "shili-2026-08");
        assertThat(standards("lint", "db51-t-1618-2013").out()).contains("共1个标准");
    }

    @ParameterizedTest(name = "{1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            db51-t-1618-2013/standard.yaml | obligation: should          | obligation: shuold         | should
            db51-t-1618-2013/standard.yaml | names: [不间断电源系统]      | names: [不间断电源系]       | 不间断电源系统
            db51-t-1618-2013/standard.yaml | question: counters.width    | question: counters.widht   | counters.width
            db51-t-1618-2013/standard.yaml | at_least: 75, at_most: 100  | at_least: 175, at_most: 100 | 4.2.1.1-2
            db51-t-1618-2013/standard.yaml | {about: 75}                 | {about: 75, at_least: 70}  | about
            db51-t-1618-2013/standard.yaml | id: 3.1.3                   | id: 3.1.2                  | 3.1.2
            db51-t-1618-2013/standard.yaml | unit: cm                    | unit: m                    | cm
            db51-t-1618-2013/standard.yaml | dimension: 应急管理          | dimension: 应急             | 应急管理
            vocabulary.yaml                | is_a: [深色, 绿色]           | is_a: [暗色, 绿色]          | 暗色
            vocabulary.yaml                | aliases: [计算机]            | aliases: [打印机]           | 打印机
            offices/shili.yaml             | standard: db51-t-1618-2013  | standard: db51-t-1618      | db51-t-1618
            offices/shili.yaml             | scheme: shili-2026          | scheme: shili-2062         | shili-2062
            schemes/shili-2026.yaml        | grade: 良好, at_least: 80    | grade: 良好, at_least: 95   | 良好
            schemes/shili-2026.yaml        | db51-t-1618-2013/5.1        | db51-t-1618-2013/5.9       | 5.9
            schemes/shili-2026.yaml        | full_marks: 100             | full_marks: 0              | 0
            schemes/shili-2026.yaml        | grade: 优秀, at_least: 90    | grade: 优秀, at_least: 190  | 优秀
            schemes/shili-2026.yaml        | db51-t-1618-2013/5.1        | db51-t-1618-2013/4.1.2     | 4.1.2
            schemes/shili-2026.yaml        | db51-t-1618-2013/5.1        | db51-t-1618-2013/7.1-1     | 7.1-1
            offices/shili.yaml             | [四川省, 示例区]             | [重庆市, 示例区]            | 四川省
            offices/shili.yaml             | from: 2014-01-01            | from: 2014-01-01, until: 2013-01-01 | until
            offices/shili.yaml             | objection_days: 5           | objection_days: 0          | 异议期限
            offices/shili.yaml             | objection_days: 5           | objection_days: 60         | 异议期限
            offices/shili.yaml             | - 2026-02-14                | - 2026-02-13               | 2026-02-13
            offices/shili.yaml             | - 2026-02-14                | - 2026-02-15               | 2026-02-15
            offices/shili.yaml             | - 2026-02-14                | - 2026-02-30               | 2026-02-30
            offices/shili.yaml             | 'holidays:'                 | 'holiday:'                 | holidays
            vocabulary.yaml                | {name: 深色}                | {name: 深色, is_a: [墨绿色]} | 深色
            db51-t-1618-2013/standard.yaml | services.charges_fees, is: [是] | counters.colour, is: [深色] | 工作台面
            db51-t-1618-2013/standard.yaml | services.charges_fees, is: [是] | services.charges_fees, is: [] | 4.2.2-3
            renhe-2018/standard.yaml       | basis: 攀仁府办〔2018〕58号  | base: 攀仁府办〔2018〕58号  | basis
            renhe-2018/standard.yaml       | clause: db51-t-1618-2013/2.3.2-2 | clause: db51-t-1618-2013/2.3.2-1 | 2.3.2-2
            renhe-2018/standard.yaml       | clause: db51-t-1618-2013/2.3.2-2 | clause: db51-t-1618-2013/2.3.9 | 2.3.9
            renhe-2018/standard.yaml       | same_as: 五有5-1             | same_as: 五有5-9            | 五有5-9
            renhe-2018/standard.yaml       | same_as: 五有5-1             | note: 没有 same_as          | check
            renhe-2018/standard.yaml       | name_sign.ground, one_of: [白色] | name_sign.ground, one_of: [浅色] | 2.3.2-3
            renhe-2018/standard.yaml       | parts: [五有3-1]             | parts: [五有3-2]            | 五有3-2
            renhe-2018/standard.yaml       | parts: [五有3-1]             | parts: []                  | 五有3
            renhe-2018/standard.yaml       | parts: [五有3-1]             | parts: [五有3-1, 五有]       | 五有
            renhe-2018/standard.yaml       | {at_most: 25, doubtful: [25]} | {at_most: 25, doubtful: [26]} | 26
            renhe-2018/standard.yaml       | milestone: 2018-05-31       | milestone: 2018-05-32      | 2018-05-32
            renhe-2018/directory.yaml      | number: 152                 | number: 151                | 151
            offices/shili.yaml             | by_reference: true, from    | by_reference: false, from  | 仁和区
            schemes/shili-2026.yaml        | critical_cap: 合格           | critical_cap: 及格          | 及格
            questions.yaml                 | place: 门头                 | place: 门口                | 门头
            questions.yaml                 | words: equipment, place: 设备 | words: equipment, place: 机房 | 设备
            questions.yaml                 | within: usable_area         | within: usable_areas       | site.hall_area
            questions.yaml                 | within: floor_area          | within: hall_area          | site.usable_area
            questions.yaml                 | within: floor_area          | within: counters.height    | site.usable_area
            questions.yaml                 | any_of: [hall_area, usable_area, floor_area] | any_of: [floor_area, hall_area] | site.area
            questions.yaml                 | sum: [hall_area, back_office_area] | sum: [hall_area]     | site.hall_and_back_area
            questions.yaml                 | sum: [hall_area, back_office_area] | sum: [hall_area, area] | site.hall_and_back_area
            questions.yaml                 | difference: [visitor_area, staff_area] | difference: [visitor_area, staff.deputies] | site.area_lead
            questions.yaml                 | share: [online_doable, online_run] | share: [online_doable, online_run], fixed: true | services.online_share
            questions.yaml                 | share: [online_doable, online_run] | share: [online_doable, online_run], sum: [online_doable, online_run] | share
            shili-2026-08/standard.yaml    | {from: 2028-01-01, about: 80} | {from: 2028-01-02, about: 80} | 第四条-2
            shili-2026-08/standard.yaml    | sampled: services.directory | sampled: hall.facilities   | 第十三条
            questions.yaml                 | kind: names, words: furniture | kind: names, words: furniture, fixed: true | work.furniture
            """)
    void should_refuse(String file, String from, String to, String word) throws IOException {
        change(file, from, to);
        Run run = standards("lint");
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains(standards.resolve(file).toString(), word);
    }

    @Test
    void should_miss_the_case_that_shows_a_clause_met() throws IOException {
        Path cases = standards.resolve("db51-t-1618-2013/cases.yaml");
        String text = Files.readString(cases);
        Files.writeString(
                cases, text.replaceAll("4\\.2\\.1\\.4: (conforms|\\{verdict: conforms[^}]*})", "4.2.1.4: fails"));
        Run run = standards("lint");
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("4.2.1.4", "conforms");
    }

    @Test
    void should_run_the_cases() {
        Run run = standards("test");
        assertThat(run.code()).isZero();
        assertThat(run.out()).doesNotContain("共0个");
    }

    @Test
    void should_show_what_a_changed_number_breaks() throws IOException {
        change("db51-t-1618-2013/standard.yaml", "at_least: 75, at_most: 100", "at_least: 76, at_most: 100");
        Run run = standards("test", "db51-t-1618-2013", "4.2.1.1-2");
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("cases.yaml:", "4.2.1.1-2", "conforms", "unmet");
    }

    @Test
    void should_fail_when_no_case_was_run() throws IOException {
        Files.delete(standards.resolve("renhe-2018/cases.yaml"));
        Run run = standards("test", "renhe-2018");
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.out()).contains("共0个");
        assertThat(standards("test", "renhe-2018", "七有4-2").code()).isEqualTo(5);
    }

    @Test
    void should_propose_the_nearest_clause_or_roll_up() {
        Run clause = standards("test", "db51-t-1618-2013", "4.2.1.1-9");
        assertThat(clause.code()).isEqualTo(5);
        assertThat(clause.err()).contains("standard.yaml:1:1", "4.2.1.1-9", "4.2.1.1-");
        assertThat(clause.out()).isEmpty();
        assertThat(standards("test", "renhe-2018", "五有9").err()).contains("五有");
        assertThat(standards("test", "renhe-2018", "五有").code()).isZero();
    }

    @Test
    void should_explain_a_clause_and_why_its_verdict_is_what_it_is() {
        Run clause = Run.of("explain", "4.1.1");
        assertThat(clause.code()).isZero();
        assertThat(clause.out()).contains("应配置意见箱(簿)。", "意见箱或意见簿有一即可");
        Run verdict = Run.of("explain", "inspections/2026Q3/乙街道便民服务中心.yaml", "3.1.2");
        assertThat(verdict.out()).contains("不符合", "损坏停用");
        assertThat(Run.of("explain", "4.1.111").code()).isEqualTo(2);
    }
}
