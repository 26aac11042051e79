package org.bianmin.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * How a clause stands to others that speak of the same thing.
 *
 * @param sameAs the clause that says the same, written standard/clause: both are shown, and counted once; absent when
 *     there is none
 * @param takenFrom the clause whose check it takes over, written standard/clause; absent when it has its own
 * @param overrides the clauses that this one prevails over wherever it applies
 */
public record Precedence(Optional<String> sameAs, Optional<String> takenFrom, List<Override> overrides) {
    /** Nothing else speaks of the same thing. */
    public static final Precedence NONE = new Precedence(Optional.empty(), Optional.empty(), List.of());

    /**
     * A clause that gives way (被取代).
     *
     * @param clause written standard/clause
     * @param reason why the other prevails
     * @param basis the document that says so (文号)
     */
    public record Override(String clause, String reason, String basis) {}
}
