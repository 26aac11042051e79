package org.bianmin.report.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Takes out of a workbook what has nothing to do with its content: the time of writing, so that the same content has the
 * same bytes, and the hash of a password that there is none of, which is no valid hash.
 */
final class Reproducible {
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String CREATED = "<dcterms:created[^>]*>[^<]*</dcterms:created>";
    /** The first time that a zip file can tell, in local time, which is how it tells it. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String SHEETS = "xl/worksheets/";
    private static final String NO_PASSWORD = "(?<=<sheetProtection) password=\"0\"";

    private Reproducible() {}

    private static byte[] without(String pattern, byte[] content) {
        return new String(content, StandardCharsets.UTF_8)
                .replaceFirst(pattern, "")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] bytes(byte[] workbook) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntriesInPhysicalOrder())) {
                byte[] content = in.getInputStream(entry).readAllBytes();
                if (entry.getName().equals(PROPERTIES)) {
                    content = without(CREATED, content);
                } else if (entry.getName().startsWith(SHEETS)) {
                    content = without(NO_PASSWORD, content);
                }
                ZipEntry timeless = new ZipEntry(entry.getName());
                timeless.setTimeLocal(NO_TIME);
                out.putNextEntry(timeless);
                out.write(content);
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
