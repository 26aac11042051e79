package org.bianmin.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.record.Answer;
import org.bianmin.record.Carried;
import org.bianmin.record.Details;
import org.bianmin.record.Observation;
import org.bianmin.record.Observations;
import org.bianmin.record.State;

/** What measured numbers say about numbers that were not measured: 大厅 ≤ 使用 ≤ 建筑面积, sums, differences, shares. */
public final class DerivedMeasures {
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    /**
     * Digits of a share after the point. Shares of counts below a milliard lie further from any limit of a few digits
     * than this, unless they are just that limit; so a rounded share stands to the limit as the exact one does.
     */
    private static final int SHARE_DIGITS = 30;

    private final Vocabulary vocabulary;
    private final Map<String, Observation> answers;

    private DerivedMeasures(Vocabulary vocabulary, Observations observations) {
        this.vocabulary = vocabulary;
        this.answers = observations.answers().stream()
                .filter(answer -> answer.subject().isEmpty())
                .collect(Collectors.toMap(Observation::question, answer -> answer, (a, b) -> a));
    }

    /**
     * The same answers with those that follow from them. What follows about a number that nobody wrote down is added;
     * a number that others contradict gives its place to the contradiction.
     */
    public static Observations in(Vocabulary vocabulary, Observations observations) {
        DerivedMeasures derived = new DerivedMeasures(vocabulary, observations);
        Map<String, Observation> follows = vocabulary.toldByOthers().stream()
                .flatMap(question -> derived.of(question).stream())
                .collect(Collectors.toMap(Observation::question, answer -> answer));
        Stream<Observation> kept =
                observations.answers().stream().filter(answer -> !follows.containsKey(answer.question()));
        return new Observations(
                Stream.concat(kept, follows.values().stream().sorted(Comparator.comparing(Observation::question)))
                        .toList(),
                observations.subjects());
    }

    private Optional<Observation> of(Question question) {
        return question.derivation()
                .map(derivation -> computed(question, derivation))
                .orElseGet(() -> bounded(question));
    }

    /** What holds it and what lies in it bound a number that was not measured, and may contradict one that was. */
    private Optional<Observation> bounded(Question question) {
        Optional<Observation> own = measured(question);
        if (own.isEmpty() && saysItself(question)) {
            return Optional.empty();
        }
        List<Question> family = Stream.of(vocabulary.smaller(question), List.of(question), vocabulary.larger(question))
                .flatMap(List::stream)
                .toList();
        List<Observation> known =
                family.stream().flatMap(each -> measured(each).stream()).toList();
        Optional<Answer.Derived> contradiction = contradiction(question, family, own.isPresent());
        if (contradiction.isEmpty() && (own.isPresent() || known.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(observation(question, contradiction.orElseGet(() -> between(question, known))));
    }

    private Answer.Derived between(Question question, List<Observation> known) {
        Optional<BigDecimal> least = vocabulary.smaller(question).stream()
                .flatMap(each -> measured(each).stream())
                .map(DerivedMeasures::number)
                .max(BigDecimal::compareTo);
        Optional<BigDecimal> most = vocabulary.larger(question).stream()
                .flatMap(each -> measured(each).stream())
                .map(DerivedMeasures::number)
                .min(BigDecimal::compareTo);
        // What was written and gives no number is told beside the numbers that decide in its place.
        List<Observation> told = Stream.concat(Optional.ofNullable(answers.get(question.id())).stream(), known.stream())
                .toList();
        return new Answer.Derived(least.orElse(BigDecimal.ZERO), most, told);
    }

    /** Two of them of which the one that lies in the other is larger; of a number that was measured only those with it. */
    private Optional<Answer.Derived> contradiction(Question question, List<Question> family, boolean measuredItself) {
        for (Question inner : family) {
            for (Question outer : vocabulary.larger(inner)) {
                boolean concerns = !measuredItself || inner.equals(question) || outer.equals(question);
                Optional<Observation> small = measured(inner);
                Optional<Observation> large = measured(outer);
                if (concerns
                        && family.contains(outer)
                        && small.isPresent()
                        && large.isPresent()
                        && number(small.get()).compareTo(number(large.get())) > 0) {
                    return Optional.of(new Answer.Derived(
                            number(small.get()), Optional.of(number(large.get())), List.of(small.get(), large.get())));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether there is an answer that says something, if no number. */
    private boolean saysItself(Question question) {
        return Optional.ofNullable(answers.get(question.id()))
                .filter(DerivedMeasures::holds)
                .filter(answer -> !(answer.answer() instanceof Answer.Stated stated
                        && (stated.state() == State.UNCHECKED || stated.state() == State.UNVERIFIABLE)))
                .isPresent();
    }

    private Optional<Observation> computed(Question question, Question.Derivation derivation) {
        List<Question> parts = derivation.questions().stream()
                .map(part -> vocabulary.question(part).orElseThrow())
                .toList();
        List<Observation> known = parts.stream()
                .flatMap(part -> (derivation.how() == Question.How.SUM ? summand(part) : measured(part)).stream())
                .toList();
        Optional<Observation> contradicted = parts.stream()
                .flatMap(part -> bounded(part).stream())
                .filter(answer -> ((Answer.Derived) answer.answer()).contradictory())
                .findFirst();
        if (contradicted.isPresent()) {
            return contradicted.map(answer -> observation(question, (Answer.Derived) answer.answer()));
        }
        boolean enough = derivation.how() == Question.How.ANY_OF ? !known.isEmpty() : known.size() == parts.size();
        return enough
                ? answer(derivation, known).map(answer -> observation(question, answer))
                : open(question, parts, known);
    }

    private Optional<Answer.Derived> answer(Question.Derivation derivation, List<Observation> known) {
        List<BigDecimal> numbers = known.stream().map(DerivedMeasures::number).toList();
        return switch (derivation.how()) {
            case ANY_OF -> Optional.of(anyOf(derivation, numbers, known));
            case SUM -> Optional.of(exact(numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add), known));
            case DIFFERENCE -> Optional.of(exact(numbers.get(0).subtract(numbers.get(1)), known));
            case SHARE -> share(numbers.get(0), numbers.get(1), known);
        };
    }

    private static Answer.Derived exact(BigDecimal number, List<Observation> known) {
        return new Answer.Derived(number, Optional.of(number), known);
    }

    /** Whichever is meant, it is one of those measured, or one between them, or one above. */
    private static Answer.Derived anyOf(
            Question.Derivation derivation, List<BigDecimal> numbers, List<Observation> known) {
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i - 1).compareTo(numbers.get(i)) > 0) {
                return new Answer.Derived(numbers.get(i - 1), Optional.of(numbers.get(i)), known);
            }
        }
        String largest = derivation.questions().get(derivation.questions().size() - 1);
        int last = known.size() - 1;
        Optional<BigDecimal> most =
                known.get(last).question().equals(largest) ? Optional.of(numbers.get(last)) : Optional.empty();
        return new Answer.Derived(numbers.get(0), most, known);
    }

    /** Of nothing there is no share; and nothing has more than all of it. */
    private static Optional<Answer.Derived> share(BigDecimal part, BigDecimal whole, List<Observation> known) {
        if (part.compareTo(whole) > 0) {
            return Optional.of(new Answer.Derived(part, Optional.of(whole), known));
        } else if (whole.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal share = part.multiply(HUNDRED).divide(whole, SHARE_DIGITS, RoundingMode.HALF_UP);
        return Optional.of(exact(share, known));
    }

    /** Of parts that are not all numbers the one decides that stands worst: hiding one must not pay. */
    private Optional<Observation> open(Question question, List<Question> parts, List<Observation> known) {
        List<Observation> others = parts.stream()
                .flatMap(part -> Optional.ofNullable(answers.get(part.id())).stream())
                .filter(answer -> !known.contains(answer))
                .toList();
        return IntStream.rangeClosed(0, 2)
                .boxed()
                .flatMap(rank -> others.stream().filter(answer -> rank(answer) == rank))
                .findFirst()
                .map(answer -> new Observation(
                        question.id(), "", answer.answer(), answer.details(), answer.place(), answer.carried()));
    }

    private static int rank(Observation answer) {
        if (answer.answer() instanceof Answer.Stated stated) {
            return stated.state() == State.UNCHECKED || stated.state() == State.UNVERIFIABLE ? 2 : 0;
        }
        return answer.answer() instanceof Answer.Disputed ? 1 : 2;
    }

    /** Where there is no such room, it has no area. */
    private Optional<Observation> summand(Question part) {
        return measured(part)
                .or(() -> Optional.ofNullable(answers.get(part.id()))
                        .filter(answer ->
                                answer.answer() instanceof Answer.Stated stated && stated.state() == State.ABSENT));
    }

    private Optional<Observation> measured(Question question) {
        return Optional.ofNullable(answers.get(question.id())).flatMap(DerivedMeasures::measured);
    }

    /** A number that is too old to be taken over says nothing of others either. */
    private static Optional<Observation> measured(Observation answer) {
        return Optional.of(answer)
                .filter(each -> each.answer() instanceof Answer.Measure)
                .filter(DerivedMeasures::holds);
    }

    private static boolean holds(Observation answer) {
        return answer.carried()
                .map(carried -> carried.age() == Carried.Age.ALLOWED)
                .orElse(true);
    }

    private static BigDecimal number(Observation answer) {
        return answer.answer() instanceof Answer.Measure measure ? measure.value() : BigDecimal.ZERO;
    }

    private static Observation observation(Question question, Answer.Derived answer) {
        return new Observation(
                question.id(),
                "",
                answer,
                answer.from().stream().map(Observation::details).reduce(Details.NONE, Details::and),
                Place.NOWHERE,
                answer.from().stream()
                        .filter(DerivedMeasures::holds)
                        .flatMap(each -> each.carried().stream())
                        .findFirst());
    }
}
