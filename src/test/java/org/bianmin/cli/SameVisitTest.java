package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.bianmin.Shipped;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.QuestionGroup;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.YamlFile;
import org.bianmin.catalogue.yaml.YamlText;
import org.bianmin.record.InspectionRecord;
import org.bianmin.record.Observation;
import org.bianmin.record.Observations;
import org.bianmin.record.RecordWriter;
import org.bianmin.record.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One visit gives one result: in one file or in two halves, in Chinese keys or in English ones. */
class SameVisitTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Vocabulary VOCABULARY = Shipped.CATALOGUE.vocabulary();
    private static final RecordWriter WRITER = new RecordWriter(VOCABULARY);

    @TempDir
    Path folder;

    @Test
    void should_give_one_result_however_a_visit_is_written_down() throws IOException {
        for (String way : List.of("one", "written", "english", "merged")) {
            write(way, "register.yaml", Shipped.read(Shipped.RECORDS.resolveSibling("register.yaml")));
            write(way, "plan.yaml", Shipped.read(Shipped.RECORDS.resolve("plan.yaml")));
        }
        for (Path file : Shipped.recordFiles()) {
            InspectionRecord record = Shipped.record(file);
            String name = file.getFileName().toString();
            String chinese = WRITER.text(record);
            write("one", name, Shipped.read(file));
            write("written", name, chinese);
            write("english", name, english(chinese));
            if (record.mergedFrom().isEmpty() && !record.visit().inspectors().isEmpty()) {
                merge(record, name);
            } else {
                write("merged", name, chinese);
            }
        }
        for (String way : List.of("one", "written", "english", "merged")) {
            assertThat(audit(way, folder.resolve(way), "json").code()).isEqualTo(3);
        }
        for (Path file : Shipped.recordFiles()) {
            String name = file.getFileName().toString().replace(".yaml", "");
            for (String way : List.of("written", "english", "merged")) {
                assertThat(result(way, name)).as(way + " " + name).isEqualTo(result("one", name));
            }
        }
        // A report is made from the result alone; one record with many problems stands for all.
        String name = "乙街道便民服务中心";
        for (String way : List.of("one", "merged")) {
            audit(way, folder.resolve(way).resolve(name + ".yaml"), "pdf");
        }
        assertThat(printed("merged", name)).isEqualTo(printed("one", name)).contains("乙街道便民服务大厅");
    }

    private Run audit(String way, Path what, String format) {
        return Run.of("audit", what, "--out", folder.resolve("out-" + way), "--format", format);
    }

    private void write(String way, String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(way));
        Files.writeString(folder.resolve(way).resolve(name), text);
    }

    /** Every other question in the other half, which is in English keys. */
    private void merge(InspectionRecord record, String name) throws IOException {
        write("merged", "first.half-1.yaml", WRITER.text(half(record, 0)));
        write("merged", "second.half-2.yaml", english(WRITER.text(half(record, 1))));
        Path merged = folder.resolve("merged");
        Run run = Run.of(
                "merge",
                merged.resolve("first.half-1.yaml"),
                merged.resolve("second.half-2.yaml"),
                "-o",
                merged.resolve(name));
        assertThat(run.code()).as(run.err()).isZero();
        Files.delete(merged.resolve("first.half-1.yaml"));
        Files.delete(merged.resolve("second.half-2.yaml"));
    }

    private static InspectionRecord half(InspectionRecord record, int which) {
        List<String> questions = List.copyOf(VOCABULARY.questionIds());
        List<Observation> answers = record.observations().answers().stream()
                .filter(each -> questions.indexOf(each.question()) % 2 == which)
                .toList();
        Visit visit = record.visit();
        List<Visit.Inspector> all = visit.inspectors();
        boolean first = which == 0;
        return new InspectionRecord(
                record.file(),
                record.sample(),
                record.centre(),
                new Visit(
                        visit.date(),
                        first ? visit.arrived() : "",
                        first ? "" : visit.left(),
                        visit.kind(),
                        visit.method(),
                        first ? visit.level() : Optional.empty(),
                        List.of(all.get(first ? 0 : all.size() - 1)),
                        first ? visit.accompaniedBy() : List.of()),
                record.against(),
                new Observations(answers, record.observations().subjects()),
                record.appraisals(),
                first ? record.highlights() : List.of(),
                first ? "" : record.selfScore(),
                first ? record.remarksOfCentre() : "",
                first ? "" : record.remarks(),
                record.entry(),
                record.plan(),
                List.of());
    }

    private ObjectNode result(String way, String name) throws IOException {
        Path file = folder.resolve("out-" + way + "/2026Q3/" + name + ".json");
        ObjectNode result = (ObjectNode) JSON.readTree(file.toFile());
        result.remove("digests");
        result.remove("merged_from");
        return result;
    }

    /** The words of the PDF without the row that names the halves, and without the digests at its end. */
    private String printed(String way, String name) throws IOException {
        PdfReader pdf = new PdfReader(Files.readAllBytes(folder.resolve("out-" + way + "/2026Q3/" + name + ".pdf")));
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            text.append(new PdfTextExtractor(pdf).getTextFromPage(page));
        }
        String words = text.toString().replaceAll("[\\s\u3000]+", "");
        return words.substring(0, words.indexOf("数据校验"))
                .replaceAll("便民服务..标准化建设检查报告示例数据" + name + "第\\d+页共\\d+页", "")
                .replaceFirst("记录合并自.*?检查依据", "检查依据");
    }

    // ---- Chinese keys to English ones, by the words that records know ----

    private static String english(String chinese) {
        return YamlText.of(root((Node.Fields) YamlFile.parse("record", chinese)));
    }

    private static Node.Fields root(Node.Fields root) {
        Map<String, String> sections = Map.of("中心", "centre", "检查", "visit", "合并自", "merged_from");
        return mapped(root, field -> {
            if (field.key().equals("检查情况")) {
                return field("observations", mapped((Node.Fields) field.value(), SameVisitTest::group));
            }
            String section = sections.getOrDefault(field.key(), "record");
            return field(key("record", field.key()), deep(field.value(), section));
        });
    }

    private static Node.Field group(Node.Field field) {
        QuestionGroup group = VOCABULARY.groups().stream()
                .filter(each -> each.name().equals(field.key()))
                .findFirst()
                .orElseThrow();
        return field(group.key(), things(group, field.value()));
    }

    private static Node things(QuestionGroup group, Node node) {
        if (node instanceof Node.Items items) {
            return new Node.Items(
                    items.place(),
                    items.items().stream().map(each -> things(group, each)).toList());
        }
        return node instanceof Node.Fields mapping ? mapped(mapping, field -> question(group, field)) : node;
    }

    private static Node.Field question(QuestionGroup group, Node.Field field) {
        Optional<String> question = group.questions().stream()
                .filter(each -> each.name().equals(field.key()))
                .map(Question::key)
                .findFirst();
        return field(question.orElseGet(() -> key("answer", field.key())), deep(field.value(), "answer"));
    }

    private static Node deep(Node node, String section) {
        if (node instanceof Node.Items items) {
            return new Node.Items(
                    items.place(),
                    items.items().stream().map(each -> deep(each, section)).toList());
        }
        return node instanceof Node.Fields mapping
                ? mapped(mapping, field -> {
                    String inner = switch (field.key()) {
                        case "检查人员" -> "inspector";
                        case "当场整改" -> "rectified";
                        default -> section;
                    };
                    return field(key(section, field.key()), deep(field.value(), inner));
                })
                : node;
    }

    private interface Change {
        Node.Field of(Node.Field field);
    }

    private static Node.Fields mapped(Node.Fields mapping, Change change) {
        List<Node.Field> fields = new ArrayList<>();
        mapping.fields().forEach(field -> fields.add(change.of(field)));
        return new Node.Fields(mapping.place(), fields);
    }

    private static Node.Field field(String key, Node value) {
        return new Node.Field(value.place(), key, value);
    }

    /** The English name of a key; the name of a list has none and stays. */
    private static String key(String section, String chinese) {
        return KEYS.getOrDefault(section + "." + chinese, chinese);
    }

    private static final Map<String, String> KEYS = keys();

    private static Map<String, String> keys() {
        Properties words = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("src/main/resources/org/bianmin/record/words.properties"))) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> keys = new HashMap<>();
        words.forEach((key, names) -> {
            String section = key.toString().substring(0, key.toString().indexOf('.'));
            String english = key.toString().substring(section.length() + 1);
            for (String name : names.toString().split(",")) {
                keys.put(section + "." + name, english);
            }
        });
        return keys;
    }
}
