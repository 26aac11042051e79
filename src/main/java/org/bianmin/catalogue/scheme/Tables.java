package org.bianmin.catalogue.scheme;

import java.util.List;
import java.util.Optional;

/**
 * Deduction tables (扣分制考核办法).
 *
 * @param span the time over which entries add up
 * @param tables one for each kind of target, or for each class of centre one
 */
public record Tables(Span span, List<Table> tables) implements Scheme.Way {
    /** The table for a target at a kind of centre. */
    public Optional<Table> table(Target target, String kind) {
        return tables.stream()
                .filter(table -> table.target() == target && table.isFor(kind))
                .findFirst();
    }
}
