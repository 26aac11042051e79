package org.bianmin.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.yaml.InvalidInput;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problem;
import org.bianmin.record.InspectionRecord;
import org.bianmin.record.evidence.EvidenceReader;
import org.bianmin.record.stages.StagedRecordReader;
import org.bianmin.report.Messages;
import org.bianmin.report.PdfReport;
import org.bianmin.report.blank.BlankRecord;
import org.bianmin.report.blank.Sheet;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sheet}: the facts of records as sheets to be signed on site, without judging them. */
@CommandLine.Command(name = "sheet")
final class SheetCommand extends Command {
    @Parameters(arity = "1..*", paramLabel = "RECORD", descriptionKey = "records")
    private List<Path> arguments;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "out")
    private Path out = Path.of("reports");

    private final PdfReport pdf = new PdfReport();

    @Override
    ExitCode run() throws IOException {
        Catalogue catalogue = settings().catalogue();
        StagedRecordReader reader = new StagedRecordReader(catalogue, Settings.today());
        EvidenceReader evidence = new EvidenceReader(catalogue.vocabulary());
        PaperForm form = new PaperForm(new Sheet(catalogue.vocabulary(), Messages.CHINESE), pdf, terminal());
        Blanks blanks = new Blanks(catalogue, Settings.today(), form::blank);
        List<Path> files = RecordFiles.of(arguments);
        ReportNames names =
                ReportNames.reserved(files, file -> reader.read(file).record());
        List<ExitCode> codes = new ArrayList<>();
        for (Path file : files) {
            try {
                InspectionRecord record = evidence.read(reader.read(file)).record();
                names.check(record);
                Path written = write(record, form.filled(before(record, blanks, catalogue), record));
                terminal().say("cli.sheet_written", written);
                codes.add(ExitCode.MET);
            } catch (InvalidInput e) {
                terminal().problems(e.problems());
                codes.add(ExitCode.INVALID);
            }
        }
        return ExitCode.worst(codes);
    }

    /** Without a question there is nothing to sign for. */
    private static BlankRecord before(InspectionRecord record, Blanks blanks, Catalogue catalogue) {
        if (RecordFiles.isHalf(record.file())) {
            throw invalid(record, "half_not_merged", RecordFiles.merged(record.file()));
        }
        BlankRecord before = blanks.before(record);
        if (before.asksNothing(catalogue.vocabulary())) {
            throw record.against().isEmpty()
                    ? invalid(record, "no_standard", record.centre().name())
                    : invalid(
                            record,
                            "nothing_applies",
                            record.centre().kind(),
                            VisitJudge.numbers(before.editions().stream()
                                    .map(Edition::standard)
                                    .toList()));
        }
        return before;
    }

    private static InvalidInput invalid(InspectionRecord record, String key, Object... arguments) {
        return new InvalidInput(new Problem(new Place(record.file().toString(), 1, 1), key, arguments));
    }

    private Path write(InspectionRecord record, byte[] sheet) throws IOException {
        Path folder = out.resolve(record.visit().quarter());
        ReportNames.sameVisit(folder.resolve(record.name() + ".json"), record);
        Files.createDirectories(folder);
        Path file = folder.resolve(record.name() + ".sheet.pdf");
        WholeFile.replace(file, sheet);
        return file;
    }
}
