package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changed since the last visit, and whose doing it is. */
class ComparisonTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private RecordText record(String day, String hall) {
        return RecordText.SMALL.with("2026-09-15", day).with("大厅设施: [意见箱]", hall);
    }

    private JsonNode audited(RecordText before, RecordText now, Object... more) throws IOException {
        before.in(Files.createDirectories(folder.resolve("inspections/2026Q2")), "record.yaml");
        Path file = now.in(Files.createDirectories(folder.resolve("inspections/2026Q3")), "record.yaml");
        Object[] arguments = Stream.concat(
                        Stream.of("audit", file, "--format", "json", "--out", folder.resolve("out")), Stream.of(more))
                .toArray();
        Run.of(arguments);
        return JSON.readTree(folder.resolve("out/2026Q3/record.json").toFile());
    }

    private static String kind(JsonNode result, String clause) {
        for (JsonNode change : result.at("/comparison/changes")) {
            if (change.get("clause").asText().equals("db51-t-1618-2013/" + clause)) {
                return change.at("/kind/code").asText();
            }
        }
        return "none";
    }

    private String change(String before, String now) throws IOException {
        return kind(audited(record("2026-06-15", before), record("2026-09-15", now)), "4.1.1");
    }

    @Test
    void should_tell_mended_new_and_remaining_apart() throws IOException {
        assertThat(change("大厅设施: []", "大厅设施: [意见箱]")).isEqualTo("mended");
        assertThat(change("大厅设施: [意见箱]", "大厅设施: []")).isEqualTo("new");
        assertThat(change("大厅设施: []", "大厅设施: 无")).isEqualTo("remaining");
        assertThat(change("大厅设施: [意见箱]", "大厅设施: [意见簿]")).isEqualTo("none");
    }

    @Test
    void should_not_call_unchecked_mended() throws IOException {
        assertThat(change("大厅设施: []", "大厅设施: 未查")).isEqualTo("scope");
        assertThat(change("大厅设施: 未查", "大厅设施: [意见箱]")).isEqualTo("scope");
        assertThat(change("大厅设施: 未查", "大厅设施: 未查")).isEqualTo("none");
    }

    @Test
    void should_tell_a_changed_rule_as_the_rules_doing() throws IOException {
        Path standards = StandardsFolder.copied(folder.resolve("standards"));
        Path standard = standards.resolve("db51-t-1618-2013/standard.yaml");
        String widths = "values: [{at_least: 75, at_most: 100}]";
        assertThat(Files.readString(standard)).contains(widths);
        Files.writeString(
                standard,
                Files.readString(standard)
                        .replace(
                                widths,
                                "values: [{until: 2026-06-30, at_least: 60, at_most: 100},"
                                        + " {from: 2026-07-01, at_least: 75, at_most: 100}]"));
        String counters = "大厅设施: [意见箱]\n  工作台面: {宽度: 70}";
        JsonNode result =
                audited(record("2026-06-15", counters), record("2026-09-15", counters), "--standards", standards);
        assertThat(kind(result, "4.2.1.1-2")).isEqualTo("rules");
        assertThat(result.at("/comparison/counts/new").asInt()).isZero();
    }

    @Test
    void should_compare_only_with_the_same_centre_and_never_fail_for_the_last_record() throws IOException {
        RecordText now = record("2026-09-15", "大厅设施: []");
        RecordText other = record("2026-06-15", "大厅设施: [意见箱]").with("乡镇便民服务中心", "街道便民服务中心");
        assertThat(audited(other, now).get("comparison").isNull()).isTrue();
        JsonNode broken = audited(record("2026-06-15", "大厅设施: [没有的东西]"), now);
        assertThat(broken.get("comparison").isNull()).isTrue();
        assertThat(broken.at("/remarks/procedure").toString()).contains("上次的检查记录读不了");
    }
}
