package org.bianmin.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bianmin.catalogue.yaml.InvalidInput;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problem;
import org.bianmin.record.stages.Figures;
import org.bianmin.report.Audit;
import org.bianmin.report.ResultJson;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code draft} and {@code final} have in common: each record is taken one stage on; a bad one never stops the others. */
abstract class StageCommand extends Command {
    @Parameters(arity = "1..*", paramLabel = "RECORD", descriptionKey = "records")
    private List<Path> arguments;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", descriptionKey = "stage_date")
    private Optional<LocalDate> date = Optional.empty();

    private ResultJson json;

    /** Writes the files of the next stage and tells of them. */
    abstract void advance(Audit audit) throws IOException;

    @Override
    final ExitCode run() {
        Settings.Loaded loaded = settings().load();
        Auditor auditor = new Auditor(loaded, List.of(), Settings.today());
        json = new ResultJson(loaded.catalogue().vocabulary());
        List<ExitCode> codes = new ArrayList<>();
        for (Path file : RecordFiles.of(arguments)) {
            codes.add(advance(auditor, file));
        }
        return ExitCode.worst(codes);
    }

    private ExitCode advance(Auditor auditor, Path file) {
        try {
            advance(auditor.audit(file));
            return ExitCode.MET;
        } catch (InvalidInput e) {
            terminal().problems(e.problems());
            return ExitCode.INVALID;
        } catch (IOException | RuntimeException e) {
            terminal().warn("cli.not_advanced", file, e);
            return ExitCode.FAILED;
        }
    }

    /** The day of the stage: as given, or else today. */
    final LocalDate day() {
        return date.orElseGet(Settings::today);
    }

    /** Checks that the day is neither in the future nor before another one. */
    final void checkDay(Path file, Path earlierFile, LocalDate earlier) {
        if (day().isAfter(Settings.today())) {
            throw invalid(file, "stage_in_future", day(), Settings.today());
        } else if (day().isBefore(earlier)) {
            throw invalid(file, "stage_too_early", day(), earlierFile.getFileName(), earlier);
        }
    }

    static InvalidInput invalid(Path file, String key, Object... arguments) {
        return new InvalidInput(new Problem(new Place(file.toString(), 1, 1), key, arguments));
    }

    /** The bytes of the JSON result. */
    final byte[] json(Audit audit) {
        return ResultJson.text(json.of(audit)).getBytes(StandardCharsets.UTF_8);
    }

    /** The key figures of a result. */
    static Figures figures(Audit audit) {
        Map<String, String> verdicts = new LinkedHashMap<>();
        audit.assessment()
                .findings()
                .forEach(finding ->
                        verdicts.put(finding.key(), finding.verdict().name().toLowerCase(Locale.ROOT)));
        return new Figures(
                audit.headline().low(),
                audit.headline().high(),
                audit.headline().grade(),
                audit.assessment().checked(),
                audit.assessment().due(),
                verdicts);
    }
}
