package org.bianmin.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.yaml.InvalidInput;
import org.bianmin.record.Visit;
import org.bianmin.report.Audit;
import org.bianmin.report.PdfReport;
import org.bianmin.report.ResultJson;
import org.bianmin.score.sheet.ScoreSheet;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code audit}: judges records and writes their reports; one bad record never stops the others. */
@CommandLine.Command(name = "audit")
final class AuditCommand extends Command {
    @Parameters(arity = "1..*", paramLabel = "RECORD", descriptionKey = "records")
    private List<Path> arguments;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "out")
    private Path out = Path.of("reports");

    @Option(names = "--format", split = ",", paramLabel = "pdf|json", descriptionKey = "format")
    private Set<ReportFiles.Format> formats = EnumSet.noneOf(ReportFiles.Format.class);

    @Option(names = "--standard", split = ",", paramLabel = "ID", descriptionKey = "standard")
    private List<String> standards = new ArrayList<>();

    @Option(names = "--jobs", paramLabel = "N", descriptionKey = "jobs")
    private int jobs = 1;

    private final ThreadLocal<PdfReport> pdf = ThreadLocal.withInitial(PdfReport::new);
    private ReportNames names = new ReportNames();

    @Override
    ExitCode run() {
        if (jobs < 1) {
            terminal().warn("cli.jobs", jobs);
            return ExitCode.USAGE;
        }
        Settings.Loaded loaded = settings().load();
        Auditor auditor = new Auditor(loaded, chosen(loaded.catalogue()), Settings.today());
        ResultJson json = new ResultJson(loaded.catalogue().vocabulary());
        List<Path> files = RecordFiles.of(arguments);
        names = ReportNames.reserved(files, auditor::read);
        List<AuditRow> rows = Batch.run(files, jobs, file -> row(file, auditor, json));
        return new Summary(terminal(), settings().messages()).print(rows, out);
    }

    private List<Standard> chosen(Catalogue catalogue) {
        List<Standard> chosen = new ArrayList<>();
        for (String id : new LinkedHashSet<>(standards)) {
            chosen.add(StandardsCommand.find(catalogue, id));
        }
        return chosen;
    }

    private AuditRow row(Path file, Auditor auditor, ResultJson json) {
        try {
            Audit audit = auditor.audit(file);
            return AuditRow.audited(audit, write(audit, json.of(audit)));
        } catch (InvalidInput e) {
            return AuditRow.invalid(file, e.problems());
        } catch (IOException | RuntimeException e) {
            return AuditRow.failed(file, e);
        }
    }

    /** Nothing is proposed from a part of a month, nor from what a centre says of itself. */
    private void propose(Audit audit, String name, Path folder) throws IOException {
        for (ScoreSheet sheet : audit.sheets()) {
            if (!VisitSheets.longer(sheet.scheme()) && audit.record().visit().kind() != Visit.Kind.SELF_CHECK) {
                new ProposalFiles(folder)
                        .write(
                                name + "-" + sheet.scheme().id(),
                                sheet,
                                audit.record().sample(),
                                pdf.get());
            }
        }
    }

    /** Writes the report, and returns the characters that its font does not have. */
    private List<String> write(Audit audit, Map<String, Object> result) throws IOException {
        String name = audit.record().name();
        Path folder = out.resolve(audit.record().visit().quarter());
        names.check(audit.record());
        ReportNames.sameVisit(folder.resolve(name + ".json"), audit.record());
        List<String> missingGlyphs = new ArrayList<>();
        Set<ReportFiles.Format> wanted = formats.isEmpty() ? EnumSet.allOf(ReportFiles.Format.class) : formats;
        new ReportFiles(folder, wanted).write(name, ResultJson.text(result), () -> {
            PdfReport.Pdf written = pdf.get().write(result, audit.photos());
            missingGlyphs.addAll(written.missingGlyphs());
            return written.bytes();
        });
        propose(audit, name, folder);
        return missingGlyphs;
    }
}
