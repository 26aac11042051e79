package org.bianmin.catalogue.source;

import java.util.List;
import java.util.Optional;

/** Finds what lies between the first and the last words of a span. */
final class Spans {
    private Spans() {}

    /** From the one place of the first words to the nearest place of the last words; absent when there is none. */
    static Optional<Stretch> between(PublishedText text, Wording.Span span) {
        List<Stretch> begins = text.find(span.from().words());
        if (begins.size() != 1) {
            return Optional.empty();
        }
        Stretch begin = begins.get(0);
        return text.find(span.to().words()).stream()
                .filter(end -> end.from() >= begin.from() && end.to() >= begin.to())
                .findFirst()
                .map(end -> new Stretch(begin.from(), end.to()));
    }
}
