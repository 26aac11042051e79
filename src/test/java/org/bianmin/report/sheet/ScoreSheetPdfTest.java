package org.bianmin.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bianmin.Shipped;
import org.bianmin.report.Messages;
import org.bianmin.report.PdfReport;
import org.bianmin.score.sheet.ScoreSheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ScoreSheetPdfTest {
    private static final PdfReport REPORT = new PdfReport();
    private static final SheetJson JSON = new SheetJson(Messages.CHINESE);

    private static ScoreSheet sheet;

    @BeforeAll
    static void scores() {
        sheet = SampleSheet.everyKind();
    }

    @Test
    void should_print_every_row_with_what_was_entered_and_what_it_comes_to() throws IOException {
        PdfReport.Pdf pdf = REPORT.scoreSheet(JSON.of(sheet, true));
        String text = String.join("", pages(pdf));

        List<String> said = new ArrayList<>();
        said(JSON.of(sheet, true), said);
        assertThat(said).hasSizeGreaterThan(200);
        assertThat(said).allSatisfy(each -> assertThat(text).contains(joined(each)));
        assertThat(text)
                .contains("四舍五入到0.1", "不高于88", "0—104.8", "-42又8/15", "取消优秀窗口评选资格：未定")
                .contains("标题写15分，各项相加10分，原文如此", "其他未尽事宜由区政务服务局解释。");
        assertThat(pdf.missingGlyphs()).isEmpty();
    }

    /** Words, sentences and numbers that stand in a sheet for reading. */
    private static void said(Object part, List<String> into) {
        if (part instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                boolean forReading = List.of(
                                "quote",
                                "happened",
                                "worked",
                                "because",
                                "method",
                                "marks",
                                "self_score",
                                "name",
                                "title")
                        .contains(key);
                if (value instanceof String text && forReading) {
                    into.add(text);
                } else if (key.equals("total") && value instanceof Map<?, ?> total) {
                    into.add((String) total.get("text"));
                } else if (key.equals("said") && value instanceof List<?> lines) {
                    lines.forEach(line -> into.add((String) line));
                } else if (!List.of("measured", "standing", "state").contains(key)) {
                    said(value, into);
                }
            });
        } else if (part instanceof List<?> list) {
            list.forEach(each -> said(each, into));
        }
    }

    @Test
    void should_show_the_offices_own_result_first_and_the_rate_as_reference() throws IOException {
        Map<String, Object> result = result(JSON.of(sheet, true));
        List<String> pages = pages(REPORT.write(result));

        assertThat(pages.get(0))
                .contains("窗口：民政窗口69.5不合格14/14", "窗口：社保窗口0—104.8不评等次5/14")
                .contains("评分依据" + joined("示例区政务服务窗口和人员考核办法(示例)（示例府办〔2026〕7号）"))
                .contains("达标率35.10（参考，满分100");
        assertThat(String.join("", pages)).contains("评分表", "-42又8/15");
    }

    @Test
    void should_count_people_on_the_first_page_and_name_them_on_their_sheet_only() throws IOException {
        List<String> pages = pages(REPORT.write(result(JSON.of(sheet, true))));

        assertThat(pages.get(0)).contains("人员1名，见“评分表”。").doesNotContain("张某");
        assertThat(String.join("", pages)).contains("人员：张某（民政窗口）");
    }

    @Test
    void should_print_the_parts_of_a_composite_with_their_weights() throws IOException {
        ScoreSheet composite =
                SampleSheet.scored(Shipped.CATALOGUE.scheme("shili-composite").orElseThrow(), List.of());
        Map<String, Object> json = JSON.of(composite, true);
        String text = String.join("", pages(REPORT.scoreSheet(json)));

        Map<?, ?> parts = (Map<?, ?>) json.get("composite");
        assertThat((List<?>) parts.get("parts")).hasSizeGreaterThan(1).allSatisfy(part -> {
            Map<?, ?> one = (Map<?, ?>) part;
            assertThat(text)
                    .contains(joined(one.get("name") + "" + one.get("scheme")))
                    .contains(
                            one.get("percent") + "%" + joined((String) ((Map<?, ?>) one.get("weighted")).get("text")));
        });
        assertThat(text).contains(joined((String) ((Map<?, ?>) parts.get("total")).get("text")));
        assertThat(pages(REPORT.write(result(json))).get(0))
                .contains(joined((String) ((Map<?, ?>) parts.get("total")).get("text")));
    }

    @Test
    void should_never_print_in_a_report_what_is_proposed() throws IOException {
        String text = String.join("", pages(REPORT.write(result(JSON.of(sheet, true)))));

        assertThat(text).doesNotContain("全区通报", "约谈窗口负责人", "待岗培训", "内部建议单");
    }

    @Test
    void should_put_what_is_proposed_on_a_sheet_of_its_own() throws IOException {
        ProposalSheet proposals = new ProposalSheet(Messages.CHINESE);
        String text =
                String.join("", pages(REPORT.proposals(proposals.of(sheet, true).orElseThrow())));

        assertThat(text)
                .contains("内部建议单", "内部使用，不随报告发送；由人决定")
                .contains("窗口：民政窗口（民政办）约谈窗口负责人得分69.5确定", "全区通报")
                .as("open, but below the edge whatever becomes of it")
                .contains("人员：张某（民政窗口）待岗培训得分不高于88确定");
        assertThat(proposals.text(sheet)).anySatisfy(line -> assertThat(line).contains("约谈窗口负责人", "得分69.5", "确定"));
    }

    @Test
    void should_make_no_sheet_where_nothing_is_proposed() {
        ScoreSheet quiet = SampleSheet.scored(sheet.scheme(), List.of());

        assertThat(new ProposalSheet(Messages.CHINESE).of(quiet, true)).isEqualTo(Optional.empty());
        assertThat(new ProposalSheet(Messages.CHINESE).text(quiet)).isEmpty();
    }

    private static Map<String, Object> result(Map<String, Object> sheet) throws IOException {
        Map<String, Object> result;
        try (InputStream in = PdfReport.class.getResourceAsStream("result.json")) {
            result = new ObjectMapper().readValue(in, new TypeReference<LinkedHashMap<String, Object>>() {});
        }
        Map<String, Object> office = new LinkedHashMap<>();
        ((Map<?, ?>) result.get("office")).forEach((key, value) -> office.put((String) key, value));
        office.put("scheme", ((Map<?, ?>) sheet.get("scheme")).get("id"));
        result.put("office", office);
        result.put("sheets", List.of(sheet));
        return result;
    }

    /** Where lines are broken is no part of what is said. */
    private static String joined(String text) {
        return text.replaceAll("[\\s\u3000]+", "");
    }

    private static List<String> pages(PdfReport.Pdf pdf) throws IOException {
        PdfReader reader = new PdfReader(pdf.bytes());
        List<String> pages = new ArrayList<>();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            pages.add(joined(new PdfTextExtractor(reader).getTextFromPage(page)));
        }
        return pages;
    }
}
