package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bianmin.Shipped;
import org.bianmin.catalogue.Clause;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped records, judged by what binds in their district: against verdicts that people reached from the text. */
class ShippedRecordsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> PROBLEMS = Set.of("fails", "unmet");
    private static final String OTHER_KIND = "for other kinds";

    @TempDir
    static Path folder;

    /** Results by the name of the record. */
    private static final Map<String, JsonNode> RESULTS = new TreeMap<>();

    @BeforeAll
    static void audit() throws IOException {
        Run.of("audit", Shipped.RECORDS, "--format", "json", "--out", folder);
        for (Path record : Shipped.recordFiles()) {
            String name = record.getFileName().toString().replace(".yaml", "");
            RESULTS.put(
                    name,
                    JSON.readTree(folder.resolve("2026Q3/" + name + ".json").toFile()));
        }
    }

    @Test
    void should_show_every_judged_clause_with_a_pass_and_a_problem() {
        Map<String, Set<String>> shown = new TreeMap<>();
        RESULTS.values()
                .forEach(result -> result.get("findings")
                        .forEach(finding -> shown.computeIfAbsent(
                                        lead(finding.get("clause").asText()), clause -> new TreeSet<>())
                                .add(finding.at("/verdict/code").asText())));
        assertThat(shown.keySet()).anyMatch(clause -> clause.startsWith("db51-t-1618-2013/"));
        assertThat(shown.keySet()).anyMatch(clause -> clause.startsWith("renhe-2018/"));
        assertThat(lacking(shown, Set.of("conforms"))).as("never met").isEmpty();
        assertThat(lacking(shown, PROBLEMS)).as("never a problem").isEmpty();
    }

    @Test
    void should_show_every_roll_up_held_and_broken() {
        Map<String, Set<String>> shown = new TreeMap<>();
        RESULTS.values()
                .forEach(result -> result.get("roll_ups")
                        .forEach(rollUp -> shown.computeIfAbsent(
                                        rollUp.get("roll_up").asText(), heading -> new TreeSet<>())
                                .add(rollUp.at("/verdict/code").asText())));
        assertThat(shown).isNotEmpty();
        assertThat(lacking(shown, Set.of("conforms"))).as("never held").isEmpty();
        assertThat(lacking(shown, Set.of("fails"))).as("never broken").isEmpty();
    }

    /** What nobody listed has the verdict of the rest; a clause for other kinds of centre is not applicable. */
    @Test
    void should_be_judged_as_by_hand() throws IOException {
        List<String> differences = new ArrayList<>();
        try (InputStream table = getClass().getResourceAsStream("judged-by-hand.json")) {
            for (Map.Entry<String, JsonNode> record : JSON.readTree(table).properties()) {
                differences(RESULTS.get(record.getKey()), record.getValue())
                        .forEach(difference -> differences.add(record.getKey() + " " + difference));
            }
        }
        assertThat(differences).isEmpty();
    }

    private static List<String> differences(JsonNode result, JsonNode byHand) {
        Map<String, String> listed = new TreeMap<>();
        byHand.properties()
                .forEach(verdict -> verdict.getValue().forEach(id -> listed.put(id.asText(), verdict.getKey())));
        List<String> differences = new ArrayList<>();
        verdicts(result).forEach((clause, verdict) -> {
            String id = clause.substring(clause.indexOf('/') + 1);
            String wanted = listed.containsKey(id)
                    ? listed.remove(id)
                    : verdict.equals(OTHER_KIND) ? verdict : byHand.get("rest").asText();
            if (!verdict.equals(wanted)) {
                differences.add(clause + ": " + verdict + ", by hand " + wanted);
            }
        });
        listed.keySet().forEach(id -> differences.add(id + ": not judged"));
        return differences;
    }

    /** The verdicts of the clauses with a check of their own. */
    private static Map<String, String> verdicts(JsonNode result) {
        Map<String, String> verdicts = new TreeMap<>();
        for (JsonNode finding : result.get("findings")) {
            String clause = finding.get("clause").asText();
            if (lead(clause).equals(clause)) {
                verdicts.put(
                        clause,
                        finding.get("other_kind").asBoolean()
                                ? OTHER_KIND
                                : finding.at("/verdict/code").asText());
            }
        }
        return verdicts;
    }

    /** A clause that takes over the check of another cannot be judged in another way. */
    @Test
    void should_judge_a_clause_like_the_one_whose_check_it_takes_over() {
        int compared = 0;
        for (JsonNode result : RESULTS.values()) {
            Map<String, String> verdicts = new TreeMap<>();
            result.get("findings")
                    .forEach(finding -> verdicts.put(
                            finding.get("clause").asText(),
                            finding.at("/verdict/code").asText()));
            for (String clause : verdicts.keySet()) {
                String lead = lead(clause);
                if (!lead.equals(clause) && verdicts.containsKey(lead)) {
                    assertThat(verdicts.get(clause)).as(clause).isEqualTo(verdicts.get(lead));
                    compared++;
                }
            }
        }
        assertThat(compared).isPositive();
    }

    /** 0 + 3/5 + 1 + 4/7 + 1 + 1 + 3/4 of 18 clauses; 五有4 fails with its clause and carries no points. */
    @Test
    void should_take_a_rule_that_is_missing_on_the_wall_once() throws IOException {
        JsonNode result = RESULTS.get("己镇癸村便民服务代办点");
        assertThat(broken(result)).contains("renhe-2018/五有4: 五有4-2");
        assertThat(earned(result, "五有4-2")).containsExactly("3/4");
        assertThat(result.at("/score/earned").asText()).isEqualTo("4 129/140");
        assertThat(result.at("/score/possible").asText()).isEqualTo("18");
        assertThat(result.at("/score/score").asText()).isEqualTo("27.34");

        String text = Shipped.read(Shipped.RECORDS.resolve("己镇癸村便民服务代办点.yaml"));
        Path mended = new RecordText(text.replaceAll("投诉处理制: \\{状态: 无[^}]*\\}", "投诉处理制: 有")).in(folder, "mended.yaml");
        Run.of("audit", mended, "--format", "json", "--out", folder);
        JsonNode again = JSON.readTree(folder.resolve("2026Q3/mended.json").toFile());
        assertThat(broken(again)).noneMatch(heading -> heading.startsWith("renhe-2018/五有4:"));
        assertThat(earned(again, "五有4-2")).containsExactly("1");
        assertThat(again.at("/score/earned").asText()).isEqualTo("5 6/35");
    }

    /** Names what lacks one of some verdicts. */
    private static List<String> lacking(Map<String, Set<String>> shown, Set<String> verdicts) {
        return shown.entrySet().stream()
                .filter(entry -> verdicts.stream().noneMatch(entry.getValue()::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The clause through which one counts: the one whose check it takes over, or itself. */
    private static String lead(String key) {
        int slash = key.indexOf('/');
        Clause clause = Shipped.CATALOGUE
                .standard(key.substring(0, slash))
                .flatMap(standard -> standard.clause(key.substring(slash + 1)))
                .orElseThrow();
        return clause.precedence().takenFrom().isPresent()
                ? clause.precedence().sameAs().orElseThrow()
                : key;
    }

    /** Each broken heading with the parts that break it. */
    private static List<String> broken(JsonNode result) {
        List<String> broken = new ArrayList<>();
        for (JsonNode rollUp : result.get("roll_ups")) {
            List<String> parts = new ArrayList<>();
            for (JsonNode part : rollUp.get("parts")) {
                if (part.get("broken").asBoolean()) {
                    parts.add(part.get("id").asText());
                }
            }
            if (!parts.isEmpty()) {
                broken.add(rollUp.get("roll_up").asText() + ": " + String.join(" ", parts));
            }
        }
        return broken;
    }

    private static List<String> earned(JsonNode result, String clause) {
        List<String> earned = new ArrayList<>();
        for (JsonNode entry : result.at("/score/ledger")) {
            if (entry.get("clause").asText().endsWith("/" + clause)) {
                earned.add(entry.get("earned").asText());
            }
        }
        return earned;
    }
}
