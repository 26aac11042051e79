package org.bianmin.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.report.Messages;
import org.bianmin.report.PdfReport;
import org.bianmin.report.blank.BlankRecord;
import org.bianmin.report.blank.BlankWriter;
import org.bianmin.report.blank.Sheet;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code new}: a blank record of one centre, or of every centre of a plan that has none yet. */
@CommandLine.Command(name = "new")
final class NewCommand extends Command {
    private static final String PAPER = ".pdf";

    @Mixin
    private CentreOptions centre;

    @Option(names = "--paper", descriptionKey = "new_paper")
    private boolean paper;

    @Override
    ExitCode run() throws IOException {
        if (!centre.complete()) {
            terminal().warn("cli.new_one_way");
            return ExitCode.USAGE;
        }
        Path output = centre.output().orElse(null);
        if (paper
                && centre.plan().isEmpty()
                && (output == null || !output.toString().endsWith(PAPER))) {
            terminal().warn("cli.new_paper_output");
            return ExitCode.USAGE;
        }
        if (output != null && Files.exists(output)) {
            terminal().warn("cli.file_exists", output);
            return ExitCode.USAGE;
        }
        Catalogue catalogue = settings().catalogue();
        Blanks blanks = new Blanks(catalogue, Settings.today(), form(catalogue));
        if (centre.plan().isPresent()) {
            PlannedBlanks.Form form = paper ? PlannedBlanks.Form.PAPER : PlannedBlanks.Form.RECORD;
            return new PlannedBlanks(centre.plan().get(), catalogue, blanks, form, terminal()).write();
        }
        Path file = centre.output().orElse(Path.of("record.yaml"));
        Optional<byte[]> blank = centre.blank(catalogue, blanks, file, terminal());
        if (blank.isEmpty()) {
            return ExitCode.INVALID;
        }
        write(blank.get());
        return ExitCode.MET;
    }

    private Function<BlankRecord, byte[]> form(Catalogue catalogue) {
        if (paper) {
            Sheet sheet = new Sheet(catalogue.vocabulary(), Messages.CHINESE);
            return new PaperForm(sheet, new PdfReport(), terminal())::blank;
        }
        BlankWriter writer = new BlankWriter(catalogue.vocabulary(), Messages.CHINESE);
        return blank -> writer.write(blank).getBytes(StandardCharsets.UTF_8);
    }

    private void write(byte[] blank) throws IOException {
        Path output = centre.output().orElse(null);
        if (output == null) {
            new String(blank, StandardCharsets.UTF_8).lines().forEach(terminal()::line);
            return;
        }
        Files.createDirectories(output.toAbsolutePath().getParent());
        WholeFile.create(output, blank);
    }
}
