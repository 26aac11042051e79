package org.bianmin.catalogue.source;

import java.util.List;
import org.bianmin.catalogue.yaml.Problem;
import org.bianmin.catalogue.yaml.Problems;

/** Gathers what a standard takes from its published text and the text does not hold, or not so that it can be told. */
final class Deviations {
    private final Problems problems = new Problems();

    List<Problem> all() {
        return problems.all();
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /** Words must stand in a text; if not, the nearest passage is told. */
    void mustStand(PublishedText text, Quoted quote) {
        if (text.find(quote.words()).isEmpty()) {
            NearestPassage.to(PublishedText.bare(quote.words()), text.bare())
                    .ifPresentOrElse(
                            near -> add(
                                    "source.deviates",
                                    quote,
                                    text.place(near.from()).line(),
                                    text.written(near)),
                            () -> add("source.nowhere", quote));
        }
    }

    /** Both ends of a span must stand in a text, the first of them once. */
    void mustStand(PublishedText text, Wording.Span span) {
        mustStand(text, span.from());
        if (span.single()) {
            return;
        }
        mustStand(text, span.to());
        mustStandOnce(text, span.from());
        boolean bothStand = text.find(span.from().words()).size() == 1
                && !text.find(span.to().words()).isEmpty();
        if (bothStand && Spans.between(text, span).isEmpty()) {
            add("source.backwards", span.to());
        }
    }

    /** Words that stand in a text must not stand there several times. */
    void mustStandOnce(PublishedText text, Quoted quote) {
        int places = text.find(quote.words()).size();
        if (places > 1) {
            add("source.several", quote, places);
        }
    }

    private void add(String key, Quoted quote) {
        problems.add(quote.place(), key, quote.name(), quote.words());
    }

    private void add(String key, Quoted quote, int places) {
        problems.add(quote.place(), key, quote.name(), quote.words(), places);
    }

    private void add(String key, Quoted quote, int line, String passage) {
        problems.add(quote.place(), key, quote.name(), quote.words(), line, passage);
    }
}
