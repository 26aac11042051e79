package org.bianmin.catalogue.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A score put together of others (现场 90% + 整改 10%).
 *
 * @param fullMarks the score when every part has its full marks
 * @param parts in the order of the document
 * @param rounding of the total
 * @param grades best first; none: no grade is given
 * @param cap best grade that is left when a critical clause of a part fails; absent: none was declared
 */
public record Composite(
        BigDecimal fullMarks, List<Part> parts, Rounding rounding, List<Grade> grades, Optional<String> cap)
        implements Scheme.Way {
    /**
     * One part.
     *
     * @param name as the document calls it
     * @param scheme id of the scheme that scores it: by rate, or by a table for the centre
     * @param dimensions of a rate, only the clauses of these dimensions; none: all
     * @param percent its weight; those of one kind of centre make a hundred together
     * @param kinds kinds of centre with this weight; none: all
     */
    public record Part(String name, String scheme, List<String> dimensions, BigDecimal percent, List<String> kinds) {
        /** Whether it is for a kind of centre. */
        public boolean isFor(String kind) {
            return kinds.isEmpty() || kinds.contains(kind);
        }
    }

    /** The parts for a kind of centre. */
    public List<Part> parts(String kind) {
        return parts.stream().filter(part -> part.isFor(kind)).toList();
    }
}
