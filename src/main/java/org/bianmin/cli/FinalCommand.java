package org.bianmin.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bianmin.catalogue.Digest;
import org.bianmin.catalogue.yaml.InvalidInput;
import org.bianmin.record.stages.Draft;
import org.bianmin.record.stages.FileDigest;
import org.bianmin.record.stages.FinalResult;
import org.bianmin.record.stages.Objection;
import org.bianmin.record.stages.Review;
import org.bianmin.record.stages.StageFiles;
import org.bianmin.record.stages.StageText;
import org.bianmin.record.stages.Stages;
import org.bianmin.report.Audit;
import org.bianmin.report.Progress;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code final}: freezes a result once nobody can object any more, and everything objected is decided (定稿). */
@CommandLine.Command(name = "final")
final class FinalCommand extends StageCommand {
    @Option(names = "--waived", paramLabel = "TEXT", descriptionKey = "waived")
    private String waived = "";

    @Override
    void advance(Audit audit) throws IOException {
        Path record = audit.record().file();
        Path yaml = StageFiles.finalResult(record);
        Path json = StageFiles.finalJson(record);
        check(audit.progress().stages(), record, yaml);
        FinalResult open = new FinalResult(day(), waived.strip(), List.of(), figures(audit));
        byte[] result = json(finalised(audit, open));
        List<FileDigest> files = new ArrayList<>();
        files.add(
                new FileDigest(record.getFileName().toString(), audit.digests().record()));
        files.addAll(audit.progress().stages().files());
        files.add(new FileDigest(json.getFileName().toString(), Digest.of(result)));
        FinalResult named = new FinalResult(open.date(), open.waived(), files, open.figures());
        write(json, result, yaml, StageText.of(named).getBytes(StandardCharsets.UTF_8));
        terminal()
                .say(
                        "cli.finalised",
                        audit.record().name(),
                        day(),
                        Summary.score(audit.headline()),
                        audit.headline().grade().orElse("—"),
                        yaml,
                        json);
    }

    private static Audit finalised(Audit audit, FinalResult result) {
        Progress before = audit.progress();
        return audit.with(new Progress(before.stages().with(result), before.assessments(), Optional.of(List.of())));
    }

    private void check(Stages stages, Path record, Path yaml) {
        if (stages.finalResult().isPresent()) {
            throw new InvalidInput(NewFile.exists(yaml));
        }
        Path draftFile = StageFiles.draft(record);
        Draft draft = stages.draft().orElseThrow(() -> invalid(record, "final_without_draft", draftFile.getFileName()));
        if (!stages.open().isEmpty()) {
            String open = stages.open().stream()
                    .map(each -> each.objection() + ": " + each.clause())
                    .collect(Collectors.joining("; "));
            throw invalid(record, "objection_open", open);
        }
        checkDay(record, draftFile, draft.date());
        if (!day().isAfter(draft.objectionsUntil()) && waived.isBlank()) {
            throw invalid(record, "deadline_not_passed", draft.objectionsUntil(), day());
        }
        for (Objection objection : stages.objections()) {
            checkDay(record, beside(record, "objection-" + objection.number()), objection.date());
        }
        for (Review review : stages.reviews()) {
            checkDay(record, beside(record, "review-" + review.number()), review.date());
        }
    }

    private static Path beside(Path record, String stage) {
        return StageFiles.named(record, stage + ".yaml");
    }

    /** The file that names all others comes last; without it nothing is final. */
    private static void write(Path json, byte[] result, Path yaml, byte[] text) throws IOException {
        NewFile.write(json, result);
        try {
            NewFile.write(yaml, text);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(json);
            throw e;
        }
    }
}
