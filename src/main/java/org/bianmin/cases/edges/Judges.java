package org.bianmin.cases.edges;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bianmin.cases.reckoning.Reckoning;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Directory;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.facts.Facts;
import org.bianmin.record.Case;

/**
 * The documents that judge a made-up visit.
 *
 * @param vocabulary words and questions
 * @param editions the standard whose edges are tried, and after it those that judge beside it
 * @param reckoning what plain arithmetic makes of them
 */
record Judges(Vocabulary vocabulary, List<Edition> editions, Reckoning reckoning) {
    static Judges of(Vocabulary vocabulary, List<Edition> editions) {
        return new Judges(vocabulary, editions, new Reckoning(vocabulary, editions));
    }

    private Edition own() {
        return editions.get(0);
    }

    /** Day of the visit. */
    LocalDate day() {
        return own().day();
    }

    /** What the standard annexes and a question asks for; absent when nothing. */
    Optional<Directory> directory(String question) {
        return vocabulary.question(question).flatMap(asking -> own().standard().directory(asking.words()));
    }

    /** A clause of any of them by its key; absent when it is not judged. */
    Optional<Clause> clause(String key) {
        return editions.stream()
                .flatMap(edition -> edition.clauses().stream()
                        .filter(Facts::judged)
                        .filter(clause -> Facts.key(edition, clause).equals(key)))
                .findFirst();
    }

    String key(String id) {
        return own().standard().id() + "/" + id;
    }

    /** What plain arithmetic makes of a clause or roll-up. */
    String verdict(String key, Scene scene) {
        return reckoning.verdict(key, scene.situation());
    }

    Case.Expected expected(String key, Scene scene) {
        return reckoning.expected(key, scene.situation());
    }

    /** The clauses that are counted once with one; none where it does not apply itself. */
    List<String> countedWith(String key, Scene scene) {
        return reckoning.countedWith(key, scene.situation());
    }

    Edge edge(String key, Scene scene, EdgeKind kind, List<String> arguments) {
        return edge(key, scene, kind, arguments, expected(key, scene));
    }

    Edge edge(String key, Scene scene, EdgeKind kind, List<String> arguments, Case.Expected expected) {
        return new Edge(
                kind,
                arguments,
                new Case(
                        own().standard().id(),
                        kind + " " + arguments,
                        Place.NOWHERE,
                        scene.day(),
                        scene.kind(),
                        scene.showsSign() ? scene.centre() : "",
                        editions.stream()
                                .skip(1)
                                .map(edition -> edition.standard().id())
                                .toList(),
                        List.of(),
                        scene.observations(),
                        Map.of(key, expected),
                        Optional.empty()));
    }

    /** The question of a clause, asked of one of several things or of the only one. */
    Scene.Asked asked(Clause clause, String thing) {
        String question = clause.check().orElseThrow().question();
        return new Scene.Asked(question, ofThings(question) ? thing : "");
    }

    /** Whether a question is asked of each of several things. */
    boolean ofThings(String question) {
        return vocabulary
                .question(question)
                .flatMap(found -> vocabulary.group(found.group()))
                .orElseThrow()
                .each();
    }
}
