package org.bianmin.cases.mutation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bianmin.cases.CaseRunner;
import org.bianmin.cases.edges.Edge;
import org.bianmin.cases.edges.Edges;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.record.Answer;
import org.bianmin.record.Case;
import org.bianmin.record.State;

/** The generated cases, of which one may notice a change that no hand-written case does. Safe for several threads. */
public final class Suggestions {
    private final Catalogue catalogue;
    private final LocalDate day;
    private final Map<String, List<Edge>> edges = new HashMap<>();

    /**
     * @param catalogue without any change
     * @param day on which the standards are looked at
     */
    public Suggestions(Catalogue catalogue, LocalDate day) {
        this.catalogue = catalogue;
        this.day = day;
    }

    /**
     * A case to add.
     *
     * @param edge what it would be
     * @param word the name that it writes in another way; empty when it writes every name as it is
     * @param spelling the other way; empty when there is none
     */
    public record Suggestion(Edge edge, String word, String spelling) {}

    /** The first edge that comes out otherwise. */
    Optional<Suggestion> noticing(Predicate<Case> concerned, String nearest, CaseRunner changed) {
        return all().filter(edge -> concerned.test(edge.which()))
                .sorted(Comparator.comparing(edge -> !edge.key().equals(nearest)))
                .filter(edge -> Trial.caught(edge.which(), changed).isPresent())
                .findFirst()
                .map(edge -> new Suggestion(edge, "", ""));
    }

    /** The first edge in which a word of a list stands just once, to be written in another way. */
    Optional<Suggestion> writing(String list, String word, String spelling) {
        return all().filter(edge -> written(edge.which(), word).equals(List.of(list)))
                .findFirst()
                .map(edge -> new Suggestion(edge, word, spelling));
    }

    /** The lists of which a word stands in a case, once for each time. */
    private List<String> written(Case which, String word) {
        Stream<String> seen = which.given().answers().stream()
                .filter(each -> writes(each.answer(), word))
                .flatMap(each -> catalogue.vocabulary().question(each.question()).stream())
                .map(Question::words);
        Stream<String> kind = Stream.of(which.kind()).filter(word::equals).map(each -> Vocabulary.KINDS);
        return Stream.concat(seen, kind).toList();
    }

    private static boolean writes(Answer answer, String word) {
        return answer instanceof Answer.Choice choice && choice.word().equals(word)
                || answer instanceof Answer.Names names && names.states().get(word) == State.PRESENT;
    }

    private Stream<Edge> all() {
        return catalogue.standards().stream().flatMap(standard -> of(standard).stream());
    }

    private synchronized List<Edge> of(Standard standard) {
        return edges.computeIfAbsent(
                standard.id(), id -> Edges.of(catalogue, standard, day).all());
    }
}
