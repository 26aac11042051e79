package org.bianmin.record.stages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bianmin.catalogue.Digest;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.catalogue.yaml.YamlFile;
import org.bianmin.record.InspectionRecord;
import org.bianmin.record.words.Words;

/** Reads a final result, and holds every file that it rests on against it. */
final class FinalReader {
    /** In bytes. A result says the few kilobytes of a record several times, and each clause in full. */
    private static final long MAXIMUM_SIZE = 32L << 20;

    private final InspectionRecord record;
    private final StageFiles.Beside beside;
    private final LocalDate today;
    private final Problems problems;
    private final StageFields stage;

    FinalReader(InspectionRecord record, StageFiles.Beside beside, LocalDate today, Problems problems) {
        this.record = record;
        this.beside = beside;
        this.today = today;
        this.problems = problems;
        this.stage = new StageFields(problems);
    }

    FinalResult read(Path file, Draft draft) {
        FieldReader fields = new FieldReader(YamlFile.read(file), Words.keys("final"), problems);
        FinalResult result = new FinalResult(
                stage.day(fields, draft.date(), beside.draft().orElseThrow(), today),
                fields.text("waived").orElse(""),
                stage.files(fields),
                stage.figures(fields));
        fields.finish();
        unchanged(file, fields, result);
        return result;
    }

    private void unchanged(Path file, FieldReader fields, FinalResult result) {
        Map<String, Path> there = new LinkedHashMap<>();
        List<Path> all = new ArrayList<>(List.of(record.file()));
        all.addAll(beside.beforeFinal());
        all.add(StageFiles.finalJson(record.file()));
        all.forEach(each -> there.put(each.getFileName().toString(), each));
        for (FileDigest named : result.files()) {
            Path found = there.remove(named.name());
            if (found == null || !Files.isRegularFile(found, LinkOption.NOFOLLOW_LINKS)) {
                problems.add(fields.place("files"), "final_rests_on_missing", named.name());
            } else if (size(found) > MAXIMUM_SIZE) {
                problems.add(StageFiles.start(found), "too_large", size(found), MAXIMUM_SIZE);
            } else if (!Digest.of(found).equals(named.digest())) {
                problems.add(StageFiles.start(found), "changed_after_final", file.getFileName());
            }
        }
        there.values().forEach(added -> problems.add(StageFiles.start(added), "added_after_final", file.getFileName()));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
