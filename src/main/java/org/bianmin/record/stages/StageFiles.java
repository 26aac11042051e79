package org.bianmin.record.stages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bianmin.catalogue.Digest;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.record.InspectionRecord;

/** Finds what stands beside records. Each folder is listed once, however many records are in it. */
public final class StageFiles {
    private final Map<Path, Map<String, List<Path>>> folders = new ConcurrentHashMap<>();

    /** Where the draft of a record stands. */
    public static Path draft(Path record) {
        return named(record, StageName.DRAFT);
    }

    /** Where the final result of a record stands. */
    public static Path finalResult(Path record) {
        return named(record, StageName.FINAL);
    }

    /** Where the JSON of the final result of a record stands. */
    public static Path finalJson(Path record) {
        return named(record, StageName.FINAL_JSON);
    }

    /** Where a part of what stands beside a record is, such as {@code review-1.yaml}. */
    public static Path named(Path record, String part) {
        return record.resolveSibling(InspectionRecord.nameOf(record) + "." + part);
    }

    /** Whether a file belongs to a record that stands beside it, and is read with that record. */
    public static boolean belongsToRecord(Path file) {
        return StageName.of(file).flatMap(name -> name.recordBeside(file)).isPresent();
    }

    static FileDigest digest(Path file) {
        return new FileDigest(file.getFileName().toString(), Digest.of(file));
    }

    /**
     * What stands beside one record.
     *
     * @param draft the draft; absent when there is none
     * @param objections number 1 first
     * @param reviews number 1 first
     * @param finalResult the final result; absent when there is none
     */
    record Beside(Optional<Path> draft, List<Path> objections, List<Path> reviews, Optional<Path> finalResult) {
        /** In this order, without the final result. */
        List<Path> beforeFinal() {
            return Stream.of(draft.stream(), objections.stream(), reviews.stream())
                    .flatMap(files -> files)
                    .toList();
        }
    }

    /** Finds the files of one record; a name that only looks like one, and a gap in the numbers, is reported. */
    Beside beside(Path record, Problems problems) {
        List<Path> files = folders.computeIfAbsent(
                        Optional.ofNullable(record.getParent()).orElse(Path.of("")), StageFiles::listed)
                .getOrDefault(InspectionRecord.nameOf(record), List.of());
        files.stream()
                .filter(file -> !StageName.of(file).orElseThrow().right())
                .forEach(file -> problems.add(start(file), "stage_misnamed", InspectionRecord.nameOf(record)));
        return new Beside(
                one(files, StageName.DRAFT),
                numbered(files, "objection", problems),
                numbered(files, "review", problems),
                one(files, StageName.FINAL));
    }

    private static Map<String, List<Path>> listed(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> folder.resolve(file.getFileName()))
                    .filter(file -> StageName.of(file).isPresent())
                    .sorted()
                    .collect(Collectors.groupingBy(
                            file -> StageName.of(file).orElseThrow().record()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> one(List<Path> files, String part) {
        return files.stream()
                .filter(file -> StageName.of(file).orElseThrow().part().equals(part))
                .findFirst();
    }

    /** A number that is left out is a file that has gone. */
    private static List<Path> numbered(List<Path> files, String kind, Problems problems) {
        Map<Integer, Path> byNumber = files.stream()
                .filter(file -> StageName.of(file).orElseThrow().number(kind).isPresent())
                .collect(Collectors.toMap(
                        file -> StageName.of(file).orElseThrow().number(kind).orElseThrow(), file -> file));
        int last = byNumber.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        return IntStream.rangeClosed(1, last)
                .boxed()
                .flatMap(number -> {
                    if (!byNumber.containsKey(number)) {
                        problems.add(start(byNumber.get(last)), "stage_gap", kind + "-" + number);
                    }
                    return Optional.ofNullable(byNumber.get(number)).stream();
                })
                .toList();
    }

    static Place start(Path file) {
        return new Place(file.toString(), 1, 1);
    }
}
