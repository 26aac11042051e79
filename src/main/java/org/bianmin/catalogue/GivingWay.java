package org.bianmin.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problems;

/**
 * Tells the clauses that prevail of those that declare themselves that they give way. A province's standard cannot name
 * every older document of its districts.
 */
final class GivingWay {
    private final Path folder;
    private final List<Standard> standards;
    private final Problems problems;

    GivingWay(Path folder, List<Standard> standards, Problems problems) {
        this.folder = folder;
        this.standards = standards;
        this.problems = problems;
    }

    /** The standards, with every clause that prevails knowing over which. */
    List<Standard> resolved() {
        Map<String, List<Precedence.Override>> yielding = new HashMap<>();
        for (Standard standard : standards) {
            for (Clause clause : standard.clauses()) {
                clause.precedence()
                        .givesWay()
                        .forEach(to -> yielding.computeIfAbsent(to.clause(), key -> new ArrayList<>())
                                .add(known(standard, clause, to)));
            }
        }
        return standards.stream()
                .map(standard -> standard.with(standard.clauses().stream()
                        .map(clause -> clause.prevailingOver(
                                yielding.getOrDefault(standard.id() + "/" + clause.id(), List.of())))
                        .toList()))
                .toList();
    }

    private Precedence.Override known(Standard standard, Clause clause, Precedence.Override to) {
        int slash = to.clause().indexOf('/');
        boolean there = standards.stream()
                .filter(each -> each.id().equals(to.clause().substring(0, slash)))
                .anyMatch(each -> each.clause(to.clause().substring(slash + 1)).isPresent());
        if (!there) {
            Path file = folder.resolve(standard.id()).resolve("standard.yaml");
            problems.add(new Place(file.toString(), 1, 1), "lint.unknown_clause", to.clause());
        }
        return new Precedence.Override(standard.id() + "/" + clause.id(), to.reason(), to.basis(), true);
    }
}
