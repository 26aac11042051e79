package org.bianmin.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.bianmin.catalogue.Digest;

/** The program itself: what it is called and what it consists of. */
final class Program {
    private static final String OWN = "org/bianmin/";
    private static final String VERSION = Optional.ofNullable(
                    Program.class.getPackage().getImplementationVersion())
            .orElse("dev");

    private Program() {}

    static String version() {
        return VERSION;
    }

    /** Digest of the program's own classes and texts, whether they stand in a jar or in a folder. */
    static String digest() {
        try {
            Path source = Path.of(Program.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Digest.of(Files.isDirectory(source) ? folder(source) : jar(source));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, byte[]> jar(Path file) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream().filter(each -> !each.isDirectory())::iterator) {
                if (entry.getName().startsWith(OWN)) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        contents.put(entry.getName(), in.readAllBytes());
                    }
                }
            }
        }
        return contents;
    }

    private static Map<String, byte[]> folder(Path root) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(root.resolve(OWN))) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            contents.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
        return contents;
    }
}
