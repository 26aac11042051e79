package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** What a centre answered becomes the record that somebody would have written by hand, and goes back with the result. */
class ImportTest {
    @TempDir
    static Path forms;

    @TempDir
    Path folder;

    private static Path form;

    @BeforeAll
    static void write() {
        form = forms.resolve("子镇.xlsx");
        written("子镇便民服务中心", form);
    }

    private static void written(String name, Path file) {
        Run run = Run.of(
                "form",
                "xlsx",
                "--name",
                name,
                "--kind",
                "乡镇便民服务中心",
                "--region",
                "示例区",
                "--standard",
                "db51-t-1618-2013,renhe-2018",
                "--things",
                "3",
                "-o",
                file);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    private static FormFile dated() throws Exception {
        return FormFile.open(form).cover("@date", "2026-09-04");
    }

    private Run imported(FormFile filled) throws Exception {
        return Run.of("import", filled.save(folder.resolve("子镇.xlsx")), "-o", folder.resolve("out"));
    }

    private List<Path> written() throws Exception {
        if (!Files.exists(folder.resolve("out"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** Refused as a whole: told with place and remedy, and nothing is written. */
    private void refused(Run run, String... told) throws Exception {
        assertThat(run.err()).contains(told);
        assertThat(run.code()).isEqualTo(5);
        assertThat(written()).isEmpty();
    }

    @Test
    void should_write_the_record_and_send_the_form_back_with_the_result() throws Exception {
        Run run = imported(dated().cover("@by", "自查员甲")
                .answer("site.location:verdict", "做到了")
                .answer("site.location:basis", "距公交站200米")
                .answer("site.exterior:verdict", "做到了")
                .answer("site.structure", "砖木")
                .answer("name_sign.ground", "红色")
                .answer("hall.facilities/意见箱", "没有")
                .answer("hall.facilities/意见簿", "没有")
                .thing("counters", 1, "counters.height", "75.5")
                .thing("counters", 3, "@name", "受理台")
                .thing("counters", 3, "counters.height", "120")
                .thing("windows", 2, "windows.hanging_sign/联系电话", "不清楚"));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(Files.readString(folder.resolve("out/子镇便民服务中心-自查.yaml"))).isEqualTo("""
                示例数据: 是

                中心:
                  名称: 子镇便民服务中心
                  类别: 乡镇便民服务中心
                  地区: 示例区

                检查:
                  日期: 2026-09-04
                  类型: 自查
                  方式: 明查
                  检查人员:
                    - {姓名: 自查员甲, 单位: 子镇便民服务中心}

                依据标准: [db51-t-1618-2013, renhe-2018]

                检查情况:
                  选址与建筑:
                    选址: {判定: 符合, 依据: 距公交站200米}
                    建筑外观: 符合
                    结构形式: 砖木
                  名称标识: {底色: 红色}
                  服务大厅:
                    大厅设施: {意见箱: 无, 意见簿: 无}
                  工作台面:
                    - {名称: 工作台面1, 高度: 75.5cm}
                    - {名称: 受理台, 高度: 120cm}
                  窗口:
                    - 名称: 窗口2
                      吊牌: {联系电话: 未查}
                """);

        FormFile result = FormFile.open(folder.resolve("out/子镇.结果.xlsx"));
        assertThat(result.text(result.row("", "site.location:verdict"), "D")).isEqualTo("做到了");
        assertThat(result.text(result.row("", "site.location:verdict"), "E")).isEqualTo("达到");
        assertThat(result.text(result.row("", "site.exterior:verdict"), "E")).isEqualTo("没答：没有写凭什么这样说");
        assertThat(result.text(result.row("", "site.structure"), "E")).isEqualTo("可以更好（建议做，不是必须）");
        assertThat(result.text(result.row("", "name_sign.ground"), "E")).isEqualTo("没达到");
        assertThat(result.text(result.row("", "name_sign.ground"), "G")).isEqualTo("把名称标识改为白底。");
        assertThat(result.text(result.row("", "hall.facilities/意见箱"), "E")).isEqualTo("没达到");
        assertThat(result.text(result.row("", "name_sign.typeface"), "E")).isEqualTo("没答");
        Element height = result.row("counters", "counters.height");
        assertThat(result.text(height, "D")).isEqualTo("75.5");
        assertThat(result.text(height, "P")).isEqualTo("说不准：工作台面1、受理台：“左右”没有声明允许偏差，不能判定");
        assertThat(result.text(height, "F")).isEqualTo("120");
        assertThat(result.text(result.row("counters", "@name"), "F")).isEqualTo("受理台");
        String all = Stream.of("@cover", "", "counters")
                .map(group -> result.sheetText("bianmin.page:" + group))
                .reduce("", String::concat);
        assertThat(all).doesNotContain("不合格", "排名", "暂看").contains("示例数据");
    }

    @Test
    void should_import_the_result_again_with_the_answers_that_were_mended() throws Exception {
        assertThat(imported(dated().answer("name_sign.ground", "红色")).code()).isZero();
        Path result = folder.resolve("out/子镇.结果.xlsx");
        FormFile mended = FormFile.open(result).answer("name_sign.ground", "白色");
        Run run = Run.of("import", mended.save(folder.resolve("again.xlsx")), "-o", folder.resolve("again"));
        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(folder.resolve("again/子镇便民服务中心-自查.yaml"))).contains("底色: 白色");
    }

    @Test
    void should_leave_unchecked_what_nobody_answered() throws Exception {
        assertThat(imported(dated()).code()).isZero();
        assertThat(Files.readString(folder.resolve("out/子镇便民服务中心-自查.yaml"))).doesNotContain("检查情况");
        FormFile result = FormFile.open(folder.resolve("out/子镇.结果.xlsx"));
        assertThat(result.keys("").stream()
                        .map(key -> result.text(result.row("", key), "E"))
                        .distinct())
                .doesNotContain("达到", "没达到")
                .contains("没答");
    }

    @Test
    void should_never_overwrite_a_record() throws Exception {
        assertThat(imported(dated()).code()).isZero();
        String before = Files.readString(folder.resolve("out/子镇便民服务中心-自查.yaml"));
        Run again = imported(dated().answer("site.structure", "框架"));
        assertThat(again.err()).contains("子镇便民服务中心-自查.yaml", "子镇.结果.xlsx", "已经有这个文件");
        assertThat(again.code()).isEqualTo(5);
        assertThat(Files.readString(folder.resolve("out/子镇便民服务中心-自查.yaml"))).isEqualTo(before);
    }

    @Test
    void should_not_let_one_bad_file_of_a_folder_stop_the_others() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox/below"));
        Files.writeString(inbox.resolve("a.json"), "{\"bianmin_answers\": 1, \"answers\": [1]}");
        Files.writeString(inbox.resolve("b.xlsx"), "no workbook");
        Files.writeString(inbox.resolve("~$c.xlsx"), "a lock of the office program");
        dated().save(inbox.resolve("子镇.xlsx"));
        Run run = Run.of("import", folder.resolve("inbox"), "-o", folder.resolve("out"));
        assertThat(run.err()).contains("a.json:1:").contains("b.xlsx:1:1").doesNotContain("~$c.xlsx");
        assertThat(run.out()).contains("导入了1份，2份没有导入");
        assertThat(run.code()).isEqualTo(5);
        assertThat(written()).hasSize(2);
    }

    @Test
    void should_tell_sheet_cell_value_and_remedy_of_every_wrong_answer() throws Exception {
        FormFile wrong = dated().answer("hall.facilities/意见箱", "也许")
                .answer("site.structure", "框价")
                .answer("site.location:basis", "在街口")
                .thing("counters", 2, "counters.height", "约75");
        String sheet = "子镇.xlsx〔";
        refused(
                imported(wrong),
                sheet + "大厅〕D" + wrong.row("", "hall.facilities/意见箱").getAttribute("r")
                        + ": “也许”不是回答；“意见箱”请选 有、没有 或 不清楚",
                sheet + "门头〕D" + wrong.row("", "site.location:basis").getAttribute("r") + ": 写了凭什么（“在街口”）");
        FormFile others = dated().answer("site.structure", "框价").thing("counters", 2, "counters.height", "约75");
        refused(
                imported(others),
                sheet + "门头〕D" + others.row("", "site.structure").getAttribute("r") + ": 不认识“框价”，是不是“框架”",
                sheet + "工作台面（逐个）〕E"
                        + others.row("counters", "counters.height").getAttribute("r")
                        + ": “约75”不是测得的数；请写数字加单位，例如 75cm");
    }

    @Test
    void should_ask_for_the_day() throws Exception {
        refused(imported(FormFile.open(form)), "没有写哪一天自查的");
    }

    @Test
    void should_read_a_day_that_the_spreadsheet_keeps_as_a_number() throws Exception {
        assertThat(imported(FormFile.open(form).cover("@date", "46269")).code()).isZero();
        assertThat(Files.readString(folder.resolve("out/子镇便民服务中心-自查.yaml"))).contains("日期: 2026-09-04");
    }

    @Test
    void should_read_a_number_as_it_was_typed_and_not_as_it_is_kept() throws Exception {
        FormFile kept = dated().thing("counters", 1, "counters.height", "70.099999999999994");
        assertThat(imported(kept).code()).isZero();
        assertThat(Files.readString(folder.resolve("out/子镇便民服务中心-自查.yaml"))).contains("高度: 70.1cm");
    }
}
