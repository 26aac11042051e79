package org.bianmin.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Standard;
import org.bianmin.report.PdfReport;
import org.bianmin.report.WebPage;
import org.bianmin.report.guide.Guide;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code standards guide ID}: a standard as a document for people who read no YAML. */
@CommandLine.Command(name = "guide")
final class StandardsGuideCommand extends Command {
    @Parameters(paramLabel = "ID", descriptionKey = "standard_id")
    private String id;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "guide_output")
    private Path output;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "guide_out")
    private Path out = Path.of("reports");

    @Option(names = "--format", split = ",", paramLabel = "html|pdf", descriptionKey = "guide_format")
    private Set<Format> formats = EnumSet.noneOf(Format.class);

    /** What a guide can be written as. */
    enum Format {
        HTML,
        PDF;

        String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    ExitCode run() throws IOException {
        Catalogue catalogue = settings().catalogue();
        Standard standard = StandardsCommand.find(catalogue, id);
        Map<Format, Path> files = files(standard);
        if (files.isEmpty()) {
            terminal().warn("cli.guide_output", output);
            return ExitCode.USAGE;
        }
        Map<String, Object> guide = new Guide(catalogue, settings().messages()).of(standard);
        for (Map.Entry<Format, Path> file : files.entrySet()) {
            byte[] bytes = file.getKey() == Format.HTML ? WebPage.guide(guide) : pdf(file.getValue(), guide);
            Files.createDirectories(file.getValue().toAbsolutePath().getParent());
            WholeFile.replace(file.getValue(), bytes);
            terminal().say("cli.sheet_written", file.getValue());
        }
        return ExitCode.MET;
    }

    /** The files to write; none if the name of the wanted one does not tell what it is to be. */
    private Map<Format, Path> files(Standard standard) {
        Map<Format, Path> files = new LinkedHashMap<>();
        for (Format format : formats.isEmpty() ? EnumSet.allOf(Format.class) : formats) {
            if (output == null) {
                files.put(format, out.resolve("guides").resolve(standard.id() + format.ending()));
            } else if (output.toString().toLowerCase(Locale.ROOT).endsWith(format.ending())) {
                files.put(format, output);
            }
        }
        return files;
    }

    private byte[] pdf(Path file, Map<String, Object> guide) {
        PdfReport.Pdf printed = new PdfReport().guide(guide);
        if (!printed.missingGlyphs().isEmpty()) {
            terminal().warn("cli.glyphs", file, String.join(" ", printed.missingGlyphs()));
        }
        return printed.bytes();
    }
}
