package org.bianmin.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.Word;
import org.bianmin.catalogue.WordList;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.record.words.Words;
import org.bianmin.record.words.Written;

/** Reads the answer to one question: a bare value, or a mapping with the value and what goes with it. */
final class AnswerReader {
    private static final Map<String, String> VERDICTS = Words.spellings("verdict");

    /** What may stand beside any answer. */
    private static final List<String> BESIDE =
            List.of("state", "reason", "note", "evidence", "rectified", "carried_from");

    private final Vocabulary vocabulary;
    private final LocalDate lastDay;
    private final Optional<Integer> longestCarry;
    private final Problems problems;
    private final StateReader states;
    private final DisputeReader disputes;

    AnswerReader(
            Vocabulary vocabulary,
            LocalDate lastDay,
            Optional<Integer> longestCarry,
            DisputeReader disputes,
            Problems problems) {
        this.vocabulary = vocabulary;
        this.lastDay = lastDay;
        this.longestCarry = longestCarry;
        this.disputes = disputes;
        this.problems = problems;
        this.states = new StateReader(problems);
    }

    Optional<Observation> read(Question question, String subject, Node node) {
        return DisputeReader.in(node) ? disputed(question, subject, node) : answered(question, subject, node);
    }

    private Optional<Observation> disputed(Question question, String subject, Node node) {
        FieldReader fields = new FieldReader(node, Words.keys("answer"), problems);
        List<Version> versions = disputes.read(fields, version -> answered(question, subject, version));
        Details details = Details.read(fields);
        fields.finish();
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Observation(question.id(), subject, new Answer.Disputed(versions), details, node.place()));
    }

    private Optional<Observation> answered(Question question, String subject, Node node) {
        if (question.kind() == Question.Kind.NAMES && !(node instanceof Node.Scalar)) {
            WordList list = vocabulary.list(question.words()).orElseThrow();
            return new NamesReader(question, list, disputes, problems).read(subject, node);
        }
        if (node instanceof Node.Fields mapping) {
            return leftBlank(mapping) ? nothing(question, node) : detailed(question, subject, node);
        }
        return bare(question, node)
                .map(answer -> new Observation(question.id(), subject, answer, Details.NONE, node.place()));
    }

    /** The keys of a blank form are there before anything was looked at. */
    private static boolean leftBlank(Node.Fields mapping) {
        return !mapping.fields().isEmpty()
                && mapping.fields().stream().allMatch(field -> field.value() instanceof Node.Blank);
    }

    private Optional<Observation> nothing(Question question, Node node) {
        FieldReader fields = new FieldReader(node, Words.keys("answer"), problems);
        BESIDE.forEach(fields::node);
        switch (question.kind()) {
            case JUDGEMENT -> List.of("verdict", "basis").forEach(fields::node);
            case SAMPLE -> List.of("checked", "exceptions").forEach(fields::node);
            default -> fields.node("value");
        }
        fields.finish();
        return Optional.empty();
    }

    private Optional<Observation> detailed(Question question, String subject, Node node) {
        FieldReader fields = new FieldReader(node, Words.keys("answer"), problems);
        Optional<Answer> answer = fields.node("state").isPresent()
                ? states.detailed(fields)
                        .filter(stated -> states.answers(question, stated.state(), fields.place("state")))
                        .map(Answer.class::cast)
                : value(question, fields);
        Details details = Details.read(fields);
        Optional<Carried> carried = carried(question, fields);
        answer.ifPresent(read -> fields.finish());
        return answer.map(read -> new Observation(question.id(), subject, read, details, node.place(), carried));
    }

    /** Only what nobody changes without building is taken over from an earlier visit, and only as a value. */
    private Optional<Carried> carried(Question question, FieldReader fields) {
        Optional<Node> written = fields.node("carried_from");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Place place = fields.place("carried_from");
        if (!question.fixed()) {
            problems.add(place, "carried_not_fixed", question.name());
            return Optional.empty();
        }
        if (fields.node("state").isPresent()) {
            problems.add(place, "carried_state");
            return Optional.empty();
        }
        return written.get() instanceof Node.Fields ? from(written.get()) : from(written.get(), "");
    }

    private Optional<Carried> from(Node written) {
        FieldReader fields = new FieldReader(written, Words.keys("carried"), problems);
        fields.must("date");
        String source = fields.text("source").orElse("");
        Optional<Carried> carried = fields.node("date").flatMap(day -> from(day, source));
        fields.finish();
        return carried;
    }

    private Optional<Carried> from(Node written, String source) {
        Optional<LocalDate> day = Written.day(written, problems);
        if (day.isPresent() && !day.get().isBefore(lastDay)) {
            problems.add(written.place(), "carried_not_before", day.get(), lastDay);
            return Optional.empty();
        }
        return day.map(found -> Carried.of(found, source, longestCarry, lastDay));
    }

    private Optional<Answer> value(Question question, FieldReader fields) {
        return switch (question.kind()) {
            case JUDGEMENT -> judgement(fields);
            case SAMPLE -> sample(fields);
            default -> {
                fields.must("value");
                yield fields.node("value").flatMap(node -> bare(question, node));
            }
        };
    }

    private Optional<Answer> judgement(FieldReader fields) {
        fields.must("verdict");
        Optional<String> written = fields.text("verdict");
        Optional<String> verdict = written.map(word -> VERDICTS.get(WordList.folded(word)));
        if (written.isPresent() && verdict.isEmpty()) {
            unknownVerdict(fields.place("verdict"), written.get());
        }
        String basis = fields.text("basis").filter(Written::saysWhy).orElse("");
        return verdict.map(word -> new Answer.Judgement(word.equals("good"), basis));
    }

    private Optional<Answer> sample(FieldReader fields) {
        int checked = count(fields, "checked");
        int exceptions = count(fields, "exceptions");
        if (exceptions > checked) {
            problems.add(fields.place("exceptions"), "more_exceptions_than_checked", exceptions, checked);
        }
        return Optional.of(new Answer.Sample(checked, exceptions));
    }

    private static int count(FieldReader fields, String key) {
        return fields.required(key, Written.count(fields, key), 0);
    }

    private Optional<Answer> bare(Question question, Node node) {
        if (!(node instanceof Node.Scalar scalar)) {
            problems.add(node.place(), "expected_value");
            return Optional.empty();
        }
        Optional<Answer> word = word(question, scalar);
        return word.isPresent() ? word : stated(question, scalar);
    }

    /** A word of the list comes before a state: 有 may mean 是. */
    private Optional<Answer> word(Question question, Node.Scalar scalar) {
        return question.kind() == Question.Kind.CHOICE
                ? vocabulary
                        .list(question.words())
                        .orElseThrow()
                        .canonical(scalar.text())
                        .map(Answer.Choice::new)
                : Optional.empty();
    }

    private Optional<Answer> stated(Question question, Node.Scalar scalar) {
        Optional<State> state = states.bare(scalar);
        if (state.isEmpty()) {
            return plain(question, scalar);
        }
        Optional<Answer> only = onlyName(question, state.get());
        return only.isPresent()
                ? only
                : state.filter(found -> states.answers(question, found, scalar.place()))
                        .map(found -> new Answer.Stated(found, ""));
    }

    /** Where a list knows only one name, 有 says which. */
    private Optional<Answer> onlyName(Question question, State state) {
        if (question.kind() != Question.Kind.NAMES || state != State.PRESENT) {
            return Optional.empty();
        }
        List<Word> words =
                List.copyOf(vocabulary.list(question.words()).orElseThrow().words());
        return words.size() == 1
                ? Optional.of(new Answer.Names(
                        Map.of(words.get(0).name(), State.PRESENT),
                        Map.of(),
                        false,
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        List.of()))
                : Optional.empty();
    }

    private Optional<Answer> plain(Question question, Node.Scalar scalar) {
        return switch (question.kind()) {
            case MEASURE -> Written.measure(scalar, question.unit(), problems).map(Answer.Measure::new);
            case WORDING -> Optional.of(new Answer.Wording(scalar.text()));
            case DATE -> day(scalar);
            case JUDGEMENT -> verdict(scalar);
            case CHOICE -> {
                List<String> known = vocabulary.list(question.words()).orElseThrow().words().stream()
                        .map(Word::name)
                        .toList();
                problems.unknown(scalar.place(), "unknown_word", scalar.text(), known);
                yield Optional.empty();
            }
            case SAMPLE -> {
                problems.add(scalar.place(), "expected_sample", question.name());
                yield Optional.empty();
            }
            case NAMES -> {
                problems.add(scalar.place(), "expected_names", question.name());
                yield Optional.empty();
            }
        };
    }

    /** No nearest word is proposed: the nearest to 基本符合 would be its opposite. */
    private void unknownVerdict(Place place, String written) {
        problems.unknown(
                place,
                "unknown_word",
                written,
                List.of(),
                List.of(Words.shown("verdict", "good"), Words.shown("verdict", "bad")));
    }

    private Optional<Answer> verdict(Node.Scalar scalar) {
        String word = VERDICTS.get(WordList.folded(scalar.text()));
        if (word == null) {
            unknownVerdict(scalar.place(), scalar.text());
            return Optional.empty();
        }
        return Optional.of(new Answer.Judgement(word.equals("good"), ""));
    }

    private Optional<Answer> day(Node.Scalar scalar) {
        Optional<LocalDate> day = Written.day(scalar, problems);
        if (day.isPresent() && day.get().isAfter(lastDay)) {
            problems.add(scalar.place(), "date_after_visit", day.get(), lastDay);
            return Optional.empty();
        }
        return day.map(Answer.Day::new);
    }
}
