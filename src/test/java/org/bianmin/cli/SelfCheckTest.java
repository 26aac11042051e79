package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bianmin.QuestionsFile;
import org.bianmin.Shipped;
import org.bianmin.facts.Reason;
import org.bianmin.report.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of things to do: each once, by effort, and never a verdict. */
class SelfCheckTest {
    private static final Pattern VERDICTS = Pattern.compile("不合格|排名|名次");

    private static final String STANDARD = """
            number: 示例府办〔2026〕9号
            title: 大厅要求(示例)
            issued_by: 示例区政务服务管理局
            region: [四川省, 示例区]
            applies_to: [乡镇便民服务中心, 街道便民服务中心]
            clauses:
              - {id: "1", title: 饮水机, quote: 大厅应配置饮水机。, obligation: shall, dimension: 设施设备, binds: centre,
                 check: {kind: names, question: hall.facilities, names: [饮水机]}, evidence: 饮水机照片, remedy: 在大厅放一台饮水机。}
              - {id: "2", title: 意见箱和饮水机, quote: 大厅应有意见箱、饮水机。, obligation: shall, dimension: 设施设备, binds: centre,
                 check: {kind: names, question: hall.facilities, names: [意见箱, 饮水机]}, evidence: 大厅照片, remedy: 补齐缺少的设施。}
              - {id: "3", title: 宜有饮水机, quote: 大厅宜有饮水机。, obligation: should, dimension: 设施设备, binds: centre,
                 check: {kind: names, question: hall.facilities, names: [饮水机]}, evidence: 饮水机照片, remedy: 放一台饮水机。}
              - {id: "4", title: 宜有老花镜, quote: 大厅宜有老花镜。, obligation: should, dimension: 设施设备, binds: centre,
                 check: {kind: names, question: hall.facilities, names: [老花镜]}, evidence: 老花镜照片, remedy: 放几副老花镜。}
              - {id: "5", title: 可设报架, quote: 大厅可设报架。, obligation: may, dimension: 设施设备, binds: centre,
                 check: {kind: names, question: hall.facilities, names: [报架]}, evidence: 报架照片, remedy: 放一个报架。}
              - {id: "6", title: 大厅面积, quote: 大厅面积不小于100平方米。, obligation: shall, dimension: 设施设备, binds: centre,
                 check: {kind: limit, question: site.hall_area, unit: ㎡, values: [{at_least: 100}]},
                 evidence: 平面图, remedy: 向镇里申请扩建大厅。}
              - {id: "7", title: 统一标识, quote: 应使用市里的统一标识。, obligation: shall, dimension: 设施设备, binds: centre,
                 check: {kind: value, question: name_sign.city_logo, one_of: [是]}, evidence: 标识照片, remedy: 请市里发给标识。}
              - {id: "8", title: 室内照明, quote: 县里应保证照明。, obligation: shall, dimension: 设施设备, binds: county,
                 check: {kind: judgement, question: site.lighting}, evidence: 照片, remedy: 请县里增加灯具。}
              - {id: "9", title: 办公形式, quote: 大厅应为开放式。, obligation: shall, dimension: 设施设备, binds: centre,
                 check: {kind: value, question: hall.layout, one_of: [开放式], doubtful: [相对集中式]},
                 evidence: 大厅照片, remedy: 拆掉隔断。}
              - {id: "10", title: 公用电话, quote: 大厅应有公用电话。, obligation: shall, dimension: 设施设备, binds: centre,
                 validity: {status: unconfirmed, doubt: 公用电话可能已经停用。},
                 check: {kind: names, question: hall.facilities, names: [公用电话]}, evidence: 照片, remedy: 装一部公用电话。}
            """;

    private static final RecordText GOOD = RecordText.SMALL
            .with("db51-t-1618-2013", "dating-2026")
            .with("方式: 明查", "类型: 自查\n  方式: 明查")
            .with("大厅设施: [意见箱]", "大厅设施: [意见箱, 饮水机, 老花镜]\n    办公形式: 开放式")
            .and("  选址与建筑: {大厅面积: 120㎡, 室内照明: {判定: 符合, 依据: 亮}}\n  名称标识: {使用市政务服务系统统一标识: 是}\n");

    @TempDir
    Path folder;

    private Path standards;

    @BeforeEach
    void standard() throws IOException {
        standards = StandardsFolder.copied(folder.resolve("standards"));
        Files.writeString(
                Files.createDirectory(standards.resolve("dating-2026")).resolve("standard.yaml"), STANDARD);
        Path office = standards.resolve("offices/shili.yaml");
        Files.writeString(
                office, Files.readString(office) + "  - {standard: dating-2026, by: 示例府办〔2026〕9号, from: 2026-01-01}\n");
        Path questions = standards.resolve("questions.yaml");
        QuestionsFile.set(questions, "大厅设施", "effort", "today");
        QuestionsFile.set(questions, "大厅面积", "effort", "money");
        QuestionsFile.set(questions, "使用市政务服务系统统一标识", "effort", "above");
        QuestionsFile.set(questions, "办公形式", "effort", "days");
    }

    private Run list(RecordText record, Object... more) {
        List<Object> arguments =
                new ArrayList<>(List.of("selfcheck", record.in(folder, "己镇.yaml"), "--standards", standards));
        arguments.addAll(List.of(more));
        Run run = Run.of(arguments.toArray());
        assertThat(run.err()).isEmpty();
        return run;
    }

    /** The lines from one heading to the next. */
    private static String part(Run run, String heading) {
        return Stream.of(run.out().split("\n\n"))
                .filter(part -> part.startsWith("【" + heading + "】"))
                .findFirst()
                .orElse("");
    }

    private static String text(Path pdf, int pages) throws IOException {
        PdfReader reader = new PdfReader(Files.readAllBytes(pdf));
        if (pages > 0) {
            assertThat(reader.getNumberOfPages()).isEqualTo(pages);
        }
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(new PdfTextExtractor(reader).getTextFromPage(page).replaceAll("[\\s　]", ""));
        }
        return text.toString();
    }

    @Test
    void should_say_that_nothing_is_missing() {
        Run run = list(GOOD);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("己镇便民服务中心 要做的事（2026年9月15日自查）\n示例数据\n要求的都有了。\n")
                .doesNotContain("缺：", "还差", "报架", "不是中心自己查的");
        assertThat(part(run, "不用管")).contains("公用电话", "待确认：公用电话可能已经停用。");
    }

    @Test
    void should_name_a_thing_once_for_all_clauses_that_ask_it() {
        Run run = list(GOOD.with("[意见箱, 饮水机, 老花镜]", "[老花镜]"));
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("还差1件：今天能做1件。");
        assertThat(part(run, "今天能做")).isEqualTo("""
                        【今天能做】1件
                        1. 饮水机
                           缺：饮水机、意见箱
                           怎样补：在大厅放一台饮水机。
                           怎样补：补齐缺少的设施。
                           怎样补：放一台饮水机。
                           准备什么作证明：饮水机照片
                           准备什么作证明：大厅照片
                           文件原话：《大厅要求(示例)》（示例府办〔2026〕9号）第1条：“大厅应配置饮水机。”
                           文件原话：《大厅要求(示例)》（示例府办〔2026〕9号）第2条：“大厅应有意见箱、饮水机。”
                           文件原话：《大厅要求(示例)》（示例府办〔2026〕9号）第3条：“大厅宜有饮水机。”""");
        assertThat(part(run, "可以更好")).isEmpty();
    }

    @Test
    void should_join_what_one_thing_can_do() throws IOException {
        Path standard = standards.resolve("dating-2026/standard.yaml");
        String like = "dimension: 设施设备, binds: centre, evidence: 照片, remedy: 补齐。,";
        Files.writeString(standard, Files.readString(standard) + """
                  - {id: "11", title: 药箱, quote: 应有意见箱、药箱和意见簿。, obligation: shall, %s
                     check: {kind: names, question: hall.facilities, names: [意见箱, 便民药箱, 意见簿]}}
                  - {id: "12", title: 意见, quote: 应有意见簿或填单台。, obligation: shall, %s
                     check: {kind: names, question: hall.facilities, names: [{any_of: [意见簿, 填单台]}]}}
                  - {id: "13", title: 报架, quote: 应有报架。, obligation: shall, %s
                     check: {kind: names, question: hall.facilities, names: [报架]}}
                  - {id: "14", title: 宜更大, quote: 大厅面积宜不小于150平方米。, obligation: should, %s
                     check: {kind: limit, question: site.hall_area, unit: ㎡, values: [{at_least: 150}]}}
                """.formatted(like, like, like, like));
        Run run = list(GOOD.with("[意见箱, 饮水机, 老花镜]", "[老花镜]").with("120㎡", "88㎡"));
        assertThat(run.out()).contains("还差3件：今天能做2件，");
        assertThat(part(run, "今天能做")).contains("1. 饮水机\n   缺：饮水机、意见箱、便民药箱、意见簿、意见簿或填单台\n", "2. 报架\n   缺：报架\n");
        assertThat(part(run, "要由镇里（街道、村里）出钱或派人")).contains("还差12㎡").doesNotContain("150");
        assertThat(part(run, "可以更好")).contains("宜更大\n   现在：88㎡；推荐：不小于150㎡；还差62㎡");
    }

    @Test
    void should_keep_what_is_recommended_apart_and_uncounted() {
        Run run = list(GOOD.with("[意见箱, 饮水机, 老花镜]", "[意见箱, 饮水机]"));
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("要求的都有了。").doesNotContain("还差");
        assertThat(part(run, "可以更好")).contains("- 宜有老花镜\n   缺：老花镜\n   怎样补：放几副老花镜。");
    }

    @Test
    void should_sort_by_effort_and_say_how_far_a_measure_is() {
        Run run = list(GOOD.with("120㎡", "88㎡").with("[意见箱, 饮水机, 老花镜]", "[意见箱, 老花镜]"));
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("还差2件：今天能做1件，要由镇里（街道、村里）出钱或派人1件。");
        assertThat(part(run, "要由镇里（街道、村里）出钱或派人")).contains("2. 大厅面积\n   现在：88㎡；要求：不小于100㎡；还差12㎡\n   怎样补：向镇里申请扩建大厅。");
        assertThat(list(GOOD.with("120㎡", "100㎡")).code()).isZero();
        assertThat(list(GOOD.with("120㎡", "88㎡").with("  地区: 示例区", "  地区: 示例区\n  责任单位: 己镇人民政府"))
                        .out())
                .contains("要由己镇人民政府出钱或派人1件");
    }

    @Test
    void should_draft_a_letter_about_what_only_others_can_do() {
        Run none = list(GOOD);
        assertThat(none.out()).doesNotContain("情况说明");
        Run run = list(GOOD.with("标识: 是", "标识: 否").with("{判定: 符合, 依据: 亮}", "{判定: 不符合, 依据: 半数灯不亮}"));
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("还差1件：要请上级解决1件。\n另有1件要靠别的单位或上级，不算中心的。");
        assertThat(part(run, "要请上级解决")).contains("1. 统一标识\n   现在：否；要求：是\n", "2. 室内照明（这是县（市、区）级部门的事）");
        assertThat(part(run, "情况说明"))
                .contains(
                        "关于己镇便民服务中心有关要求未能落实的情况说明",
                        "因____________尚未做到",
                        "第7条：“应使用市里的统一标识。”",
                        "2. 室内照明。看下来还不行：半数灯不亮。由县（市、区）级部门负责。",
                        "己镇便民服务中心　　____年__月__日");
        Run others = list(GOOD.with("{判定: 符合, 依据: 亮}", "{判定: 不符合, 依据: 半数灯不亮}"));
        assertThat(others.code()).isZero();
        assertThat(others.out()).contains("要求的都有了。\n另有1件要靠别的单位或上级，不算中心的。");
    }

    @Test
    void should_ask_for_what_was_not_answered() throws IOException {
        QuestionsFile.set(standards.resolve("questions.yaml"), "办公形式", "ask", "柜台是敞开的吗？");
        Run run = list(GOOD.with("    办公形式: 开放式\n", "").with("[意见箱, 饮水机, 老花镜]", "{意见箱: 有}"));
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out()).contains("查过的都有了。\n还有2件没有回答。");
        assertThat(part(run, "还没有回答")).contains("- 柜台是敞开的吗？（示例府办〔2026〕9号 9）", "- 大厅里的设施和用品，下面这些哪些有？", "饮水机未查", "老花镜未查");
    }

    @Test
    void should_tell_what_of_a_thing_to_do_is_still_open() {
        Run run = list(GOOD.with("[意见箱, 饮水机, 老花镜]", "{意见箱: 无, 老花镜: 有}"));
        assertThat(run.code()).isEqualTo(3);
        assertThat(part(run, "今天能做")).contains("缺：意见箱\n   还没有回答或说不准：饮水机\n");
        assertThat(part(run, "还没有回答")).contains("饮水机未查");
    }

    @Test
    void should_say_what_would_decide() {
        Run run = list(GOOD.with("办公形式: 开放式", "办公形式: 相对集中式"));
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out()).contains("查过的都有了。\n还有1件写了，但还说不准。");
        assertThat(part(run, "还说不准")).contains("- 办公形式\n   为什么：", "怎样才说得准：文件没有说到这种情况，请上级答复算不算");
    }

    @Test
    void should_have_words_for_everything_that_keeps_from_deciding() {
        List<String> reasons = Shipped.ruleSources().values().stream()
                .flatMap(text -> Pattern.compile("Result\\.UNDECIDED, Reason\\.(\\w+)")
                        .matcher(text)
                        .results())
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(reasons)
                .hasSizeGreaterThan(8)
                .allSatisfy(reason -> assertThat(Messages.CHINESE.word("todo.decide", Reason.valueOf(reason)))
                        .isNotBlank());
    }

    @Test
    void should_say_whose_observation_it_is() {
        Run run = list(GOOD.with("  类型: 自查\n", ""));
        assertThat(run.out())
                .contains("照2026年9月15日示例区政务服务管理局在现场检查时看到的情况列出，不是中心自己查的。")
                .doesNotContain("检查员甲");
    }

    @Test
    void should_tell_points_only_when_asked() throws IOException {
        RecordText record = GOOD.with("120㎡", "88㎡").with("[意见箱, 饮水机, 老花镜]", "[意见箱]");
        assertThat(list(record).out()).doesNotContain("满分", "等次", "办法");
        // By hand: of 1, 2, 6, 7, 9 there are 0, 1/2, 0, 1, 1: 2.5 / 5.
        assertThat(list(record, "--score").out())
                .endsWith("照《示例区便民服务中心标准化建设评分办法(示例)》（示例府办〔2026〕2号）算：50.00分，满分100分。\n该看的7条，看了7条。\n");
        assertThat(list(record.with("    办公形式: 开放式\n", ""), "--score").out())
                .contains("算：30.00到50.00分之间，满分100分", "该看的7条，看了6条");
        StandardsFolder.change(standards.resolve("offices/shili.yaml"), "scheme: shili-2026\n", "");
        assertThat(list(record, "--score", "--goal").out())
                .contains("照参考分(工具默认口径,非文件规定)算：50.00分", "只供参考", "没有可以争取的等次：没有评分依据，不评等次");
    }

    @Test
    void should_list_the_least_for_a_grade() {
        RecordText record = GOOD.with("120㎡", "88㎡").with("[意见箱, 饮水机, 老花镜]", "[意见箱]");
        // The drinking water is 1 and 1/2 of clause 2: 4 of 5; the area is 1.
        assertThat(list(record, "--goal").out())
                .contains("要够“合格”（60分起），最少再做1件，做完是80.00分：\n1. 饮水机（示例府办〔2026〕9号 1、示例府办〔2026〕9号 2、示例府办〔2026〕9号 3）\n");
        assertThat(list(record, "--goal", "优秀").out()).contains("最少再做2件，做完是100.00分：\n1. 饮水机", "\n2. 大厅面积");
        assertThat(list(record.with("    办公形式: 开放式\n", ""), "--goal", "优秀").out())
                .contains("把查到的2件都做完是80.00分，还不够“优秀”（90分起）", "如果其实都做到了，再做下面2件就够");
        assertThat(list(GOOD, "--goal").out()).contains("分数已经够最好的等次了。");
        assertThat(list(GOOD, "--goal", "合格").out()).contains("分数已经够“合格”（60分起）。");
    }

    @Test
    void should_refuse_a_grade_that_is_none() {
        Path record = GOOD.in(folder, "己镇.yaml");
        Run unknown = Run.of("selfcheck", record, "--standards", standards, "--goal", "特优");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("特优", "优秀、良好、合格");
        Run lowest = Run.of("selfcheck", record, "--standards", standards, "--goal", "不合格");
        assertThat(lowest.code()).isEqualTo(2);
        assertThat(lowest.out() + lowest.err()).contains("优秀、良好、合格").doesNotContainPattern(VERDICTS);
    }

    @Test
    void should_refuse_wrong_usage_and_wrong_records() {
        Path record = GOOD.in(folder, "己镇.yaml");
        Path other = GOOD.in(folder, "己镇2.yaml");
        Path pdf = folder.resolve("x.pdf");
        assertThat(Run.of("selfcheck", record, other, "--pdf", pdf).code()).isEqualTo(2);
        assertThat(Run.of("selfcheck", record, "--pdf", other).code()).isEqualTo(2);
        assertThat(Run.of("selfcheck", record, "--long").code()).isEqualTo(2);
        assertThat(pdf).doesNotExist();
        assertThat(other).hasContent(GOOD.text());
        Path bad = GOOD.with("饮水机", "饮水鸡").in(folder, "坏.yaml");
        Run run = Run.of("selfcheck", bad, record, "--standards", standards);
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("坏.yaml:", "饮水机");
        assertThat(run.out()).contains("要求的都有了。");
    }

    @Test
    void should_fit_on_one_page_or_say_how_much_does_not() throws IOException {
        Path pdf = folder.resolve("清单.pdf");
        RecordText record = GOOD.with("120㎡", "88㎡");
        assertThat(list(record, "--pdf", pdf).out()).endsWith("清单.pdf（1页）。\n");
        assertThat(text(pdf, 1))
                .contains("示例数据", "还差1件", "□1.大厅面积", "还差12㎡", "怎样补：向镇里申请扩建大厅。", "准备什么作证明：平面图")
                .doesNotContain("文件原话", "公用电话", "没有印在这里");
        list(record, "--pdf", pdf, "--long");
        assertThat(text(pdf, 1)).contains("文件原话", "公用电话");

        Path many = Path.of("inspections/2026Q3/乙街道便民服务中心.yaml");
        Run run = Run.of("selfcheck", many, "--pdf", pdf);
        assertThat(run.err()).isEmpty();
        String left = Pattern.compile("有(\\d+)件没有印出来")
                .matcher(run.out())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        String page = text(pdf, 1);
        assertThat(page).contains("还差27件", "还有" + left + "件没有印在这里");
        assertThat(page.split("□", -1)).hasSize(30 - Integer.parseInt(left) + 1);
        assertThat(Run.of("selfcheck", many, "--pdf", pdf, "--long").code()).isEqualTo(3);
        assertThat(text(pdf, 0).split("□", -1)).hasSize(31);
    }

    @Test
    void should_never_call_a_centre_names_or_rank_it() throws IOException {
        Path pdf = folder.resolve("x.pdf");
        List<Path> records = Stream.of("inspections/2026Q3", "inspections/examples")
                .flatMap(each -> RecordFiles.of(List.of(Path.of(each))).stream())
                .toList();
        assertThat(records).hasSizeGreaterThan(25);
        List<Object> arguments = new ArrayList<>(List.of("selfcheck", "--score"));
        arguments.addAll(records);
        arguments.add("--goal");
        Run run = Run.of(arguments.toArray());
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().filter(line -> line.startsWith("- ") || line.matches("\\d+\\. .*")))
                .hasSizeGreaterThan(500);
        assertThat(run.out()
                        + Run.of("selfcheck", records.get(0), "--score", "--lang", "en")
                                .out())
                .doesNotContainPattern(VERDICTS);
        for (Path record : List.of(records.get(0), records.get(records.size() - 1))) {
            Run.of("selfcheck", record, "--pdf", pdf, "--long");
            assertThat(text(pdf, 0)).doesNotContainPattern(VERDICTS);
        }
    }

    @Test
    void should_say_the_same_on_every_run() {
        RecordText record = GOOD.with("120㎡", "88㎡").with("[意见箱, 饮水机, 老花镜]", "[]");
        assertThat(list(record, "--score", "--goal").out())
                .isEqualTo(list(record, "--score", "--goal").out());
    }

    /** The workbook says what the record says, so that importing it gives the same observations again. */
    @Test
    void should_fill_in_the_workbook_so_that_it_can_be_imported() throws IOException {
        Path filled = folder.resolve("填好.xlsx");
        Run run = list(GOOD.with("[意见箱, 饮水机, 老花镜]", "{意见箱: 无, 饮水机: 有, 老花镜: 未查}"), "--xlsx", filled);
        assertThat(run.out()).contains("填好的自查表写在");
        Path imported = folder.resolve("导入");
        Run back = Run.of("import", filled, "-o", imported, "--standards", standards);
        assertThat(back.err()).isEmpty();
        String record = Files.readString(imported.resolve("己镇便民服务中心-自查.yaml"));
        assertThat(record)
                .contains("日期: 2026-09-15", "大厅设施: {意见箱: 无, 饮水机: 有", "办公形式: 开放式", "大厅面积: 120")
                .contains("室内照明: {判定: 符合, 依据: 亮}", "使用市政务服务系统统一标识: 是");
    }
}
