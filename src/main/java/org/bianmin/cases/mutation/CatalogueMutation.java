package org.bianmin.cases.mutation;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bianmin.cases.CaseRunner;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.WordList;
import org.bianmin.catalogue.yaml.InvalidInput;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.record.Case;
import org.bianmin.rules.RuleBook;

/** Tries mutants of the standards and of the word lists on the cases. Safe for use by several threads. */
public final class CatalogueMutation {
    private final RuleBook rules;
    private final Map<Path, Node> files = new HashMap<>();
    private final Catalogue unchanged;
    private final List<CaseFile> cases;

    /**
     * Reads everything, and runs every case once.
     *
     * @param folder of the standards
     * @param nodes how a file in it is read; each is read once
     * @param cases the files of cases by the id of their standard
     * @throws InvalidInput if a file cannot be used as it is
     * @throws FailingCases if a case fails without any mutant
     */
    public CatalogueMutation(RuleBook rules, Path folder, Function<Path, Node> nodes, Map<String, Node> cases) {
        this.rules = rules;
        this.unchanged = Catalogue.read(folder, file -> files.computeIfAbsent(file, nodes));
        this.cases = unchanged.standards().stream()
                .map(Standard::id)
                .filter(cases::containsKey)
                .map(id -> new CaseFile(id, cases.get(id), unchanged))
                .filter(file -> !file.cases().isEmpty())
                .toList();
        CaseRunner runner = new CaseRunner(rules, unchanged);
        List<CaseRunner.Failure> failures = this.cases.stream()
                .flatMap(file -> file.cases().stream())
                .flatMap(each -> runner.run(each).stream())
                .toList();
        if (!failures.isEmpty()) {
            throw FailingCases.of(failures);
        }
    }

    /** The catalogue without any mutant. */
    public Catalogue unchanged() {
        return unchanged;
    }

    /**
     * Every mutant of a standard, in the order of its file.
     *
     * @param id of a standard that is there
     */
    public List<Mutant> of(String id) {
        Standard standard = unchanged.standard(id).orElseThrow();
        return StandardMutants.of(standard, files.get(unchanged.file(standard)), unchanged.vocabulary());
    }

    /** Every mutant of the word lists, in the order of the file. */
    public List<Mutant> ofVocabulary() {
        return VocabularyMutants.of(files.get(unchanged.folder().resolve("vocabulary.yaml")));
    }

    /** Every case of every standard. */
    public List<Case> cases() {
        return cases.stream().flatMap(file -> file.cases().stream()).toList();
    }

    /** Runs the cases that can notice a mutant, until the first that does. */
    public Fate fate(Mutant mutant) {
        Catalogue changed;
        try {
            changed = read(mutant);
        } catch (InvalidInput refused) {
            return new Fate.Refused(refused.problems().get(0));
        }
        return new Trial(mutant, cases, unchanged, changed, new CaseRunner(rules, changed)).fate();
    }

    /**
     * A generated case that would notice a mutant; absent when none does.
     *
     * @param mutant with which the catalogue can be read
     */
    public Optional<Suggestions.Suggestion> suggested(Mutant mutant, Suggestions suggestions) {
        Catalogue changed = read(mutant);
        if (mutant.kind() == Mutant.Kind.ALIAS) {
            WordList list = unchanged.vocabulary().list(mutant.within()).orElseThrow();
            Collection<String> left =
                    changed.vocabulary().list(mutant.within()).orElseThrow().spellings();
            return list.spellings().stream()
                    .filter(spelling -> !left.contains(spelling))
                    .findFirst()
                    .flatMap(spelling -> suggestions.writing(
                            list.id(), list.canonical(spelling).orElseThrow(), spelling));
        }
        return suggestions.noticing(
                Affected.of(mutant, unchanged, changed)::concerns,
                mutant.standard() + "/" + mutant.within(),
                new CaseRunner(rules, changed));
    }

    private Catalogue read(Mutant mutant) {
        Path changed = Path.of(mutant.place().file());
        if (!files.containsKey(changed)) {
            throw new IllegalArgumentException("no file of this catalogue: " + changed);
        }
        return Catalogue.read(unchanged.folder(), file -> file.equals(changed) ? mutant.root() : files.get(file));
    }
}
