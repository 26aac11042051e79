package org.bianmin.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the record of the last visit: the file of the same name in the latest earlier quarter beside this one. */
final class PreviousVisit {
    private static final Pattern QUARTER = Pattern.compile("\\d{4}Q[1-4]");

    private PreviousVisit() {}

    /** The record's predecessor; absent when no earlier quarter has one. */
    static Optional<Path> of(Path record) throws IOException {
        Path folder = record.toAbsolutePath().normalize().getParent();
        String quarter =
                folder.getFileName() == null ? "" : folder.getFileName().toString();
        if (!QUARTER.matcher(quarter).matches() || folder.getParent() == null) {
            return Optional.empty();
        }
        return earlier(folder.getParent(), quarter).stream()
                .map(each -> each.resolve(record.getFileName()))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static List<Path> earlier(Path inspections, String quarter) throws IOException {
        try (Stream<Path> folders = Files.list(inspections)) {
            return folders.filter(folder ->
                            QUARTER.matcher(folder.getFileName().toString()).matches())
                    .filter(folder -> folder.getFileName().toString().compareTo(quarter) < 0)
                    .sorted(Comparator.comparing(
                                    (Path folder) -> folder.getFileName().toString())
                            .reversed())
                    .toList();
        }
    }
}
