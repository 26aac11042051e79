package org.bianmin.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bianmin.catalogue.yaml.InvalidInput;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problem;
import org.bianmin.report.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}: makes records of self-checks of what centres sent; one bad file never stops the others. */
@CommandLine.Command(name = "import")
final class ImportCommand extends Command {
    /** What may be a form by its name; what it is tells its content. */
    private static final List<String> ENDINGS = List.of(".xlsx", ".xlsm", ".xls", ".json", ".json.txt");

    @Parameters(arity = "1..*", paramLabel = "FORM", descriptionKey = "forms")
    private List<Path> arguments;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            descriptionKey = "imported")
    private Path out;

    @Override
    ExitCode run() throws IOException {
        SelfCheckImport imports = new SelfCheckImport(settings().load(), Settings.today(), terminal());
        List<ExitCode> codes = new ArrayList<>();
        for (Path argument : arguments) {
            for (Path file : forms(argument)) {
                codes.add(imported(file, imports));
            }
        }
        long done = codes.stream().filter(code -> code == ExitCode.MET).count();
        terminal().say("cli.import_summary", done, codes.size() - done);
        return ExitCode.worst(codes);
    }

    private ExitCode imported(Path file, SelfCheckImport imports) {
        Path folder = out == null ? file.toAbsolutePath().getParent() : out;
        try {
            imports.of(file, folder);
            return ExitCode.MET;
        } catch (InvalidInput e) {
            terminal().problems(e.problems());
            return ExitCode.INVALID;
        } catch (IOException | RuntimeException e) {
            terminal().warn("cli.import_failed", file, e);
            return ExitCode.FAILED;
        }
    }

    /** A file as it is, a folder with everything below it that may be a form and is none of our own results. */
    private static List<Path> forms(Path argument) throws IOException {
        if (!Files.isDirectory(argument)) {
            return List.of(argument);
        }
        List<Path> forms = new ArrayList<>();
        Files.walkFileTree(argument, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isForm(file.getFileName().toString())) {
                    forms.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                forms.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        if (forms.isEmpty()) {
            throw new InvalidInput(new Problem(new Place(argument.toString(), 1, 1), "no_forms"));
        }
        return forms.stream().sorted().toList();
    }

    /** Office programs keep a file of their own beside one that is open. */
    private static boolean isForm(String name) {
        return ENDINGS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith)
                && !name.startsWith("~$")
                && !name.startsWith(".")
                && !name.endsWith(Messages.CHINESE.text("file.result", ""));
    }
}
