package org.bianmin.report.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bianmin.catalogue.WordList;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.record.InspectionRecord;
import org.bianmin.record.State;
import org.bianmin.record.Visit;
import org.bianmin.record.selfcheck.AnsweredForm;
import org.bianmin.record.selfcheck.RowKey;
import org.bianmin.record.words.Words;
import org.bianmin.report.questionnaire.Questionnaire;
import org.bianmin.report.questionnaire.Standing;

/**
 * What stands in a questionnaire that somebody filled in.
 *
 * @param date the day of the self-check; empty when nobody wrote it
 * @param by who filled it in; empty when nobody wrote it
 * @param answers by the keys of their rows
 * @param things what was answered of each of several things, by the keys of their groups
 * @param found how each row stands; absent before anything was judged
 */
public record Filled(
        String date,
        String by,
        Map<RowKey, Node.Scalar> answers,
        Map<String, List<AnsweredForm.Thing>> things,
        Optional<Map<RowKey, Standing>> found) {
    private static final Map<String, State> STATES = Words.constants("state", State.class);

    static final Filled NOTHING = new Filled("", "", Map.of(), Map.of(), Optional.empty());

    /** What was answered, with what was found. */
    public static Filled of(AnsweredForm form, Map<RowKey, Standing> found) {
        return new Filled(
                text(form.date()),
                text(form.by()),
                form.answers(),
                form.things(),
                Optional.of(answered(found, form.answers())));
    }

    /** What a record says, with what was found. */
    public static Filled of(InspectionRecord record, Questionnaire questionnaire, Map<RowKey, Standing> found) {
        RecordedAnswers recorded = RecordedAnswers.of(record.observations(), questionnaire);
        return new Filled(
                record.visit().date().toString(),
                record.visit().inspectors().stream()
                        .map(Visit.Inspector::name)
                        .findFirst()
                        .orElse(""),
                recorded.answers(),
                recorded.things(),
                Optional.of(answered(found, recorded.answers())));
    }

    /**
     * A clause can be open because of another question; a row that was answered is then not to be called unanswered. A
     * verdict without its basis is.
     */
    private static Map<RowKey, Standing> answered(Map<RowKey, Standing> found, Map<RowKey, Node.Scalar> answers) {
        Map<RowKey, Standing> standings = new HashMap<>(found);
        answers.forEach((key, answer) -> standings.computeIfPresent(
                key,
                (same, standing) -> standing.outcome() == Standing.Outcome.UNANSWERED
                                && STATES.get(WordList.folded(answer.text())) != State.UNCHECKED
                                && (key.part() != RowKey.Part.VERDICT
                                        || answers.containsKey(RowKey.of(key.question(), RowKey.Part.BASIS)))
                        ? new Standing(Standing.Outcome.UNDECIDED, standing.about())
                        : standing));
        return Map.copyOf(standings);
    }

    private static String text(Optional<Node> node) {
        return node.filter(Node.Scalar.class::isInstance)
                .map(scalar -> ((Node.Scalar) scalar).text())
                .orElse("");
    }

    List<AnsweredForm.Thing> things(String group) {
        return things.getOrDefault(group, List.of());
    }

    /** The answer in a row; of several things that of the one with this number, from 1. */
    String answer(String group, int number, RowKey key) {
        Map<RowKey, Node.Scalar> said = group.isEmpty()
                ? answers
                : number <= things(group).size() ? things(group).get(number - 1).answers() : Map.of();
        return Optional.ofNullable(said.get(key)).map(Node.Scalar::text).orElse("");
    }

    /** What one of several things is called; empty when nobody wrote it. */
    String name(String group, int number) {
        return number <= things(group).size()
                ? things(group).get(number - 1).name().map(Node.Scalar::text).orElse("")
                : "";
    }
}
