package org.bianmin.cases.edges;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.RollUp;
import org.bianmin.catalogue.Word;
import org.bianmin.record.Answer;

/** The edges of a roll-up at every kind of centre: all parts hold, each part alone fails or is open, no part seen. */
final class RollUpEdges {
    private static final Set<String> FINE = Set.of("conforms", "not_applicable", "apart");
    private static final Set<String> FAILS = Set.of("fails", "unmet");

    private final Judges judges;
    private final Trials trials;
    private final String key;
    private final List<Clause> parts;
    private final String thing = Samples.list("things").get(0);

    RollUpEdges(Judges judges, RollUp rollUp, Trials trials) {
        this.judges = judges;
        this.trials = trials;
        this.key = judges.key(rollUp.id());
        this.parts = parts(judges.editions().get(0), rollUp)
                .filter(clause -> clause.check().isPresent())
                .distinct()
                .toList();
    }

    private static Stream<Clause> parts(Edition edition, RollUp rollUp) {
        return rollUp.parts().stream()
                .flatMap(part -> edition.standard()
                        .rollUp(part)
                        .map(inner -> parts(edition, inner))
                        .orElseGet(() -> edition.clauses().stream()
                                .filter(clause -> clause.id().equals(part))));
    }

    List<Edge> all() {
        return judges.vocabulary().kinds().words().stream()
                .map(Word::name)
                .flatMap(kind -> at(Scene.at(kind, judges.day())).stream())
                .toList();
    }

    private List<Edge> at(Scene nothing) {
        List<Edge> edges = new ArrayList<>();
        edges.add(judges.edge(key, nothing, EdgeKind.NO_PARTS, List.of(nothing.kind())));
        Scene good = good(nothing);
        edges.add(judges.edge(key, good, EdgeKind.ALL_PARTS, List.of(nothing.kind())));
        for (Clause part : parts) {
            String partKey = judges.key(part.id());
            if (!judges.verdict(partKey, good).equals("conforms")) {
                continue;
            }
            List<String> told = List.of(nothing.kind(), part.id());
            answered(good, part, FAILS)
                    .ifPresent(bad -> edges.add(judges.edge(key, bad, EdgeKind.ONE_PART_FAILS, told)));
            Scene open = good.with(judges.asked(part, thing), Optional.empty());
            edges.add(judges.edge(key, open, EdgeKind.ONE_PART_OPEN, told));
        }
        return edges;
    }

    /** A visit at which every part that applies is met, as far as one can be made up. */
    private Scene good(Scene nothing) {
        Scene scene = nothing;
        List<Clause> settled = new ArrayList<>();
        for (Clause part : parts) {
            settled.add(part);
            if (!fine(scene, part)) {
                scene = mended(scene, part, settled);
            }
        }
        return scene;
    }

    private boolean fine(Scene scene, Clause part) {
        return FINE.contains(judges.verdict(judges.key(part.id()), scene));
    }

    private Scene mended(Scene scene, Clause part, List<Clause> settled) {
        Scene held = held(scene, part);
        return Stream.concat(Stream.of(held), candidates(held, part))
                .filter(candidate -> settled.stream().allMatch(each -> fine(candidate, each)))
                .findFirst()
                .orElse(held);
    }

    /** What was answered for another part already stays. */
    private Scene held(Scene scene, Clause part) {
        Scene held = Conditions.held(judges, part, scene, thing);
        for (var entry : scene.answers().entrySet()) {
            held = held.with(entry.getKey(), Optional.of(entry.getValue()));
        }
        return held;
    }

    /** The trials of every part that asks the same question; lists are put together. */
    private Stream<Scene> candidates(Scene scene, Clause part) {
        Scene.Asked asked = judges.asked(part, thing);
        Optional<Answer> before = Optional.ofNullable(scene.answers().get(asked));
        return parts.stream()
                .filter(each -> judges.asked(each, thing).equals(asked))
                .flatMap(each -> trials.of(each.check().orElseThrow()).stream())
                .flatMap(trial -> trial.answer().stream())
                .map(answer -> scene.with(asked, Optional.of(together(before, answer))));
    }

    private static Answer together(Optional<Answer> before, Answer answer) {
        return before.isPresent() && before.get() instanceof Answer.Names one && answer instanceof Answer.Names other
                ? NamesTrials.together(one, other)
                : answer;
    }

    private Optional<Scene> answered(Scene scene, Clause part, Set<String> verdicts) {
        return trials.of(part.check().orElseThrow()).stream()
                .map(trial -> scene.with(judges.asked(part, thing), trial.answer()))
                .filter(changed -> verdicts.contains(judges.verdict(judges.key(part.id()), changed)))
                .findFirst();
    }
}
