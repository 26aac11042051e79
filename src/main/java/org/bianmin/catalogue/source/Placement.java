package org.bianmin.catalogue.source;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where in the text each quote stands. A quote takes one place only, so that a sentence which the text says twice must
 * be quoted twice. Of several places it takes the one nearest to its neighbour: to the quote before it, and a roll-up to
 * its first part.
 */
final class Placement {
    private final PublishedText text;
    private final BitSet covered = new BitSet();
    private final Map<String, Stretch> places = new HashMap<>();

    private Placement(PublishedText text) {
        this.text = text;
    }

    /** The characters of the text that stand in a quote or span. */
    static BitSet covered(PublishedText text, Wording wording) {
        Placement placement = new Placement(text);
        placement.inOrder(wording.clauses());
        // The first part of a roll-up may be a roll-up further down.
        for (int i = wording.rollUps().size() - 1; i >= 0; i--) {
            Wording.RollUpQuote rollUp = wording.rollUps().get(i);
            placement.place(rollUp.quote(), Optional.ofNullable(placement.places.get(rollUp.first())));
        }
        Optional<Stretch> last = placement.inOrder(wording.directory());
        wording.around().forEach(quote -> placement.place(quote, last));
        wording.spans().forEach(placement::span);
        return placement.covered;
    }

    private Optional<Stretch> inOrder(List<Quoted> quotes) {
        Optional<Stretch> before = Optional.empty();
        for (Quoted quote : quotes) {
            before = place(quote, before);
        }
        return before;
    }

    private Optional<Stretch> place(Quoted quote, Optional<Stretch> neighbour) {
        Comparator<Stretch> nearest =
                Comparator.comparingInt(place -> neighbour.map(place::distance).orElse(0));
        // What touches on both sides belongs to the words after the neighbour.
        Comparator<Stretch> later = Comparator.comparingInt(place -> neighbour.isPresent() ? -place.from() : 0);
        Optional<Stretch> place = text.find(quote.words()).stream().min(nearest.thenComparing(later));
        place.ifPresent(found -> {
            places.put(quote.name(), found);
            cover(found);
        });
        return place.or(() -> neighbour);
    }

    private void span(Wording.Span span) {
        if (span.single()) {
            text.find(span.from().words()).forEach(this::cover);
        } else {
            Spans.between(text, span).ifPresent(this::cover);
        }
    }

    private void cover(Stretch stretch) {
        covered.set(stretch.from(), stretch.to());
    }
}
