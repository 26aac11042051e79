package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an office keeps beside its records: the register of its centres and the plan of a quarter. */
class QuarterTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RecordText REGISTER = new RecordText("""
            中心:
              - 编号: SL-06
                名称: 己镇便民服务中心
                别名: [己镇中心]
                曾用名: 己乡便民服务中心
                类别: 乡镇便民服务中心
                地区: 示例区
                采用标准: [db51-t-1618-2013]
                责任单位: 己镇人民政府
                起: 2015-01-01
                止: 2026年9月15日
                并入: SL-08
              - {code: SL-08, name: 辛街道便民服务中心, kind: 街道中心, region: 示例区, standards: db51-t-1618-2013}
              - {编号: SL-09, 名称: 壬村便民服务点, 类别: 村便民服务点, 地区: 示例区, 采用标准: []}
            """);
    private static final RecordText PLAN = new RecordText("""
            季度: 2026年第三季度
            依据: 示例府办〔2026〕2号
            文号: 示例政检〔2026〕3号
            批准: 示例区人民政府办公室
            批准日期: 2026-06-24
            范围: 全面
            检查组:
              - 名称: 第一组
                组员:
                  - {姓名: 检查员甲, 单位: 示例区政务服务管理局}
                  - {姓名: 检查员乙, 单位: 示例区政务服务管理局}
                中心: [SL-06]
              - 名称: 第二组
                组员: [{姓名: 检查员丙, 单位: 示例区行政效能科}]
                中心: [SL-08]
            异议期限: 5
            沿用: {最长月数: 24}
            """);
    /** A record that leaves to the register what stands there. */
    private static final RecordText RECORD = RecordText.SMALL
            .with("名称: 己镇便民服务中心\n  类别: 乡镇便民服务中心\n  地区: 示例区", "编号: SL-06\n  名称: 己镇中心")
            .with("依据标准: [db51-t-1618-2013]\n", "");

    @TempDir
    Path folder;

    private Path quarter;

    @BeforeEach
    void write() throws IOException {
        quarter = Files.createDirectory(folder.resolve("2026Q3"));
        REGISTER.in(folder, "register.yaml");
    }

    private Run audit(Object... more) {
        return Run.of(Stream.concat(
                        Stream.of("audit", quarter, "--out", folder.resolve("out"), "--format", "json"),
                        Arrays.stream(more))
                .toArray());
    }

    private JsonNode audited(RecordText record) throws IOException {
        record.in(quarter, "record.yaml");
        Run run = audit();
        assertThat(run.err()).isEmpty();
        return JSON.readTree(folder.resolve("out/2026Q3/record.json").toFile());
    }

    private void refused(String where, String... words) {
        Run run = Run.of("validate", quarter);
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains(folder.resolve(where) + ":").contains(words);
    }

    // ---- register ----

    @Test
    void should_take_from_the_register_what_the_record_leaves_out() throws IOException {
        JsonNode result = audited(RECORD);
        assertThat(result.get("centre").toString())
                .isEqualTo(
                        "{\"code\":\"SL-06\",\"name\":\"己镇便民服务中心\",\"kind\":\"乡镇便民服务中心\",\"region\":\"示例区\",\"responsible\":\"己镇人民政府\"}");
        assertThat(result.at("/standards/0/id").asText()).isEqualTo("db51-t-1618-2013");
        assertThat(result.at("/digests/register").asText()).hasSize(64);
        assertThat(result.at("/digests/plan").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"己镇中心", "己镇便民服务中心", "己乡便民服务中心"})
    void should_find_a_centre_by_any_of_its_names(String name) throws IOException {
        JsonNode result = audited(RECORD.with("  编号: SL-06\n", "").with("名称: 己镇中心", "名称: " + name));
        assertThat(result.at("/centre/code").asText()).isEqualTo("SL-06");
    }

    @Test
    void should_find_the_same_in_a_record_that_says_everything() throws IOException {
        JsonNode brief = audited(RECORD);
        JsonNode full = audited(RECORD.with("名称: 己镇中心", "名称: 己镇便民服务中心\n  类别: 乡镇中心\n  地区: 示例区\n  责任单位: 己镇人民政府")
                .with("检查情况:", "依据标准: [db51-t-1618-2013]\n检查情况:"));
        assertThat(full.get("findings")).isEqualTo(brief.get("findings"));
        assertThat(full.get("centre")).isEqualTo(brief.get("centre"));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            编号: SL-06     | 编号: SL-60                           | 3:3 | SL-06
            编号: SL-06     | 编号: XYZW-999                        | 3:3 | SL-06
            编号: SL-06     | 编号: SL-08                           | 4:3 | 辛街道便民服务中心
            编号: SL-06     | 负责人: 某                             | 3:3 | 责任单位
            名称: 己镇中心   | 名称: 己镇中心\\n  类别: 街道中心          | 5:3 | 乡镇便民服务中心
            名称: 己镇中心   | 名称: 己镇中心\\n  责任单位: 庚镇人民政府    | 5:3 | 己镇人民政府
            日期: 2026-09-15 | 日期: 2026-09-16                     | 6:3 | 已并入SL-08
            日期: 2026-09-15 | 日期: 2014-12-31                     | 6:3 | 2026-09-15
            检查情况:        | 依据标准: [db51-t-1618]\\n检查情况:      | 11:8 | db51-t-1618-2013
            检查情况:        | 依据标准: []\\n检查情况:                | 11:1 | 至少要写一个
            """)
    void should_refuse_a_record_that_contradicts_the_register(String line, String instead, String where, String word) {
        RECORD.with(line, instead.replace("\\n", "\n")).in(quarter, "wrong.yaml");
        refused("2026Q3/wrong.yaml:" + where, word);
    }

    @Test
    void should_propose_the_nearest_name() {
        RECORD.with("  编号: SL-06\n", "").with("名称: 己镇中心", "名称: 己镇便民中心").in(quarter, "wrong.yaml");
        refused("2026Q3/wrong.yaml:3:3", "是不是“己镇便民服务中心”");
    }

    @Test
    void should_refuse_a_standard_that_the_entry_does_not_name() throws IOException {
        REGISTER.with("采用标准: [db51-t-1618-2013]\n", "采用标准: []\n").in(folder, "register.yaml");
        RECORD.with("检查情况:", "依据标准: [db51-t-1618-2013]\n检查情况:").in(quarter, "wrong.yaml");
        refused("2026Q3/wrong.yaml:11:8", "己镇便民服务中心", "db51-t-1618-2013");
    }

    @Test
    void should_refuse_a_centre_without_standards() {
        RECORD.with("编号: SL-06\n  名称: 己镇中心", "编号: SL-09\n  名称: 壬村便民服务点").in(quarter, "wrong.yaml");
        Run run = audit();
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("wrong.yaml:1:1:", "没有适用的条款", "壬村便民服务点");
        assertThat(Run.of("validate", quarter).code()).isZero();
    }

    @Test
    void should_refuse_another_standard_on_the_command_line_too() {
        RECORD.with("编号: SL-06\n  名称: 己镇中心", "编号: SL-09\n  名称: 壬村便民服务点").in(quarter, "wrong.yaml");
        Run run = audit("--standard", "db51-t-1618-2013");
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("登记册没有给“壬村便民服务点”采用“db51-t-1618-2013”");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            类别: 村便民服务点        | 类别: 村便民服务                  | 14:34 | 村便民服务点
            地区: 示例区, 采用标准: []  | 地区: 别的区, 采用标准: []          | 14:46 | standards/offices
            standards: db51-t-1618-2013 | standards: db51-t-1618        | 13:72 | db51-t-1618-2013
            编号: SL-09              | 编号: SL-08                      | 14:5 | 第13行
            名称: 壬村便民服务点       | 名称: 壬村便民服务点, 别名: 己镇中心   | 14:5 | 己镇中心
            起: 2015-01-01           | 起: 2027-01-01                  | 11:5 | 早于
            并入: SL-08              | 并入: SL-80                     | 2:5 | SL-08
            起: 2015-01-01           | 开始: 2015-01-01                | 10:5 | 起
            编号: SL-09, 名称         | 编号: SL-09, 名子                | 14:17 | 名称
            名称: 壬村便民服务点       | 名称: ../壬村                    | 14:17 | ..
            """)
    void should_refuse_a_wrong_register(String line, String instead, String where, String word) {
        REGISTER.with(line, instead).in(folder, "register.yaml");
        RECORD.in(quarter, "record.yaml");
        refused("register.yaml:" + where, word, "record.yaml:1:1:");
        assertThat(Run.of("validate", folder.resolve("register.yaml")).code()).isEqualTo(5);
    }

    @Test
    void should_judge_nothing_by_a_wrong_register_and_tell_what_is_wrong_once() {
        REGISTER.with("类别: 村便民服务点", "类别: 村").in(folder, "register.yaml");
        RECORD.in(quarter, "a.yaml");
        RECORD.in(quarter, "b.yaml");
        Run run = audit();
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("a.yaml:1:1:", "b.yaml:1:1:");
        assertThat(run.err().split("register.yaml:14:34", -1)).hasSize(2);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void should_allow_one_code_for_one_centre_after_the_other() throws IOException {
        REGISTER.with("SL-08, name: 辛街道便民服务中心", "SL-06, name: 己街道便民服务中心, from: 2026-09-16")
                .with("    并入: SL-08\n", "")
                .in(folder, "register.yaml");
        assertThat(audited(RECORD).at("/centre/kind").asText()).isEqualTo("乡镇便民服务中心");
        Files.delete(folder.resolve("out/2026Q3/record.json"));
        JsonNode later = audited(RECORD.with("2026-09-15", "2026-09-16").with("己镇中心", "己街道便民服务中心"));
        assertThat(later.at("/centre/kind").asText()).isEqualTo("街道便民服务中心");
    }

    @Test
    void should_look_two_folders_up_and_no_further() throws IOException {
        Path two = Files.createDirectories(quarter.resolve("二"));
        Path three = Files.createDirectories(two.resolve("三"));
        assertThat(Run.of("validate", RECORD.in(two, "a.yaml")).code()).isZero();
        assertThat(Run.of("validate", RECORD.in(three, "b.yaml")).err()).contains("缺少“类别”", "缺少“依据标准”");
    }

    @Test
    void should_not_follow_a_link_to_a_register() throws IOException {
        Path elsewhere = REGISTER.in(Files.createTempDirectory("elsewhere"), "register.yaml");
        Files.createSymbolicLink(quarter.resolve("register.yaml"), elsewhere);
        RECORD.in(quarter, "record.yaml");
        refused("2026Q3/register.yaml:1:1", "链接");
    }

    // ---- plan ----

    @Test
    void should_print_the_plan() throws IOException {
        PLAN.in(quarter, "plan.yaml");
        JsonNode result = audited(RECORD);
        assertThat(result.get("plan").toString())
                .isEqualTo("{\"number\":\"示例政检〔2026〕3号\",\"basis\":\"示例府办〔2026〕2号\","
                        + "\"approved_by\":\"示例区人民政府办公室\",\"approved_on\":\"2026-06-24\","
                        + "\"scope\":{\"code\":\"full\",\"text\":\"全面\"},\"dimensions\":[],"
                        + "\"covers\":true,\"team\":\"第一组\"}");
        assertThat(result.at("/remarks/procedure").toString()).doesNotContain("计划", "程序瑕疵");
        assertThat(result.at("/digests/plan").asText()).hasSize(64);
    }

    @Test
    void should_remark_a_visit_that_is_not_planned() throws IOException {
        PLAN.with("中心: [SL-06]", "中心: [SL-09]").in(quarter, "plan.yaml");
        JsonNode result = audited(RECORD);
        assertThat(result.at("/remarks/procedure").toString()).contains("未列入检查计划（示例政检〔2026〕3号）");
        assertThat(result.at("/plan/covers").asBoolean()).isFalse();
    }

    @Test
    void should_remark_inspectors_of_another_team() throws IOException {
        PLAN.with("检查员乙, 单位: 示例区政务服务管理局", "检查员乙, 单位: 示例区行政效能科").in(quarter, "plan.yaml");
        assertThat(audited(RECORD).at("/remarks/procedure").toString()).contains("检查人员不是检查计划中第一组的组员：检查员乙（示例区政务服务管理局）");
    }

    @ParameterizedTest
    @CsvSource({"己镇人民政府", "己镇便民服务中心", "己镇中心"})
    void should_remark_inspectors_of_the_inspected_unit(String unit) throws IOException {
        JsonNode result = audited(RECORD.with("检查员甲, 单位: 示例区政务服务管理局", "检查员甲, 单位: " + unit));
        assertThat(result.at("/remarks/procedure").toString()).contains("程序瑕疵：检查人员来自被检查单位：检查员甲（" + unit + "）");
    }

    @Test
    void should_not_remark_the_plan_at_a_self_check() throws IOException {
        PLAN.with("中心: [SL-06]", "中心: [SL-09]").in(quarter, "plan.yaml");
        JsonNode result =
                audited(RECORD.with("方式: 明查", "方式: 明查\n  类型: 自查").with("检查员甲, 单位: 示例区政务服务管理局", "检查员甲, 单位: 己镇人民政府"));
        assertThat(result.at("/remarks/procedure").toString()).doesNotContain("计划", "来自被检查单位");
        assertThat(result.get("plan").isNull()).isTrue();
    }

    @Test
    void should_refuse_a_visit_outside_of_the_quarter() {
        PLAN.in(quarter, "plan.yaml");
        RECORD.with("2026-09-15", "2026-06-30").in(quarter, "wrong.yaml");
        refused("2026Q3/wrong.yaml:6:3", "2026Q3", "plan.yaml");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            中心: [SL-08]         | 中心: [SL-80]                       | 15:10 | SL-06
            中心: [SL-08]         | 中心: [SL-08, SL-06]                | 15:17 | 第12行
            名称: 第二组           | 名称: 第一组                         | 13:5 | 写了两次
            2026年第三季度         | 2026年秋                            | 1:1 | 2026Q3
            2026年第三季度         | 2026Q4                              | 1:1 | 2026Q3
            范围: 全面             | 范围: 部分                           | 6:5 | 全面
            范围: 全面             | 范围: 专项                           | 6:1 | 类别
            范围: 全面             | 范围: 全面\\n类别: [设施设备]           | 7:1 | 专项
            范围: 全面             | 范围: 专项\\n类别: [设备设施]           | 7:6 | 设施设备
            批准日期: 2026-06-24   | 批准日期: 六月                        | 5:7 | 2026年9月15日
            异议期限: 5            | 异议期限: 五天                        | 16:7 | 整数
            最长月数: 24           | 最长: 24                            | 17:6 | 最长月数
            异议期限: 5            | 目录抽样: [{标准: renhe-2018, 项目: [1, 1], 抽取办法: 摇号}] | 16:33 | 写了两次
            异议期限: 5            | 目录抽样: [{标准: renhe-2018, 项目: [153], 抽取办法: 摇号}]          | 16:30 | 153
            异议期限: 5            | 目录抽样: [{标准: db51-t-1618-2013, 项目: [1], 抽取办法: 摇号}]     | 16:9 | 没有目录
            异议期限: 5            | 目录抽样: [{标准: db51, 项目: [1], 抽取办法: 摇号}]                | 16:13 | db51-t-1618-2013
            异议期限: 5            | 目录抽样: [{标准: xian-2019, 目录: xian-2019-comunity, 项目: [1], 抽取办法: 摇号}] | 16:24 | xian-2019-community
            异议期限: 5            | 目录抽样: [{标准: xian-2019, 目录: xian-2019-community, 项目: [51], 抽取办法: 摇号}] | 16:54 | 51
            异议期限: 5            | 目录抽样: [{标准: renhe-2018, 项目: [1]}]                  | 16:8 | 抽取办法
            文号: 示例政检〔2026〕3号 | '文号:'                             | 3:1 | 文号
            """)
    void should_refuse_a_wrong_plan(String line, String instead, String where, String word) {
        PLAN.with(line, instead.replace("\\n", "\n")).in(quarter, "plan.yaml");
        RECORD.in(quarter, "record.yaml");
        refused("2026Q3/plan.yaml:" + where, word, "record.yaml:1:1:");
        assertThat(Run.of("validate", quarter.resolve("plan.yaml")).code()).isEqualTo(5);
    }

    @Test
    void should_refuse_a_planned_centre_that_is_gone() {
        REGISTER.with("止: 2026年9月15日", "止: 2026-06-30").in(folder, "register.yaml");
        PLAN.in(quarter, "plan.yaml");
        RECORD.in(quarter, "record.yaml");
        refused("2026Q3/plan.yaml:12:10", "SL-06", "己镇便民服务中心");
    }

    @Test
    void should_refuse_a_plan_without_a_register() throws IOException {
        Files.delete(folder.resolve("register.yaml"));
        PLAN.in(quarter, "plan.yaml");
        RecordText.SMALL.in(quarter, "record.yaml");
        refused("2026Q3/plan.yaml:7:1", "register.yaml");
    }

    @Test
    void should_read_the_sample_of_a_directory() {
        PLAN.with("异议期限: 5", """
                        目录抽样:
                          - {标准: renhe-2018, 项目: [3, 17, 152], 抽取办法: 摇号}
                          - {标准: xian-2019, 项目: [51, 52], 抽取办法: 摇号}
                          - {标准: xian-2019, 目录: xian-2019-community, 项目: [5, 13], 抽取办法: 摇号}""").in(quarter, "plan.yaml");
        assertThat(Run.of("validate", quarter.resolve("plan.yaml")).code()).isZero();
    }

    @Test
    void should_leave_out_what_is_outside_of_a_special_inspection() throws IOException {
        PLAN.with("范围: 全面", "范围: 专项\n类别: [应急管理]").in(quarter, "plan.yaml");
        JsonNode result = audited(RECORD.and("  应急管理: {最近一次应急演练: 2026-03-01}\n"));
        assertThat(result.get("findings")).hasSize(5);
        result.get("findings")
                .forEach(
                        finding -> assertThat(finding.get("dimension").asText()).isEqualTo("应急管理"));
        assertThat(result.at("/conclusion/due").asInt()).isEqualTo(5);
        assertThat(result.at("/conclusion/checked").asInt()).isEqualTo(1);
        assertThat(result.at("/score/possible").asText()).isEqualTo("5");
        assertThat(result.at("/score/no_grade/code").asText()).isEqualTo("part_scope");
        assertThat(result.get("outside_scope").toString())
                .contains("db51-t-1618-2013/4.1.1\"", "db51-t-1618-2013/2.3.2-1\"")
                // 2.3.2-2 speaks of subdistricts, 4.1.2 only permits, 4.2.2-1 is doubted.
                .doesNotContain("/2.3.2-2\"", "/4.1.2\"", "/4.2.2-1\"", "/6.1\"");
        assertThat(result.get("unasked").toString()).contains("意见箱");
    }

    @Test
    void should_not_call_a_heading_met_of_which_only_a_part_was_planned() throws IOException {
        Path standards = StandardsFolder.copied(folder.resolve("standards"));
        Path standard = standards.resolve("db51-t-1618-2013/standard.yaml");
        Files.writeString(standard, Files.readString(standard).replace("not_auditable:", """
                roll_ups:
                  - {id: all, number: 1, title: 两有, quote: 应按, parts: [inner, "4.1.1"]}
                  - {id: inner, number: 2, title: 有演练, quote: 应按, parts: [6.2-4]}
                not_auditable:"""));
        PLAN.with("范围: 全面", "范围: 专项\n类别: [应急管理]").in(quarter, "plan.yaml");
        RECORD.and("  应急管理: {最近一次应急演练: 2026-03-01}\n").in(quarter, "record.yaml");
        audit("--standards", standards);
        JsonNode rollUps =
                JSON.readTree(folder.resolve("out/2026Q3/record.json").toFile()).get("roll_ups");
        assertThat(rollUps).hasSize(1);
        assertThat(rollUps.get(0).get("title").asText()).isEqualTo("有演练");
        assertThat(rollUps.at("/0/verdict/code").asText()).isEqualTo("conforms");
    }

    @Test
    void should_look_at_everything_where_no_plan_covers_the_visit() throws IOException {
        PLAN.with("范围: 全面", "范围: 专项\n类别: [应急管理]")
                .with("中心: [SL-06]", "中心: [SL-09]")
                .in(quarter, "plan.yaml");
        JsonNode result = audited(RECORD);
        assertThat(result.get("outside_scope")).isEmpty();
        assertThat(result.at("/conclusion/due").asInt()).isGreaterThan(30);
    }

    @Test
    void should_return_0_when_a_special_inspection_finds_nothing() throws IOException {
        PLAN.with("范围: 全面", "范围: 专项\n类别: [应急管理]").in(quarter, "plan.yaml");
        RECORD.and("""
                  应急管理:
                    应急文件: [应急预案, 应急预案制度, 应急预案制度汇编册]
                    应急制度发放: {抽查数: 3, 不符合数: 0}
                    应急制度定期学习: {判定: 符合, 依据: 看了四次签到表}
                    最近一次应急演练: 2026-03-01
                """).in(quarter, "record.yaml");
        assertThat(audit().code()).isZero();
        JsonNode result = JSON.readTree(folder.resolve("out/2026Q3/record.json").toFile());
        assertThat(result.at("/score/score").asText()).isEqualTo("100.00");
        assertThat(result.at("/score/grade").isNull()).isTrue();
    }
}
