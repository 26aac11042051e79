package org.bianmin.report.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bianmin.catalogue.Standard;
import org.bianmin.record.Centre;
import org.bianmin.record.selfcheck.Layout;

/** A questionnaire as plain data, for a page that asks its questions itself. */
public final class QuestionnaireJson {
    private QuestionnaireJson() {}

    /** Everything that the page shows, and by what its answers are known again. */
    public static Map<String, Object> of(Questionnaire questionnaire) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("version", Layout.VERSION);
        all.put("layout", digest(questionnaire));
        all.put("sample", questionnaire.sample());
        all.put("centre", centre(questionnaire.centre()));
        all.put(
                "standards",
                questionnaire.standards().stream().map(Standard::id).toList());
        all.put(
                "documents",
                questionnaire.standards().stream()
                        .map(standard -> standard.number() + " " + standard.title())
                        .toList());
        all.put(
                "pages",
                questionnaire.pages().stream().map(QuestionnaireJson::page).toList());
        return all;
    }

    /** What the answers mean rests on this and on nothing else: who is asked by what, and every row with its words. */
    private static String digest(Questionnaire questionnaire) {
        List<List<String>> header = new ArrayList<>();
        centre(questionnaire.centre()).forEach((key, value) -> header.add(List.of(key, value)));
        questionnaire.standards().forEach(standard -> header.add(List.of("standard", standard.id())));
        List<Layout.Line> lines = new ArrayList<>();
        for (Questionnaire.Page page : questionnaire.pages()) {
            page.sections().stream()
                    .flatMap(section -> section.items().stream())
                    .forEach(item -> item.rows().forEach(row -> lines.add(line(page, item, row))));
        }
        return Layout.digest(header, lines);
    }

    private static Layout.Line line(Questionnaire.Page page, Questionnaire.Item item, Row row) {
        String text = item.text(row) + "\t" + row.unit() + "\t" + String.join("\t", row.choices());
        return new Layout.Line(page.each(), row.key().toString(), text);
    }

    /** What is not known is left out, as in a record. */
    private static Map<String, String> centre(Centre centre) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("code", centre.code());
        told.put("name", centre.name());
        told.put("kind", centre.kind());
        told.put("region", centre.region());
        told.put("responsible", centre.responsible());
        told.values().removeIf(String::isEmpty);
        return told;
    }

    private static Map<String, Object> page(Questionnaire.Page page) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("title", page.title());
        shown.put("each", page.each());
        shown.put("thing", page.thing());
        shown.put(
                "sections",
                page.sections().stream().map(QuestionnaireJson::section).toList());
        return shown;
    }

    private static Map<String, Object> section(Questionnaire.Section section) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("name", section.name());
        shown.put("items", section.items().stream().map(QuestionnaireJson::item).toList());
        return shown;
    }

    private static Map<String, Object> item(Questionnaire.Item item) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("number", item.number());
        shown.put("question", item.question());
        shown.put("ask", item.ask());
        shown.put("decides", item.decides());
        shown.put("rows", item.rows().stream().map(QuestionnaireJson::row).toList());
        return shown;
    }

    private static Map<String, Object> row(Row row) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("key", row.key().toString());
        shown.put("label", row.label());
        shown.put("kind", row.kind().name().toLowerCase(Locale.ROOT));
        shown.put("accompanies", row.accompanies());
        shown.put("choices", row.choices());
        shown.put("unit", row.unit());
        shown.put("reached", row.reached());
        shown.put("remedy", row.remedy());
        shown.put("who", row.who());
        shown.put(
                "clauses", row.clauses().stream().map(QuestionnaireJson::source).toList());
        return shown;
    }

    private static Map<String, Object> source(Row.Source source) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("document", source.document());
        shown.put("clause", source.clause());
        shown.put("quote", source.quote());
        return shown;
    }
}
