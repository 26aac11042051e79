package org.bianmin.record.quarter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Keys;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.catalogue.yaml.YamlFile;

/**
 * The short numbers (题号) by which sheets and photos name questions, the same for a whole quarter.
 *
 * @param questions ids of the questions; the first has number 1
 */
public record Numbering(List<String> questions) {
    /** Name of the file that fixes the numbers of a quarter, beside its plan. */
    public static final String FILE = "numbers.yaml";

    /** The numbers of a quarter that nobody has fixed: the questions in their own order. */
    public static Numbering of(Vocabulary vocabulary) {
        return new Numbering(List.copyOf(vocabulary.questionIds()));
    }

    /**
     * The numbers that hold in a folder: those of its file; a question that is not in it comes after them.
     *
     * @throws org.bianmin.catalogue.yaml.InvalidInput if the file names a question twice or one that is not known
     */
    public static Numbering in(Path folder, Vocabulary vocabulary) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return of(vocabulary);
        }
        Problems problems = new Problems();
        FieldReader fields = new FieldReader(YamlFile.read(file), Keys.plain(), problems);
        fields.must("questions");
        List<String> questions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Node item : fields.items("questions")) {
            if (!(item instanceof Node.Scalar scalar)) {
                problems.add(item.place(), "expected_value");
            } else if (vocabulary.question(scalar.text()).isEmpty()) {
                problems.unknown(item.place(), "unknown_question", scalar.text(), vocabulary.questionIds());
            } else if (!seen.add(scalar.text())) {
                problems.add(item.place(), "question_twice", scalar.text());
            } else {
                questions.add(scalar.text());
            }
        }
        fields.finish();
        problems.orElseThrow();
        vocabulary.questionIds().stream().filter(seen::add).forEach(questions::add);
        return new Numbering(List.copyOf(questions));
    }

    /** What the file holds that fixes these numbers. */
    public String text() {
        return questions.stream()
                .map(question -> "  - " + question + "\n")
                .collect(Collectors.joining("", "questions:\n", ""));
    }

    /** The number of a question, from 1; absent when there is no such question. */
    public Optional<Integer> number(String question) {
        int at = questions.indexOf(question);
        return at < 0 ? Optional.empty() : Optional.of(at + 1);
    }

    /** The question that has a number; absent when none has. */
    public Optional<String> question(int number) {
        return number < 1 || number > questions.size() ? Optional.empty() : Optional.of(questions.get(number - 1));
    }
}
