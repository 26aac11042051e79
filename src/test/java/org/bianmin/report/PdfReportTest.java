package org.bianmin.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bianmin.report.photo.Pictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xhtmlrenderer.pdf.ITextOutputDevice;

class PdfReportTest {
    private static final PdfReport REPORT = new PdfReport();

    private Map<String, Object> result;

    @BeforeEach
    void readsTheSample() throws IOException {
        try (InputStream in = PdfReportTest.class.getResourceAsStream("result.json")) {
            result = new ObjectMapper().readValue(in, new TypeReference<LinkedHashMap<String, Object>>() {});
        }
    }

    @Test
    void should_say_what_the_result_holds() throws IOException {
        String text = text(REPORT.write(result));

        List<String> held = new ArrayList<>(List.of(at(result, "score", "score"), at(result, "score", "grade")));
        for (Map<String, Object> finding : list(result, "findings")) {
            if (Boolean.TRUE.equals(finding.get("other_kind"))) {
                // What binds only other kinds of centre is counted, not listed.
                continue;
            }
            held.add((String) finding.get("title"));
            held.add(at(finding, "verdict", "text"));
            if (!"conforms".equals(at(finding, "verdict", "code"))) {
                held.addAll(reasons(finding));
            }
        }
        list(result, "apart").forEach(apart -> held.add((String) apart.get("doubt")));
        list(result, "not_covered").forEach(clause -> held.add((String) clause.get("reason")));
        list(result, "permitted").forEach(clause -> held.add((String) clause.get("quote")));
        held.add(at(result, "remarks", "of_centre"));
        long ofOtherKinds = list(result, "findings").stream()
                .filter(finding -> Boolean.TRUE.equals(finding.get("other_kind")))
                .count();
        assertThat(ofOtherKinds).isPositive();
        held.add("另有" + ofOtherKinds + "条只适用于其他类别的机构");
        assertThat(held).allSatisfy(said -> assertThat(text).contains(joined(said)));
    }

    @Test
    void should_print_seen_required_and_remedy_of_each_problem() throws IOException {
        String text = text(REPORT.write(result));

        assertThat(failing())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(text)
                        .contains(
                                joined((String) finding.get("quote")),
                                joined((String) finding.get("required")),
                                joined((String) finding.get("remedy")),
                                joined((String) finding.get("note"))));
    }

    @Test
    void should_print_the_sums_that_follow_from_the_ledger() throws IOException {
        assertThat(text(REPORT.write(result))).contains("Σ得÷Σ应得×满分=11又14/15÷34×100=35.10");
    }

    @Test
    void should_print_a_range_and_no_grade_while_something_is_open() throws IOException {
        Map<String, Object> score = map(result, "score");
        score.put("settled", false);
        score.put("score", null);
        score.put("low", "30.07");
        score.put("high", "44.44");
        score.put("grade", null);
        score.put("grade_by_points", null);
        score.put("no_grade", Map.of("code", "open", "text", "有条款未检查"));

        assertThat(text(REPORT.write(result))).contains("得分区间30.07—44.44", "等次有条款未检查");
    }

    @Test
    void should_call_a_score_without_basis_a_reference() throws IOException {
        map(map(result, "score"), "scheme").put("basis", null);

        assertThat(text(REPORT.write(result))).contains("参考分(工具默认口径,非文件规定)");
    }

    @Test
    void should_not_give_a_clean_bill_while_something_is_unchecked() throws IOException {
        list(result, "findings").removeIf(finding -> "fails".equals(at(finding, "verdict", "code")));
        Map<String, Object> conclusion = map(result, "conclusion");
        conclusion.put("problems", 0);
        conclusion.put("undecided", 0);
        conclusion.put("not_checked", 7);
        assertThat(text(REPORT.write(result))).contains("但有7项未检查").doesNotContain("未发现应整改的问题。");

        conclusion.put("not_checked", 0);
        assertThat(text(REPORT.write(result))).contains("未发现应整改的问题。");
    }

    @Test
    void should_mark_every_page_of_a_sample() throws IOException {
        assertThat(pages(REPORT.write(result)))
                .hasSizeGreaterThan(3)
                .allSatisfy(page -> assertThat(page).contains("示例数据"));

        result.put("sample", false);
        assertThat(pages(REPORT.write(result)))
                .allSatisfy(page -> assertThat(page).doesNotContain("示例数据"));
    }

    @Test
    void should_number_the_pages() throws IOException {
        List<String> pages = pages(REPORT.write(result));

        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i)).contains("第" + (i + 1) + "页共" + pages.size() + "页");
        }
    }

    @Test
    void should_write_large_numbers_without_a_comma() throws IOException {
        map(result, "conclusion").put("problems", 1234);

        assertThat(text(REPORT.write(result))).contains("应整改1234项");
    }

    @Test
    void should_print_with_embedded_fonts_only() throws IOException {
        PdfReader pdf = new PdfReader(REPORT.write(result).bytes());
        List<PdfDictionary> descriptors = new ArrayList<>();
        List<PdfName> fonts = new ArrayList<>();
        for (int i = 1; i < pdf.getXrefSize(); i++) {
            if (pdf.getPdfObject(i) instanceof PdfDictionary object) {
                if (PdfName.FONTDESCRIPTOR.equals(object.get(PdfName.TYPE))) {
                    descriptors.add(object);
                } else if (PdfName.FONT.equals(object.get(PdfName.TYPE))) {
                    fonts.add(object.getAsName(PdfName.BASEFONT));
                }
            }
        }

        assertThat(descriptors)
                .hasSize(2)
                .allSatisfy(font -> assertThat(font.get(PdfName.FONTFILE2)).isNotNull());
        assertThat(fonts)
                .isNotEmpty()
                .allSatisfy(font -> assertThat(font.toString()).contains("+NotoSansHans"));
    }

    @Test
    void should_print_markup_and_template_syntax_as_text() throws IOException {
        String hostile = "<b>x</b><img src='file:///etc/passwd'/>&lt;${1+1}<#if true>#{2}[=3]";
        map(result, "centre").put("responsible", hostile);

        assertThat(text(REPORT.write(result))).contains(joined(hostile));
    }

    @Test
    void should_show_and_report_characters_that_cannot_be_printed() throws IOException {
        map(result, "centre").put("responsible", "㵲䢺垭硐珙\uD842\uDFB7\u0001\u202E\uFFFE");

        PdfReport.Pdf pdf = REPORT.write(result);

        assertThat(pdf.missingGlyphs()).containsExactly("U+20BB7", "U+0001", "U+202E", "U+FFFE");
        assertThat(text(pdf)).contains("㵲䢺垭硐珙〔U+20BB7〕〔U+0001〕〔U+202E〕〔U+FFFE〕");
    }

    @Test
    void should_have_every_character_of_its_own_sentences() throws IOException {
        assertThat(REPORT.write(result).missingGlyphs()).isEmpty();
        Glyphs glyphs = new Glyphs(ReportFonts.ofThread()::has);
        ReportText.REPORT.all().values().forEach(glyphs::printable);
        assertThat(glyphs.missing()).isEmpty();
    }

    @Test
    void should_print_digests_on_the_last_page_only() throws IOException {
        String digest = "0123456789abcdef".repeat(4);
        map(result, "digests").put("rules", digest);

        List<String> pages = pages(REPORT.write(result));

        assertThat(pages.get(pages.size() - 1)).contains(digest, "bianmin-result/1");
        assertThat(String.join("", pages.subList(0, pages.size() - 1))).doesNotContain(digest, "bianmin-result/1");
    }

    @Test
    void should_ask_the_head_to_sign_only_where_the_visit_was_signed_on_site() throws IOException {
        assertThat(text(REPORT.write(result))).contains("中心负责人乙街道便民服务中心签字");

        map(result, "visit").put("signed_on_site", false);
        assertThat(text(REPORT.write(result))).contains("不要求被检查单位现场签字").doesNotContain("中心负责人乙街道便民服务中心签字");
    }

    @Test
    void should_print_a_result_in_which_nothing_was_found() throws IOException {
        List.of("findings", "apart", "permitted", "not_covered").forEach(part -> result.put(part, List.of()));
        map(result, "conclusion").replaceAll((key, count) -> 0);
        map(result, "score").putAll(Map.of("ledger", List.of(), "dimensions", List.of(), "bands", List.of()));

        assertThat(text(REPORT.write(result))).contains("没有适用的条款").doesNotContain("未发现", "0.00");
    }

    @Test
    void should_fetch_nothing() {
        NoResources agent = new NoResources(new ITextOutputDevice(20f), 20, new PagePhotos(Pictures.NONE));

        assertThat(List.of("file:///etc/passwd", "http://localhost/x", "jar:file:/x.jar!/x.css", "data:,x", "photo:1"))
                .allSatisfy(uri -> {
                    assertThatThrownBy(() -> agent.getCSSResource(uri)).hasMessageContaining(uri);
                    assertThatThrownBy(() -> agent.getImageResource(uri)).hasMessageContaining(uri);
                    assertThatThrownBy(() -> agent.getXMLResource(uri)).hasMessageContaining(uri);
                    assertThatThrownBy(() -> agent.getBinaryResource(uri)).hasMessageContaining(uri);
                });
    }

    @Test
    void should_ask_for_photos_by_the_names_of_the_result_and_say_which_it_did_not_get() throws IOException {
        Map<String, Object> finding = failing().get(0);
        String hostile = "照片/'/><img src='file:///etc/passwd'/>.jpg";
        Map<String, Object> photo = new LinkedHashMap<>();
        photo.put("file", hostile);
        photo.put("number", 2);
        photo.put("taken", null);
        photo.put("sha256", "");
        finding.put("photos", List.of(photo));
        List<String> asked = new ArrayList<>();

        String text = text(REPORT.write(result, file -> {
            asked.add(file);
            return Optional.empty();
        }));

        assertThat(asked).contains(hostile);
        assertThat(text).contains(joined(hostile) + "：未能印出");
    }

    @Test
    void should_refuse_what_is_not_a_result() {
        result.remove("score");

        assertThatThrownBy(() -> REPORT.write(result)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Things with a name carry reasons of their own. */
    private static List<String> reasons(Map<String, Object> finding) {
        List<String> named = list(finding, "things").stream()
                .filter(thing -> !"".equals(thing.get("name")))
                .filter(thing -> !"met".equals(at(thing, "result", "code")))
                .map(thing -> thing.get("name") + "：" + thing.get("reason"))
                .toList();
        return named.isEmpty() ? List.of(at(finding, "reason", "text")) : named;
    }

    private List<Map<String, Object>> failing() {
        return list(result, "findings").stream()
                .filter(finding -> "fails".equals(at(finding, "verdict", "code")))
                .filter(finding -> Boolean.TRUE.equals(finding.get("local")))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> map, String key) {
        return (Map<String, Object>) map.get(key);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> map, String key) {
        return (List<Map<String, Object>>) map.get(key);
    }

    private static String at(Map<String, Object> map, String key, String inner) {
        return (String) map(map, key).get(inner);
    }

    /** Where lines are broken is no part of what is said. */
    private static String joined(String text) {
        return text.replaceAll("[\\s\u3000]+", "");
    }

    private static String text(PdfReport.Pdf pdf) throws IOException {
        String margins = "便民服务机构标准化建设检查报告示例数据";
        return String.join("", pages(pdf))
                .replaceAll("乙街道便民服务中心第\\d+页共\\d+页", "")
                .replace(margins, "");
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
