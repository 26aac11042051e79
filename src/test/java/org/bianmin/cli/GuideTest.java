package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.bianmin.Shipped;
import org.bianmin.catalogue.Check;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.RequiredName;
import org.bianmin.catalogue.RollUp;
import org.bianmin.catalogue.Standard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The guides to standards, read back as their readers get them. */
class GuideTest {
    private static final String DOCTYPE = "<!DOCTYPE html>\n";

    @TempDir
    Path out;

    static Stream<Standard> standards() {
        return Shipped.CATALOGUE.standards().stream();
    }

    private Path file(Standard standard, String ending) {
        return out.resolve("guides").resolve(standard.id() + ending);
    }

    @ParameterizedTest
    @MethodSource("standards")
    void should_quote_every_clause_at_its_anchor(Standard standard) throws Exception {
        Run run = Run.of("standards", "guide", standard.id(), "--out", out, "--format", "html");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains(file(standard, ".html").toString());
        Document page = page(file(standard, ".html"));
        for (Clause clause : standard.clauses()) {
            Element card = anchored(page, clause.id());
            assertThat(quote(card)).isEqualTo(clause.quote());
            assertThat(card.getTextContent())
                    .contains(clause.title(), clause.evidence(), clause.remedy(), clause.note(), clause.notCovered());
            assertThat(names(clause))
                    .allSatisfy(name -> assertThat(card.getTextContent()).contains(name));
        }
        for (RollUp rollUp : standard.rollUps()) {
            assertThat(quote(anchored(page, rollUp.id()))).isEqualTo(rollUp.quote());
        }
        standard.directories()
                .forEach(directory -> assertThat(anchored(
                                        page,
                                        "guide-directory" + (directory.key().isEmpty() ? "" : "-" + directory.key()))
                                .getElementsByTagName("tr")
                                .getLength())
                        .isEqualTo(directory.items().size() + 1));
        String text = page.getDocumentElement().getTextContent();
        assertThat(standard.notAuditable())
                .allSatisfy(span -> assertThat(text).contains(span.from(), span.to(), span.reason()));
    }

    @ParameterizedTest
    @MethodSource("standards")
    void should_lead_nowhere_but_to_its_own_clauses(Standard standard) throws Exception {
        Run.of("standards", "guide", standard.id(), "--out", out, "--format", "html");

        Document page = page(file(standard, ".html"));
        List<String> ids = new ArrayList<>();
        for (Element element : elements(page, "*")) {
            if (element.hasAttribute("id")) {
                ids.add(element.getAttribute("id"));
            }
            assertThat(element.hasAttribute("src")).isFalse();
        }
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(elements(page, "a"))
                .allSatisfy(link ->
                        assertThat(ids).contains(link.getAttribute("href").replaceFirst("^#", "")));
        assertThat(elements(page, "script")).isEmpty();
        assertThat(elements(page, "link")).isEmpty();
        assertThat(elements(page, "th"))
                .isNotEmpty()
                .allSatisfy(heading -> assertThat(heading.getAttribute("scope")).isIn("row", "col"));
    }

    @ParameterizedTest
    @MethodSource("standards")
    void should_print_every_clause_with_all_characters(Standard standard) throws IOException {
        Run run = Run.of("standards", "guide", standard.id(), "--out", out, "--format", "pdf");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        String text = String.join("", pages(file(standard, ".pdf")));
        for (Clause clause : standard.clauses()) {
            assertThat(text).contains(joined(clause.id() + clause.title()));
        }
        assertThat(text).contains("目录", "责任主体", "怎样整改").doesNotContain("U+");
    }

    @Test
    void should_write_both_files_with_the_same_bytes_each_time() throws IOException {
        Standard standard = Shipped.CATALOGUE.standard("shili-2026-08").orElseThrow();

        assertThat(Run.of("standards", "guide", standard.id(), "--out", out).code())
                .isZero();
        byte[] first = Files.readAllBytes(file(standard, ".html"));
        Run.of("standards", "guide", standard.id(), "--out", out);

        assertThat(Files.readAllBytes(file(standard, ".html"))).isEqualTo(first);
        List<String> pages = pages(file(standard, ".pdf"));
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i)).contains("第" + (i + 1) + "页共" + pages.size() + "页");
        }
        try (Stream<Path> files = Files.list(out.resolve("guides"))) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void should_label_in_english_and_quote_in_chinese() throws Exception {
        Run run = Run.of("standards", "guide", "db51-t-1618-2013", "--out", out, "--lang", "en");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        Document page = page(out.resolve("guides/db51-t-1618-2013.html"));
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        Element width = anchored(page, "4.2.1.1-2");
        assertThat(width.getTextContent())
                .contains("Whose duty", "at least 75 cm", "the number itself is allowed", "should", "automated")
                .doesNotContain("怎样判定", "责任主体");
        assertThat(quote(width)).isEqualTo("宽为75cm~100cm");
        assertThat(((Element) width.getElementsByTagName("blockquote").item(0)).getAttribute("lang"))
                .isEqualTo("zh-CN");
    }

    @Test
    void should_say_how_a_clause_is_judged_and_how_it_stands_to_others() throws Exception {
        Run.of("standards", "guide", "shili-2026-08", "--out", out, "--format", "html");
        Run.of("standards", "guide", "db51-t-1618-2013", "--out", out, "--format", "html");

        Document example = page(out.resolve("guides/shili-2026-08.html"));
        assertThat(anchored(example, "第六条").getTextContent()).contains("小于3人（不含本数）");
        assertThat(anchored(example, "第十一条-3").getTextContent())
                .contains("不大于10日", "正好10日的待核实")
                .doesNotContain("含本数");
        assertThat(anchored(example, "第四条-2").getTextContent())
                .contains("2027年12月31日止", "不小于60cm（含本数）", "2028年1月1日起", "80cm左右");
        assertThat(anchored(example, "第五条-1").getTextContent()).contains("大于1人（不含本数）", "没有这样的窗口，不适用");
        assertThat(anchored(example, "第一条").getTextContent()).contains("应在2027年6月30日以前一次做完，只列出，不判定。");
        assertThat(anchored(example, "第一条").getAttribute("class")).contains("milestone");
        assertThat(anchored(example, "第三条-2").getAttribute("class")).contains("may");
        assertThat(anchored(example, "第八条-2").getTextContent()).contains("被取代", "第八条-3");
        Document province = page(out.resolve("guides/db51-t-1618-2013.html"));
        assertThat(anchored(province, "2.3.2-2").getTextContent())
                .contains("被取代", "攀仁府办〔2018〕58号　二(一)1-3　名称（街办）", "那一条适用时，本条款被取代");
        assertThat(anchored(province, "4.2.2-1").getTextContent()).contains("效力待确认：另列，不判定，不计分。");
    }

    @Test
    void should_print_as_text_whatever_a_standard_says() throws Exception {
        Path folder = StandardsFolder.copied(out.resolve("standards"));
        StandardsFolder.change(
                folder.resolve("shili-2026-08/standard.yaml"),
                "title: 便民服务大厅补充要求(示例)",
                "title: \"<script>alert('x')</script> & \\\"甲\\\" ${t.title} \\u202e\"");

        Run run = Run.of("standards", "guide", "shili-2026-08", "--out", out, "--standards", folder);

        assertThat(run.code()).isZero();
        Document page = page(out.resolve("guides/shili-2026-08.html"));
        assertThat(elements(page, "script")).isEmpty();
        assertThat(elements(page, "h1").get(0).getTextContent())
                .isEqualTo("<script>alert('x')</script> & \"甲\" ${t.title} 〔U+202E〕");
        assertThat(run.err()).contains("U+202E");
        assertThat(pages(out.resolve("guides/shili-2026-08.pdf")).get(0))
                .contains("<script>alert('x')</script>&\"甲\"${t.title}");
    }

    @Test
    void should_refuse_what_it_cannot_write() {
        Run unknown = Run.of("standards", "guide", "db51-t-1618", "--out", out);
        assertThat(unknown.code()).isEqualTo(5);
        assertThat(unknown.err()).contains("db51-t-1618-2013");

        Run ending = Run.of("standards", "guide", "shili-2026-08", "-o", out.resolve("guide.docx"));
        assertThat(ending.code()).isEqualTo(2);
        assertThat(ending.err()).contains("guide.docx");
        assertThat(out).isEmptyDirectory();
    }

    private static List<String> names(Clause clause) {
        return clause.check().stream()
                .filter(Check.Names.class::isInstance)
                .flatMap(check -> ((Check.Names) check).names().stream())
                .map(RequiredName::anyOf)
                .flatMap(List::stream)
                .toList();
    }

    private static Document page(Path file) throws Exception {
        String html = Files.readString(file);
        assertThat(html).startsWith(DOCTYPE);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html.substring(DOCTYPE.length()))));
    }

    private static List<Element> elements(Document page, String name) {
        NodeList found = page.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static Element anchored(Document page, String id) {
        List<Element> found = elements(page, "*").stream()
                .filter(element -> element.getAttribute("id").equals(id))
                .toList();
        assertThat(found).as(id).hasSize(1);
        return found.get(0);
    }

    private static String quote(Element card) {
        return card.getElementsByTagName("blockquote").item(0).getTextContent();
    }

    /** Where lines are broken is no part of what is said. */
    private static String joined(String text) {
        return text.replaceAll("[\\s\u3000]+", "");
    }

    private static List<String> pages(Path file) throws IOException {
        PdfReader reader = new PdfReader(Files.readAllBytes(file));
        List<String> pages = new ArrayList<>();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            pages.add(joined(new PdfTextExtractor(reader).getTextFromPage(page)));
        }
        return pages;
    }
}
