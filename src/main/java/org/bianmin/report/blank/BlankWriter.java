package org.bianmin.report.blank;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.QuestionGroup;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.record.Centre;
import org.bianmin.record.words.Words;
import org.bianmin.report.Messages;

/**
 * Writes blank records: Chinese keys, the groups in the order in which one walks through a centre, above every question
 * its number, its clauses and what may be answered. Nothing in it is an answer, so as it stands everything is 未检查.
 */
public final class BlankWriter {
    private static final String METHOD = "announced";

    private final Vocabulary vocabulary;
    private final Messages messages;
    private final List<String> places;

    /**
     * @param vocabulary words and questions
     * @param messages what the comments say
     */
    public BlankWriter(Vocabulary vocabulary, Messages messages) {
        this.vocabulary = vocabulary;
        this.messages = messages;
        this.places = vocabulary.places();
    }

    /** The text of the file. */
    public String write(BlankRecord blank) {
        Yaml yaml = new Yaml();
        blank.schema().ifPresent(schema -> yaml.comment(0, "yaml-language-server: $schema=" + schema));
        yaml.comment(0, messages.text("blank.title", blank.centre().name()));
        blank.plan()
                .ifPresent(plan -> yaml.comment(
                        0,
                        messages.text(
                                "blank.plan",
                                plan.number(),
                                blank.team().map(team -> team.name()).orElse(""))));
        yaml.comment(0, messages.text("blank.how"));
        yaml.comment(0, messages.text("blank.beside"));
        yaml.comment(0, messages.text("blank.names"));
        yaml.comment(0, messages.text("blank.photos"));
        if (blank.selfCheck().isPresent()) {
            yaml.comment(0, new SelfAnswers(vocabulary, messages, blank).told());
        }
        if (blank.sample()) {
            yaml.value(0, key("record", "sample"), Words.shown("flag", "true"));
        }
        yaml.line("");
        centre(yaml, blank.centre());
        visit(yaml, blank);
        against(yaml, blank.editions());
        observations(yaml, blank);
        if (!blank.schemes().isEmpty()) {
            new BlankTables(yaml, messages, blank.centre().kind()).write(blank.schemes());
        }
        yaml.line("");
        for (String last : List.of("highlights", "self_score", "remarks_of_centre", "remarks")) {
            yaml.key(0, key("record", last));
        }
        return yaml.toString();
    }

    private static String key(String section, String canonical) {
        return Words.shown(section, canonical);
    }

    private static void centre(Yaml yaml, Centre centre) {
        yaml.key(0, key("record", "centre"));
        yaml.value(2, key("centre", "code"), centre.code());
        yaml.value(2, key("centre", "name"), centre.name());
        yaml.value(2, key("centre", "kind"), centre.kind());
        yaml.value(2, key("centre", "region"), centre.region());
        yaml.value(2, key("centre", "responsible"), centre.responsible());
        yaml.line("");
    }

    private void visit(Yaml yaml, BlankRecord blank) {
        yaml.key(0, key("record", "visit"));
        yaml.comment(2, messages.text("blank.date"));
        yaml.raw(2, key("visit", "date"), blank.date().toString());
        yaml.comment(2, messages.text("blank.times"));
        yaml.key(2, key("visit", "arrived"));
        yaml.key(2, key("visit", "left"));
        yaml.comment(
                2, messages.text("blank.one_of", shown("kind", List.of("inspection", "self_check", "re_inspection"))));
        yaml.value(2, key("visit", "kind"), Words.shown("kind", "inspection"));
        yaml.comment(
                2,
                messages.text(
                        "blank.one_of",
                        shown("method", List.of(METHOD, "unannounced", "video", "telephone", "papers"))));
        yaml.value(2, key("visit", "method"), Words.shown("method", METHOD));
        yaml.comment(
                2, messages.text("blank.one_of", shown("level", List.of("township", "county", "city", "province"))));
        yaml.key(2, key("visit", "level"));
        yaml.comment(2, messages.text("blank.inspectors"));
        yaml.key(2, key("visit", "inspectors"));
        blank.team()
                .ifPresent(team -> team.members()
                        .forEach(member -> yaml.line("    - {" + key("inspector", "name") + ": "
                                + Yaml.scalar(member.name()) + ", " + key("inspector", "unit") + ": "
                                + Yaml.scalar(member.unit()) + "}")));
        yaml.key(2, key("visit", "accompanied_by"));
        yaml.line("");
    }

    private static String shown(String section, List<String> words) {
        return words.stream().map(word -> Words.shown(section, word)).collect(Collectors.joining(" / "));
    }

    private static void against(Yaml yaml, List<Edition> editions) {
        editions.forEach(edition -> yaml.comment(
                0,
                edition.standard().id() + ": " + edition.standard().number() + " "
                        + edition.standard().title()));
        List<String> ids =
                editions.stream().map(edition -> edition.standard().id()).toList();
        if (ids.isEmpty()) {
            yaml.key(0, key("record", "against"));
        } else {
            yaml.raw(0, key("record", "against"), Yaml.list(ids));
        }
        yaml.line("");
    }

    private void observations(Yaml yaml, BlankRecord blank) {
        Map<String, AskedQuestion> asked = blank.asked(vocabulary);
        QuestionComment comment = new QuestionComment(vocabulary, messages, blank);
        yaml.key(0, key("record", "observations"));
        String place = "";
        for (QuestionGroup group : inOrder(vocabulary.groups(), QuestionGroup::place)) {
            if (group.questions().stream().anyMatch(question -> asked.containsKey(question.id()))) {
                yaml.line("");
                if (!group.place().equals(place)) {
                    place = group.place();
                    yaml.comment(2, messages.text("blank.place", place));
                }
                group(yaml, group, asked, comment);
            }
        }
    }

    /** In the order in which one walks through a centre; at one place as in the file. */
    private <T> List<T> inOrder(List<T> all, Function<T, String> place) {
        return all.stream()
                .sorted(Comparator.comparingInt(each -> places.indexOf(place.apply(each))))
                .toList();
    }

    private void group(Yaml yaml, QuestionGroup group, Map<String, AskedQuestion> asked, QuestionComment comment) {
        int indent = 4;
        if (group.each()) {
            yaml.comment(2, messages.text("blank.each", group.name()));
        }
        yaml.key(2, group.name());
        if (group.each()) {
            yaml.line("    - " + key("answer", "name") + ":");
            indent = 6;
        }
        for (Question question : inOrder(group.questions(), Question::place)) {
            if (asked.containsKey(question.id())) {
                question(yaml, indent, question, asked.get(question.id()), comment);
            }
        }
    }

    /** What always has the same parts has their keys already; left blank they say nothing. */
    private void question(Yaml yaml, int indent, Question question, AskedQuestion asked, QuestionComment comment) {
        comment.lines(question, asked).forEach(line -> yaml.comment(indent, line));
        yaml.key(indent, question.name());
        List<String> parts = switch (question.kind()) {
            case JUDGEMENT -> List.of("verdict", "basis", "evidence");
            case SAMPLE -> List.of("checked", "exceptions", "evidence");
            case NAMES, MEASURE, CHOICE, WORDING, DATE -> List.of();
        };
        parts.forEach(part -> yaml.key(indent + 2, key("answer", part)));
    }
}
