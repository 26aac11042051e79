package org.bianmin.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bianmin.catalogue.Digest;

/** The program itself: what it is called and what it consists of. */
final class Program {
    private static final String VERSION = Optional.ofNullable(
                    Program.class.getPackage().getImplementationVersion())
            .orElse("dev");

    private Program() {}

    static String version() {
        return VERSION;
    }

    /** Digest of the program's own jar, or of its classes and texts where it is not packed. */
    static String digest() {
        return Lazily.DIGEST;
    }

    /** Computed once, by whichever thread asks first. */
    private static final class Lazily {
        private static final String DIGEST = compute();
    }

    private static String compute() {
        try {
            Path source = Path.of(Program.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isDirectory(source) ? Digest.of(source, files(source)) : Digest.of(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root.resolve("org/bianmin"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
