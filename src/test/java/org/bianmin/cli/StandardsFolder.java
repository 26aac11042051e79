package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.bianmin.Shipped;

/** Copies of the shipped standards and rules that a test may change. */
final class StandardsFolder {
    private StandardsFolder() {}

    static Path copied(Path to) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("standards"))) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path target = to.resolve(Path.of("standards").relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return to;
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
