package org.bianmin.cases.edges;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Condition;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.Precedence;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.Word;
import org.bianmin.record.Answer;

/** The edges of clauses that give way: at every kind of centre, where the prevailing one applies, does not, or may. */
final class PrecedenceEdges {
    private final Catalogue catalogue;
    private final Edition prevailing;
    private final String thing = Samples.list("things").get(0);

    PrecedenceEdges(Catalogue catalogue, Edition prevailing) {
        this.catalogue = catalogue;
        this.prevailing = prevailing;
    }

    /** Of every clause that gives way to one of this edition. */
    List<Edge> all() {
        return prevailing.clauses().stream()
                .filter(clause -> clause.precedence().takenFrom().isEmpty())
                .flatMap(clause -> clause.precedence().overrides().stream()
                        .map(Precedence.Override::clause)
                        .flatMap(over -> of(clause, over)))
                .toList();
    }

    private Stream<Edge> of(Clause clause, String over) {
        Judges judges = Judges.of(catalogue.vocabulary(), editions(over.substring(0, over.indexOf('/'))));
        return judges.clause(over).stream()
                .flatMap(givesWay -> catalogue.vocabulary().kinds().words().stream()
                        .map(Word::name)
                        .map(kind -> Scene.at(kind, prevailing.day()))
                        .map(scene ->
                                Conditions.held(judges, clause, Conditions.held(judges, givesWay, scene, thing), thing))
                        .flatMap(scene -> around(judges, clause, scene))
                        .map(scene -> judges.edge(
                                over, scene, EdgeKind.GIVES_WAY, List.of(judges.key(clause.id()), scene.kind()))));
    }

    private List<Edition> editions(String other) {
        return other.equals(prevailing.standard().id())
                ? List.of(prevailing)
                : Stream.concat(
                                Stream.of(prevailing),
                                catalogue.standard(other).stream().map(this::onTheSameDay))
                        .toList();
    }

    private Edition onTheSameDay(Standard standard) {
        return Edition.of(standard, prevailing.day(), List.of());
    }

    /** As it is, and with each condition of the prevailing clause not holding, and unanswered. */
    private Stream<Scene> around(Judges judges, Clause clause, Scene scene) {
        List<Scene> scenes = new ArrayList<>(List.of(scene));
        for (Condition.Answer condition : Conditions.answers(clause)) {
            Scene.Asked asked = Conditions.asked(judges, condition, thing);
            scenes.add(scene.with(asked, Optional.empty()));
            Conditions.otherWord(judges, condition)
                    .ifPresent(word -> scenes.add(scene.with(asked, Optional.of(new Answer.Choice(word)))));
        }
        return scenes.stream();
    }
}
