package org.bianmin.rules;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bianmin.catalogue.Digest;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.ResultSeverity;
import org.kie.internal.io.ResourceFactory;

/** Compiles the rules of a folder, or takes them as they were compiled before. */
public final class RuleCompiler {
    private RuleCompiler() {}

    /**
     * Loads the rules of a folder.
     *
     * @param folder the only folder that rules are taken from
     * @param cache where compiled rules are kept between runs; absent: they are compiled anew
     * @param program digest of the program, because compiled rules fit only the program that compiled them
     * @throws InvalidRules if a file does not compile or there is none
     */
    public static RuleBook load(Path folder, Optional<Path> cache, String program) {
        List<Path> files = files(folder);
        String digest = Digest.of(folder, files);
        RuleCache kept = new RuleCache(cache, digest, program);
        Collection<KiePackage> packages = kept.read().orElseGet(() -> {
            Collection<KiePackage> compiled = compile(sources(files));
            kept.write(compiled);
            return compiled;
        });
        return new RuleBook(groups(packages), digest);
    }

    /**
     * Loads the rules of a folder again, unless they are still the same.
     *
     * @param before as they were loaded before
     * @throws InvalidRules if a file does not compile or there is none
     */
    public static RuleBook reload(RuleBook before, Path folder) {
        boolean same = Digest.of(folder, files(folder)).equals(before.digest());
        // What is half typed is not worth keeping between runs.
        return same ? before : load(folder, Optional.empty(), "");
    }

    /**
     * Compiles rules that stand in no folder.
     *
     * @param sources DRL text by the name of its file
     */
    public static RuleBook compiled(Map<String, String> sources) {
        return new RuleBook(groups(compile(sources)), "");
    }

    /**
     * The text of every rule file of a folder, by the name of the file.
     *
     * @throws InvalidRules if there is none
     */
    static Map<String, String> sources(Path folder) {
        return sources(files(folder));
    }

    private static Map<String, String> sources(List<Path> files) {
        Map<String, String> sources = new TreeMap<>();
        files.forEach(file -> sources.put(file.toString(), read(file)));
        return sources;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = entries.filter(
                            file -> file.getFileName().toString().endsWith(".drl"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new InvalidRules(List.of(folder + ": no rules (*.drl)"));
            }
            return files;
        } catch (IOException e) {
            throw new InvalidRules(List.of(folder + ": " + e.getMessage()));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Collection<KiePackage> compile(Map<String, String> sources) {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        sources.forEach((name, text) -> builder.add(
                ResourceFactory.newReaderResource(new StringReader(text)).setSourcePath(name), ResourceType.DRL));
        List<String> messages = builder.getResults(ResultSeverity.ERROR, ResultSeverity.WARNING).stream()
                .map(result -> result.getResource().getSourcePath() + ":" + line(result.getLines()) + ": "
                        + result.getMessage())
                .toList();
        if (!messages.isEmpty()) {
            throw new InvalidRules(messages);
        }
        return builder.getKnowledgePackages();
    }

    private static int line(int[] lines) {
        return lines.length == 0 ? 1 : Math.max(1, lines[0]);
    }

    private static Map<String, KieBase> groups(Collection<KiePackage> packages) {
        Map<String, KieBase> groups = new LinkedHashMap<>();
        for (KiePackage group : packages) {
            if (!group.getRules().isEmpty()) {
                groups.put(group.getName(), base(group));
            }
        }
        return groups;
    }

    /** One group by itself. */
    static KieBase base(KiePackage group) {
        InternalRuleBase base = RuleBaseFactory.newRuleBase();
        base.addPackage((InternalKnowledgePackage) group);
        return KnowledgeBaseFactory.newKnowledgeBase(base);
    }
}
