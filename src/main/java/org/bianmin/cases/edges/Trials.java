package org.bianmin.cases.edges;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bianmin.catalogue.Check;
import org.bianmin.catalogue.Limits;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.WordList;
import org.bianmin.record.Answer;
import org.bianmin.record.State;
import org.bianmin.record.words.Words;

/** The answers that lie at the edges of what a clause asks, whatever they are worth. */
final class Trials {
    private final Vocabulary vocabulary;
    private final LocalDate day;

    Trials(Vocabulary vocabulary, LocalDate day) {
        this.vocabulary = vocabulary;
        this.day = day;
    }

    /** Values first, then what may stand in place of one, then silence. */
    List<Trial> of(Check check) {
        List<Trial> trials = new ArrayList<>(values(check));
        trials.addAll(states(vocabulary.question(check.question()).orElseThrow()));
        trials.add(new Trial(EdgeKind.NOT_RECORDED, List.of(), Optional.empty()));
        return trials;
    }

    private List<Trial> values(Check check) {
        if (check instanceof Check.Names names) {
            return new NamesTrials(list(check)).of(names);
        } else if (check instanceof Check.Limit limit) {
            return numbers(limit);
        } else if (check instanceof Check.Value) {
            return list(check).words().stream()
                    .map(word -> Trial.of(EdgeKind.WORD, new Answer.Choice(word.name()), word.name()))
                    .toList();
        } else if (check instanceof Check.Wording wording) {
            return SignTrials.of(wording);
        } else if (check instanceof Check.Judgement) {
            return judgements();
        } else if (check instanceof Check.Sample) {
            return Stream.of(
                            new Answer.Sample(1, 0),
                            new Answer.Sample(1, 1),
                            new Answer.Sample(3, 1),
                            new Answer.Sample(0, 0))
                    .map(sample -> Trial.of(EdgeKind.SAMPLED, sample, sample.checked(), sample.exceptions()))
                    .toList();
        }
        return days(((Check.Recurrence) check).every());
    }

    private WordList list(Check check) {
        return vocabulary
                .question(check.question())
                .flatMap(question -> vocabulary.list(question.words()))
                .orElseThrow();
    }

    /** Every number that the text names, and one unit of its precision to either side. */
    private static List<Trial> numbers(Check.Limit check) {
        TreeSet<BigDecimal> numbers = new TreeSet<>();
        Limits limits = check.values().get(0);
        Stream.of(
                        limits.bounds().stream().map(Limits.Bound::value),
                        limits.doubtful().stream(),
                        limits.about().stream().flatMap(Trials::ends))
                .flatMap(each -> each)
                .forEach(number -> {
                    numbers.add(number.subtract(number.ulp()));
                    numbers.add(number);
                    numbers.add(number.add(number.ulp()));
                });
        return numbers.stream()
                .filter(number -> number.signum() >= 0)
                .map(number ->
                        Trial.of(EdgeKind.NUMBER, new Answer.Measure(number), number.toPlainString(), check.unit()))
                .toList();
    }

    private static Stream<BigDecimal> ends(Limits.About about) {
        return about.tolerance()
                .map(Limits.Tolerance::value)
                .map(off -> Stream.of(
                        about.value().subtract(off),
                        about.value(),
                        about.value().add(off)))
                .orElse(Stream.of(about.value()));
    }

    private static List<Trial> judgements() {
        String basis = Samples.text("basis");
        return List.of(
                Trial.of(EdgeKind.JUDGED, new Answer.Judgement(true, basis), "good"),
                Trial.of(EdgeKind.JUDGED, new Answer.Judgement(false, basis), "bad"),
                Trial.of(EdgeKind.JUDGED_WITHOUT_BASIS, new Answer.Judgement(true, "")));
    }

    /** First and last days of the running period and of those before it. */
    private List<Trial> days(Check.Every every) {
        int months = switch (every) {
            case YEAR -> 12;
            case QUARTER -> 3;
            case MONTH -> 1;
        };
        LocalDate first = day.withDayOfMonth(1);
        while ((first.getMonthValue() - 1) % months != 0) {
            first = first.minusMonths(1);
        }
        LocalDate running = first;
        return Stream.of(
                        day,
                        running,
                        running.minusDays(1),
                        running.minusMonths(months),
                        running.minusMonths(months).minusDays(1))
                .distinct()
                .map(last -> Trial.of(EdgeKind.LAST_DAY, new Answer.Day(last), last))
                .toList();
    }

    private List<Trial> states(Question question) {
        return Stream.of(State.values())
                .filter(state -> says(question, state))
                .map(state -> Trial.of(
                        EdgeKind.STATE,
                        new Answer.Stated(state, state == State.UNVERIFIABLE ? Samples.text("reason") : ""),
                        state))
                .toList();
    }

    /**
     * Whether a record may say so: what is there needs a value, and a judgement its basis; where 无 is a word of the
     * list it is a value.
     */
    private boolean says(Question question, State state) {
        boolean isWord = vocabulary
                .list(question.words())
                .flatMap(list -> list.canonical(Words.shown("state", state)))
                .isPresent();
        return !isWord && mayStand(question, state);
    }

    private static boolean mayStand(Question question, State state) {
        return switch (state) {
            case PRESENT -> false;
            case UNCHECKED, UNVERIFIABLE -> true;
            case NOT_PRODUCED -> question.document();
            case ABSENT -> question.kind() != Question.Kind.JUDGEMENT || question.document();
            case INCOMPLETE -> question.kind() != Question.Kind.JUDGEMENT && question.kind() != Question.Kind.NAMES;
            case BROKEN -> question.kind() != Question.Kind.JUDGEMENT;
        };
    }
}
