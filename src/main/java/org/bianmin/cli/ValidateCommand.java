package org.bianmin.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.yaml.InvalidInput;
import org.bianmin.record.RecordReader;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code validate}: form and vocabulary of records, without judging them. */
@CommandLine.Command(name = "validate")
final class ValidateCommand extends Command {
    @Parameters(arity = "1..*", paramLabel = "RECORD", descriptionKey = "records")
    private List<Path> arguments;

    @Override
    ExitCode run() {
        RecordReader reader = new RecordReader(settings().catalogue(), Settings.today());
        List<Path> files = RecordFiles.of(arguments);
        long wrong = files.stream()
                .map(file -> check(reader, file))
                .filter(Optional::isPresent)
                .count();
        terminal().say("cli.validated", files.size(), wrong);
        return wrong == 0 ? ExitCode.MET : ExitCode.INVALID;
    }

    private Optional<InvalidInput> check(RecordReader reader, Path file) {
        try {
            reader.read(file);
            return Optional.empty();
        } catch (InvalidInput e) {
            terminal().problems(e.problems());
            return Optional.of(e);
        }
    }
}
