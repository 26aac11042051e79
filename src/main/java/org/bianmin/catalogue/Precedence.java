package org.bianmin.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * How a clause stands to others that speak of the same thing.
 *
 * @param sameAs the clause that says the same, written standard/clause: both are shown, and counted once; absent when
 *     there is none
 * @param takenFrom the clause whose check it takes over, written standard/clause; absent when it has its own
 * @param overrides the clauses that this one prevails over wherever it applies, those that declare it themselves
 *     among them
 * @param givesWay the clauses that prevail over this one wherever they apply, as it declares itself
 */
public record Precedence(
        Optional<String> sameAs, Optional<String> takenFrom, List<Override> overrides, List<Override> givesWay) {
    /** Nothing else speaks of the same thing. */
    public static final Precedence NONE = new Precedence(Optional.empty(), Optional.empty(), List.of(), List.of());

    /**
     * That one clause prevails over another (取代).
     *
     * @param clause the other clause, written standard/clause
     * @param reason why the one prevails
     * @param basis the document that says so (文号)
     * @param yielded whether the clause that gives way declares it, as a district's does that is older than its
     *     province's
     */
    public record Override(String clause, String reason, String basis, boolean yielded) {}
}
