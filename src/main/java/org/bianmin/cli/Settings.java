package org.bianmin.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.report.Messages;
import org.bianmin.rules.RuleBook;
import org.bianmin.rules.RuleCompiler;
import picocli.CommandLine.Option;

/** What every command may be told: where standards and rules are, and the language of the terminal. */
final class Settings {
    /** The centres are there, so their calendar decides what is in the future. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Path HOME = Path.of(System.getProperty("bianmin.home", "."));

    @Option(names = "--standards", paramLabel = "DIR", descriptionKey = "standards")
    private Path standards = HOME.resolve("standards");

    @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "rules")
    private Path rules = HOME.resolve("rules");

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
    private Language language = Language.ZH;

    /** Languages of the terminal. */
    enum Language {
        ZH,
        EN
    }

    /** Words for the terminal. */
    Messages messages() {
        return Messages.of(language.name().toLowerCase(Locale.ROOT));
    }

    /** Where the schema of records is, if the program stands in its own folder. */
    static Optional<Path> recordSchema() {
        return Files.isDirectory(HOME.resolve("docs"))
                ? Optional.of(HOME.resolve("docs/schema/record.json"))
                : Optional.empty();
    }

    /** The folder of standards. */
    Path standards() {
        return standards;
    }

    Catalogue catalogue() {
        return Catalogue.read(standards);
    }

    /** Everything that judging needs. */
    record Loaded(Catalogue catalogue, RuleBook rules, String program) {}

    /** Reads the standards and loads the rules. */
    Loaded load() {
        return new Loaded(catalogue(), ruleBook(), Program.digest());
    }

    /** The folder of rules. */
    Path rules() {
        return rules;
    }

    /** Loads the rules. */
    RuleBook ruleBook() {
        Optional<Path> cache =
                Optional.ofNullable(System.getProperty("bianmin.cache")).map(Path::of);
        return RuleCompiler.load(rules, cache, Program.digest());
    }

    static LocalDate today() {
        return LocalDate.now(ZONE);
    }
}
