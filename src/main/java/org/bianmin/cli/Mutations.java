package org.bianmin.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bianmin.cases.mutation.CatalogueMutation;
import org.bianmin.cases.mutation.Mutant;
import org.bianmin.cases.mutation.RuleMutation;
import org.bianmin.cases.mutation.Suggestions;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.catalogue.yaml.YamlFile;
import org.bianmin.record.CaseWriter;
import org.bianmin.report.Messages;
import org.bianmin.rules.RuleBook;
import org.bianmin.rules.RuleMutant;
import org.bianmin.rules.RuleMutants;

/** Every change of standards, word lists and rules, with the words for it. */
final class Mutations {
    static final String VOCABULARY = "vocabulary";
    static final String RULES = "rules";
    static final List<String> OTHER_PARTS = List.of(VOCABULARY, RULES);

    private final Settings settings;
    private final Messages messages;
    private final RuleBook rules;
    private final CatalogueMutation catalogue;
    private final Suggestions suggestions;
    private final EdgeText edges;
    private final CaseWriter cases;

    /** @throws org.bianmin.cases.mutation.FailingCases if a case fails without any change */
    Mutations(Settings settings) {
        this.settings = settings;
        this.messages = settings.messages();
        Settings.Loaded loaded = settings.load();
        this.rules = loaded.rules();
        this.catalogue = new CatalogueMutation(rules, settings.standards(), YamlFile::read, cases(loaded.catalogue()));
        this.suggestions = new Suggestions(catalogue.unchanged(), Settings.today());
        this.edges = new EdgeText(messages, loaded.catalogue().vocabulary());
        this.cases = new CaseWriter(loaded.catalogue().vocabulary());
    }

    private static Map<String, Node> cases(Catalogue catalogue) {
        Map<String, Node> files = new TreeMap<>();
        for (Standard standard : catalogue.standards()) {
            Path file = StandardsCommand.casesFile(catalogue, standard);
            if (Files.isRegularFile(file)) {
                files.put(standard.id(), YamlFile.read(file));
            }
        }
        return files;
    }

    /** A standard, the word lists or the rules, with every change of it. */
    record Part(String name, List<Attempt> attempts) {}

    /**
     * The parts that are meant.
     *
     * @param id of a standard, or the name of another part; null for all
     * @throws org.bianmin.catalogue.yaml.InvalidInput with the nearest id, if there is no such part
     */
    List<Part> parts(String id) {
        if (id == null) {
            return Stream.concat(catalogue.unchanged().standards().stream().map(Standard::id), OTHER_PARTS.stream())
                    .map(this::part)
                    .toList();
        }
        return List.of(part(
                OTHER_PARTS.contains(id)
                        ? id
                        : StandardsCommand.find(catalogue.unchanged(), id).id()));
    }

    /**
     * What of a part lies within a clause, roll-up, word list or rule file.
     *
     * @throws org.bianmin.catalogue.yaml.InvalidInput with the nearest name, if nothing does
     */
    Part within(Part part, String within) {
        List<Attempt> some = part.attempts().stream()
                .filter(each -> each.within().equals(within))
                .toList();
        if (some.isEmpty()) {
            Problems problems = new Problems();
            problems.unknown(
                    new Place(part.name(), 1, 1),
                    "unknown_clause",
                    within,
                    part.attempts().stream()
                            .map(Attempt::within)
                            .filter(each -> !each.isEmpty())
                            .distinct()
                            .toList());
            problems.orElseThrow();
        }
        return new Part(part.name(), some);
    }

    private Part part(String name) {
        return switch (name) {
            case VOCABULARY -> new Part(name, attempts(catalogue.ofVocabulary()));
            case RULES -> new Part(name, ofRules());
            default -> new Part(name, attempts(catalogue.of(name)));
        };
    }

    private List<Attempt> attempts(List<Mutant> mutants) {
        return mutants.stream()
                .map(mutant -> new Attempt(
                        mutant.within(),
                        told(mutant),
                        () -> catalogue.fate(mutant),
                        () -> remedy(catalogue.suggested(mutant, suggestions))))
                .toList();
    }

    private List<Attempt> ofRules() {
        RuleMutation mutation = new RuleMutation(
                RuleMutants.of(settings.rules(), rules),
                rules,
                catalogue.unchanged(),
                catalogue.cases(),
                Tested.of(catalogue.unchanged(), Optional.empty()).schemeCases());
        return mutation.all().stream()
                .map(mutant -> new Attempt(
                        Path.of(mutant.file()).getFileName().toString(),
                        told(mutant),
                        () -> mutation.fate(mutant),
                        () -> remedy(mutation.suggested(mutant, suggestions))))
                .toList();
    }

    private String told(Mutant mutant) {
        return messages.text(
                "cli.mutated",
                mutant.place(),
                mutant.within(),
                word("mutant", mutant.kind()),
                mutant.before(),
                mutant.after().isEmpty() ? messages.text("cli.mutate.gone") : mutant.after());
    }

    private String told(RuleMutant mutant) {
        return messages.text(
                "cli.mutated_rule",
                mutant.file() + ":" + mutant.line(),
                mutant.rule(),
                word("rule_mutant", mutant.kind()),
                mutant.condition());
    }

    private String word(String prefix, Enum<?> kind) {
        return messages.text(prefix + "." + kind.name().toLowerCase(Locale.ROOT));
    }

    /** The case to add, with the words above it that say so. */
    private String remedy(Optional<Suggestions.Suggestion> suggestion) {
        return suggestion
                .map(each -> messages.text("cli.mutate.add", each.edge().which().standard()) + "\n" + text(each))
                .orElseGet(() -> messages.text("cli.mutate.no_case") + "\n");
    }

    private String text(Suggestions.Suggestion suggestion) {
        return cases.text(
                edges.named(suggestion.edge()),
                suggestion.edge().which(),
                word -> word.equals(suggestion.word()) ? suggestion.spelling() : word);
    }
}
