package org.bianmin.cases.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bianmin.cases.CaseRunner;
import org.bianmin.cases.SchemeCaseRunner;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.record.Case;
import org.bianmin.record.SchemeCase;
import org.bianmin.rules.RuleBook;
import org.bianmin.rules.RuleMutant;
import org.bianmin.rules.RuleMutants;

/** Tries mutants of the rules on the cases. Safe for use by several threads. */
public final class RuleMutation {
    private final RuleMutants mutants;
    private final Catalogue catalogue;
    private final List<Case> cases;
    private final List<SchemeCase> ofSchemes;
    /** By rule, the cases in which it fires: these are the first that notice. */
    private final Map<String, Set<Object>> firing = new HashMap<>();

    /**
     * Runs every case once.
     *
     * @param rules without any change
     * @param cases of all standards; none of them fails
     * @param ofSchemes of all schemes
     * @throws FailingCases if one of these fails
     */
    public RuleMutation(
            RuleMutants mutants, RuleBook rules, Catalogue catalogue, List<Case> cases, List<SchemeCase> ofSchemes) {
        this.mutants = mutants;
        this.catalogue = catalogue;
        this.cases = cases;
        this.ofSchemes = ofSchemes;
        AtomicReference<Object> running = new AtomicReference<>();
        BiConsumer<String, String> heard =
                (group, rule) -> firing.computeIfAbsent(name(group, rule), key -> new HashSet<>())
                        .add(running.get());
        CaseRunner listening = new CaseRunner(rules, catalogue, heard);
        cases.forEach(each -> {
            running.set(each);
            listening.run(each);
        });
        SchemeCaseRunner listeningToSchemes = new SchemeCaseRunner(rules, catalogue, heard);
        List<SchemeCaseRunner.Failure> failures = new ArrayList<>();
        ofSchemes.forEach(each -> {
            running.set(each);
            failures.addAll(listeningToSchemes.run(each));
        });
        if (!failures.isEmpty()) {
            throw FailingCases.ofSchemes(failures);
        }
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
        return mutants.compiled(mutant).map(rules -> fate(mutant, rules)).orElseGet(Fate.Uncompiled::new);
    }

    /** A rule may also fire where it did not before, so that every case is run before a mutant has survived. */
    private Fate fate(RuleMutant mutant, RuleBook rules) {
        Set<Object> first = firing.getOrDefault(name(mutant.group(), mutant.rule()), Set.of());
        CaseRunner runner = new CaseRunner(rules, catalogue);
        SchemeCaseRunner schemes = new SchemeCaseRunner(rules, catalogue);
        return Stream.<Supplier<Optional<Fate.Caught>>>concat(
                        cases.stream().filter(first::contains).map(each -> () -> Trial.caught(each, runner)),
                        ofSchemes.stream().filter(first::contains).map(each -> () -> caught(each, schemes)))
                .flatMap(each -> each.get().stream())
                .findFirst()
                .or(() -> Stream.<Supplier<Optional<Fate.Caught>>>concat(
                                cases.stream()
                                        .filter(each -> !first.contains(each))
                                        .map(each -> () -> Trial.caught(each, runner)),
                                ofSchemes.stream()
                                        .filter(each -> !first.contains(each))
                                        .map(each -> () -> caught(each, schemes)))
                        .flatMap(each -> each.get().stream())
                        .findFirst())
                .<Fate>map(caught -> caught)
                .orElseGet(Fate.Survived::new);
    }

    private static Optional<Fate.Caught> caught(SchemeCase which, SchemeCaseRunner runner) {
        try {
            return runner.run(which).stream()
                    .findFirst()
                    .map(failure -> new Fate.Caught(which.name(), which.place(), which.scheme()));
        } catch (RuntimeException broken) {
            // A gap, or a rule that breaks off: the run stops and says so.
            return Optional.of(new Fate.Caught(which.name(), which.place(), which.scheme()));
        }
    }

    /** A generated case that would notice it; absent when none does. */
    public Optional<Suggestions.Suggestion> suggested(RuleMutant mutant, Suggestions suggestions) {
        return mutants.compiled(mutant)
                .map(rules -> new CaseRunner(rules, catalogue))
                .flatMap(runner -> suggestions.noticing(each -> true, "", runner));
    }
}
