package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bianmin.Shipped;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.QuestionGroup;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.Word;
import org.bianmin.findings.Assessor;
import org.bianmin.findings.Finding;
import org.bianmin.record.Centre;
import org.bianmin.record.InspectionRecord;
import org.bianmin.record.RecordReader;
import org.bianmin.record.RecordWriter;
import org.bianmin.record.quarter.Numbering;
import org.bianmin.record.selfcheck.SelfCheckReader;
import org.bianmin.report.Messages;
import org.bianmin.report.blank.BlankRecord;
import org.bianmin.report.questionnaire.QuestionnaireMaker;
import org.bianmin.report.workbook.FormWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same answers through a workbook, through the answers of a page and by hand are the same record and the same findings. */
class SelfCheckRoundTripTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Vocabulary VOCABULARY = Shipped.CATALOGUE.vocabulary();

    private static final Assessor ASSESSOR = new Assessor(Shipped.RULE_BOOK, VOCABULARY);
    private static final String REGION = "示例区";

    /** Later than the first day of every shipped standard. */
    private static final LocalDate LATE = LocalDate.of(2027, 12, 31);

    /** Three of four are answered; of three names one is there, one is not, one nobody knows. */
    private static final int LEFT_BLANK = 4;

    @TempDir
    Path folder;

    static Stream<Arguments> centres() {
        return Shipped.CATALOGUE.standards().stream()
                .flatMap(standard -> Stream.of("乡镇便民服务中心", "街道便民服务中心", "村便民服务点", "社区便民服务点")
                        .filter(kind -> standard.speaksOf(VOCABULARY.kinds().withBroader(kind)))
                        .map(kind -> Arguments.of(standard.id(), kind)));
    }

    /** An answer as it is written on a form and by hand. */
    private record Answer(String form, String hand) {}

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("centres")
    void should_lose_nothing_and_judge_alike(String id, String kind) throws Exception {
        Standard standard = Shipped.CATALOGUE.standard(id).orElseThrow();
        LocalDate day = standard.inForce().nearest(Shipped.TODAY);
        Path form = Files.write(folder.resolve("form.xlsx"), form(standard, kind, day));

        FormFile workbook = FormFile.open(form).cover("@date", day.toString()).cover("@by", "自查员甲");
        Map<String, Answer> single = answers(workbook.keys(""), 0);
        single.forEach((key, answer) -> workbook.answer(key, answer.form()));
        Map<String, List<Map<String, Answer>>> things = new LinkedHashMap<>();
        for (QuestionGroup group : VOCABULARY.groups()) {
            List<String> keys = new ArrayList<>(workbook.keys(group.key()));
            if (keys.remove("@name")) {
                List<Map<String, Answer>> all = List.of(answers(keys, 0), answers(keys, 1));
                things.put(group.key(), all);
                for (int i = 0; i < all.size(); i++) {
                    int number = i + 1;
                    workbook.thing(group.key(), number, "@name", name(group, i));
                    all.get(i).forEach((key, answer) -> workbook.thing(group.key(), number, key, answer.form()));
                }
            }
        }
        assertThat(single.size() + things.size()).isPositive();

        Path page = Files.writeString(folder.resolve("answers.json"), json(kind, id, day, single, things));
        InspectionRecord record = imported(workbook.save(form));
        String text = new RecordWriter(VOCABULARY).text(record);
        assertThat(text).isEqualTo(new RecordWriter(VOCABULARY).text(imported(page)));

        Path file = Files.writeString(folder.resolve("hand.yaml"), byHand(kind, id, day, single, things));
        InspectionRecord hand = new RecordReader(Shipped.CATALOGUE, LATE).read(file);
        assertThat(record.saysTheSame(hand)).as(text).isTrue();
        assertThat(Shipped.assess(ASSESSOR, record).findings().stream()
                        .map(Finding::verdict)
                        .toList())
                .isEqualTo(Shipped.assess(ASSESSOR, hand).findings().stream()
                        .map(Finding::verdict)
                        .toList());
    }

    private static byte[] form(Standard standard, String kind, LocalDate day) {
        BlankRecord blank = new BlankRecord(
                true,
                new Centre("", "子便民服务", kind, REGION, ""),
                day,
                List.of(Edition.of(standard, day, List.of())),
                List.of(),
                Optional.empty(),
                Numbering.of(VOCABULARY),
                Optional.empty(),
                Optional.empty());
        return new FormWorkbook(Messages.CHINESE, 2)
                .blank(new QuestionnaireMaker(VOCABULARY, Messages.CHINESE).of(blank));
    }

    private InspectionRecord imported(Path file) {
        SelfCheckReader reader = new SelfCheckReader(Shipped.CATALOGUE, LATE);
        return reader.record(file, reader.read(file), folder.resolve("record.yaml"));
    }

    private static String name(QuestionGroup group, int number) {
        return number + "号" + group.name();
    }

    private static Map<String, Answer> answers(Collection<String> keys, int from) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        int number = from;
        for (String key : keys) {
            String question = key.split("[/:]", 2)[0];
            // What belongs together is answered together.
            number = key.endsWith(":basis") || key.endsWith(":exceptions") ? number : number + 1;
            if (number % LEFT_BLANK != 0) {
                answers.put(key, answer(VOCABULARY.question(question).orElseThrow(), key, number));
            }
        }
        return answers;
    }

    private static Answer answer(Question question, String key, int number) {
        return switch (question.kind()) {
            case NAMES ->
                List.of(new Answer("有", "有"), new Answer("没有", "无"), new Answer("不清楚", "未查"))
                        .get(number % 3);
            case MEASURE -> number % 5 == 0 ? new Answer("没有", "无") : same(String.valueOf(number % 20 + 1));
            case CHOICE -> choice(question, number);
            case DATE -> number % 5 == 0 ? new Answer("没有", "无") : same("2005-03-0" + (number % 9 + 1));
            case WORDING -> same("=甲乡人民政府便民服务中心" + number);
            case JUDGEMENT ->
                key.endsWith(":basis")
                        ? same("@看到的事实" + number)
                        : number % 2 == 0 ? new Answer("做到了", "符合") : new Answer("没做到", "不符合");
            case SAMPLE -> same(key.endsWith(":checked") ? "6" : String.valueOf(number % 2));
        };
    }

    private static Answer same(String text) {
        return new Answer(text, text);
    }

    private static Answer choice(Question question, int number) {
        List<String> words = VOCABULARY.list(question.words()).orElseThrow().words().stream()
                .map(Word::name)
                .toList();
        return number % 7 == 0 ? new Answer("不清楚", "未查") : same(words.get(number % words.size()));
    }

    private static String json(
            String kind,
            String standard,
            LocalDate day,
            Map<String, Answer> single,
            Map<String, List<Map<String, Answer>>> things)
            throws JsonProcessingException {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("bianmin_answers", 1);
        root.put("sample", true);
        root.put("centre", Map.of("name", "子便民服务", "kind", kind, "region", REGION));
        root.put("standards", List.of(standard));
        root.put("date", day.toString());
        root.put("by", "自查员甲");
        root.put("answers", form(single));
        Map<String, Object> all = new LinkedHashMap<>();
        things.forEach((key, listed) -> {
            QuestionGroup group = VOCABULARY.group(key).orElseThrow();
            List<Object> written = new ArrayList<>();
            for (int i = 0; i < listed.size(); i++) {
                written.add(Map.of("name", name(group, i), "answers", form(listed.get(i))));
            }
            all.put(key, written);
        });
        root.put("things", all);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static Map<String, String> form(Map<String, Answer> answers) {
        Map<String, String> written = new LinkedHashMap<>();
        answers.forEach((key, answer) -> written.put(key, answer.form()));
        return written;
    }

    /** As an inspector would write it, following docs/record.md. */
    private static String byHand(
            String kind,
            String standard,
            LocalDate day,
            Map<String, Answer> single,
            Map<String, List<Map<String, Answer>>> things)
            throws JsonProcessingException {
        StringBuilder yaml = new StringBuilder();
        yaml.append("示例数据: 是\n");
        yaml.append("中心: {名称: 子便民服务, 类别: ").append(kind);
        yaml.append(", 地区: ").append(REGION).append("}\n");
        yaml.append("检查:\n  日期: ").append(day).append("\n  类型: 自查\n  方式: 明查\n");
        yaml.append("  检查人员: [{姓名: 自查员甲, 单位: 子便民服务}]\n");
        yaml.append("依据标准: [").append(standard).append("]\n检查情况:\n");
        for (QuestionGroup group : VOCABULARY.groups()) {
            if (group.each() && things.containsKey(group.key())) {
                yaml.append("  ").append(group.name()).append(":\n");
                List<Map<String, Answer>> listed = things.get(group.key());
                for (int i = 0; i < listed.size(); i++) {
                    yaml.append("    - 名称: ").append(name(group, i)).append('\n');
                    questions(yaml, "      ", group, listed.get(i));
                }
            } else if (!group.each() && single.keySet().stream().anyMatch(key -> key.startsWith(group.key() + "."))) {
                yaml.append("  ").append(group.name()).append(":\n");
                questions(yaml, "    ", group, single);
            }
        }
        return yaml.toString();
    }

    private static void questions(StringBuilder yaml, String indent, QuestionGroup group, Map<String, Answer> answers)
            throws JsonProcessingException {
        for (Question question : group.questions()) {
            String id = question.id();
            List<String> parts = new ArrayList<>();
            for (Map.Entry<String, Answer> each : answers.entrySet()) {
                String hand = JSON.writeValueAsString(each.getValue().hand());
                if (each.getKey().startsWith(id + "/")) {
                    parts.add(JSON.writeValueAsString(each.getKey().substring(id.length() + 1)) + ": " + hand);
                } else if (each.getKey().startsWith(id + ":")) {
                    String part = each.getKey().substring(id.length() + 1);
                    parts.add(Map.of("verdict", "判定", "basis", "依据", "checked", "抽查数", "exceptions", "不符合数")
                                    .get(part) + ": " + hand);
                } else if (each.getKey().equals(id)) {
                    yaml.append(indent)
                            .append(question.name())
                            .append(": ")
                            .append(hand)
                            .append('\n');
                }
            }
            if (!parts.isEmpty()) {
                yaml.append(indent).append(question.name());
                yaml.append(": {").append(String.join(", ", parts)).append("}\n");
            }
        }
    }
}
