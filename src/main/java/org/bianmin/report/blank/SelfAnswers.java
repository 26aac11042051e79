package org.bianmin.report.blank;

import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.record.InspectionRecord;
import org.bianmin.record.Observation;
import org.bianmin.report.Messages;
import org.bianmin.report.Phrases;

/** What a centre handed in of itself, to stand beside what inspectors are asked: for reading, never an answer. */
final class SelfAnswers {
    private final Messages messages;
    private final Phrases phrases;
    private final Optional<InspectionRecord> selfCheck;

    SelfAnswers(Vocabulary vocabulary, Messages messages, BlankRecord blank) {
        this.messages = messages;
        this.phrases = new Phrases(messages, vocabulary);
        this.selfCheck = blank.selfCheck();
    }

    /** When the centre looked, as a sentence; empty where it handed in nothing. */
    String told() {
        return selfCheck
                .map(record ->
                        messages.text("blank.self_check", record.visit().date().toString()))
                .orElse("");
    }

    /** What it said to a question, thing by thing. */
    List<String> to(Question question) {
        return selfCheck.stream()
                .flatMap(record -> record.observations().answers().stream())
                .filter(answer -> answer.question().equals(question.id()))
                .map(answer -> messages.text("blank.self_answer", said(question, answer)))
                .toList();
    }

    private String said(Question question, Observation answer) {
        String said = phrases.saidWhole(question, answer.answer());
        return answer.subject().isEmpty() ? said : messages.text("seen.subject", answer.subject(), said);
    }
}
