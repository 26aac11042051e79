package org.bianmin.cases.mutation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.Vocabulary;

/** The question that is most easily taken for another (口径). */
final class OtherQuestion {
    private OtherQuestion() {}

    /** It is asked in place of the one that stands there, unless there is none. */
    static void asked(Changes changes, Spot question, Vocabulary vocabulary) {
        than(question.text(), vocabulary).ifPresent(other -> changes.change(Mutant.Kind.MEASURE, question, other));
    }

    /** One that can be answered alike: of the same group if there is one, and the nearest in the file. */
    private static Optional<String> than(String id, Vocabulary vocabulary) {
        List<Question> all = vocabulary.questionIds().stream()
                .flatMap(each -> vocabulary.question(each).stream())
                .toList();
        List<String> ids = all.stream().map(Question::id).toList();
        int at = ids.indexOf(id);
        return IntStream.range(0, all.size())
                .filter(i -> i != at && alike(all.get(at), all.get(i)))
                .boxed()
                .min(Comparator.<Integer, Boolean>comparing(
                                i -> !all.get(i).group().equals(all.get(at).group()))
                        .thenComparing(i -> Math.abs(i - at)))
                .map(ids::get);
    }

    private static boolean alike(Question one, Question other) {
        return one.kind() == other.kind()
                && one.unit().equals(other.unit())
                && one.words().equals(other.words());
    }
}
