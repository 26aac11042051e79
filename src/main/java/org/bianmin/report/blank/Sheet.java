package org.bianmin.report.blank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.QuestionGroup;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.record.InspectionRecord;
import org.bianmin.record.Observation;
import org.bianmin.record.Visit;
import org.bianmin.record.quarter.Plan;
import org.bianmin.report.Messages;

/**
 * Makes what is printed for a visit, one place after the other as one walks through the centre: a sheet to write on, or
 * afterwards the sheet of facts to be signed (现场检查记录单). It knows no verdict and no score.
 */
public final class Sheet {
    private final Vocabulary vocabulary;
    private final Messages messages;
    private final List<String> places;

    /**
     * @param vocabulary words and questions
     * @param messages how answers are said
     */
    public Sheet(Vocabulary vocabulary, Messages messages) {
        this.vocabulary = vocabulary;
        this.messages = messages;
        this.places = vocabulary.places();
    }

    /** A sheet to write on. */
    public Map<String, Object> blank(BlankRecord blank) {
        Map<String, Object> sheet = head(blank);
        sheet.put("filled", false);
        sheet.put("record", blank.centre().name());
        sheet.put("kinds", words("kind", Visit.Kind.values()));
        sheet.put("methods", words("method", Visit.Method.values()));
        sheet.put(
                "inspectors",
                blank.team().stream()
                        .flatMap(team -> team.members().stream())
                        .map(member -> Map.of("name", member.name(), "unit", member.unit()))
                        .toList());
        sheet.put("self_check", new SelfAnswers(vocabulary, messages, blank).told());
        sheet.put("places", places(blank, Optional.empty()));
        sheet.put("tables", tables(blank).blank(blank.schemes()));
        return sheet;
    }

    /**
     * The facts of a record.
     *
     * @param blank what stood in it before it was filled in
     * @param record the facts
     */
    public Map<String, Object> filled(BlankRecord blank, InspectionRecord record) {
        Map<String, Object> sheet = head(blank);
        Visit visit = record.visit();
        sheet.put("filled", true);
        sheet.put("record", record.name());
        sheet.put("date", visit.date().toString());
        sheet.put("arrived", visit.arrived());
        sheet.put("left", visit.left());
        sheet.put("kind", messages.word("kind", visit.kind()));
        sheet.put("method", messages.word("method", visit.method()));
        sheet.put(
                "level",
                visit.level().map(level -> messages.word("level", level)).orElse(""));
        sheet.put("signed_on_site", visit.method().signedOnSite());
        sheet.put("accompanied_by", visit.accompaniedBy());
        sheet.put(
                "inspectors",
                visit.inspectors().stream()
                        .map(inspector -> Map.of("name", inspector.name(), "unit", inspector.unit()))
                        .toList());
        sheet.put("places", places(blank, Optional.of(record)));
        sheet.put("tables", tables(blank).filled(blank.schemes(), record.appraisals()));
        sheet.put("highlights", record.highlights());
        sheet.put("of_centre", record.remarksOfCentre());
        sheet.put("of_inspectors", record.remarks());
        return sheet;
    }

    private SheetTables tables(BlankRecord blank) {
        return new SheetTables(messages, blank.centre().kind());
    }

    private static Map<String, Object> head(BlankRecord blank) {
        Map<String, Object> sheet = new LinkedHashMap<>();
        sheet.put("sample", blank.sample());
        sheet.put("centre", blank.centre().name());
        sheet.put("code", blank.centre().code());
        sheet.put("kind_of_centre", blank.centre().kind());
        sheet.put("region", blank.centre().region());
        sheet.put("plan", blank.plan().map(Plan::number).orElse(""));
        sheet.put("team", blank.team().map(Plan.Team::name).orElse(""));
        sheet.put(
                "standards",
                blank.editions().stream()
                        .map(edition -> Map.of(
                                "id", edition.standard().id(),
                                "number", edition.standard().number(),
                                "title", edition.standard().title()))
                        .toList());
        return sheet;
    }

    private List<String> words(String prefix, Enum<?>[] all) {
        return Stream.of(all).map(each -> messages.word(prefix, each)).toList();
    }

    /** What is asked; of a record also what was answered without being asked, because it was seen all the same. */
    private List<Map<String, Object>> places(BlankRecord blank, Optional<InspectionRecord> record) {
        Map<String, AskedQuestion> asked = blank.asked(vocabulary);
        Set<String> shown = new LinkedHashSet<>(asked.keySet());
        record.ifPresent(facts -> facts.observations().answers().stream()
                .map(Observation::question)
                .forEach(shown::add));
        SheetQuestion question = new SheetQuestion(vocabulary, messages, blank, asked);
        List<Map<String, Object>> all = new ArrayList<>();
        for (String place : places) {
            List<Map<String, Object>> groups = new ArrayList<>();
            for (QuestionGroup group : vocabulary.groups()) {
                Predicate<Question> here = each -> each.place().equals(place) && shown.contains(each.id());
                List<Question> questions =
                        group.questions().stream().filter(here).toList();
                if (!questions.isEmpty()) {
                    groups.add(group(group, questions, question, record));
                }
            }
            if (!groups.isEmpty()) {
                all.add(Map.of("place", place, "groups", groups));
            }
        }
        return all;
    }

    private Map<String, Object> group(
            QuestionGroup group, List<Question> questions, SheetQuestion question, Optional<InspectionRecord> record) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("name", group.name());
        shown.put("each", group.each());
        shown.put(
                "questions",
                questions.stream()
                        .map(each -> {
                            Map<String, Object> one = question.blank(each);
                            record.ifPresent(facts -> one.put("seen", question.seen(each, facts.observations())));
                            return one;
                        })
                        .toList());
        record.ifPresent(facts -> {
            Optional<List<String>> things =
                    Optional.ofNullable(facts.observations().subjects().get(group.key()));
            shown.put("looked_at", !group.each() || things.isPresent());
            shown.put("things", things.orElse(List.of()));
        });
        return shown;
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
