package org.bianmin.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.bianmin.catalogue.Digest;
import org.bianmin.catalogue.yaml.InvalidInput;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problem;
import org.bianmin.catalogue.yaml.TextFile;
import org.bianmin.catalogue.yaml.YamlFile;
import org.bianmin.record.InspectionRecord;
import org.bianmin.record.RecordReader;
import org.bianmin.record.Visit;
import org.bianmin.record.quarter.Plan;
import org.bianmin.report.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code submit}: hands a centre's self-check in, so that it stands beside what the inspectors are asked. Until then it
 * is the centre's own.
 */
@CommandLine.Command(name = "submit")
final class SubmitCommand extends Command {
    @Parameters(paramLabel = "RECORD", descriptionKey = "submit_record")
    private Path file;

    @Option(names = "--to", required = true, paramLabel = "QUARTER", descriptionKey = "submit_to")
    private Path quarter;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", descriptionKey = "submit_date")
    private Optional<LocalDate> date = Optional.empty();

    @Override
    ExitCode run() throws IOException {
        RecordReader reader = new RecordReader(settings().catalogue(), Settings.today());
        InspectionRecord own = reader.read(file);
        Path plan = quarter.resolve(Plan.FILE);
        if (RecordFiles.isHalf(file)) {
            throw invalid(file, "half_not_merged", RecordFiles.merged(file));
        } else if (own.visit().kind() != Visit.Kind.SELF_CHECK) {
            throw invalid(file, "submit_no_self_check");
        } else if (!Files.exists(plan)) {
            throw invalid(plan, "no_such_file");
        }
        checkDay(own);
        String digest = Digest.of(file);
        String text = noted(TextFile.text(file.toString(), TextFile.bytes(file, YamlFile.MAXIMUM_SIZE)), digest);
        // Read as it will be, with the register and the plan of the quarter.
        InspectionRecord there = there(reader, text);
        if (there.team().isEmpty()) {
            throw invalid(file, "submit_not_planned", own.centre().name(), quarter);
        }
        Path target = RecordFiles.submitted(quarter, there.entry().orElseThrow().name());
        NewFile.write(target, text.getBytes(StandardCharsets.UTF_8));
        terminal().say("cli.submitted", own.centre().name(), target, digest);
        return ExitCode.MET;
    }

    /** What is wrong with it there is told where the user finds it. */
    private InspectionRecord there(RecordReader reader, String text) {
        Path target = quarter.resolve(file.getFileName());
        try {
            return reader.parse(target, text);
        } catch (InvalidInput e) {
            throw new InvalidInput(e.problems().stream()
                    .map(each -> each.place().file().equals(target.toString())
                            ? new Problem(
                                    new Place(
                                            file.toString(),
                                            each.place().line(),
                                            each.place().column()),
                                    each.key(),
                                    each.arguments())
                            : each)
                    .toList());
        }
    }

    /** The words of the file as they are, and below them when they were handed in. */
    private String noted(String text, String digest) {
        String note = Messages.CHINESE.text("submit.note", day(), file.getFileName(), digest);
        return text + (text.endsWith("\n") ? "" : "\n") + "# " + note.replaceAll("\\p{Cntrl}", " ") + "\n";
    }

    private LocalDate day() {
        return date.orElseGet(Settings::today);
    }

    private void checkDay(InspectionRecord own) {
        LocalDate seen = own.visit().date();
        if (day().isAfter(Settings.today())) {
            throw invalid(file, "stage_in_future", day(), Settings.today());
        } else if (day().isBefore(seen)) {
            throw invalid(file, "stage_too_early", day(), file.getFileName(), seen);
        }
    }

    private static InvalidInput invalid(Path file, String key, Object... arguments) {
        return new InvalidInput(new Problem(new Place(file.toString(), 1, 1), key, arguments));
    }
}
