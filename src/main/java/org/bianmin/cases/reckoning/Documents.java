package org.bianmin.cases.reckoning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bianmin.catalogue.Check;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.Obligation;
import org.bianmin.catalogue.RequiredName;
import org.bianmin.catalogue.RollUp;
import org.bianmin.catalogue.Validity;

/** Every clause and roll-up of the documents that judge, by its key, and what prevails over it. */
final class Documents {
    private final Map<String, Placed> clauses = new HashMap<>();
    private final Map<String, List<Placed>> prevailing = new HashMap<>();
    private final Map<String, PlacedRollUp> rollUps = new HashMap<>();

    /** A clause in its document. */
    record Placed(Edition edition, Clause clause) {
        /** Whether it binds, asks for something and says how to see it. */
        boolean judged() {
            boolean nothingBinds = clause.check().isPresent()
                    && clause.check().get() instanceof Check.Names names
                    && names.names().stream().map(RequiredName::validity).noneMatch(Validity::binds);
            return clause.obligation() != Obligation.MAY
                    && clause.validity().binds()
                    && clause.check().isPresent()
                    && !nothingBinds;
        }
    }

    /** A roll-up in its document. */
    record PlacedRollUp(Edition edition, RollUp rollUp) {
        /** The key of a part. */
        String key(String part) {
            return edition.standard().id() + "/" + part;
        }
    }

    Documents(List<Edition> editions) {
        for (Edition edition : editions) {
            String prefix = edition.standard().id() + "/";
            for (Clause clause : edition.clauses()) {
                Placed placed = new Placed(edition, clause);
                clauses.put(prefix + clause.id(), placed);
                if (placed.judged() && clause.precedence().takenFrom().isEmpty()) {
                    clause.precedence()
                            .overrides()
                            .forEach(override -> prevailing
                                    .computeIfAbsent(override.clause(), over -> new ArrayList<>())
                                    .add(placed));
                }
            }
            edition.standard()
                    .rollUps()
                    .forEach(rollUp -> rollUps.put(prefix + rollUp.id(), new PlacedRollUp(edition, rollUp)));
        }
    }

    Optional<Placed> clause(String key) {
        return Optional.ofNullable(clauses.get(key));
    }

    Optional<PlacedRollUp> rollUp(String key) {
        return Optional.ofNullable(rollUps.get(key));
    }

    /** The other clauses that are joined with one because all say the same. */
    List<String> sayingTheSameAs(String key) {
        String root = root(key, clauses.get(key));
        return clauses.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(key))
                .filter(entry -> root(entry.getKey(), entry.getValue()).equals(root))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static String root(String key, Placed placed) {
        return placed.clause().precedence().sameAs().orElse(key);
    }

    /** The clauses that prevail over one where they apply. */
    List<Placed> prevailingOver(String key) {
        return prevailing.getOrDefault(key, List.of());
    }
}
