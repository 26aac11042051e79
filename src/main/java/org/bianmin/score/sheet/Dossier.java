package org.bianmin.score.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bianmin.catalogue.scheme.Table;
import org.bianmin.catalogue.scheme.Target;
import org.bianmin.record.appraisal.Appraised;
import org.bianmin.record.appraisal.Entry;

/**
 * Everything that the records of one span say of one target.
 *
 * @param table by which it is scored
 * @param name its name
 * @param said what each visit says of it, in order; none where it is only named by others
 * @param happened what happened, in the order of time
 */
record Dossier(Table table, String name, List<Appraised> said, List<Happening> happened) {
    Dossier with(List<Happening> other) {
        return new Dossier(table, name, said, other);
    }

    /** The window or department to which it belongs; empty when not stated. */
    String belongs() {
        return said.stream()
                .map(each -> each.window().isEmpty() ? each.department() : each.window())
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
    }

    boolean belongsTo(Target target, String other) {
        return said.stream().anyMatch(each -> each.belongsTo(target, other));
    }

    /** Whether it says so at every visit that says something of it. */
    boolean alwaysBelongsTo(Dossier other) {
        return said.stream().allMatch(each -> each.belongsTo(other.table().target(), other.name()));
    }

    private Stream<Entry> entries(String row) {
        return said.stream().flatMap(each -> each.entries().getOrDefault(row, List.of()).stream());
    }

    /** On how many visits a row was looked at. */
    int looked(String row) {
        return (int) said.stream()
                .filter(each -> each.entries().getOrDefault(row, List.of()).stream()
                        .anyMatch(entry -> !(entry instanceof Entry.Unchecked)))
                .count();
    }

    /** Why a row was not looked at, as far as somebody says why. */
    String why(String row) {
        return entries(row)
                .filter(Entry.Unchecked.class::isInstance)
                .map(entry -> ((Entry.Unchecked) entry).why())
                .filter(why -> !why.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The different values that were measured for a row. */
    List<BigDecimal> measured(String row) {
        return entries(row)
                .filter(Entry.Measured.class::isInstance)
                .map(entry -> ((Entry.Measured) entry).value().stripTrailingZeros())
                .distinct()
                .toList();
    }

    List<Happening> happened(String row) {
        return happened.stream().filter(each -> each.row().equals(row)).toList();
    }

    Optional<BigDecimal> selfScore(String row) {
        return said.stream()
                .flatMap(each -> Optional.ofNullable(each.selfScores().get(row)).stream())
                .reduce((earlier, later) -> later);
    }
}
