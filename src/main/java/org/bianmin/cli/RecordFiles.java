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
import java.util.regex.Pattern;
import org.bianmin.record.stages.StageFiles;

/**
 * The records that arguments name: files as they are, folders with everything below them. What cannot be read is named
 * too, so that reading it reports it; nothing is passed over in silence. The halves of a visit are passed over where the
 * record lies beside them to which they were merged.
 */
final class RecordFiles {
    /** Files of a quarter that are no records. */
    private static final Set<String> OTHERS = Set.of("plan.yaml", "register.yaml", "numbers.yaml");

    private static final List<String> ENDINGS = List.of(".yaml", ".yml");

    /** What one inspector wrote of a visit: {@code X.half-1.yaml} beside the merged record {@code X.yaml}. */
    private static final Pattern HALF = Pattern.compile("(?i)(.+)\\.half-\\d+(\\.ya?ml)");

    /** What a centre saw of itself and handed in: {@code X.self-check.yaml}; it is nobody's visit. */
    private static final String SUBMITTED = ".self-check.yaml";

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
                    if (isRecord(file) || isHalf(file) && !Files.exists(merged(file))) {
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
                .anyMatch(file -> (isRecord(file) || isHalf(file)) && Files.isRegularFile(file));
    }

    /** Whether a file is a record by its name. */
    static boolean isRecord(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith)
                && !OTHERS.contains(name)
                && !StageFiles.belongsToRecord(file)
                && !isHalf(file)
                && !isSubmitted(file);
    }

    /** Whether a file is a submitted self-check by its name. */
    static boolean isSubmitted(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(SUBMITTED);
    }

    /** Where the submitted self-check of a centre stands in the folder of a quarter. */
    static Path submitted(Path folder, String centre) {
        return folder.resolve(centre + SUBMITTED);
    }

    /** Whether a file is the half of a visit by its name. */
    static boolean isHalf(Path file) {
        return HALF.matcher(file.getFileName().toString()).matches();
    }

    /** The record to which a half is merged. */
    static Path merged(Path half) {
        return half.resolveSibling(HALF.matcher(half.getFileName().toString()).replaceFirst("$1$2"));
    }
}
