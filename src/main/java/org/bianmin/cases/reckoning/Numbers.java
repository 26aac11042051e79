package org.bianmin.cases.reckoning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bianmin.catalogue.Limits;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.record.Answer;
import org.bianmin.record.State;

/**
 * What a limit makes of a number that other numbers tell of. It tries numbers: all that the others allow, at the ends and
 * around whatever the limit names.
 */
final class Numbers {
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final BigDecimal ENOUGH = new BigDecimal("1000000000");

    private final Vocabulary vocabulary;
    private final Situation situation;

    Numbers(Vocabulary vocabulary, Situation situation) {
        this.vocabulary = vocabulary;
        this.situation = situation;
    }

    /**
     * How the number of a question stands to a limit.
     *
     * @param limits what is tried
     * @param standing how a single number stands
     * @return absent where no other number has a say, so that the question's own answer decides
     */
    Optional<Standing> standing(Question question, Limits limits, Function<BigDecimal, Standing> standing) {
        if (question.derivation().isPresent()) {
            return Optional.of(derived(question.derivation().get(), limits, standing));
        }
        Optional<Answer> own = answer(question.id());
        boolean open = own.map(answer -> standing(answer) == Standing.UNCHECKED).orElse(true);
        List<BigDecimal> below = vocabulary.smaller(question).stream()
                .flatMap(each -> number(each.id()).stream())
                .toList();
        List<BigDecimal> above = vocabulary.larger(question).stream()
                .flatMap(each -> number(each.id()).stream())
                .toList();
        if (!open) {
            boolean fits = number(question.id())
                    .map(number -> below.stream().allMatch(each -> each.compareTo(number) <= 0)
                            && above.stream().allMatch(each -> each.compareTo(number) >= 0))
                    .orElse(true);
            return fits ? Optional.empty() : Optional.of(Standing.UNDECIDED);
        }
        if (below.isEmpty() && above.isEmpty()) {
            return Optional.empty();
        } else if (!ordered(question)) {
            return Optional.of(Standing.UNDECIDED);
        }
        return Optional.of(between(
                below.stream().reduce(BigDecimal.ZERO, BigDecimal::max),
                above.stream().reduce(ENOUGH, BigDecimal::min),
                limits,
                standing));
    }

    private Standing derived(Question.Derivation derivation, Limits limits, Function<BigDecimal, Standing> standing) {
        List<String> parts = derivation.questions();
        if (parts.stream().anyMatch(this::contradicted)) {
            return Standing.UNDECIDED;
        }
        List<BigDecimal> numbers =
                parts.stream().flatMap(part -> number(part).stream()).toList();
        if (derivation.how() == Question.How.ANY_OF) {
            return numbers.isEmpty() ? worst(parts, false) : anyOf(parts, numbers, limits, standing);
        }
        boolean sum = derivation.how() == Question.How.SUM;
        long none =
                sum ? parts.stream().filter(part -> says(part, State.ABSENT)).count() : 0;
        if (numbers.size() + none < parts.size()) {
            return worst(parts, sum);
        } else if (sum) {
            return standing.apply(numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        BigDecimal one = numbers.get(0);
        BigDecimal other = numbers.get(1);
        if (derivation.how() == Question.How.DIFFERENCE) {
            return standing.apply(one.subtract(other));
        } else if (one.compareTo(other) > 0) {
            return Standing.UNDECIDED;
        }
        return other.signum() == 0
                ? Standing.UNCHECKED
                : standing.apply(one.multiply(HUNDRED).divide(other, MathContext.DECIMAL128));
    }

    /** Whether what is known, from the smallest to the largest, never falls. */
    private boolean ordered(Question question) {
        List<BigDecimal> rising = Stream.of(
                        vocabulary.smaller(question).stream()
                                .sorted(Comparator.comparing(
                                        each -> -vocabulary.larger(each).size())),
                        Stream.of(question),
                        vocabulary.larger(question).stream())
                .flatMap(each -> each)
                .flatMap(each -> number(each.id()).stream())
                .toList();
        return rising.equals(rising.stream().sorted().toList());
    }

    private boolean contradicted(String part) {
        Question question = vocabulary.question(part).orElseThrow();
        Optional<BigDecimal> own = number(part);
        if (own.isEmpty()) {
            boolean open = answer(part)
                    .map(answer -> standing(answer) == Standing.UNCHECKED)
                    .orElse(true);
            return open && !ordered(question);
        }
        return vocabulary.smaller(question).stream()
                        .flatMap(each -> number(each.id()).stream())
                        .anyMatch(each -> each.compareTo(own.get()) > 0)
                || vocabulary.larger(question).stream()
                        .flatMap(each -> number(each.id()).stream())
                        .anyMatch(each -> each.compareTo(own.get()) < 0);
    }

    private Standing anyOf(
            List<String> parts, List<BigDecimal> numbers, Limits limits, Function<BigDecimal, Standing> standing) {
        if (!numbers.equals(numbers.stream().sorted().toList())) {
            return Standing.UNDECIDED;
        }
        BigDecimal most = number(parts.get(parts.size() - 1)).orElse(ENOUGH);
        return between(numbers.get(0), most, limits, standing);
    }

    private static Standing between(
            BigDecimal low, BigDecimal high, Limits limits, Function<BigDecimal, Standing> standing) {
        Stream<BigDecimal> named = Stream.of(
                        limits.bounds().stream().map(Limits.Bound::value),
                        limits.doubtful().stream(),
                        limits.about().stream().flatMap(Numbers::ends))
                .flatMap(each -> each)
                .flatMap(number -> Stream.of(number.subtract(number.ulp()), number, number.add(number.ulp())));
        List<Standing> tried = Stream.concat(Stream.of(low, high), named)
                .filter(number -> number.compareTo(low) >= 0 && number.compareTo(high) <= 0)
                .map(standing)
                .distinct()
                .toList();
        // Two numbers that cannot both be right leave no number to try.
        return tried.size() == 1 ? tried.get(0) : Standing.UNDECIDED;
    }

    private static Stream<BigDecimal> ends(Limits.About about) {
        BigDecimal off = about.tolerance().map(Limits.Tolerance::value).orElse(BigDecimal.ZERO);
        return Stream.of(about.value().subtract(off), about.value().add(off));
    }

    /** Where some part is no number, the answers that are none decide: one that fails first, then one that is disputed. */
    private Standing worst(List<String> parts, boolean absentIsNothing) {
        List<Standing> standings = parts.stream()
                .flatMap(part -> answer(part).stream())
                .filter(answer -> !(answer instanceof Answer.Measure))
                .filter(answer ->
                        !(absentIsNothing && answer instanceof Answer.Stated stated && stated.state() == State.ABSENT))
                .map(Numbers::standing)
                .toList();
        return Stream.of(Standing.NOT_MET, Standing.UNDECIDED)
                .filter(standings::contains)
                .findFirst()
                .orElse(Standing.UNCHECKED);
    }

    private static Standing standing(Answer answer) {
        if (answer instanceof Answer.Stated stated) {
            boolean looked = stated.state() != State.UNCHECKED && stated.state() != State.UNVERIFIABLE;
            return looked ? Standing.NOT_MET : Standing.UNCHECKED;
        }
        return Standing.UNDECIDED;
    }

    private boolean says(String question, State state) {
        return answer(question)
                .filter(answer -> answer instanceof Answer.Stated stated && stated.state() == state)
                .isPresent();
    }

    private Optional<Answer> answer(String question) {
        return situation.answer(question, "");
    }

    private Optional<BigDecimal> number(String question) {
        return answer(question)
                .filter(Answer.Measure.class::isInstance)
                .map(answer -> ((Answer.Measure) answer).value());
    }
}
