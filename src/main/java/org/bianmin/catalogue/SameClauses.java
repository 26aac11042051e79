package org.bianmin.catalogue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problems;

/**
 * Joins clauses that say the same: one of them holds the check, and the others take it over, so that they cannot come to
 * differ.
 */
final class SameClauses {
    private final Path folder;
    private final List<Standard> standards;
    private final Problems problems;

    SameClauses(Path folder, List<Standard> standards, Problems problems) {
        this.folder = folder;
        this.standards = standards;
        this.problems = problems;
    }

    /** The standards, with every such clause as complete as the one that it names. */
    List<Standard> resolved() {
        return standards.stream()
                .map(standard -> standard.with(standard.clauses().stream()
                        .map(clause -> resolved(standard, clause))
                        .toList()))
                .toList();
    }

    private void add(Standard standard, String key, Object... arguments) {
        Path file = folder.resolve(standard.id()).resolve("standard.yaml");
        problems.add(new Place(file.toString(), 1, 1), key, arguments);
    }

    private Clause resolved(Standard standard, Clause clause) {
        if (clause.precedence().sameAs().isEmpty()) {
            return clause;
        }
        if (clause.check().isPresent()) {
            add(standard, "lint.same_and_checked", clause.id());
        }
        Optional<Found> holder = holder(clause);
        if (holder.isEmpty()) {
            add(
                    standard,
                    "lint.same_as_nothing",
                    clause.id(),
                    clause.precedence().sameAs().get());
            return clause;
        }
        Clause same = holder.get().clause();
        if (same.obligation() != clause.obligation()
                || same.binds().local() != clause.binds().local()) {
            add(standard, "lint.same_but_different", clause.id(), holder.get().key());
        }
        return clause.judgedLike(same, holder.get().key());
    }

    private record Found(String key, Clause clause) {}

    /** The clause at the end of the chain, which has a check of its own. */
    private Optional<Found> holder(Clause clause) {
        Set<String> seen = new HashSet<>();
        Optional<String> next = clause.precedence().sameAs();
        while (next.isPresent() && seen.add(next.get())) {
            Optional<Found> found = find(next.get());
            if (found.isEmpty() || found.get().clause().check().isPresent()) {
                return found;
            }
            next = found.get().clause().precedence().sameAs();
        }
        return Optional.empty();
    }

    private Optional<Found> find(String key) {
        int slash = key.indexOf('/');
        return standards.stream()
                .filter(standard -> standard.id().equals(key.substring(0, slash)))
                .flatMap(standard -> standard.clause(key.substring(slash + 1)).stream())
                .map(clause -> new Found(key, clause))
                .findFirst();
    }
}
