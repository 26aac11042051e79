package org.bianmin.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bianmin.cases.Gap;
import org.bianmin.cases.edges.EdgeKind;
import org.bianmin.catalogue.Body;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Obligation;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.Validity;
import org.bianmin.catalogue.scheme.Price;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.catalogue.scheme.Target;
import org.bianmin.facts.EntryStanding;
import org.bianmin.facts.Reason;
import org.bianmin.findings.Verdict;
import org.bianmin.record.State;
import org.bianmin.record.Visit;
import org.bianmin.record.evidence.Unplaced;
import org.bianmin.record.stages.Review;
import org.bianmin.record.stages.Stage;
import org.bianmin.record.words.Words;
import org.bianmin.report.photo.Flaw;
import org.bianmin.score.Score;
import org.bianmin.score.sheet.RowScore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundles hold every message that the program can say, in both languages. */
class MessagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources/org/bianmin");

    private static Properties bundle(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(file))) {
            properties.load(reader);
        }
        return properties;
    }

    @ParameterizedTest
    @ValueSource(strings = {"report/messages", "report/guide", "cli/usage"})
    void should_have_the_same_keys_in_both_languages(String name) throws IOException {
        assertThat(bundle(name + "_en.properties").stringPropertyNames())
                .isEqualTo(bundle(name + ".properties").stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"report/messages", "report/guide"})
    void should_insert_the_same_arguments_in_both_languages(String name) throws IOException {
        Properties english = bundle(name + "_en.properties");
        bundle(name + ".properties").forEach((key, chinese) -> {
            Set<String> both = arguments((String) chinese);
            // A sentence may leave out what its language says otherwise, but may not insert what is not given.
            assertThat(both).as((String) key).containsAll(arguments(english.getProperty((String) key)));
        });
    }

    private static Set<String> arguments(String message) {
        Matcher matcher = Pattern.compile("\\{\\d}").matcher(message);
        Set<String> found = new HashSet<>();
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    @Test
    void should_have_a_word_for_every_constant_that_is_shown() {
        words("verdict", Verdict.values());
        words("edge", EdgeKind.values());
        words("reason", Reason.values());
        words("obligation", Obligation.values());
        words("body", Body.values());
        words("validity", Validity.Status.values());
        words("status", Clause.Status.values());
        words("state", State.values());
        words("kind", Visit.Kind.values());
        words("method", Visit.Method.values());
        words("level", Visit.Level.values());
        words("score", Score.NoGrade.values());
        words("unplaced", Unplaced.Reason.values());
        words("procedure.photo", Flaw.values());
        words("score_sheet.target", Target.values());
        words("score_sheet.state", RowScore.State.values());
        words("score_sheet.standing", EntryStanding.values());
        words("score_sheet.validity", Scheme.Validity.values());
        words("score_sheet.loses", Price.Lost.values());
        words("score_sheet.rounding", RoundingMode.values());
        words("stage", Stage.values());
        words("ruling", Review.Ruling.values());
        words("todo.effort", Question.Effort.values());
        words("problem.lint.no_case", Gap.Kind.values());
    }

    @Test
    void should_call_verdicts_beside_a_record_as_reports_do() {
        for (Verdict verdict : Verdict.values()) {
            assertThat(Words.shown("found", verdict.name().toLowerCase(Locale.ROOT)))
                    .isEqualTo(Messages.CHINESE.word("verdict", verdict));
        }
    }

    private static void words(String prefix, Enum<?>[] constants) {
        for (Enum<?> constant : constants) {
            assertThat(Messages.CHINESE.word(prefix, constant))
                    .as(prefix + " " + constant)
                    .isNotBlank();
        }
    }

    @Test
    void should_have_a_message_for_every_problem_that_the_code_names() throws IOException {
        Pattern keys = Pattern.compile(
                "(?:problems?(?:\\(\\))?\\.(?:add|unknown)\\([^;\"]*|new Problem\\([^;\"]*|add\\(file, |invalid\\(record, )\"([a-z_.]+)\"");
        Set<String> named = new HashSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java"))::iterator) {
                // The key that a place is asked by is no key of a message.
                String code = Files.readString(file).replaceAll("(place|node)\\(\"[a-z_]+\"\\)", "");
                Matcher matcher = keys.matcher(code);
                while (matcher.find()) {
                    named.add(matcher.group(1));
                }
            }
        }
        assertThat(named).hasSizeGreaterThan(60);
        Set<String> known = bundle("report/messages.properties").stringPropertyNames();
        assertThat(named.stream()
                        .filter(key -> !known.contains("problem." + key))
                        .collect(Collectors.toSet()))
                .isEmpty();
    }

    @Test
    void should_have_a_message_for_every_finding_about_schemes() throws IOException {
        Pattern kinds = Pattern.compile("(?:Finding(?:\\.of|\\.unknown)?|[^.]add)\\(\\s*\"([a-z_]+)\"");
        Set<String> named = new HashSet<>();
        Path catalogue = Path.of("src/main/java/org/bianmin/catalogue");
        try (Stream<Path> files = Files.walk(catalogue.resolve("scheme"))) {
            for (Path file : (Iterable<Path>) Stream.concat(
                            files,
                            Stream.of("SchemeLint.java", "SchemeReferences.java")
                                    .map(catalogue::resolve))
                    .filter(Files::isRegularFile)::iterator) {
                Matcher matcher = kinds.matcher(Files.readString(file));
                while (matcher.find()) {
                    named.add("problem.lint." + matcher.group(1));
                }
            }
        }
        assertThat(named).hasSizeGreaterThan(40);
        assertThat(bundle("report/messages.properties").stringPropertyNames()).containsAll(named);
    }

    @Test
    void should_speak_in_bundles_only() throws IOException {
        Pattern chinese = Pattern.compile("\"[^\"\n]*\\p{IsHan}[^\"\n]*\"");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java"))::iterator) {
                String code = Arrays.stream(Files.readString(file).split("\n"))
                        .filter(line ->
                                !line.strip().startsWith("*") && !line.strip().startsWith("/"))
                        .collect(Collectors.joining("\n"));
                assertThat(chinese.matcher(code).find()).as(file.toString()).isFalse();
            }
        }
    }
}
