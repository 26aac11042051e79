package org.bianmin.catalogue.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads one file of plain text that a user named, and refuses what is none or could hurt. */
public final class TextFile {
    private TextFile() {}

    /**
     * The bytes of a regular file.
     *
     * @param maximum how many bytes it may have
     * @throws InvalidInput if it is not there, is a link, folder, pipe or device, or has more bytes
     */
    public static byte[] bytes(Path file, int maximum) {
        Place start = new Place(file.toString(), 1, 1);
        if (Files.isSymbolicLink(file)) {
            // What a link leads to is outside the folders that the user named.
            throw new InvalidInput(new Problem(start, "link"));
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // A pipe would keep the whole batch waiting.
            throw new InvalidInput(new Problem(start, "not_a_file"));
        }
        try {
            long size = Files.size(file);
            if (size > maximum) {
                throw new InvalidInput(new Problem(start, "too_large", size, maximum));
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new InvalidInput(new Problem(start, "no_such_file"));
        } catch (IOException e) {
            throw new InvalidInput(new Problem(start, "unreadable", e.getMessage()));
        }
    }

    /**
     * The text that bytes are, without a byte order mark.
     *
     * @param file what the text is called in messages
     * @throws InvalidInput if they are no UTF-8 or hold control characters
     */
    public static String text(String file, byte[] bytes) {
        Place start = new Place(file, 1, 1);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
                throw new InvalidInput(new Problem(start, "not_text"));
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InvalidInput(new Problem(start, "not_utf8"));
        }
    }
}
