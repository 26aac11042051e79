package org.bianmin.catalogue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problems;

/** Words that belong to two things, broader words that are not there, questions that nobody could answer. */
final class VocabularyLint {
    /** A list may be half old, and a judgement, a sample and a day are of the visit itself. */
    private static final Set<Question.Kind> CARRIED =
            Set.of(Question.Kind.MEASURE, Question.Kind.CHOICE, Question.Kind.WORDING);

    private static final String PER_CENT = "%";

    private final Catalogue catalogue;
    private final Problems problems;

    VocabularyLint(Catalogue catalogue, Problems problems) {
        this.catalogue = catalogue;
        this.problems = problems;
    }

    void run() {
        words();
        questions();
    }

    private void add(Path file, String key, Object... arguments) {
        problems.add(new Place(file.toString(), 1, 1), key, arguments);
    }

    private void words() {
        Path file = catalogue.folder().resolve("vocabulary.yaml");
        for (WordList list : catalogue.vocabulary().lists()) {
            Map<String, String> owner = new HashMap<>();
            for (Word word : list.words()) {
                word.isA().stream()
                        .filter(broader -> !list.contains(broader))
                        .forEach(broader -> add(file, "lint.unknown_broader", word.name(), broader));
                if (word.isA().stream()
                        .anyMatch(broader -> list.withBroader(broader).contains(word.name()))) {
                    add(file, "lint.circle", word.name());
                }
                spelling(file, owner, word.name(), word.name());
                word.aliases().forEach(alias -> spelling(file, owner, alias, word.name()));
            }
        }
    }

    private void spelling(Path file, Map<String, String> owner, String spelling, String name) {
        String before = owner.putIfAbsent(WordList.folded(spelling), name);
        if (before != null) {
            add(file, "lint.spelling_twice", spelling, before, name);
        }
    }

    private void questions() {
        Path file = catalogue.folder().resolve("questions.yaml");
        Set<String> keys = new HashSet<>();
        for (QuestionGroup group : catalogue.vocabulary().groups()) {
            unique(file, keys, group.key());
            unique(file, keys, group.name());
            Set<String> inside = new HashSet<>();
            for (Question question : Stream.concat(group.questions().stream(), group.derived().stream())
                    .toList()) {
                unique(file, inside, question.key());
                unique(file, inside, question.name());
                question(file, question);
            }
        }
    }

    private void unique(Path file, Set<String> known, String key) {
        if (!known.add(key)) {
            add(file, "lint.question_key_twice", key);
        }
    }

    private void question(Path file, Question question) {
        if (question.fixed() && !CARRIED.contains(question.kind())) {
            add(file, "lint.fixed_kind", question.id());
        }
        boolean words = question.kind() == Question.Kind.NAMES || question.kind() == Question.Kind.CHOICE;
        if (words != catalogue.vocabulary().list(question.words()).isPresent()) {
            add(file, "lint.question_words", question.id());
        }
        if ((question.kind() == Question.Kind.MEASURE) == question.unit().isEmpty()) {
            add(file, "lint.question_unit", question.id());
        }
        if (!question.within().isEmpty() && !holds(question)) {
            add(file, "lint.question_within", question.id(), question.within());
        }
        question.derivation()
                .filter(derivation -> !follows(question, derivation))
                .ifPresent(derivation -> add(file, "lint.question_derived", question.id()));
    }

    /** What is measured lies within something that is measured in the same unit, and not within itself. */
    private boolean holds(Question question) {
        Optional<Question> larger = catalogue.vocabulary().question(question.within());
        return larger.filter(this::recordedOnce)
                        .filter(other -> other.unit().equals(question.unit()))
                        .filter(other -> !catalogue.vocabulary().larger(other).contains(question))
                        .filter(other -> !other.equals(question))
                        .isPresent()
                && recordedOnce(question);
    }

    private boolean recordedOnce(Question question) {
        return question.kind() == Question.Kind.MEASURE
                && question.derivation().isEmpty()
                && !catalogue.vocabulary().group(question.group()).orElseThrow().each();
    }

    private boolean follows(Question question, Question.Derivation derivation) {
        List<Question> parts = derivation.questions().stream()
                .flatMap(part -> catalogue.vocabulary().question(part).stream())
                .filter(this::recordedOnce)
                .toList();
        boolean share = derivation.how() == Question.How.SHARE;
        boolean two = share || derivation.how() == Question.How.DIFFERENCE;
        boolean once =
                !catalogue.vocabulary().group(question.group()).orElseThrow().each();
        return question.kind() == Question.Kind.MEASURE
                && once
                && !question.fixed()
                && question.within().isEmpty()
                && parts.size() == derivation.questions().size()
                && (two ? parts.size() == 2 : parts.size() > 1)
                && (share
                        ? question.unit().equals(PER_CENT)
                                && parts.get(0).unit().equals(parts.get(1).unit())
                        : parts.stream().allMatch(part -> part.unit().equals(question.unit())))
                && (derivation.how() != Question.How.ANY_OF || ascending(parts));
    }

    private boolean ascending(List<Question> parts) {
        return IntStream.range(1, parts.size())
                .allMatch(i -> catalogue.vocabulary().larger(parts.get(i - 1)).contains(parts.get(i)));
    }
}
