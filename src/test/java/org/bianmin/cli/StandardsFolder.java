package org.bianmin.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of the shipped standards that a test may change. */
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
}
