package org.bianmin.report.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bianmin.catalogue.WordList;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.record.Answer;
import org.bianmin.record.Observation;
import org.bianmin.record.Observations;
import org.bianmin.record.State;
import org.bianmin.record.selfcheck.AnsweredForm;
import org.bianmin.record.selfcheck.RowKey;
import org.bianmin.record.words.Words;
import org.bianmin.report.questionnaire.Questionnaire;
import org.bianmin.report.questionnaire.Row;

/** What a record says, in the words of the rows that ask for it; what no row can say is left blank. */
final class RecordedAnswers {
    private static final Map<String, State> STATES = Words.constants("state", State.class);
    private static final Map<String, String> VERDICTS = Words.spellings("verdict");

    private final Observations observations;
    private final Map<RowKey, Node.Scalar> answers = new HashMap<>();
    private final Map<String, List<AnsweredForm.Thing>> things = new HashMap<>();

    private RecordedAnswers(Observations observations) {
        this.observations = observations;
    }

    static RecordedAnswers of(Observations observations, Questionnaire questionnaire) {
        RecordedAnswers recorded = new RecordedAnswers(observations);
        for (Questionnaire.Page page : questionnaire.pages()) {
            if (page.each().isEmpty()) {
                recorded.answers.putAll(recorded.of(page, ""));
            } else {
                recorded.things.put(page.each(), recorded.things(page));
            }
        }
        return recorded;
    }

    Map<RowKey, Node.Scalar> answers() {
        return answers;
    }

    Map<String, List<AnsweredForm.Thing>> things() {
        return things;
    }

    private List<AnsweredForm.Thing> things(Questionnaire.Page page) {
        List<AnsweredForm.Thing> all = new ArrayList<>();
        observations
                .subjects()
                .getOrDefault(page.each(), List.of())
                .forEach(name -> all.add(new AnsweredForm.Thing(Optional.of(scalar(name)), of(page, name))));
        return all;
    }

    private Map<RowKey, Node.Scalar> of(Questionnaire.Page page, String subject) {
        Map<RowKey, Node.Scalar> said = new HashMap<>();
        page.rows()
                .forEach(row -> observations.answers().stream()
                        .filter(each -> each.question().equals(row.key().question()))
                        .filter(each -> each.subject().equals(subject))
                        .findFirst()
                        .map(Observation::answer)
                        .flatMap(answer -> text(row, answer))
                        .ifPresent(text -> said.put(row.key(), scalar(text))));
        return said;
    }

    private static Node.Scalar scalar(String text) {
        return new Node.Scalar(Place.NOWHERE, text);
    }

    private static Optional<String> text(Row row, Answer answer) {
        if (answer instanceof Answer.Stated stated) {
            return row.accompanies()
                    ? Optional.of(stated.reason()).filter(reason -> !reason.isEmpty())
                    : choice(row, stated.state());
        } else if (answer instanceof Answer.Names names) {
            return Optional.ofNullable(names.states().get(row.key().name()))
                    .or(() -> names.closed() ? Optional.of(State.ABSENT) : Optional.empty())
                    .flatMap(state -> choice(row, state));
        } else if (answer instanceof Answer.Judgement judgement) {
            return row.key().part() == RowKey.Part.BASIS
                    ? Optional.of(judgement.basis())
                    : row.choices().stream()
                            .filter(word ->
                                    (judgement.good() ? "good" : "bad").equals(VERDICTS.get(WordList.folded(word))))
                            .findFirst();
        } else if (answer instanceof Answer.Sample sample) {
            return Optional.of(
                    String.valueOf(row.key().part() == RowKey.Part.CHECKED ? sample.checked() : sample.exceptions()));
        } else if (answer instanceof Answer.Measure measure) {
            return Optional.of(measure.value().toPlainString());
        } else if (answer instanceof Answer.Choice choice) {
            return Optional.of(choice.word());
        } else if (answer instanceof Answer.Wording wording) {
            return Optional.of(wording.text());
        } else if (answer instanceof Answer.Day day) {
            return Optional.of(day.day().toString());
        }
        return Optional.empty();
    }

    /** The word of a row for a state; what is there and of no use is not there, and what was not seen is not known. */
    private static Optional<String> choice(Row row, State state) {
        State told = switch (state) {
            case PRESENT -> State.PRESENT;
            case ABSENT, INCOMPLETE, BROKEN, NOT_PRODUCED -> State.ABSENT;
            case UNVERIFIABLE, UNCHECKED -> State.UNCHECKED;
        };
        return row.choices().stream()
                .filter(word -> STATES.get(WordList.folded(word)) == told)
                .findFirst();
    }
}
