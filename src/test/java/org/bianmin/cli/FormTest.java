package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** The workbook that a centre fills in: only what binds it, in the order of a walk, locked but for the answers. */
class FormTest {
    private static final Path INSPECTIONS = Path.of("inspections");

    @TempDir
    static Path forms;

    @TempDir
    Path folder;

    private static Path town;

    @BeforeAll
    static void write() {
        town = written("乡镇便民服务中心", "db51-t-1618-2013,renhe-2018", "town.xlsx");
    }

    private static Path written(String kind, String standards, String file) {
        Path form = forms.resolve(file);
        Run run = Run.of(
                "form",
                "xlsx",
                "--name",
                "子便民服务",
                "--kind",
                kind,
                "--region",
                "示例区",
                "--standard",
                standards,
                "-o",
                form);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return form;
    }

    @Test
    void should_give_the_same_bytes_for_the_same_questions() throws Exception {
        Path again = written("乡镇便民服务中心", "db51-t-1618-2013,renhe-2018", "again.xlsx");
        assertThat(Files.mismatch(town, again)).isEqualTo(-1);
    }

    @Test
    void should_begin_with_how_to_answer_and_say_that_it_is_an_example() throws Exception {
        assertThat(FormFile.open(town).sheetText("bianmin.page:@cover")).isEqualTo("""
                bianmin.page:@cover | text | answer
                子便民服务自查表
                示例数据
                中心 | 子便民服务
                类别 | 乡镇便民服务中心
                依据的文件 | DB51/T 1618—2013 乡镇(街道)便民服务中心建设规范；攀仁府办〔2018〕58号 攀枝花市仁和区进一步加强乡镇（街办）和村（社区）便民服务机构标准化建设方案
                @date | 哪一天自查的 |\s
                @by | 谁填的 |\s
                怎么填
                从哪里开始 | 先在这一页写上日期和谁填的，再从“门头”那一页起一页一页填；一页就是中心里的一个地方，走到哪里填到哪里。
                怎么答 | 只填浅黄色的格子：能选的从下拉里选，要数字的只写数字，不带单位。
                拿不准的 | 不知道的选“不清楚”，或者空着，不要猜；空着和“不清楚”都算没有查，不会当作达到。
                有，但坏了的 | 有，但是坏了、停用了、不全的，答“没有”。
                暂看 | “暂看”只是按这一格先看一眼，是暂时的；别的要求还会影响它，以导入后的结果为准。
                填完以后 | 存盘，把这个文件原样发给办公室；不要增删、移动行和列，不要改浅黄色格子以外的字。结果会写在同样的一份表里发回来。
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"村便民服务点", "街道便民服务中心"})
    void should_ask_exactly_what_the_blank_record_asks(String kind) throws Exception {
        FormFile form = FormFile.open(written(kind, "renhe-2018", kind + ".xlsx"));
        Path blank = folder.resolve("blank.yaml");
        Run.of("new", "--name", "子便民服务", "--kind", kind, "--region", "示例区", "--standard", "renhe-2018", "-o", blank);
        Set<String> asked = Files.readString(blank)
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("# 〔"))
                .map(line -> line.replaceAll("# 〔(\\d+)〕.*", "$1"))
                .collect(Collectors.toSet());
        Set<String> numbers = Stream.of("", "windows", "counters", "monthly_reports", "window_staff")
                .flatMap(group -> form.keys(group).stream()
                        .filter(key -> !key.equals("@name"))
                        .map(key -> form.text(form.row(group, key), "B")))
                .filter(number -> !number.isEmpty())
                .collect(Collectors.toSet());
        assertThat(numbers).isNotEmpty().isEqualTo(asked);
    }

    @Test
    void should_say_of_each_row_what_is_enough_what_to_do_and_whom_to_ask_and_last_the_clause() throws Exception {
        FormFile form = FormFile.open(town);
        Element ground = form.row("", "name_sign.ground");
        assertThat(form.text(ground, "F")).isEqualTo("白色");
        assertThat(form.text(ground, "G")).isEqualTo("把名称标识改为白底。");
        assertThat(form.text(ground, "H")).isEqualTo("自己（中心工作人员）");
        assertThat(form.text(ground, "I")).startsWith("DB51/T 1618—2013 第2.3.2条：“便民服务中心标识统一按照白底红字");
        Element box = form.row("", "hall.facilities/意见箱");
        assertThat(form.text(box, "F")).isEqualTo("意见箱或意见簿有一即可（意见评议箱也算）");
        Element exterior = form.row("", "site.exterior:verdict");
        assertThat(form.text(exterior, "F")).isEqualTo("“便民服务中心主体建筑外观应简朴整洁、庄重大方。”");
    }

    @Test
    void should_show_a_provisional_sign_only_where_one_answer_decides() throws Exception {
        FormFile form = FormFile.open(town);
        String alone = form.text(form.row("", "safety.fire/紧急逃生通道"), "E");
        assertThat(alone.replaceAll("D\\d+", "D#")).isEqualTo("IF(D#=\"有\",\"暂看达到\",IF(D#=\"没有\",\"暂看没达到\",\"还没答\"))");
        // One of two is enough, so a missing one says nothing yet.
        assertThat(form.text(form.row("", "hall.facilities/意见箱"), "E"))
                .contains("导入后看")
                .doesNotContain("暂看");
        // Only recommended.
        assertThat(form.text(form.row("", "site.structure"), "E"))
                .contains("导入后看")
                .doesNotContain("暂看");
    }

    @Test
    void should_count_by_places_with_plain_formulas() throws Exception {
        FormFile form = FormFile.open(town);
        String counts = form.sheetText("填了多少");
        assertThat(counts).contains("以导入后的结果为准", "地方 | 要答 | 已答");
        String entrance = counts.lines()
                .filter(line -> line.startsWith("门头 |"))
                .findFirst()
                .orElseThrow();
        long rows = form.keys("").stream()
                .filter(key -> form.row("", key).getParentNode()
                        == form.row("", "site.exterior:verdict").getParentNode())
                .filter(key -> !key.endsWith(":basis"))
                .count();
        assertThat(entrance).startsWith("门头 | " + rows + " | COUNTA('门头'!$D$4:$D$");
    }

    @Test
    void should_lock_everything_but_the_answers() throws Exception {
        FormFile form = FormFile.open(town);
        List<Element> protections = form.sheetsWith("sheetProtection");
        assertThat(protections).hasSize(form.sheetCount());
        assertThat(protections).allSatisfy(each -> {
            assertThat(each.getAttribute("sheet")).isEqualTo("true");
            assertThat(each.hasAttribute("password")).isFalse();
            for (String locked : List.of("insertRows", "deleteRows", "insertColumns", "deleteColumns", "sort")) {
                // Left out, it is locked.
                assertThat(each.getAttribute(locked)).as(locked).isIn("", "true");
            }
        });
        Element row = form.row("", "site.structure");
        assertThat(form.locked(row, "D")).isFalse();
        assertThat(Stream.of("B", "C", "E", "F", "G", "H", "I").map(column -> form.locked(row, column)))
                .containsOnly(true);
    }

    @Test
    void should_offer_the_words_that_may_be_chosen() throws Exception {
        FormFile form = FormFile.open(town);
        assertThat(form.choices("", "hall.facilities/意见箱")).containsExactly("有", "没有", "不清楚");
        assertThat(form.choices("", "site.location:verdict")).containsExactly("做到了", "没做到", "不清楚");
        assertThat(form.choices("", "services.charges_fees")).containsExactly("是", "否", "不清楚");
        assertThat(form.choices("", "site.structure")).startsWith("框架").endsWith("没有", "不清楚");
    }

    @Test
    void should_write_a_form_for_every_centre_of_a_plan_and_leave_those_that_are_there() throws Exception {
        Path quarter = Files.createDirectories(folder.resolve("inspections/2026Q3"));
        for (String name :
                List.of("register.yaml", "2026Q3/register.yaml", "2026Q3/plan.yaml", "2026Q3/numbers.yaml")) {
            if (Files.exists(INSPECTIONS.resolve(name))) {
                Files.copy(INSPECTIONS.resolve(name), quarter.getParent().resolve(name));
            }
        }
        Run first = Run.of("form", "xlsx", "--plan", quarter);
        assertThat(first.err()).isEmpty();
        assertThat(first.code()).isZero();
        List<Path> written = workbooks(quarter);
        assertThat(written).hasSizeGreaterThan(3);
        byte[] before = Files.readAllBytes(written.get(0));
        Run second = Run.of("form", "xlsx", "--plan", quarter);
        assertThat(second.out()).contains("写了0份自查表，" + written.size() + "份没有写");
        assertThat(Files.readAllBytes(written.get(0))).isEqualTo(before);
    }

    private static List<Path> workbooks(Path quarter) throws Exception {
        try (Stream<Path> files = Files.list(quarter)) {
            return files.filter(file -> file.toString().endsWith("-自查表.xlsx"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void should_refuse_what_it_cannot_write() {
        assertThat(Run.of("form").code()).isEqualTo(2);
        assertThat(Run.of("form", "xlsx").code()).isEqualTo(2);
        assertThat(Run.of("form", "xlsx", "--centre", "SL-01", "-o", folder.resolve("a.pdf"))
                        .err())
                .contains(".xlsx");
        assertThat(Run.of("form", "xlsx", "--centre", "SL-01", "--things", "0", "-o", folder.resolve("a.xlsx"))
                        .err())
                .contains("--things");
        Run there = Run.of("form", "xlsx", "--centre", "SL-01", "-o", town);
        assertThat(there.code()).isEqualTo(2);
        assertThat(there.err()).contains("town.xlsx");
    }
}
