package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bianmin.QuestionsFile;
import org.bianmin.Shipped;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.scheme.Scheme;

/** Copies of shipped standards and rules that a test may change. */
final class StandardsFolder {
    /** What 示例区 follows, and the example: enough to try a command, and quick. */
    private static final Set<String> STANDARDS = Set.of("db51-t-1618-2013", "renhe-2018", "shili-2026-08");

    private static final Set<String> OFFICES = Set.of("shili.yaml");

    private StandardsFolder() {}

    static Path copied(Path to) throws IOException {
        Path from = Path.of("standards");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file :
                    (Iterable<Path>) files.filter(Files::isRegularFile).filter(file -> copied(from, file))::iterator) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        // Questions about the directory of a standard that is not copied would have no words.
        QuestionsFile.without(
                to.resolve("questions.yaml"), list -> missing().stream().anyMatch(list::startsWith));
        withoutOtherSchemes(to.resolve("schemes"));
        return to;
    }

    private static boolean copied(Path from, Path file) {
        Path folder = file.getParent();
        return Files.exists(folder.resolve("standard.yaml"))
                ? STANDARDS.contains(from.relativize(folder).toString())
                : !folder.endsWith("offices")
                        || OFFICES.contains(file.getFileName().toString());
    }

    /** A scheme that, or whose cases, need a standard that is not copied. */
    private static void withoutOtherSchemes(Path schemes) throws IOException {
        List<String> missing = missing();
        for (Scheme scheme : Shipped.CATALOGUE.schemes()) {
            List<Path> files = Stream.of("", "cases")
                    .map(folder -> schemes.resolve(folder).resolve(scheme.id() + ".yaml"))
                    .filter(Files::exists)
                    .toList();
            if (files.stream()
                    .map(Shipped::read)
                    .anyMatch(text -> missing.stream().anyMatch(text::contains))) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
        }
    }

    private static List<String> missing() {
        return Shipped.CATALOGUE.standards().stream()
                .map(Standard::id)
                .filter(id -> !STANDARDS.contains(id))
                .toList();
    }

    static Path copiedRules(Path to) throws IOException {
        Files.createDirectories(to);
        for (var source : Shipped.ruleSources().entrySet()) {
            Files.writeString(to.resolve(Path.of(source.getKey()).getFileName()), source.getValue());
        }
        return to;
    }

    static void change(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }
}
