package org.bianmin.record;

import java.util.List;
import java.util.stream.Collectors;
import org.bianmin.record.words.Words;

/**
 * A text, and who wrote it.
 *
 * @param by names of inspectors
 */
record Said(List<String> by, String text) {
    /** The text with the names before it. */
    String told() {
        return Words.text("said.by", String.join(Words.text("said.list"), by), text);
    }

    /** What several wrote as one text: plain where all wrote the same, else each with who wrote it. */
    static String joined(List<Said> all, String separator) {
        List<Said> written = all.stream().filter(said -> !said.text.isEmpty()).toList();
        List<String> texts = written.stream().map(Said::text).distinct().toList();
        return texts.size() < 2
                ? String.join("", texts)
                : written.stream().map(Said::told).distinct().collect(Collectors.joining(separator));
    }
}
