package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bianmin.Shipped;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An office that writes a standard of its own as the README and the guide tell it to gets what they promise. */
class OwnStandardTest {
    private static final Pattern YAML = Pattern.compile("(?ms)^```yaml\n(.*?)^```$");
    private static final Path EXAMPLE = Path.of("standards/shili-2026-08");

    @TempDir
    Path folder;

    private Path standards;

    @BeforeEach
    void copy() throws IOException {
        standards = StandardsFolder.copied(folder.resolve("standards"));
    }

    private void works(String id) {
        Run lint = Run.of("standards", "lint", "--standards", standards);
        assertThat(lint.err()).isEmpty();
        assertThat(lint.code()).isZero();
        Run test = Run.of("standards", "test", id, "--standards", standards);
        assertThat(test.err()).isEmpty();
        assertThat(test.code()).isZero();
    }

    private void adopt(String id) throws IOException {
        Path office = standards.resolve("offices/shili.yaml");
        String adoption = "  - {standard: " + id + ", by: 示例府办〔2026〕6号, from: 2027-01-01}\n";
        Files.writeString(office, Files.readString(office) + adoption);
    }

    /** The blocks of a guide that are YAML. */
    private static List<String> yaml(String guide) {
        return YAML.matcher(Shipped.read(Path.of(guide)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void should_work_as_the_readme_has_it(String readme) throws IOException {
        List<MatchResult> files = yaml(readme).stream()
                .flatMap(block -> Pattern.compile("(?s)^# standards/(\\S+/)(\\S+)\n(.*)")
                        .matcher(block)
                        .results())
                .toList();
        assertThat(files).extracting(file -> file.group(2)).containsExactly("standard.yaml", "cases.yaml");
        for (MatchResult file : files) {
            Path path = standards.resolve(file.group(1)).resolve(file.group(2));
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.group(3));
        }
        works("shili-2026-05");
        adopt("shili-2026-05");
        works("shili-2026-05");
    }

    @Test
    void should_show_the_same_in_both_readmes() {
        assertThat(yaml("README.zh-CN.md")).isEqualTo(yaml("README.md"));
    }

    @Test
    void should_find_in_the_example_what_the_guide_shows_of_it() {
        List<String> shown = yaml("docs/standards.md").stream()
                .filter(block -> block.contains("第九条"))
                .toList();
        assertThat(shown).hasSize(2);
        String example = Shipped.read(EXAMPLE.resolve("standard.yaml")) + Shipped.read(EXAMPLE.resolve("cases.yaml"));
        assertThat(shown).allSatisfy(block -> assertThat(example).contains(block));
    }

    @Test
    void should_copy_the_example_under_another_name() throws IOException {
        Path own = Files.createDirectory(standards.resolve("moushi-2027"));
        for (String file : List.of("standard.yaml", "cases.yaml", "directory.yaml")) {
            Files.writeString(
                    own.resolve(file), Shipped.read(EXAMPLE.resolve(file)).replace("shili-2026-08", "moushi-2027"));
        }
        works("moushi-2027");
        adopt("moushi-2027");
        works("moushi-2027");
    }

    @Test
    void should_tell_that_a_standard_has_no_cases() throws IOException {
        Files.delete(standards.resolve("shili-2026-08/cases.yaml"));
        Run lint = Run.of("standards", "lint", "--standards", standards);
        assertThat(lint.code()).isEqualTo(5);
        assertThat(lint.err().lines()).hasSize(1);
        assertThat(lint.err())
                .contains(standards.resolve("shili-2026-08/cases.yaml").toString(), "一个例子也没有");
    }
}
