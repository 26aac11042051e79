package org.bianmin.catalogue;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The names that documents ask for; a record that was taken by them closes a list only over these. */
public final class AskedNames {
    private AskedNames() {}

    /** By question, every name in a list of some clause, enough for it or doubtful. */
    public static Map<String, Set<String>> of(Stream<Clause> clauses) {
        Map<String, Set<String>> asked = new LinkedHashMap<>();
        clauses.forEach(clause -> {
            if (clause.check().isPresent() && clause.check().get() instanceof Check.Names names) {
                Set<String> known = asked.computeIfAbsent(names.question(), question -> new LinkedHashSet<>());
                names.names().forEach(name -> {
                    known.addAll(name.anyOf());
                    known.addAll(name.doubtful());
                });
            }
        });
        return asked;
    }
}
