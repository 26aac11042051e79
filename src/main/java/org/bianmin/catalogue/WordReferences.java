package org.bianmin.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Problems;

/** Finds the questions and words that a standard names, and reports those that are not there. */
final class WordReferences {
    private final Vocabulary vocabulary;
    private final Problems problems;

    WordReferences(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** The question under the key {@code question}, which must have this kind. */
    Optional<Question> question(FieldReader fields, Question.Kind kind) {
        return question(fields, "question", kind);
    }

    /** The question under a key, which must have this kind. */
    Optional<Question> question(FieldReader fields, String key, Question.Kind kind) {
        String id = fields.requiredText(key);
        Optional<Question> question = vocabulary.question(id);
        if (question.isEmpty() && !id.isEmpty()) {
            problems.unknown(fields.place(key), "unknown_question", id, vocabulary.questionIds());
        }
        if (question.isPresent() && question.get().kind() != kind) {
            problems.add(
                    fields.place(key), "wrong_question_kind", id, question.get().kind(), kind);
            return Optional.empty();
        }
        return question;
    }

    /** The canonical names of some words, all of one list; a standard writes no aliases. */
    List<String> inList(String listId, List<Node> written) {
        List<String> names = new ArrayList<>();
        for (Node node : written) {
            if (node instanceof Node.Scalar scalar) {
                name(listId, scalar).ifPresent(names::add);
            } else {
                problems.add(node.place(), "expected_value");
            }
        }
        return List.copyOf(names);
    }

    private Optional<String> name(String listId, Node.Scalar written) {
        Optional<WordList> list = vocabulary.list(listId);
        if (list.isEmpty()) {
            return Optional.empty();
        }
        if (!list.get().contains(written.text())) {
            List<String> names = list.get().words().stream().map(Word::name).toList();
            problems.unknown(written.place(), "unknown_word", written.text(), names);
            return Optional.empty();
        }
        return Optional.of(written.text());
    }
}
