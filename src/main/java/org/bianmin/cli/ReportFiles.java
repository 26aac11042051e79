package org.bianmin.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The files of one report. Each appears whole or not at all, and the JSON last: where it stands with the same bytes, the
 * other files were made from it and are not made again, so an interrupted batch is resumed.
 */
final class ReportFiles {
    /** Formats that can be written. */
    enum Format {
        JSON,
        PDF
    }

    private final Path folder;
    private final Set<Format> formats;

    ReportFiles(Path folder, Set<Format> formats) {
        this.folder = folder;
        this.formats = Set.copyOf(formats);
    }

    /**
     * Writes what is not there yet.
     *
     * @param name name of the files without their endings
     * @param json text of the result
     * @param pdf makes the PDF, called only when it is needed
     */
    void write(String name, String json, Supplier<byte[]> pdf) throws IOException {
        Files.createDirectories(folder);
        Path jsonFile = folder.resolve(name + ".json");
        Path pdfFile = folder.resolve(name + ".pdf");
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        boolean same = Files.isRegularFile(jsonFile) && Arrays.equals(Files.readAllBytes(jsonFile), bytes);
        if (formats.contains(Format.PDF) && !(same && Files.isRegularFile(pdfFile))) {
            Files.deleteIfExists(jsonFile);
            WholeFile.replace(pdfFile, pdf.get());
            same = false;
        }
        if (formats.contains(Format.JSON) && !same) {
            if (!formats.contains(Format.PDF)) {
                // A PDF of another result must not stay beside this one.
                Files.deleteIfExists(pdfFile);
            }
            WholeFile.replace(jsonFile, bytes);
        }
    }
}
