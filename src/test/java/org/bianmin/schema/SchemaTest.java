package org.bianmin.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bianmin.Shipped;
import org.bianmin.ShownScheme;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.QuestionGroup;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.yaml.InvalidInput;
import org.bianmin.record.RecordReader;
import org.bianmin.record.State;
import org.bianmin.record.stages.StageFiles;
import org.bianmin.record.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas for editors follow the words, accept what is shipped, and refuse what the readers refuse. */
class SchemaTest {
    private static final Path FOLDER = Path.of("docs/schema");
    private static final SchemaWriter WRITER = new SchemaWriter(Shipped.CATALOGUE);
    private static final Map<String, JsonNode> SCHEMAS = WRITER.schemas();
    private static final Map<String, JsonSchema> COMPILED = new HashMap<>();

    /** Loading everything that a schema of records refers to, for each place that does, fills the memory. */
    private static final SchemaValidatorsConfig LAZY =
            SchemaValidatorsConfig.builder().preloadJsonSchema(false).build();

    /** A small record in English keys. */
    private static final String RECORD = """
            centre: {name: A, kind: township_centre}
            visit: {date: 2026-09-15, method: announced}
            against: db51-t-1618-2013
            """;

    private static final String PLAN = """
            quarter: 2026Q3
            basis: A
            number: 1
            approved_by: B
            approved_on: 2026-06-24
            scope: full
            teams: [{name: A, members: [{name: A, unit: B}], centres: [SL-01]}]
            """;

    private static final String SCHEME = """
            title: A
            full_marks: 100
            """;

    @TempDir
    Path folder;

    private static List<String> problems(String schema, JsonNode file) {
        return COMPILED
                .computeIfAbsent(
                        schema,
                        name -> JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                                .getSchema(SCHEMAS.get(name), LAZY))
                .validate(file)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static JsonNode yaml(String text) {
        try {
            return new YAMLMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode yaml(Path file) {
        return yaml(Shipped.read(file));
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> names() {
        return List.copyOf(SCHEMAS.keySet());
    }

    @ParameterizedTest
    @MethodSource("names")
    void should_be_committed_as_the_words_have_it(String name) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultPrettyPrinter.FixedSpaceIndenter.instance);
        printer.indentObjectsWith(new DefaultIndenter(" ", "\n"));
        String text = new ObjectMapper().writer(printer).writeValueAsString(SCHEMAS.get(name)) + "\n";
        Path file = FOLDER.resolve(name + ".json");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        }
        assertThat(file).content().isEqualTo(text);
    }

    @Test
    void should_leave_no_description_over() {
        assertThat(WRITER.unused()).isEmpty();
    }

    /** Each file that people write, after the name of its schema. */
    static List<Object[]> shipped() {
        List<Object[]> all = new ArrayList<>();
        files(Shipped.RECORDS)
                .filter(file -> !StageFiles.belongsToRecord(file))
                .forEach(file -> all.add(new Object[] {
                    List.of("plan.yaml", "numbers.yaml")
                                    .contains(file.getFileName().toString())
                            ? file.getFileName().toString().replace(".yaml", "")
                            : "record",
                    file
                }));
        all.add(new Object[] {"register", Path.of("inspections/register.yaml")});
        Path standards = Shipped.CATALOGUE.folder();
        files(standards.resolve("schemes")).forEach(file -> all.add(new Object[] {"scheme", file}));
        files(standards.resolve("offices")).forEach(file -> all.add(new Object[] {"office", file}));
        Shipped.CATALOGUE.standards().stream()
                .map(Standard::id)
                .forEach(id -> all.add(new Object[] {"standard", standards.resolve(id + "/standard.yaml")}));
        return all;
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("shipped")
    void should_accept_what_is_shipped(String schema, Path file) {
        assertThat(problems(schema, yaml(file))).isEmpty();
    }

    static List<Path> cases() {
        return Shipped.CATALOGUE.standards().stream()
                .map(standard -> Shipped.CATALOGUE.folder().resolve(standard.id() + "/cases.yaml"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void should_accept_what_is_given_in_cases(Path file) {
        List<String> refused = new ArrayList<>();
        for (JsonNode each : yaml(file).get("cases")) {
            ObjectNode record = (ObjectNode) yaml(RECORD);
            record.set("observations", each.path("given"));
            problems("record", record)
                    .forEach(problem -> refused.add(each.get("name").asText() + ": " + problem));
        }
        assertThat(refused).isEmpty();
    }

    static List<Question> questions() {
        return Shipped.CATALOGUE.vocabulary().questionIds().stream()
                .map(id -> Shipped.CATALOGUE.vocabulary().question(id).orElseThrow())
                .toList();
    }

    /** Each state of each question, alone and with a reason: the schema takes it if and only if the reader does. */
    @ParameterizedTest
    @MethodSource("questions")
    void should_take_the_states_that_the_reader_takes(Question question) {
        QuestionGroup group =
                Shipped.CATALOGUE.vocabulary().group(question.group()).orElseThrow();
        for (State state : State.values()) {
            String word = Words.shown("state", state);
            for (String answer : List.of(word, "{state: " + word + ", reason: A}", "{state: " + word + "}")) {
                String things = "{" + question.key() + ": " + answer + "}";
                String text = RECORD.replace("centre}", "centre, region: " + region() + "}") + "observations: {"
                        + group.key() + ": " + things + "}\n";
                boolean unreasoned = state == State.UNVERIFIABLE && !answer.contains("reason") && answer.contains("{");
                if (!unreasoned) {
                    assertThat(problems("record", yaml(text)).isEmpty())
                            .as(question.id() + ": " + answer)
                            .isEqualTo(reads(text));
                }
            }
        }
    }

    private static String region() {
        return Shipped.CATALOGUE.offices().get(0).district();
    }

    private boolean reads(String text) {
        try {
            new RecordReader(Shipped.CATALOGUE, Shipped.TODAY).parse(folder.resolve("record.yaml"), text);
            return true;
        } catch (InvalidInput e) {
            return false;
        }
    }

    @Test
    void should_accept_the_small_files() {
        assertThat(problems("record", yaml(RECORD))).isEmpty();
        assertThat(problems("plan", yaml(PLAN))).isEmpty();
        assertThat(problems("scheme", yaml(SCHEME))).isEmpty();
        assertThat(problems("scheme", yaml(ShownScheme.TEXT))).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            'deduct: 2, per: 人次'           | 'dedutc: 2, per: 人次'
            'deduct: 2, per: 人次'           | 'deduct: -2, per: 人次'
            'deduct: 2, per: 人次'           | 'deduct: 2, per: 人此'
            'deduct: 2, per: 人次'           | 'deduct: 2'
            'deduct: 2, per: 人次'           | 'deduct: 2, add: 1, per: 人次'
            'deduct: 2, per: 人次'           | 'loses: all, per: 人次'
            'deduct: 2, per: 人次'           | 'deduct: {from: 1}, per: 人次'
            'deduct: {from: 3, to: 5}'      | 'deduct: {from: 3, to: 5, township: 1}'
            'floor: 0, ceiling'             | 'ceiling'
            'mode: half_up'                 | 'mode: unnecessary'
            'at_least: 90}'                 | 'at_least: 90, more_than: 90}'
            'at_least: 90, earn: 20'        | 'at_least: 90'
            'at_least: 90, earn: 20'        | 'at_least: 90, earn: 20, add: 1'
            'target: person'                | 'target: persons'
            'span: month'                   | 'full_marks: 100'
            'from: 1, times: 1'             | 'from: 0, times: 1'
            """)
    void should_refuse_in_a_scheme(String from, String to) {
        assertThat(problems("scheme", yaml(ShownScheme.with(from, to)))).isNotEmpty();
    }

    @Test
    void should_accept_what_is_entered_by_the_rows_of_a_scheme() {
        assertThat(problems("record", yaml(RECORD + """
                        appraisals:
                          - scheme: A
                            centre:
                              self_scores: {一(一): -5, 一(二): }
                              entries: {一(一): 0, 一(二): 2件, 一(三): {count: 1, level: county, exemption: {reason: B, proof: a/b.jpg}},
                                一(四): [{count: 1, time: "9:40"}, {count: 2}], 一(五): 88.5%, 一(六): {value: -1, what: C},
                                一(七): {state: unverifiable, reason: D}, 一(八): , rest: 0}
                            windows: [{name: E, department: F}]
                            persons: [{name: , window: , entries: {一: {count: , what: }}}]
                        """))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            unknown: 1
            observations: {site: {structur: 1}}
            observations: {sites: {}}
            observations: {site: {structure: nonsense}}
            observations: {hall: {facilities: {state: maybe}}}
            observations: {hall: {facilities: [nonsense]}}
            observations: {hall: {facilities: {nonsense: present}}}
            observations: {site: {location: {verdict: nearly}}}
            observations: {counters: {height: high}}
            observations: {counters: [{height: 75}, {height: 76}]}
            observations: {files: {kept: {checked: some}}}
            self_score: [1]
            appraisals: [{scheme: A, windows: [{name: B, entries: {C: {counts: 1}}}]}]
            appraisals: [{scheme: A, windows: [{name: B, entries: {C: []}}]}]
            appraisals: [{scheme: A, centre: {entries: {rest: unchecked}}}]
            appraisals: [{centre: {entries: {rest: 0}}}]
            """)
    void should_refuse_in_a_record(String line) {
        assertThat(problems("record", yaml(RECORD + line + "\n"))).isNotEmpty();
        assertThat(reads(RECORD.replace("centre}", "centre, region: " + region() + "}") + line + "\n"))
                .isFalse();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            record   | visit
            record   | centre
            plan     | quarter
            plan     | teams
            scheme   | title
            scheme   | full_marks
            """)
    void should_refuse_a_file_without_a_key(String schema, String key) {
        ObjectNode file = (ObjectNode)
                yaml(Map.of("record", RECORD, "plan", PLAN, "scheme", SCHEME).get(schema));
        file.remove(key);
        assertThat(problems(schema, file)).isNotEmpty();
    }

    @Test
    void should_refuse_an_entry_without_kind_and_a_clause_without_quote_or_check() {
        JsonNode register = yaml(Path.of("inspections/register.yaml"));
        JsonNode entries = register.get(Words.shown("register", "centres"));
        ((ObjectNode) entries.get(0)).remove(Words.shown("registered", "kind"));
        assertThat(problems("register", register)).isNotEmpty();
        for (String key : List.of("quote", "check")) {
            Path file = Shipped.CATALOGUE.folder().resolve("db51-t-1618-2013/standard.yaml");
            JsonNode standard = yaml(file);
            for (JsonNode clause : standard.get("clauses")) {
                if (clause.has("check")) {
                    ((ObjectNode) clause).remove(key);
                    break;
                }
            }
            assertThat(problems("standard", standard)).as(key).isNotEmpty();
        }
    }

    @Test
    void should_tell_every_key_in_both_languages() {
        JsonNode properties = SCHEMAS.get("record").get("properties");
        JsonNode english = properties.get("observations");
        assertThat(english.get("description").asText()).isNotBlank();
        JsonNode chinese = properties.get(Words.shown("record", "observations"));
        assertThat(chinese.equals(english)).isTrue();
    }
}
