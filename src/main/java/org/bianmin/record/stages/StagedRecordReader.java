package org.bianmin.record.stages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.yaml.InvalidInput;
import org.bianmin.catalogue.yaml.Problem;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.record.InspectionRecord;
import org.bianmin.record.RecordReader;

/** Reads records with what stands beside them. Safe for use by several threads. */
public final class StagedRecordReader {
    private final Catalogue catalogue;
    private final LocalDate today;
    private final RecordReader records;
    private final StageFiles files = new StageFiles();

    /**
     * @param catalogue the words, questions and standards that may be named
     * @param today nothing that was done is later than this day
     */
    public StagedRecordReader(Catalogue catalogue, LocalDate today) {
        this.catalogue = catalogue;
        this.today = today;
        this.records = new RecordReader(catalogue, today);
    }

    /**
     * Reads one record and what stands beside it.
     *
     * @throws InvalidInput with everything that is wrong in the record, or else in what stands beside it; also when the
     *     record was edited after it was fed back, or a file on which a final result rests
     */
    public StagedRecord read(Path file) {
        StageName.of(file).ifPresent(name -> noRecord(file, name));
        InspectionRecord record = records.read(file);
        Problems problems = new Problems();
        Stages stages = stages(record, problems);
        problems.orElseThrow();
        return new StagedRecord(record, stages);
    }

    private static void noRecord(Path file, StageName name) {
        Optional<Path> record = name.recordBeside(file);
        if (record.isPresent()) {
            throw new InvalidInput(new Problem(
                    StageFiles.start(file), "stage_is_no_record", record.get().getFileName()));
        } else if (name.right() && Files.exists(file)) {
            throw new InvalidInput(
                    new Problem(StageFiles.start(file), "stage_without_record", name.record() + ".yaml"));
        }
    }

    private Stages stages(InspectionRecord record, Problems problems) {
        StageFiles.Beside beside = files.beside(record.file(), problems);
        if (beside.draft().isEmpty()) {
            Stream.concat(
                            Stream.concat(beside.objections().stream(), beside.reviews().stream()),
                            beside.finalResult().stream())
                    .forEach(file -> problems.add(
                            StageFiles.start(file),
                            "stage_without_draft",
                            StageFiles.draft(record.file()).getFileName()));
            unfinished(record, beside, problems);
            return Stages.NONE;
        }
        Path draftFile = beside.draft().get();
        Optional<Draft> draft = read(draftFile, new DraftReader(record, today, problems)::read, problems);
        if (draft.isEmpty() || !problems.isEmpty()) {
            // What rests on a draft that cannot be read would only be told wrongly.
            return Stages.NONE;
        }
        ObjectionReader objectionReader = new ObjectionReader(draft.get(), draftFile, today, problems);
        List<Objection> objections = numbered(beside.objections(), objectionReader::read, problems);
        ReviewReader reviewReader =
                new ReviewReader(catalogue.vocabulary(), record, objections, beside.objections(), today, problems);
        List<Review> reviews =
                problems.isEmpty() ? numbered(beside.reviews(), reviewReader::read, problems) : List.of();
        unfinished(record, beside, problems);
        Optional<FinalResult> finalResult = problems.isEmpty()
                ? beside.finalResult()
                        .flatMap(file -> read(
                                file,
                                each -> new FinalReader(record, beside, today, problems).read(each, draft.get()),
                                problems))
                : Optional.empty();
        if (!problems.isEmpty()) {
            return Stages.NONE;
        }
        Stages stages = new Stages(draft, objections, reviews, finalResult, digests(record, beside));
        if (finalResult.isPresent() && !stages.open().isEmpty()) {
            Stages.Open open = stages.open().get(0);
            problems.add(
                    StageFiles.start(beside.finalResult().orElseThrow()),
                    "final_with_open",
                    open.objection(),
                    open.clause());
        }
        return stages;
    }

    /** The JSON is written before the file that names it; alone it is what an interrupted run left. */
    private static void unfinished(InspectionRecord record, StageFiles.Beside beside, Problems problems) {
        Path json = StageFiles.finalJson(record.file());
        if (beside.finalResult().isEmpty() && Files.exists(json)) {
            problems.add(
                    StageFiles.start(json),
                    "final_unfinished",
                    StageFiles.finalResult(record.file()).getFileName());
        }
    }

    private static <T> List<T> numbered(List<Path> files, Numbered<T> read, Problems problems) {
        return IntStream.range(0, files.size())
                .boxed()
                .flatMap(i -> read(files.get(i), file -> read.read(i + 1, file), problems).stream())
                .toList();
    }

    /** Reads the file of a number. */
    private interface Numbered<T> {
        T read(int number, Path file);
    }

    private static <T> Optional<T> read(Path file, Function<Path, T> read, Problems problems) {
        try {
            return Optional.of(read.apply(file));
        } catch (InvalidInput e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    private static List<FileDigest> digests(InspectionRecord record, StageFiles.Beside beside) {
        List<Path> all = new ArrayList<>(beside.beforeFinal());
        beside.finalResult().ifPresent(file -> {
            all.add(StageFiles.finalJson(record.file()));
            all.add(file);
        });
        return all.stream().map(StageFiles::digest).toList();
    }
}
