package org.bianmin.rules;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kie.api.definition.KiePackage;

/**
 * The rules, each time with one change: a rule or a condition that can be changed without anybody noticing is not
 * tested. Safe for use by several threads.
 */
public final class RuleMutants {
    private final Map<String, RuleFile> files = new TreeMap<>();
    private final RuleBook rules;
    private final GroupCopies copies;

    private RuleMutants(Map<String, String> sources, RuleBook rules) {
        sources.forEach((name, text) -> files.put(name, RuleFile.of(name, text)));
        this.rules = rules;
        this.copies = new GroupCopies(rules);
    }

    /**
     * The mutants of the rules of a folder.
     *
     * @param rules the same rules, unchanged and compiled
     * @throws InvalidRules if a file is no DRL or there is none
     */
    public static RuleMutants of(Path folder, RuleBook rules) {
        return of(RuleCompiler.sources(folder), rules);
    }

    /**
     * The mutants of rules that stand in no folder.
     *
     * @param sources DRL text by the name of its file
     * @param rules the same rules, unchanged and compiled
     * @throws InvalidRules if a text is no DRL
     */
    public static RuleMutants of(Map<String, String> sources, RuleBook rules) {
        return new RuleMutants(sources, rules);
    }

    /** Every mutant, by the name of its file and the place in it. */
    public List<RuleMutant> all() {
        return files.values().stream()
                .flatMap(file -> file.rules().stream().flatMap(rule -> ConditionMutants.of(file, rule).stream()))
                .toList();
    }

    /**
     * All rules with one of them changed. Nothing that happens to them changes the rules of another mutant. Fired, they
     * may throw whatever the engine throws over rules that nobody would write.
     *
     * @return nothing for a mutant that does not compile, because what it no longer binds is used later on
     * @throws InvalidRules if the change left no DRL behind, which is a defect of this package
     */
    public Optional<RuleBook> compiled(RuleMutant mutant) {
        return instead(mutant)
                .map(rule -> copies.with(mutant.group(), mutant.rule(), rule))
                .map(group -> rules.with(mutant.group(), group));
    }

    /** The changed rule, compiled by itself, because compiling its whole group takes several times as long. */
    private Optional<Collection<KiePackage>> instead(RuleMutant mutant) {
        if (mutant.kind() == RuleMutant.Kind.RULE_REMOVED) {
            return Optional.of(List.of());
        }
        Map<String, String> sources = new TreeMap<>();
        files.values().stream()
                .filter(file -> file.group().equals(mutant.group()))
                .forEach(file -> sources.put(file.name(), file.withoutRules()));
        RuleFile changed = files.get(mutant.file());
        sources.put(
                changed.name(),
                RuleFile.of(changed.name(), changed.only(mutant.rule(), mutant.edit()))
                        .text()
                        .text());
        try {
            return Optional.of(RuleCompiler.compile(sources));
        } catch (InvalidRules e) {
            return Optional.empty();
        }
    }
}
