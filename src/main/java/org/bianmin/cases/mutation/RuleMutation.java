package org.bianmin.cases.mutation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.bianmin.cases.CaseRunner;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.record.Case;
import org.bianmin.rules.RuleBook;
import org.bianmin.rules.RuleMutant;
import org.bianmin.rules.RuleMutants;

/** Tries mutants of the rules on the cases. Safe for use by several threads. */
public final class RuleMutation {
    private final RuleMutants mutants;
    private final Catalogue catalogue;
    private final List<Case> cases;
    /** By rule, the cases in which it fires: these are the first that notice. */
    private final Map<String, Set<Case>> firing = new HashMap<>();

    /**
     * Runs every case once.
     *
     * @param rules without any change
     * @param cases of all standards; none of them fails
     */
    public RuleMutation(RuleMutants mutants, RuleBook rules, Catalogue catalogue, List<Case> cases) {
        this.mutants = mutants;
        this.catalogue = catalogue;
        this.cases = cases;
        AtomicReference<Case> running = new AtomicReference<>();
        CaseRunner listening = new CaseRunner(
                rules,
                catalogue,
                (group, rule) -> firing.computeIfAbsent(name(group, rule), key -> new HashSet<>())
                        .add(running.get()));
        cases.forEach(each -> {
            running.set(each);
            listening.run(each);
        });
    }

    private static String name(String group, String rule) {
        return group + ": " + rule;
    }

    /** Every mutant, in the order of the files. */
    public List<RuleMutant> all() {
        return mutants.all();
    }

    /** Runs the cases until the first that notices a mutant. */
    public Fate fate(RuleMutant mutant) {
        return changed(mutant).map(runner -> fate(mutant, runner)).orElseGet(Fate.Uncompiled::new);
    }

    private Fate fate(RuleMutant mutant, CaseRunner runner) {
        Set<Case> first = firing.getOrDefault(name(mutant.group(), mutant.rule()), Set.of());
        return cases.stream()
                .sorted(Comparator.comparing(each -> !first.contains(each)))
                .flatMap(each -> Trial.caught(each, runner).stream())
                .findFirst()
                .<Fate>map(caught -> caught)
                .orElseGet(Fate.Survived::new);
    }

    /** A generated case that would notice it; absent when none does. */
    public Optional<Suggestions.Suggestion> suggested(RuleMutant mutant, Suggestions suggestions) {
        return changed(mutant).flatMap(runner -> suggestions.noticing(each -> true, "", runner));
    }

    private Optional<CaseRunner> changed(RuleMutant mutant) {
        return mutants.compiled(mutant).map(rules -> new CaseRunner(rules, catalogue));
    }
}
