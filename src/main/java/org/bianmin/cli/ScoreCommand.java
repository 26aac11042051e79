package org.bianmin.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.scheme.Price;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.catalogue.scheme.Table;
import org.bianmin.catalogue.yaml.InvalidInput;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problem;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.record.Visit;
import org.bianmin.record.appraisal.Appraisal;
import org.bianmin.record.stages.StagedRecord;
import org.bianmin.report.Messages;
import org.bianmin.report.PdfReport;
import org.bianmin.report.ResultJson;
import org.bianmin.report.sheet.SheetJson;
import org.bianmin.report.sheet.SheetText;
import org.bianmin.score.sheet.ScoreSheet;
import org.bianmin.score.sheet.Scored;
import org.bianmin.score.sheet.SheetScorer;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code score}: scores visits by one scheme, those of one centre in one span together; nothing else is reported. */
@CommandLine.Command(name = "score")
final class ScoreCommand extends Command {
    /** What may stand in the name of a file. */
    private static final String NO_NAME = "[^\\p{L}\\p{N}()（）·-]";

    private static final int LONGEST_NAME = 60;

    @Parameters(arity = "1..*", paramLabel = "RECORD", descriptionKey = "records")
    private List<Path> arguments;

    @Option(names = "--scheme", paramLabel = "ID", required = true, descriptionKey = "scheme")
    private String id;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "score_out")
    private Path out;

    @Option(names = "--format", split = ",", paramLabel = "pdf|json", descriptionKey = "format")
    private Set<ReportFiles.Format> formats = EnumSet.noneOf(ReportFiles.Format.class);

    @Option(names = "--jobs", paramLabel = "N", descriptionKey = "jobs")
    private int jobs = 1;

    /** What came of one file: a visit, or what is wrong in it, or what went wrong. */
    private record Row(Path file, Optional<Scored> visit, boolean sample, Optional<Exception> failure) {}

    @Override
    ExitCode run() throws IOException {
        if (jobs < 1) {
            terminal().warn("cli.jobs", jobs);
            return ExitCode.USAGE;
        }
        Settings.Loaded loaded = settings().load();
        Scheme scheme = scheme(loaded.catalogue());
        Auditor auditor = new Auditor(loaded, List.of(), Settings.today());
        List<Row> rows = withoutCopies(Batch.run(RecordFiles.of(arguments), jobs, file -> row(file, auditor, scheme)));
        rows.forEach(row -> row.failure().ifPresent(failure -> tell(row.file(), failure)));
        if (rows.stream().anyMatch(row -> row.failure().isPresent()) && together(scheme)) {
            terminal().warn("cli.score_incomplete");
            return code(rows, List.of());
        }
        List<Scored> visits = rows.stream()
                .flatMap(row -> row.visit().stream())
                .filter(visit -> visit.visit().kind() != Visit.Kind.SELF_CHECK)
                .toList();
        long left = rows.stream().filter(row -> row.visit().isPresent()).count() - visits.size();
        if (left > 0) {
            terminal().warn("cli.self_checks_left", left);
        }
        List<ScoreSheet> sheets = new SheetScorer(loaded.rules(), loaded.catalogue()::scheme).score(scheme, visits);
        boolean sample = rows.stream().anyMatch(Row::sample);
        sheets.forEach(this::print);
        if (out != null) {
            write(sheets, sample);
        }
        return code(rows, sheets);
    }

    private Scheme scheme(Catalogue catalogue) {
        List<String> known = catalogue.schemes().stream()
                .filter(scheme -> scheme.rate().isEmpty())
                .map(Scheme::id)
                .toList();
        Place place = new Place(catalogue.folder().resolve("schemes").toString(), 1, 1);
        Problems problems = new Problems();
        Optional<Scheme> scheme = catalogue.scheme(id);
        if (scheme.isEmpty()) {
            problems.unknown(place, "unknown_scheme", id, known);
        } else if (scheme.get().rate().isPresent()) {
            problems.add(place, "scheme_by_rate", id, String.join(" ", known));
        }
        problems.orElseThrow();
        return scheme.orElseThrow();
    }

    /** Whether one record tells of the score of another: in a longer span, or where centres are ranked together. */
    private static boolean together(Scheme scheme) {
        return VisitSheets.longer(scheme)
                || scheme.tables().stream()
                        .flatMap(tables -> tables.tables().stream())
                        .flatMap(Table::rows)
                        .anyMatch(row ->
                                row.price() instanceof Price.Ranked ranked && ranked.among() == Price.Among.TOGETHER);
    }

    /** A file that was copied would count everything twice. */
    private static List<Row> withoutCopies(List<Row> rows) {
        List<Row> kept = new ArrayList<>();
        for (Row row : rows) {
            Optional<Row> same =
                    kept.stream().filter(other -> copies(other, row)).findFirst();
            kept.add(same.map(other -> new Row(
                            row.file(),
                            Optional.empty(),
                            row.sample(),
                            Optional.of(new InvalidInput(new Problem(
                                    new Place(row.file().toString(), 1, 1), "same_visit_twice", other.file())))))
                    .orElse(row));
        }
        return kept;
    }

    private static boolean copies(Row one, Row other) {
        return one.visit().isPresent()
                && other.visit().isPresent()
                && one.visit().get().visit().equals(other.visit().get().visit())
                && one.visit().get().sameCentre(other.visit().get())
                && one.visit().get().appraisals().stream()
                        .map(Appraisal::withoutPlaces)
                        .toList()
                        .equals(other.visit().get().appraisals().stream()
                                .map(Appraisal::withoutPlaces)
                                .toList());
    }

    private static Row row(Path file, Auditor auditor, Scheme scheme) {
        try {
            StagedRecord staged = auditor.whole(file);
            return new Row(
                    file,
                    Optional.of(auditor.scored(staged, scheme)),
                    staged.record().sample(),
                    Optional.empty());
        } catch (RuntimeException e) {
            return new Row(file, Optional.empty(), false, Optional.of(e));
        }
    }

    private void tell(Path file, Exception failure) {
        if (failure instanceof InvalidInput invalid) {
            terminal().problems(invalid.problems());
        } else {
            terminal().warn("cli.failed", file, String.valueOf(failure));
        }
    }

    private void print(ScoreSheet sheet) {
        for (SheetText.Block block : new SheetText(settings().messages()).of(sheet)) {
            block.before().forEach(terminal()::line);
            if (!block.rows().isEmpty()) {
                terminal().table(block.heading(), block.rows());
            }
            block.after().forEach(terminal()::line);
        }
        terminal().line("");
    }

    /** Each sheet, and what is proposed apart from points in a folder of its own, which is for the office alone. */
    private void write(List<ScoreSheet> sheets, boolean sample) throws IOException {
        Set<ReportFiles.Format> wanted = formats.isEmpty() ? EnumSet.allOf(ReportFiles.Format.class) : formats;
        SheetJson json = new SheetJson(Messages.CHINESE);
        ProposalFiles proposals = new ProposalFiles(out);
        PdfReport pdf = new PdfReport();
        Set<String> names = new HashSet<>();
        for (ScoreSheet sheet : sheets) {
            String name = name(sheet);
            for (int i = 2; !names.add(name); i++) {
                name = name(sheet) + "-" + i;
            }
            Map<String, Object> tree = json.of(sheet, sample);
            new ReportFiles(out, wanted)
                    .write(
                            name,
                            ResultJson.text(tree),
                            () -> pdf.scoreSheet(tree).bytes());
            proposals.write(name, sheet, sample, pdf);
        }
        terminal().say("cli.score_written", sheets.size(), out);
    }

    private static String name(ScoreSheet sheet) {
        String name =
                (sheet.centre() + "-" + sheet.period() + "-" + sheet.scheme().id()).replaceAll(NO_NAME, "_");
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private static ExitCode code(List<Row> rows, List<ScoreSheet> sheets) {
        List<ExitCode> codes = new ArrayList<>();
        rows.forEach(row -> row.failure()
                .ifPresent(failure -> codes.add(failure instanceof InvalidInput ? ExitCode.INVALID : ExitCode.FAILED)));
        boolean open = sheets.stream().anyMatch(ScoreSheet::open);
        codes.add(open ? ExitCode.OPEN : ExitCode.MET);
        return ExitCode.worst(codes);
    }
}
