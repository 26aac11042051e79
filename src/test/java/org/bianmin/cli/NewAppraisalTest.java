package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where an office scores by tables, their rows stand in its blank records and on paper. */
class NewAppraisalTest {
    @TempDir
    Path folder;

    private ScoredOffice office;

    @BeforeEach
    void standards() throws IOException {
        office = ScoredOffice.in(folder);
    }

    private Path blank(String kind, String standard, String file, Object... more) {
        Path output = folder.resolve(file);
        Object[] all = new Object[more.length + 11];
        Object[] first = {
            "new", "--name", "己镇便民服务", "--kind", kind, "--region", "示例区", "--standard", standard, "-o", output
        };
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        Run run = office.run(all);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return output;
    }

    @Test
    void should_write_the_rows_that_are_asked_with_words_price_and_unit() throws IOException {
        String text = Files.readString(blank("乡镇便民服务中心", "db51-t-1618-2013", "x.yaml"));
        assertThat(text)
                .contains("  - 评分办法: shili-marks\n", "    中心:\n", "    窗口:\n      - 名称:\n", "      - 姓名:\n")
                .contains("        # 无故不开门的，每次扣5分\n        # 分值10；看现场；每次扣5分；写数量，单位次；属于“无故”的写 免扣: {理由: …, 证明: …}\n"
                        + "        \"一(一)\":\n")
                .contains("每件扣3—5分，由检查人员酌定，写明 扣分 和 理由；写数量，单位件；写明 查证: 是 或 否")
                .contains("每人次由谁查到扣几分：乡镇5、区县10、市州20、省20")
                .contains("以90%为准；每低于1%扣1分；写测得的数：群众满意度，单位%")
                .contains("按人累计；从第3人次起按2倍；写数量，单位人次；写明人员")
                .contains("人员扣分的50%计入；没有人扣分写 0")
                .contains("取消“先进中心”：", "由一(一)算出，不填写")
                .doesNotContain("\"一(六)\":", "\"一(七)\":", "\"一(八)\":", "\"二(二)\":");
        Path village = blank("村便民服务点", "renhe-2018", "y.yaml");
        assertThat(village).content().contains("\"一(八)\":");
    }

    @Test
    void should_be_valid_blank_and_filled_in() throws IOException {
        Path file = blank("乡镇便民服务中心", "db51-t-1618-2013", "x.yaml");
        Run blank = office.run("validate", file);
        assertThat(blank.err()).isEmpty();
        assertThat(blank.code()).isZero();
        String filled = Files.readString(file)
                .replace("\"一(一)\":\n", "\"一(一)\": 2次\n")
                .replace("        其余:\n", "        其余: 0\n")
                .replace("- 名称:\n", "- 名称: 民政窗口\n")
                .replace("- 姓名:\n", "- 姓名: 职员甲\n")
                .replace("  窗口:\n          部门", "  窗口: 民政窗口\n          部门");
        Run run = office.run(
                "validate",
                Files.writeString(
                        folder.resolve("z.yaml"),
                        filled.replace("姓名: 职员甲\n        窗口:\n", "姓名: 职员甲\n        窗口: 民政窗口\n")));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        Run misspelt = office.run(
                "validate",
                Files.writeString(
                        folder.resolve("w.yaml"), Files.readString(file).replace("四(一)", "四(二)")));
        assertThat(misspelt.code()).isEqualTo(5);
        assertThat(misspelt.err()).contains("四(一)");
    }

    private static String paper(Path pdf) throws IOException {
        PdfReader reader = new PdfReader(Files.readAllBytes(pdf));
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(new PdfTextExtractor(reader).getTextFromPage(page));
        }
        return text.toString().replaceAll("\\s", "");
    }

    @Test
    void should_print_the_columns_of_a_score_sheet() throws IOException {
        String text = paper(blank("乡镇便民服务中心", "db51-t-1618-2013", "x.pdf", "--paper"));
        assertThat(text)
                .contains("考核内容分值评分标准考核办法扣分原因自评分考核分")
                .contains("考核表：中心", "考核表：窗口", "每个人员一张")
                .contains("无故不开门的，每次扣5分", "取消“先进中心”", "由条款db51-t-1618-2013/5.1的判定算出，不填写")
                .doesNotContain("村便民服务点无人值守");
    }

    @Test
    void should_print_what_was_entered_on_the_sheet_that_is_signed() throws IOException {
        Path record = RecordText.SMALL.and(ScoredOffice.APPRAISALS).in(folder, "record.yaml");
        Run run = office.run("sheet", record, "--out", folder.resolve("out"));
        assertThat(run.err()).isEmpty();
        assertThat(paper(folder.resolve("out/2026Q3/record.sheet.pdf")))
                .contains("上午没有开门", "理由:全镇停电", "职员乙", "88.5", "卷帘拉下", "窗口：民政窗口")
                .doesNotContain("考核分");
    }
}
