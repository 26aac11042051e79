package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bianmin.record.Centre;
import org.bianmin.report.WebPage;
import org.bianmin.report.questionnaire.Questionnaire;
import org.bianmin.report.questionnaire.QuestionnaireJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a self-check as a file: one for each centre, the same bytes each time, and its data only data. */
class FormHtmlTest {
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"form\">(.*?)</script>", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void should_write_a_page_for_every_centre_of_a_plan_and_none_twice() throws Exception {
        Path quarter = Files.createDirectories(folder.resolve("2026Q3"));
        Files.copy(Path.of("inspections/register.yaml"), folder.resolve("register.yaml"));
        for (String file : List.of("plan.yaml", "numbers.yaml")) {
            Files.copy(Path.of("inspections/2026Q3", file), quarter.resolve(file));
        }
        assertThat(Run.of("form", "html", "--plan", quarter).code()).isZero();
        List<Path> pages = pages(quarter);
        assertThat(pages).isNotEmpty();
        byte[] first = Files.readAllBytes(pages.get(0));
        assertThat(data(first).get("centre").get("name").asText() + "-自查页.html")
                .isEqualTo(pages.get(0).getFileName().toString());

        Files.writeString(pages.get(1), "own");
        Files.delete(pages.get(0));
        assertThat(Run.of("form", "html", "--plan", quarter).code()).isZero();
        assertThat(Files.readAllBytes(pages.get(0))).isEqualTo(first);
        assertThat(pages.get(1)).hasContent("own");
    }

    private static List<Path> pages(Path quarter) throws Exception {
        try (Stream<Path> files = Files.list(quarter)) {
            return files.filter(file -> file.toString().endsWith("-自查页.html"))
                    .sorted()
                    .toList();
        }
    }

    private static JsonNode data(byte[] page) throws Exception {
        Matcher found = DATA.matcher(new String(page, StandardCharsets.UTF_8));
        assertThat(found.find()).isTrue();
        return new ObjectMapper().readTree(found.group(1));
    }

    @Test
    void should_want_a_file_of_its_kind() {
        Run run = Run.of("form", "html", "--centre", "SL-06", "-o", folder.resolve("page.xlsx"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(".html");
    }

    @Test
    void should_let_no_name_end_the_data_or_turn_the_text() throws Exception {
        String name = "</script><script>alert(1)</script><!--\u2028\u202E\"\\";
        byte[] page = WebPage.form(QuestionnaireJson.of(new Questionnaire(
                false, new Centre("", name, "乡镇便民服务中心", "示例区", ""), LocalDate.of(2026, 9, 15), List.of(), List.of())));
        String text = new String(page, StandardCharsets.UTF_8);
        assertThat(text.split("<script", -1)).hasSize(3);
        assertThat(text).doesNotContain("\u2028", "\u202E", "<!--");
        assertThat(data(page).get("centre").get("name").asText()).isEqualTo(name);
    }
}
