package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bianmin.Shipped;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A document may annex several lists of service items, and each is asked for, sampled and printed by itself. */
class SeveralDirectoriesTest {
    private static final Path EXAMPLE = Path.of("inspections/examples/xian-2019.yaml");

    @TempDir
    Path folder;

    private Path standards;
    private Path own;

    /** The second list says 居家养老服务 too, and says it twice. */
    @BeforeEach
    void write() throws IOException {
        standards = StandardsFolder.copied(folder.resolve("standards"));
        own = standards.resolve("shili-2026-08");
        Files.writeString(own.resolve("directory-village.yaml"), """
                title: 村便民服务点受理事项参考目录(示例)
                categories:
                  - name: 村里的事项
                    items:
                      - {number: 1, name: 居家养老服务, type: 公共服务}
                      - {number: 2, name: 自产自销证明, type: 公共服务}
                      - {number: 3, name: 居家养老服务, type: 公共服务}
                """);
        asks("shili-2026-08-village");
    }

    private void asks(String words) throws IOException {
        StandardsFolder.change(
                standards.resolve("questions.yaml"),
                "      by_directory:",
                "      town_items: {name: 镇事项, kind: names, words: shili-2026-08}\n"
                        + "      village_items: {name: 村事项, kind: names, words: " + words + "}\n      by_directory:");
        StandardsFolder.change(
                own.resolve("standard.yaml"), "sampled: services.directory", "sampled: services.town_items");
        StandardsFolder.change(own.resolve("cases.yaml"), "目录事项", "镇事项");
    }

    private Run lint() {
        return Run.of("standards", "lint", "--standards", standards);
    }

    private void refused(String file, String word) {
        Run run = lint();
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains(own.resolve(file).toString(), word);
    }

    @Test
    void should_take_each_list_for_itself() {
        assertThat(lint().err()).isEmpty();
        Run test = Run.of("standards", "test", "shili-2026-08", "--standards", standards);
        assertThat(test.err()).isEmpty();
        assertThat(test.code()).isZero();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            number: 3, name: 居家养老服务 | number: 2, name: 居家养老服务  | 序号2写了两次
            type: 公共服务}               | type: 公共服务, validity: {status: lapsed, doubt: 停办}} | 居家养老服务
            number: 3, name: 居家养老服务 | number: 3, name: 居家 养老服务 | 居家养老服务
            """)
    void should_refuse_a_number_twice_and_a_name_that_means_two_things(String from, String to, String word)
            throws IOException {
        Path file = own.resolve("directory-village.yaml");
        String text = Files.readString(file);
        int at = text.lastIndexOf(from);
        Files.writeString(file, text.substring(0, at) + to + text.substring(at + from.length()));
        refused("directory-village.yaml", word);
    }

    @Test
    void should_refuse_a_directory_for_which_nobody_asks() throws IOException {
        StandardsFolder.change(
                standards.resolve("questions.yaml"), "words: shili-2026-08-village}", "words: equipment}");
        refused("directory-village.yaml", "目录“shili-2026-08-village”没有观察项来问");
    }

    @Test
    void should_refuse_to_judge_by_a_list_that_is_no_directory_of_the_document() throws IOException {
        StandardsFolder.change(
                own.resolve("standard.yaml"), "sampled: services.town_items", "sampled: services.directory");
        refused("standard.yaml", "services.directory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Village", "2", ""})
    void should_refuse_a_key_that_is_no_word(String key) throws IOException {
        String file = "directory-" + key + ".yaml";
        Files.move(own.resolve("directory-village.yaml"), own.resolve(file));
        refused(file, "“" + key + "”只能是小写字母");
    }

    @Test
    void should_refuse_two_lists_of_one_id() throws IOException {
        StandardsFolder.change(
                standards.resolve("vocabulary.yaml"),
                "\nlists:\n",
                "\nlists:\n  shili-2026-08-village: {words: [{name: 别的}]}\n");
        assertThat(lint().err()).contains("vocabulary.yaml", "两个词表或目录都叫“shili-2026-08-village”");
    }

    @Test
    void should_count_only_items_of_the_list_that_is_sampled() throws IOException {
        StandardsFolder.change(
                own.resolve("standard.yaml"), "sampled: services.town_items", "sampled: services.village_items");
        StandardsFolder.change(own.resolve("cases.yaml"), "镇事项", "村事项");
        Run other = Run.of("standards", "test", "shili-2026-08", "--standards", standards);
        // 群众来信来访 stands in the first list only.
        assertThat(other.err()).contains("群众来信来访");
    }

    @Test
    void should_print_each_list_with_what_was_looked_at() throws IOException {
        Path record = folder.resolve("X.yaml");
        Files.writeString(
                record, Shipped.read(EXAMPLE).replace("    西安镇街清单事项:", "    西安社区清单事项: [13, 生育登记服务]\n    西安镇街清单事项:"));
        Run.of("audit", record, "--out", folder.resolve("out"), "--format", "json");
        JsonNode directories = new ObjectMapper()
                .readTree(folder.resolve("out/2026Q3/X.json").toFile())
                .get("directories");

        assertThat(directories)
                .hasSize(2)
                .allSatisfy(directory ->
                        assertThat(directory.get("standard").asText()).isEqualTo("xian-2019"));
        assertThat(directories.get(0).get("title").asText()).startsWith("镇街公民个人办事清单");
        assertThat(directories.get(1).get("of").asInt()).isEqualTo(50);
        assertThat(directories.get(1).get("items").findValuesAsText("number")).containsExactly("5", "13", "33");
    }

    @Test
    void should_offer_a_place_its_own_list() {
        Path record = folder.resolve("站.yaml");
        Run run = Run.of(
                "new",
                "--name",
                "某社区便民服务站",
                "--kind",
                "社区便民服务点",
                "--region",
                "示例辰区",
                "--standard",
                "xian-2019",
                "-o",
                record);
        assertThat(run.err()).isEmpty();
        assertThat(Shipped.read(record)).contains("社区（村）事项清单（50项）").doesNotContain("镇街公民个人办事清单");
    }
}
