package org.bianmin.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bianmin.catalogue.yaml.InvalidInput;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problem;

/** The records that arguments name: files as they are, folders with everything below them. */
final class RecordFiles {
    /** Files of a quarter that are no records. */
    private static final Set<String> OTHERS = Set.of("plan.yaml", "register.yaml");

    private RecordFiles() {}

    /**
     * All records, each once, in the order of their names.
     *
     * @throws InvalidInput if an argument names nothing
     */
    static List<Path> of(List<Path> arguments) {
        return arguments.stream()
                .flatMap(RecordFiles::below)
                .map(Path::normalize)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<Path> below(Path argument) {
        if (!Files.isDirectory(argument)) {
            return Stream.of(argument);
        }
        try (Stream<Path> files = Files.walk(argument)) {
            List<Path> records = files.filter(Files::isRegularFile)
                    .filter(RecordFiles::isRecord)
                    .toList();
            if (records.isEmpty()) {
                throw new InvalidInput(new Problem(new Place(argument.toString(), 1, 1), "no_records"));
            }
            return records.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRecord(Path file) {
        String name = file.getFileName().toString();
        return (name.endsWith(".yaml") || name.endsWith(".yml")) && !OTHERS.contains(name);
    }
}
