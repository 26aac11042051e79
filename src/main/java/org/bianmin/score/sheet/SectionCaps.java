package org.bianmin.score.sheet;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.bianmin.catalogue.scheme.Price;
import org.bianmin.catalogue.scheme.Table;
import org.bianmin.facts.EntryStanding;

/** What the caps of a section make of its rows, and what is left where all is lost at once. */
final class SectionCaps {
    private SectionCaps() {}

    /**
     * The points of a section.
     *
     * @param inside those of its rows that are meant
     * @param points what a row brings, after its own caps
     */
    static Range sum(Table.Section section, List<RowScore> inside, Function<RowScore, Range> points) {
        Range capped = inside.stream()
                .map(points)
                .reduce(Range.ZERO, Range::plus)
                .within(
                        section.losesAtMost().map(most -> Exact.of(most).negate()),
                        section.addsAtMost().map(Exact::of));
        return atMostWhereLost(
                inside,
                Price.Lost.SECTION,
                capped,
                section.marks().map(marks -> Exact.of(marks).negate()));
    }

    /** Where all is lost at once, no more than what is then left; a loss that is only possible touches only the low end. */
    static Range atMostWhereLost(List<RowScore> rows, Price.Lost what, Range computed, Optional<BigFraction> left) {
        boolean lost = lost(rows, what, false);
        boolean mayBeLost = lost || lost(rows, what, true);
        Range cut = computed.within(Optional.empty(), left);
        return new Range(mayBeLost ? cut.low() : computed.low(), lost ? cut.high() : computed.high());
    }

    private static boolean lost(List<RowScore> rows, Price.Lost what, boolean possibly) {
        return rows.stream()
                .filter(row -> row.row().price() instanceof Price.Loses loses && loses.what() == what)
                .anyMatch(row -> possibly && row.state() != RowScore.State.CHECKED
                        || row.charges().stream().anyMatch(charge -> charge.standing() == EntryStanding.COUNTED));
    }
}
