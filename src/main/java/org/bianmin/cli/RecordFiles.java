package org.bianmin.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bianmin.record.stages.StageFiles;

/**
 * The records that arguments name: files as they are, folders with everything below them. What cannot be read is named
 * too, so that reading it reports it; nothing is passed over in silence.
 */
final class RecordFiles {
    /** Files of a quarter that are no records. */
    private static final Set<String> OTHERS = Set.of("plan.yaml", "register.yaml", "numbers.yaml");

    private static final List<String> ENDINGS = List.of(".yaml", ".yml");

    private RecordFiles() {}

    /** All records, each once, in the order of their names; a folder without any stands for itself. */
    static List<Path> of(List<Path> arguments) {
        Map<Path, Path> byPlace = new LinkedHashMap<>();
        arguments.stream()
                .map(RecordFiles::below)
                .flatMap(Collection::stream)
                .sorted()
                .forEach(file -> byPlace.putIfAbsent(file.toAbsolutePath().normalize(), file.normalize()));
        return List.copyOf(byPlace.values());
    }

    private static List<Path> below(Path argument) {
        if (!Files.isDirectory(argument)) {
            return List.of(argument);
        }
        List<Path> records = new ArrayList<>();
        try {
            Files.walkFileTree(argument, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return !folder.equals(argument) && isEvidence(folder)
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (isRecord(file)) {
                        records.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    if (!isEvidence(file)) {
                        records.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records.isEmpty() ? List.of(argument) : records;
    }

    /** The folder that is called like a record beside it holds its evidence; the audit of that record tells what lies there. */
    private static boolean isEvidence(Path folder) {
        return ENDINGS.stream()
                .map(ending -> folder.resolveSibling(folder.getFileName() + ending))
                .anyMatch(file -> isRecord(file) && Files.isRegularFile(file));
    }

    private static boolean isRecord(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith) && !OTHERS.contains(name) && !StageFiles.belongsToRecord(file);
    }
}
