package org.bianmin.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.yaml.InvalidInput;
import org.bianmin.record.quarter.Numbering;
import org.bianmin.record.quarter.Plan;
import org.bianmin.record.quarter.QuarterFiles;
import org.bianmin.record.quarter.Register;
import org.bianmin.record.stages.StagedRecordReader;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code validate}: form and vocabulary of records and of what stands beside them, without judging them. */
@CommandLine.Command(name = "validate")
final class ValidateCommand extends Command {
    @Parameters(arity = "1..*", paramLabel = "RECORD", descriptionKey = "records")
    private List<Path> arguments;

    @Override
    ExitCode run() {
        Catalogue catalogue = settings().catalogue();
        StagedRecordReader reader = new StagedRecordReader(catalogue, Settings.today());
        List<Path> files = RecordFiles.of(arguments);
        long wrong = files.stream()
                .map(file -> check(() -> read(file, reader, catalogue)))
                .filter(Optional::isPresent)
                .count();
        terminal().say("cli.validated", files.size(), wrong);
        return wrong == 0 ? ExitCode.MET : ExitCode.INVALID;
    }

    /** What an office keeps beside its records is checked too when it is named itself. */
    private static void read(Path file, StagedRecordReader reader, Catalogue catalogue) {
        String name = file.getFileName().toString();
        QuarterFiles files = new QuarterFiles(catalogue);
        if (Files.isRegularFile(file) && name.equals(Register.FILE)) {
            files.register(file);
        } else if (Files.isRegularFile(file) && name.equals(Plan.FILE)) {
            files.plan(file);
        } else if (Files.isRegularFile(file) && name.equals(Numbering.FILE)) {
            Numbering.in(file.toAbsolutePath().getParent(), catalogue.vocabulary());
        } else {
            reader.read(file);
        }
    }

    private Optional<InvalidInput> check(Runnable read) {
        try {
            read.run();
            return Optional.empty();
        } catch (InvalidInput e) {
            terminal().problems(e.problems());
            return Optional.of(e);
        }
    }
}
