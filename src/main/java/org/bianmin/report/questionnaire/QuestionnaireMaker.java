package org.bianmin.report.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.QuestionGroup;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.report.Messages;
import org.bianmin.report.blank.AskedQuestion;
import org.bianmin.report.blank.BlankRecord;

/** Makes the questionnaire of a centre: what binds it, in the order of a walk, in everyday words. */
public final class QuestionnaireMaker {
    private final Vocabulary vocabulary;
    private final Messages messages;

    /**
     * @param vocabulary words and questions
     * @param messages how questions are put
     */
    public QuestionnaireMaker(Vocabulary vocabulary, Messages messages) {
        this.vocabulary = vocabulary;
        this.messages = messages;
    }

    /** The questionnaire of the centre of a blank record. */
    public Questionnaire of(BlankRecord blank) {
        return new Questionnaire(
                blank.sample(),
                blank.centre(),
                blank.date(),
                blank.editions().stream().map(Edition::standard).toList(),
                pages(blank));
    }

    /** What there is only one of is asked where one stands; of what there are several everything is asked together. */
    private List<Questionnaire.Page> pages(BlankRecord blank) {
        Map<String, AskedQuestion> asked = blank.asked(vocabulary);
        ItemMaker items = new ItemMaker(vocabulary, messages, blank);
        List<Questionnaire.Page> pages = new ArrayList<>();
        for (String place : vocabulary.places()) {
            Map<String, List<Questionnaire.Item>> here = new LinkedHashMap<>();
            for (QuestionGroup group : vocabulary.groups()) {
                Predicate<Question> single =
                        question -> !group.each() && question.place().equals(place);
                add(here, group, single, asked, items);
            }
            if (!here.isEmpty()) {
                pages.add(new Questionnaire.Page(place, "", "", sections(here)));
            }
            for (QuestionGroup group : vocabulary.groups()) {
                Map<String, List<Questionnaire.Item>> ofThings = new LinkedHashMap<>();
                add(ofThings, group, question -> group.each() && group.place().equals(place), asked, items);
                if (!ofThings.isEmpty()) {
                    pages.add(new Questionnaire.Page(
                            messages.text("form.each_page", group.name()),
                            group.key(),
                            group.name(),
                            sections(ofThings)));
                }
            }
        }
        return List.copyOf(pages);
    }

    private static void add(
            Map<String, List<Questionnaire.Item>> sections,
            QuestionGroup group,
            Predicate<Question> here,
            Map<String, AskedQuestion> asked,
            ItemMaker items) {
        group.questions().stream()
                .filter(here)
                .filter(question -> asked.containsKey(question.id()))
                .forEach(question -> sections.computeIfAbsent(group.name(), name -> new ArrayList<>())
                        .add(items.of(question, asked.get(question.id()))));
    }

    private static List<Questionnaire.Section> sections(Map<String, List<Questionnaire.Item>> items) {
        return items.entrySet().stream()
                .map(entry -> new Questionnaire.Section(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }
}
