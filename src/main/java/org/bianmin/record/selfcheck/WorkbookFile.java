package org.bianmin.record.selfcheck;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.bianmin.catalogue.yaml.InvalidInput;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problem;

/**
 * Opens a workbook that comes from outside, and refuses what could hurt: what it unpacks to is counted while it is
 * unpacked, and nothing but plain parts without macros is handed on.
 */
final class WorkbookFile {
    /** Bytes of the file: a filled-in form has about a hundred thousand. */
    static final int MOST_BYTES = 10 << 20;

    /** Bytes of all parts together, unpacked. */
    static final int MOST_UNPACKED = 50 << 20;

    /** Parts of the package. */
    static final int MOST_PARTS = 500;

    private static final int BUFFER = 1 << 16;

    private final String file;

    WorkbookFile(String file) {
        this.file = file;
    }

    /** Whether this is a zip file, as every workbook is. */
    static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /** Whether this is an old or an encrypted workbook. */
    static boolean isOld(byte[] bytes) {
        return bytes.length > 3
                && (bytes[0] & 0xFF) == 0xD0
                && (bytes[1] & 0xFF) == 0xCF
                && (bytes[2] & 0xFF) == 0x11
                && (bytes[3] & 0xFF) == 0xE0;
    }

    /**
     * The parts that are workbook, packed anew.
     *
     * @throws InvalidInput if it is none, is too large, or holds macros
     */
    InputStream checked(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder().setByteArray(bytes).get();
                ZipOutputStream out = new ZipOutputStream(packed)) {
            Set<String> names = new HashSet<>();
            int unpacked = 0;
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                name(entry.getName(), names);
                byte[] content = unpacked(in, entry, MOST_UNPACKED - unpacked);
                unpacked += content.length;
                harmless(entry.getName(), content);
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content);
                out.closeEntry();
            }
            if (!names.contains("xl/workbook.xml")) {
                throw refused("not_a_workbook");
            }
        } catch (IOException | IllegalArgumentException e) {
            throw refused("not_a_workbook");
        }
        return new ByteArrayInputStream(packed.toByteArray());
    }

    private void name(String name, Set<String> names) {
        if (!names.add(name.toLowerCase(Locale.ROOT)) || names.size() > MOST_PARTS) {
            throw refused("not_a_workbook");
        }
        if (name.toLowerCase(Locale.ROOT).contains("vbaproject")
                || name.toLowerCase(Locale.ROOT).contains("macrosheet")) {
            throw refused("workbook_with_macros");
        }
    }

    private byte[] unpacked(ZipFile in, ZipArchiveEntry entry, int most) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        try (InputStream stream = in.getInputStream(entry)) {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                content.write(buffer, 0, read);
                if (content.size() > most) {
                    throw refused("workbook_unpacks_too_large", MOST_UNPACKED >> 20);
                }
            }
        }
        return content.toByteArray();
    }

    /** A workbook has no use for a document type, which is where XML keeps its bombs. */
    private void harmless(String name, byte[] content) {
        String head =
                new String(content, 0, Math.min(content.length, BUFFER), StandardCharsets.ISO_8859_1).replace("\0", "");
        if (head.contains("<!DOCTYPE")) {
            throw refused("not_a_workbook");
        }
        if (name.equals("[Content_Types].xml") && head.contains("macroEnabled")) {
            throw refused("workbook_with_macros");
        }
    }

    private InvalidInput refused(String key, Object... arguments) {
        return new InvalidInput(new Problem(new Place(file, 1, 1), key, arguments));
    }
}
