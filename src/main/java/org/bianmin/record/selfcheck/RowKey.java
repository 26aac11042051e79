package org.bianmin.record.selfcheck;

import java.util.Locale;
import java.util.Optional;

/**
 * By which an answer is known wherever it is written, never by where it stands: {@code hall.layout},
 * {@code hall.facilities/意见箱}, {@code site.location:basis}.
 *
 * @param question id of the question
 * @param part which part of the answer it is
 * @param name of the list's entry; empty for every other part
 */
public record RowKey(String question, Part part, String name) {
    /** Parts of an answer. */
    public enum Part {
        /** all of it */
        VALUE,
        /** one entry of a list */
        NAME,
        /** whether it is as it should be */
        VERDICT,
        /** why that is so */
        BASIS,
        /** how many were looked at */
        CHECKED,
        /** how many of them were not right */
        EXCEPTIONS;

        private String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The whole answer to a question. */
    public static RowKey of(String question) {
        return new RowKey(question, Part.VALUE, "");
    }

    /** One entry of a list. */
    public static RowKey of(String question, String name) {
        return new RowKey(question, Part.NAME, name);
    }

    /** A part of an answer that has a fixed name. */
    public static RowKey of(String question, Part part) {
        return new RowKey(question, part, "");
    }

    /** The key that was written; absent when it is none. */
    public static Optional<RowKey> parse(String text) {
        int slash = text.indexOf('/');
        if (slash > 0) {
            return slash == text.length() - 1
                    ? Optional.empty()
                    : Optional.of(of(text.substring(0, slash), text.substring(slash + 1)));
        }
        int colon = text.indexOf(':');
        if (colon < 0) {
            return text.isEmpty() ? Optional.empty() : Optional.of(of(text));
        }
        String part = text.substring(colon + 1);
        for (Part each : Part.values()) {
            if (each != Part.VALUE && each != Part.NAME && each.code().equals(part)) {
                return Optional.of(of(text.substring(0, colon), each));
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return switch (part) {
            case VALUE -> question;
            case NAME -> question + "/" + name;
            default -> question + ":" + part.code();
        };
    }
}
