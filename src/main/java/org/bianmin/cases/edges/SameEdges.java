package org.bianmin.cases.edges;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.Word;
import org.bianmin.facts.Facts;
import org.bianmin.record.Case;

/** The edges of clauses that say the same as one of another document: at every kind of centre they count once. */
final class SameEdges {
    private final Catalogue catalogue;
    private final Edition edition;

    SameEdges(Catalogue catalogue, Edition edition) {
        this.catalogue = catalogue;
        this.edition = edition;
    }

    /** Of every clause with a check of its own; the others follow the one whose check they take over. */
    List<Edge> all() {
        return edition.clauses().stream()
                .filter(Facts::judged)
                .filter(clause -> clause.precedence().takenFrom().isEmpty())
                .flatMap(this::of)
                .toList();
    }

    private Stream<Edge> of(Clause clause) {
        String same = clause.precedence().sameAs().orElse("/");
        String document = same.substring(0, same.indexOf('/'));
        Optional<Edition> other = catalogue
                .standard(document)
                .filter(standard -> !standard.id().equals(edition.standard().id()))
                .map(standard -> Edition.of(standard, edition.day(), List.of()));
        return other.stream().flatMap(beside -> {
            Judges judges = Judges.of(catalogue.vocabulary(), List.of(edition, beside));
            return catalogue.vocabulary().kinds().words().stream()
                    .map(Word::name)
                    .map(kind -> counted(judges, clause, same, Scene.at(kind, edition.day())));
        });
    }

    private static Edge counted(Judges judges, Clause clause, String same, Scene scene) {
        String key = judges.key(clause.id());
        Case.Expected expected = judges.expected(key, scene);
        return judges.edge(
                key,
                scene,
                EdgeKind.SAYS_THE_SAME,
                List.of(same, scene.kind()),
                new Case.Expected(
                        expected.verdict(),
                        expected.reason(),
                        expected.missing(),
                        expected.unchecked(),
                        Optional.of(judges.countedWith(key, scene))));
    }
}
