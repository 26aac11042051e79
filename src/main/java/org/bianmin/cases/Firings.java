package org.bianmin.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bianmin.facts.OfClause;
import org.bianmin.rules.Firing;

/** The rules that fired while one case was judged. */
final class Firings {
    /** Whether a clause prevails depends on whether it applies, and on nothing that was seen of it. */
    private static final Set<String> OF_SCOPE = Set.of("applicability", "scope");

    private final List<Firing> all = new ArrayList<>();

    void add(Firing firing) {
        all.add(firing);
    }

    /**
     * Those that concern some clauses, each name once, in the order in which they first fired.
     *
     * @param clauses clauses and roll-ups
     * @param prevailing the clauses that prevail over one of these, or might
     */
    List<Trace.FiredRule> about(Set<String> clauses, Set<String> prevailing) {
        Map<Trace.FiredRule, Integer> times = new LinkedHashMap<>();
        for (Firing firing : all) {
            if (concerned(firing, clauses).isPresent()) {
                times.merge(new Trace.FiredRule(firing.rule(), Optional.empty(), 1), 1, Integer::sum);
            } else if (OF_SCOPE.contains(firing.group())) {
                concerned(firing, prevailing)
                        .ifPresent(clause -> times.merge(
                                new Trace.FiredRule(firing.rule(), Optional.of(clause), 1), 1, Integer::sum));
            }
        }
        return times.entrySet().stream()
                .map(entry -> new Trace.FiredRule(
                        entry.getKey().name(), entry.getKey().prevailing(), entry.getValue()))
                .toList();
    }

    private static Optional<String> concerned(Firing firing, Set<String> clauses) {
        return firing.facts().stream()
                .filter(OfClause.class::isInstance)
                .map(fact -> ((OfClause) fact).clause())
                .filter(clauses::contains)
                .findFirst();
    }
}
