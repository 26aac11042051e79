package org.bianmin.catalogue.source;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where in the text each quote stands. A quote takes one place only, so that a sentence which the text says twice must
 * be quoted twice. Of several places a clause takes the first that does not lie before the quote of the clause before
 * it, a cell of the directory the first after the cell before it, and a roll-up the one nearest to its first part.
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
        placement.clauses(wording.clauses());
        // The first part of a roll-up may be a roll-up further down.
        for (int i = wording.rollUps().size() - 1; i >= 0; i--) {
            Wording.RollUpQuote rollUp = wording.rollUps().get(i);
            placement.near(rollUp.quote(), Optional.ofNullable(placement.places.get(rollUp.first())));
        }
        Optional<Stretch> last = Optional.empty();
        for (Wording.Table table : wording.tables()) {
            last = placement.table(table, last);
        }
        wording.spans().forEach(placement::span);
        return placement.covered;
    }

    private void clauses(List<Quoted> clauses) {
        int after = 0;
        for (Quoted clause : clauses) {
            after = after(clause, after).map(Stretch::from).orElse(after);
        }
    }

    /** Places a directory after the last cell of the one before it, and gives its own last cell. */
    private Optional<Stretch> table(Wording.Table table, Optional<Stretch> before) {
        Optional<Stretch> last = before;
        for (Wording.Cell cell : table.cells()) {
            Optional<Stretch> place = after(cell.quote(), last.map(Stretch::to).orElse(0));
            place.flatMap(name -> text.cellBefore(name, cell.number())).ifPresent(this::cover);
            last = place.isPresent() ? place : last;
        }
        for (Quoted quote : table.around()) {
            near(quote, last);
        }
        return last;
    }

    /** Places a quote so that it ends after a position, or else at the nearest place before it. */
    private Optional<Stretch> after(Quoted quote, int after) {
        // False, which is before true, for what lies after; the last of the others.
        Optional<Stretch> place = text.find(quote.words()).stream()
                .min(Comparator.comparing((Stretch found) -> found.to() <= after)
                        .thenComparing(found -> found.to() <= after ? -found.to() : found.to()));
        place.ifPresent(found -> cover(quote, found));
        return place;
    }

    private void near(Quoted quote, Optional<Stretch> neighbour) {
        text.find(quote.words()).stream()
                .min(Comparator.comparingInt(
                        found -> neighbour.map(found::distance).orElse(0)))
                .ifPresent(found -> cover(quote, found));
    }

    private void cover(Quoted quote, Stretch place) {
        places.put(quote.name(), place);
        cover(place);
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
