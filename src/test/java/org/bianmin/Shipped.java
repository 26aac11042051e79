package org.bianmin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bianmin.cases.CaseRunner;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.catalogue.yaml.YamlFile;
import org.bianmin.findings.Assessment;
import org.bianmin.findings.Assessor;
import org.bianmin.record.Case;
import org.bianmin.record.CaseReader;
import org.bianmin.record.InspectionRecord;
import org.bianmin.record.RecordReader;
import org.bianmin.record.SchemeCase;
import org.bianmin.record.SchemeCaseReader;
import org.bianmin.record.stages.StageFiles;
import org.bianmin.rules.RuleBook;
import org.bianmin.rules.RuleCompiler;

/** What is shipped: standards, rules and records, read once for all tests. */
public final class Shipped {
    public static final Path RULES = Path.of("rules");
    public static final Path RECORDS = Path.of("inspections/2026Q3");
    public static final Catalogue CATALOGUE = Catalogue.read(Path.of("standards"));
    public static final RuleBook RULE_BOOK = RuleCompiler.load(RULES, Optional.empty(), "test");
    /** Later than every shipped visit. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** Files of a quarter that are no records. */
    private static final Set<String> OTHERS = Set.of("plan.yaml", "register.yaml", "numbers.yaml");

    private Shipped() {}

    public static List<Case> cases(Standard standard) {
        Path file = CATALOGUE.folder().resolve(standard.id()).resolve("cases.yaml");
        return new CaseReader(CATALOGUE, standard, CaseRunner.verdicts()).read(YamlFile.read(file));
    }

    /** The cases of every scheme that has cases of its own. */
    public static List<SchemeCase> schemeCases() {
        return CATALOGUE.schemes().stream()
                .filter(scheme -> scheme.rate().isEmpty())
                .flatMap(scheme -> cases(scheme).stream())
                .toList();
    }

    public static List<SchemeCase> cases(Scheme scheme) {
        Path file = CATALOGUE.folder().resolve("schemes/cases/" + scheme.id() + ".yaml");
        return new SchemeCaseReader(CATALOGUE, scheme).read(YamlFile.read(file));
    }

    /** The shipped records, without what stands beside them. */
    public static List<Path> recordFiles() {
        return files(RECORDS, ".yaml").stream()
                .filter(file -> !OTHERS.contains(file.getFileName().toString()))
                .filter(file -> !StageFiles.belongsToRecord(file))
                .filter(file -> !file.toString().contains(".half-"))
                .toList();
    }

    public static InspectionRecord record(Path file) {
        return new RecordReader(CATALOGUE, TODAY).read(file);
    }

    /** Judges a record by the standards that it was taken by. */
    public static Assessment assess(Assessor assessor, InspectionRecord record) {
        List<Edition> editions = record.against().stream()
                .map(id -> CATALOGUE.standard(id).orElseThrow())
                .map(standard -> Edition.of(standard, record.visit().date(), List.of()))
                .toList();
        return assessor.assess(
                editions, editions, record.centre().kind(), record.centre().name(), record.observations());
    }

    /** The text of every rule file by its name. */
    public static Map<String, String> ruleSources() {
        Map<String, String> sources = new TreeMap<>();
        files(RULES, ".drl").forEach(file -> sources.put(file.toString(), read(file)));
        return sources;
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
