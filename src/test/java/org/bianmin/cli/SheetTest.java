package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bianmin.Shipped;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sheets: what a blank record asks, on paper and in the order of walking; and the facts of a record, unjudged. */
class SheetTest {
    private static final Path RECORDS = Path.of("inspections", "2026Q3");
    private static final Vocabulary VOCABULARY = Shipped.CATALOGUE.vocabulary();

    @TempDir
    Path folder;

    private static String text(Path pdf) throws IOException {
        PdfReader reader = new PdfReader(Files.readAllBytes(pdf));
        List<String> pages = new ArrayList<>();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            String text = new PdfTextExtractor(reader).getTextFromPage(page).replaceAll("[\\s　]", "");
            assertThat(text).contains("第" + page + "页共" + reader.getNumberOfPages() + "页");
            pages.add(text);
        }
        return String.join("", pages);
    }

    private static Run blank(String kind, Path file, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(
                "new", "--name", "子便民服务", "--kind", kind, "--region", "示例区", "--standard", "renhe-2018", "-o", file));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray());
    }

    /** Numbers of the questions in a blank record. */
    private static List<Integer> numbers(String yaml) {
        Matcher matcher = Pattern.compile("# 〔(\\d+)〕").matcher(yaml);
        List<Integer> numbers = new ArrayList<>();
        while (matcher.find()) {
            numbers.add(Integer.valueOf(matcher.group(1)));
        }
        return numbers;
    }

    private static Question question(int number) {
        String id = List.copyOf(VOCABULARY.questionIds()).get(number - 1);
        return VOCABULARY.question(id).orElseThrow();
    }

    /** A number with its question; the first of a group has the name of the group above it. */
    private static Pattern named(int number) {
        Question question = question(number);
        String group = VOCABULARY.group(question.group()).orElseThrow().name();
        return Pattern.compile(number + "(" + Pattern.quote(group) + ")?" + Pattern.quote(question.name()));
    }

    private static List<String> places() {
        return VOCABULARY.list(Vocabulary.PLACES).orElseThrow().words().stream()
                .map(word -> word.name())
                .toList();
    }

    /** Where the part of each place begins, in the order of walking; the text after the last heading is the signatures. */
    private static String part(String text, String place) {
        Matcher heading = Pattern.compile("[一二三四五六七八九十]、" + place).matcher(text);
        assertThat(heading.find()).as(place).isTrue();
        int end = text.length();
        Matcher next = Pattern.compile("[一二三四五六七八九十]、(" + String.join("|", places()) + "|备注、|签字)")
                .matcher(text);
        if (next.find(heading.end())) {
            end = next.start();
        }
        return text.substring(heading.end(), end);
    }

    @ParameterizedTest
    @CsvSource({"乡镇便民服务中心", "村便民服务代办点"})
    void should_ask_on_paper_what_the_blank_record_asks(String kind) throws IOException {
        Path yaml = folder.resolve("blank.yaml");
        Path pdf = folder.resolve("blank.pdf");
        assertThat(blank(kind, yaml).code()).isZero();
        Run run = blank(kind, pdf, "--paper");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();

        List<Integer> asked = numbers(Files.readString(yaml));
        String text = text(pdf);
        assertThat(asked).hasSizeGreaterThan(10).allSatisfy(number -> {
            Question question = question(number);
            assertThat(part(text, question.place())).containsPattern(named(number));
        });
        for (int number = 1; number <= VOCABULARY.questionIds().size(); number++) {
            if (!asked.contains(number) && question(number).name().length() > 3) {
                assertThat(text).doesNotContainPattern(named(number));
            }
        }
        assertThat(places().stream()
                        .map(place -> text.indexOf("、" + place + "题号"))
                        .filter(at -> at >= 0)
                        .toList())
                .hasSizeGreaterThan(3)
                .isSorted();
    }

    @Test
    void should_not_ask_a_village_what_only_centres_are_asked() throws IOException {
        Path pdf = folder.resolve("village.pdf");
        assertThat(blank("村便民服务代办点", pdf, "--paper").code()).isZero();

        assertThat(text(pdf)).doesNotContain("窗口设置模式", "实行AB岗").contains("□符合□不符合", "中心负责人", "检查人员");
    }

    @Test
    void should_need_a_file_for_paper_and_never_change_one() throws IOException {
        assertThat(blank("村便民服务代办点", folder.resolve("x.yaml"), "--paper").code())
                .isEqualTo(2);
        Path pdf = Files.writeString(folder.resolve("x.pdf"), "mine");
        assertThat(blank("村便民服务代办点", pdf, "--paper").code()).isEqualTo(2);
        assertThat(folder.resolve("x.yaml")).doesNotExist();
        assertThat(pdf).hasContent("mine");
    }

    @Test
    void should_print_a_paper_for_each_planned_centre_once() throws IOException {
        Path quarter = Files.createDirectories(folder.resolve("2026Q3"));
        Files.copy(RECORDS.resolve("../register.yaml"), folder.resolve("register.yaml"));
        Files.copy(RECORDS.resolve("plan.yaml"), quarter.resolve("plan.yaml"));
        Files.copy(RECORDS.resolve("乙街道便民服务中心.yaml"), quarter.resolve("乙街道便民服务中心.yaml"));

        Run run = Run.of("new", "--plan", quarter, "--paper");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();

        Path paper = quarter.resolve("乙街道便民服务中心.paper.pdf");
        assertThat(text(paper)).contains("示例政检〔2026〕3号", "检查员甲（", "示例数据");
        byte[] before = Files.readAllBytes(paper);
        assertThat(Run.of("new", "--plan", quarter, "--paper").out()).contains("写了0份纸质表");
        assertThat(Files.readAllBytes(paper)).isEqualTo(before);
        try (Stream<Path> files = Files.list(quarter)) {
            assertThat(files.filter(file -> file.toString().endsWith(".yaml"))).hasSize(3);
        }
    }

    private Path sheet(Path record) {
        Run run = Run.of("sheet", record, "--out", folder.resolve("out"));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        String name = record.getFileName().toString().replace(".yaml", ".sheet.pdf");
        return folder.resolve("out/2026Q3").resolve(name);
    }

    @Test
    void should_tell_facts_and_no_verdict() throws IOException {
        String text = text(sheet(RECORDS.resolve("乙街道便民服务中心.yaml")));

        assertThat(part(text, "窗口")).contains("1号窗口", "80cm", "0人", "照片/25-1.jpg", "其余无");
        assertThat(part(text, "门头")).contains("2建筑外观2.3.1", "正面墙砖脱落约2㎡", "照片/2-2.jpg");
        assertThat(part(text, "安全")).contains("两盏按测试钮都不亮");
        assertThat(text)
                .contains("14:10／17:05", "中心负责人", "检查员丙")
                .doesNotContain("应整改", "建议改进", "待核实", "未检查", "得分", "等次", "关键项", "自评");
    }

    @Test
    void should_say_what_was_not_recorded() throws IOException {
        Path record = folder.resolve("空.yaml");
        assertThat(Run.of(
                                "new",
                                "--name",
                                "子便民服务",
                                "--kind",
                                "村便民服务代办点",
                                "--region",
                                "示例区",
                                "--standard",
                                "renhe-2018",
                                "-o",
                                record)
                        .code())
                .isZero();
        String yaml = Files.readString(record, StandardCharsets.UTF_8).replaceFirst("日期: \\S+", "日期: 2026-08-03");
        Files.writeString(record, yaml);
        String text = text(sheet(record));

        assertThat(numbers(yaml)).allSatisfy(number -> assertThat(text).containsPattern(named(number)));
        assertThat(text.split("未记录", -1).length - 1)
                .isGreaterThanOrEqualTo(numbers(yaml).size());
    }

    @Test
    void should_not_ask_a_centre_to_sign_that_was_not_told() throws IOException {
        Path record = folder.resolve("暗.yaml");
        String text = Files.readString(RECORDS.resolve("乙街道便民服务中心.yaml"));
        Files.writeString(record, text.replace("方式: 明查", "方式: 暗访"));

        assertThat(text(sheet(record))).contains("本次检查方式为暗访").doesNotContain("中心负责人签字");
    }

    @Test
    void should_write_nothing_of_a_bad_record_and_the_others() throws IOException {
        Path bad = folder.resolve("坏.yaml");
        String text = Files.readString(RECORDS.resolve("乙街道便民服务中心.yaml"));
        Files.writeString(bad, text.replace("方式: 明查", "方式: 明察秋毫"));

        Run run = Run.of("sheet", bad, RECORDS.resolve("甲镇便民服务中心.yaml"), "--out", folder.resolve("out"));
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("坏.yaml", "明察秋毫");
        try (Stream<Path> files = Files.list(folder.resolve("out/2026Q3"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("甲镇便民服务中心.sheet.pdf");
        }
    }
}
