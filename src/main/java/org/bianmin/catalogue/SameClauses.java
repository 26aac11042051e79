package org.bianmin.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problems;

/**
 * Joins clauses that say the same. One that has no check of its own takes over the other's; one that has its own, as in
 * another document, must ask for just the same.
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
        List<Found> chain = chain(clause);
        Optional<Found> holder = chain.stream()
                .filter(found -> found.clause().check().isPresent())
                .findFirst();
        if (holder.isEmpty()) {
            String named = clause.precedence().sameAs().get();
            add(standard, "lint.same_as_nothing", clause.id(), named);
            return clause;
        }
        Clause same = holder.get().clause();
        if (!alike(clause, same)) {
            add(standard, "lint.same_but_different", clause.id(), holder.get().key());
        }
        String root = chain.get(chain.size() - 1).key();
        return clause.check().isPresent()
                ? clause.joinedTo(root)
                : clause.judgedLike(same, holder.get().key(), root);
    }

    /** A check of its own must ask for the same; whether the list ends with 等 changes nothing. */
    static boolean alike(Clause clause, Clause same) {
        return same.obligation() == clause.obligation()
                && same.binds().local() == clause.binds().local()
                && (clause.check().isEmpty()
                        || closed(clause.check().get())
                                .equals(closed(same.check().orElseThrow())));
    }

    private static Check closed(Check check) {
        return check instanceof Check.Names names
                ? new Check.Names(names.question(), names.names(), false, names.carrierImplied())
                : check;
    }

    private record Found(String key, Clause clause) {}

    /** The clauses that are named one after the other. */
    private List<Found> chain(Clause clause) {
        List<Found> chain = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<String> next = clause.precedence().sameAs();
        while (next.isPresent() && seen.add(next.get())) {
            Optional<Found> found = find(next.get());
            found.ifPresent(chain::add);
            next = found.flatMap(each -> each.clause().precedence().sameAs());
        }
        return chain;
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
