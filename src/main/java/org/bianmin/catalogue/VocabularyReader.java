package org.bianmin.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Keys;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Problems;

/** Reads {@code vocabulary.yaml} (words) and {@code questions.yaml} (what is asked). */
final class VocabularyReader {
    private final Problems problems;

    VocabularyReader(Problems problems) {
        this.problems = problems;
    }

    /** The items of a directory are words too. */
    Vocabulary read(Node words, Node questions, List<Directory> directories) {
        List<WordList> lists = new ArrayList<>(lists(words));
        directories.stream().map(Directory::words).forEach(lists::add);
        Set<String> ids = new HashSet<>();
        lists.stream()
                .map(WordList::id)
                .filter(id -> !ids.add(id))
                .forEach(id -> problems.add(words.place(), "lint.list_twice", id));
        return new Vocabulary(lists, groups(questions, lists));
    }

    private List<WordList> lists(Node root) {
        FieldReader file = new FieldReader(root, Keys.plain(), problems);
        List<WordList> lists =
                file.eachField("lists", (field, list) -> new WordList(field.key(), list.each("words", this::word)));
        file.finish();
        return lists;
    }

    private Word word(FieldReader word) {
        return new Word(word.requiredText("name"), word.texts("aliases"), word.texts("is_a"));
    }

    private List<QuestionGroup> groups(Node root, List<WordList> lists) {
        List<String> places = lists.stream()
                .filter(list -> list.id().equals(Vocabulary.PLACES))
                .flatMap(list -> list.words().stream())
                .map(Word::name)
                .toList();
        FieldReader file = new FieldReader(root, Keys.plain(), problems);
        List<QuestionGroup> groups = file.eachField("groups", (field, group) -> group(field.key(), group, places));
        file.finish();
        return groups;
    }

    private QuestionGroup group(String key, FieldReader group, List<String> places) {
        group.must("place");
        String place = place(group, places).orElse("");
        List<Question> questions = group.eachField(
                "questions",
                (field, question) -> question(
                        key, field.key(), question, place(question, places).orElse(place)));
        return new QuestionGroup(
                key,
                group.requiredText("name"),
                group.flag("each"),
                place,
                questions.stream()
                        .filter(question -> question.derivation().isEmpty())
                        .toList(),
                questions.stream()
                        .filter(question -> question.derivation().isPresent())
                        .toList());
    }

    private Optional<String> place(FieldReader fields, List<String> places) {
        Optional<String> place = fields.text("place");
        place.filter(written -> !places.contains(written))
                .ifPresent(written ->
                        problems.unknown(fields.node("place").orElseThrow().place(), "unknown_word", written, places));
        return place;
    }

    private Question question(String group, String key, FieldReader question, String place) {
        return new Question(
                group,
                key,
                question.requiredText("name"),
                question.requiredConstant("kind", Question.Kind.class),
                question.text("words").orElse(""),
                question.text("unit").orElse(""),
                question.flag("document"),
                question.flag("fixed"),
                place,
                question.text("within").map(within -> id(group, within)).orElse(""),
                derivation(group, question),
                question.text("ask").orElse(""),
                question.constant("effort", Question.Effort.class));
    }

    /** At most one is written; what else is written stays unread and is told as an unknown key. */
    private static Optional<Question.Derivation> derivation(String group, FieldReader question) {
        return Stream.of(Question.How.values())
                .filter(how ->
                        question.node(how.name().toLowerCase(Locale.ROOT)).isPresent())
                .findFirst()
                .map(how -> new Question.Derivation(
                        how,
                        question.texts(how.name().toLowerCase(Locale.ROOT)).stream()
                                .map(part -> id(group, part))
                                .toList()));
    }

    /** A question of the same group may be named by its key alone. */
    private static String id(String group, String written) {
        return written.contains(".") ? written : group + "." + written;
    }
}
