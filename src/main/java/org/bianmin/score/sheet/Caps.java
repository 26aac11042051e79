package org.bianmin.score.sheet;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.bianmin.catalogue.scheme.Price;

/**
 * What caps and floors change, as numbers of their own, so that every total is the sum of what stands before it. An end of
 * a change is absent where it starts from a number without end.
 */
public final class Caps {
    private Caps() {}

    /** What the caps of a row change: its total less the sum of what was entered. */
    public static Range of(RowScore row) {
        return difference(row.total(), row.sum());
    }

    /** What the caps of a section change: the sum of its rows within its caps, less that sum. */
    public static Range of(ScoreSheet.SectionScore section) {
        return difference(capped(section), section.sum());
    }

    /**
     * What is lost because something in a section costs all of it: its total less what its caps leave.
     *
     * @throws IllegalStateException if no row of it can cost so much: such a sheet must never be printed
     */
    public static Range lostAtOnce(ScoreSheet.SectionScore section) {
        Range atOnce = difference(section.total(), capped(section));
        boolean can = section.rows().stream().anyMatch(row -> loses(row, Price.Lost.SECTION));
        if (!can && ends(atOnce).anyMatch(points -> points.signum() != 0)) {
            throw new IllegalStateException(
                    "the rows of " + section.section().id() + " and its caps do not lead to its total");
        }
        return atOnce;
    }

    private static Range capped(ScoreSheet.SectionScore section) {
        return section.sum()
                .within(
                        section.section()
                                .losesAtMost()
                                .map(most -> Exact.of(most).negate()),
                        section.section().addsAtMost().map(Exact::of));
    }

    private static Range difference(Range one, Range other) {
        return new Range(
                one.low().flatMap(points -> other.low().map(points::subtract)),
                one.high().flatMap(points -> other.high().map(points::subtract)));
    }

    private static Stream<BigFraction> ends(Range range) {
        return Stream.of(range.low(), range.high()).flatMap(Optional::stream);
    }

    /** Whether something in a row costs more than the row itself. */
    static boolean loses(RowScore row, Price.Lost what) {
        return row.row().price() instanceof Price.Loses loses && loses.what() == what;
    }
}
