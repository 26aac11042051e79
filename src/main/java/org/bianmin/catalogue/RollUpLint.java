package org.bianmin.catalogue;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** A roll-up must have parts, each of them there, and never be a part of itself. */
final class RollUpLint {
    private final Standard standard;
    private final BiConsumer<String, Object[]> add;

    /**
     * @param add is told key and arguments of everything that is wrong
     */
    RollUpLint(Standard standard, BiConsumer<String, Object[]> add) {
        this.standard = standard;
        this.add = add;
    }

    private void add(String key, Object... arguments) {
        add.accept(key, arguments);
    }

    /**
     * @param ids of the clauses; those of the roll-ups are added
     */
    void run(Set<String> ids) {
        for (RollUp rollUp : standard.rollUps()) {
            if (!ids.add(rollUp.id())) {
                add("lint.clause_twice", rollUp.id());
            }
            if (rollUp.parts().isEmpty()) {
                add("lint.no_parts", rollUp.id());
            }
            Set<String> named = new HashSet<>();
            for (String part : rollUp.parts()) {
                if (standard.clause(part).isEmpty() && standard.rollUp(part).isEmpty()) {
                    add("lint.unknown_clause", part);
                }
                if (!named.add(part)) {
                    add("lint.name_twice", rollUp.id(), part);
                }
            }
            if (contains(rollUp, rollUp.id(), new HashSet<>())) {
                add("lint.circle", rollUp.id());
            }
        }
    }

    private boolean contains(RollUp rollUp, String id, Set<String> seen) {
        return rollUp.parts().stream().anyMatch(part -> {
            Optional<RollUp> inner = standard.rollUp(part);
            return part.equals(id) || inner.isPresent() && seen.add(part) && contains(inner.get(), id, seen);
        });
    }
}
