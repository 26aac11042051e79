package org.bianmin.catalogue;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The published text of a standard, and when the standard was held against it.
 *
 * @param invented an example document, of which no text was published
 * @param source where the document stands in a file that holds several; absent = it is the whole file
 * @param checked when every sentence of the text was last found in the standard
 */
public record Publication(boolean invented, Optional<Part> source, Optional<Checked> checked) {

    /**
     * A part of a text.
     *
     * @param from its first words
     * @param to its last words
     */
    public record Part(String from, String to) {}

    /**
     * A comparison that left nothing over.
     *
     * @param on the day
     * @param sha256 digest of the file of the published text
     * @param content digest of what was compared: quotes, spans, names of the directory
     */
    public record Checked(LocalDate on, String sha256, String content) {}
}
