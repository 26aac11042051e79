package org.bianmin.catalogue.source;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
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
        Deviations deviations = new Deviations();
        List<Problem> dropped = document(file, deviations)
                .map(text -> {
                    wording.quotes().forEach(quote -> deviations.mustStand(text, quote));
                    wording.spans().forEach(span -> deviations.mustStand(text, span));
                    return dropped(text);
                })
                .orElse(List.of());
        return new Outcome(wording.quotes().size(), wording.spans().size(), deviations.all(), dropped);
    }

    /** The part of the file that is the document. */
    private Optional<PublishedText> document(PublishedText file, Deviations deviations) {
        if (wording.part().isEmpty()) {
            return Optional.of(file);
        }
        Wording.Span part = wording.part().get();
        deviations.mustStand(file, part);
        // The nearest of several ends could cut off half of the document.
        deviations.mustStandOnce(file, part.to());
        return deviations.isEmpty()
                ? Spans.between(file, part).map(stretch -> file.part(stretch.from(), stretch.to()))
                : Optional.empty();
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
