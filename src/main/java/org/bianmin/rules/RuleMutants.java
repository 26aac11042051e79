package org.bianmin.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rules, each time with one change: a rule or a condition that can be changed without anybody noticing is not
 * tested. Safe for use by several threads.
 */
public final class RuleMutants {
    private final Map<String, RuleFile> files = new TreeMap<>();
    private final RuleBook rules;

    private RuleMutants(Map<String, String> sources, RuleBook rules) {
        sources.forEach((name, text) -> files.put(name, RuleFile.of(name, text)));
        this.rules = rules;
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
     * All rules with one of them changed. Nothing that happens to them changes the rules of another mutant: the whole
     * group is compiled anew, because the engine breaks off over a rule that is replaced where others stand. Fired, they
     * may throw whatever the engine throws over rules that nobody would write.
     *
     * @return nothing for a mutant that does not compile, because what it no longer binds is used later on
     * @throws InvalidRules if the change left no DRL behind, which is a defect of this package
     */
    public Optional<RuleBook> compiled(RuleMutant mutant) {
        Map<String, String> sources = new TreeMap<>();
        files.values().stream()
                .filter(file -> file.group().equals(mutant.group()))
                .forEach(file -> sources.put(file.name(), file.text().text()));
        RuleFile changed = files.get(mutant.file()).with(mutant.edit());
        sources.put(changed.name(), changed.text().text());
        try {
            return RuleCompiler.compile(sources).stream()
                    .filter(compiled -> compiled.getName().equals(mutant.group()))
                    .map(RuleCompiler::base)
                    .map(base -> rules.with(mutant.group(), base))
                    .findFirst();
        } catch (InvalidRules e) {
            return Optional.empty();
        }
    }
}
