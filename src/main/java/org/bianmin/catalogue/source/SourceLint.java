package org.bianmin.catalogue.source;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Publication;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.yaml.Problem;
import org.bianmin.catalogue.yaml.Problems;

/** Holds a standard against its published text: every quote must stand there, and every sentence be quoted. */
public final class SourceLint {
    /** Characters of what nobody quotes that are told; of more, the first and last half of them. */
    private static final int SHOWN = 80;

    private final Wording wording;
    private final Publication publication;

    /** Takes the words of a standard. */
    public SourceLint(Catalogue catalogue, Standard standard) {
        this.wording = WordingReader.read(catalogue, standard);
        this.publication = standard.publication();
    }

    /**
     * What a comparison came to.
     *
     * @param quotes how many quotes were looked for
     * @param spans how many spans were looked for, by both their ends
     * @param deviating quotes that the text does not hold, and spans that cannot be told
     * @param dropped stretches of the text that stand in no quote and no span
     */
    public record Outcome(int quotes, int spans, List<Problem> deviating, List<Problem> dropped) {
        public boolean clean() {
            return deviating.isEmpty() && dropped.isEmpty();
        }

        /** Everything that is wrong. */
        public List<Problem> problems() {
            return Stream.concat(deviating.stream(), dropped.stream()).toList();
        }
    }

    /** Digest of what is compared; another one tells that the standard was changed. */
    public String content() {
        return wording.digest();
    }

    /** Whether an earlier comparison still holds for what the standard says now. */
    public boolean fresh() {
        return publication
                .checked()
                .map(Publication.Checked::content)
                .filter(content()::equals)
                .isPresent();
    }

    /** Compares. */
    public Outcome compare(PublishedText file) {
        Problems deviating = new Problems();
        List<Problem> dropped = document(file, deviating)
                .map(text -> {
                    words().forEach(words -> mustStand(text, words, deviating));
                    wording.spans().stream()
                            .filter(span -> !span.single() && found(text, span))
                            .forEach(span -> mustBeOne(text, span, deviating));
                    return dropped(text);
                })
                .orElse(List.of());
        return new Outcome(wording.quotes().size(), wording.spans().size(), deviating.all(), dropped);
    }

    private List<Quoted> words() {
        return Stream.concat(
                        wording.quotes().stream(),
                        wording.spans().stream().flatMap(span -> Stream.of(span.from(), span.to())))
                .toList();
    }

    /** The part of the file that is the document. */
    private Optional<PublishedText> document(PublishedText file, Problems problems) {
        if (wording.part().isEmpty()) {
            return Optional.of(file);
        }
        Wording.Span part = wording.part().get();
        mustStand(file, part.from(), problems);
        mustStand(file, part.to(), problems);
        if (problems.isEmpty()) {
            mustBeOne(file, part, problems);
            int ends = file.find(part.to().words()).size();
            if (problems.isEmpty() && ends != 1) {
                // The nearest of several ends could cut off half of the document.
                problems.add(
                        part.to().place(),
                        "source.several",
                        part.to().name(),
                        part.to().words(),
                        ends);
            }
        }
        return problems.isEmpty()
                ? Spans.between(file, part).map(stretch -> file.part(stretch.from(), stretch.to()))
                : Optional.empty();
    }

    private static boolean found(PublishedText text, Wording.Span span) {
        return !text.find(span.from().words()).isEmpty()
                && !text.find(span.to().words()).isEmpty();
    }

    private static void mustStand(PublishedText text, Quoted quote, Problems problems) {
        if (text.find(quote.words()).isEmpty()) {
            NearestPassage.to(PublishedText.bare(quote.words()), text.bare())
                    .ifPresentOrElse(
                            near -> problems.add(
                                    quote.place(),
                                    "source.deviates",
                                    quote.name(),
                                    quote.words(),
                                    text.place(near.from()).line(),
                                    text.written(near)),
                            () -> problems.add(quote.place(), "source.nowhere", quote.name(), quote.words()));
        }
    }

    private static void mustBeOne(PublishedText text, Wording.Span span, Problems problems) {
        int begins = text.find(span.from().words()).size();
        if (begins > 1) {
            problems.add(
                    span.from().place(),
                    "source.several",
                    span.from().name(),
                    span.from().words(),
                    begins);
        } else if (Spans.between(text, span).isEmpty()) {
            problems.add(
                    span.to().place(),
                    "source.backwards",
                    span.to().name(),
                    span.to().words());
        }
    }

    private List<Problem> dropped(PublishedText text) {
        BitSet covered = Placement.covered(text, wording);
        Problems dropped = new Problems();
        int length = text.bare().length();
        for (int from = covered.nextClearBit(0); from < length; ) {
            int to = covered.nextSetBit(from);
            Stretch left = new Stretch(from, to < 0 ? length : to);
            text.remainder(left)
                    .ifPresent(rest -> dropped.add(
                            text.place(rest.from()), "source.dropped", shortened(text.written(rest)), rest.length()));
            from = covered.nextClearBit(left.to());
        }
        return dropped.all();
    }

    private static String shortened(String words) {
        return words.length() <= SHOWN
                ? words
                : words.substring(0, SHOWN / 2) + "…" + words.substring(words.length() - SHOWN / 2);
    }
}
