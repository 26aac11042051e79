package org.bianmin.report;

import java.util.ArrayList;
import java.util.List;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.QuestionGroup;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.record.Difference;

/** Says about what inspectors differ. */
public final class DifferenceText {
    private final Messages messages;
    private final Phrases phrases;
    private final Vocabulary vocabulary;

    public DifferenceText(Messages messages, Vocabulary vocabulary) {
        this.messages = messages;
        this.phrases = new Phrases(messages, vocabulary);
        this.vocabulary = vocabulary;
    }

    /** Group, thing, question and name. */
    public String where(Difference difference) {
        Question question = question(difference);
        String group =
                vocabulary.group(question.group()).map(QuestionGroup::name).orElseThrow();
        List<String> parts = new ArrayList<>(List.of(group, difference.subject(), question.name(), difference.name()));
        parts.removeIf(String::isEmpty);
        return String.join(messages.text("difference.separator"), parts);
    }

    /** What each inspector wrote. */
    public String what(Difference difference) {
        return phrases.versions(question(difference), difference.versions());
    }

    private Question question(Difference difference) {
        return vocabulary.question(difference.question()).orElseThrow();
    }
}
