package org.bianmin.cases.edges;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.record.Answer;

/** Answers a question by the questions that tell of its number. */
final class OtherNumbers {
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final Vocabulary vocabulary;
    private final Question question;

    OtherNumbers(Vocabulary vocabulary, Question question) {
        this.vocabulary = vocabulary;
        this.question = question;
    }

    private static Scene.Asked only(String question) {
        return new Scene.Asked(question, "");
    }

    /** The scene with an answer to the question itself; where that follows from others, those are answered. */
    Scene answered(Scene scene, Scene.Asked asked, Optional<Answer> answer) {
        if (question.derivation().isEmpty()) {
            return scene.with(asked, answer);
        }
        Scene changed = cleared(scene);
        List<String> parts = question.derivation().get().questions();
        List<Optional<Answer>> answers = answer.flatMap(Answer::number)
                .map(number -> numbers(question.derivation().get(), number))
                .orElseGet(() -> parts.stream().map(part -> answer).toList());
        for (int i = 0; i < parts.size(); i++) {
            changed = changed.with(only(parts.get(i)), answers.get(i));
        }
        return changed;
    }

    /** Numbers of the parts from which a number follows. */
    private static List<Optional<Answer>> numbers(Question.Derivation derivation, BigDecimal number) {
        int last = derivation.questions().size() - 1;
        return switch (derivation.how()) {
            case ANY_OF ->
                IntStream.rangeClosed(0, last)
                        .mapToObj(i -> i == 0 || i == last ? measure(number) : Optional.<Answer>empty())
                        .toList();
            case SUM -> {
                BigDecimal some = number.min(BigDecimal.ONE);
                yield IntStream.rangeClosed(0, last)
                        .mapToObj(i -> i == 0 ? number.subtract(some) : i == last ? some : BigDecimal.ZERO)
                        .map(OtherNumbers::measure)
                        .toList();
            }
            case DIFFERENCE -> List.of(measure(number.add(BigDecimal.ONE)), measure(BigDecimal.ONE));
            case SHARE -> {
                BigDecimal whole = HUNDRED.scaleByPowerOfTen(Math.max(number.scale(), 0));
                yield List.of(measure(whole.multiply(number).divide(HUNDRED).setScale(0)), measure(whole.setScale(0)));
            }
        };
    }

    private static Optional<Answer> measure(BigDecimal number) {
        return Optional.of(new Answer.Measure(number));
    }

    /** The questions whose numbers bound it, from the smallest to the largest; none where no other has a say. */
    List<String> bases() {
        if (question.derivation()
                .filter(derivation -> derivation.how() == Question.How.ANY_OF)
                .isPresent()) {
            return question.derivation().get().questions();
        }
        return Stream.concat(vocabulary.smaller(question).stream(), vocabulary.larger(question).stream())
                .map(Question::id)
                .toList();
    }

    /** The scene in which only one other number is known. */
    Scene only(Scene scene, String basis, BigDecimal number) {
        return cleared(scene).with(only(basis), measure(number));
    }

    /** The scene in which what lies within something is larger than that. */
    Scene contradictory(Scene scene, String smaller, String larger, BigDecimal number) {
        return only(scene, smaller, number.add(BigDecimal.ONE)).with(only(larger), measure(number));
    }

    /** Which two of them, or of them and the question itself, lie one within the other: the smaller first. */
    Optional<List<String>> nested() {
        return question.derivation().isPresent()
                ? Optional.of(bases()).filter(bases -> bases.size() > 1).map(bases -> bases.subList(0, 2))
                : Stream.concat(
                                vocabulary.smaller(question).stream()
                                        .map(smaller -> List.of(smaller.id(), question.id())),
                                vocabulary.larger(question).stream().map(larger -> List.of(question.id(), larger.id())))
                        .findFirst();
    }

    private Scene cleared(Scene scene) {
        Scene changed = scene.with(only(question.id()), Optional.empty());
        Stream<String> others = question.derivation()
                .map(derivation -> derivation.questions().stream())
                .orElseGet(() -> bases().stream());
        for (String other : others.toList()) {
            changed = changed.with(only(other), Optional.empty());
        }
        return changed;
    }
}
