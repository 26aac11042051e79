package org.bianmin.catalogue.scheme;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Deduction tables: each by itself, and how they stand to each other. */
public final class TablesLint {
    private final Tables tables;
    private final Terms terms;
    private final Consumer<Finding> findings;

    /**
     * @param terms the words that they may use
     * @param findings where mistakes go
     */
    public TablesLint(Tables tables, Terms terms, Consumer<Finding> findings) {
        this.tables = tables;
        this.terms = terms;
        this.findings = findings;
    }

    /** Tells everything that is wrong. */
    public void run() {
        for (Table table : tables.tables()) {
            new TableLint(table, tables.span(), terms, findings).run();
            table.rows().forEach(row -> row(table, row));
        }
        twice();
    }

    private void add(String kind, String at, Object... details) {
        findings.accept(Finding.of(kind, at, details));
    }

    /** A target can have one score only. */
    private void twice() {
        List<Table> all = tables.tables();
        for (int i = 0; i < all.size(); i++) {
            for (Table other : all.subList(i + 1, all.size())) {
                Set<String> both = new HashSet<>(TableLint.kinds(all.get(i), terms));
                both.retainAll(TableLint.kinds(other, terms));
                if (other.target() == all.get(i).target() && !both.isEmpty()) {
                    add("table_twice", TableLint.at(other));
                }
            }
        }
    }

    private void row(Table table, Row row) {
        if (row.price() instanceof Price.Carried carried) {
            carried(table, row, carried);
        } else if (row.price() instanceof Price.MissingItems && tables.span() != Span.VISIT) {
            // What is missing is seen at a visit; over a month it would be charged once for each of them.
            add("missing_over_time", row.id(), tables.span());
        }
    }

    /** Losses go from a person to its window or department, from a window to its department, and from all to the centre. */
    private void carried(Table table, Row row, Price.Carried carried) {
        if (carried.from().compareTo(table.target()) <= 0) {
            add("carried_upside_down", row.id(), carried.from(), table.target());
            return;
        }
        List<Table> sources = tables.tables().stream()
                .filter(source -> source.target() == carried.from())
                .filter(source -> !Collections.disjoint(TableLint.kinds(source, terms), TableLint.kinds(table, terms)))
                .toList();
        List<String> without = TableLint.kinds(table, terms).stream()
                .filter(kind -> row.kinds().isEmpty() || row.kinds().contains(kind))
                .filter(kind -> tables.table(carried.from(), kind).isEmpty())
                .toList();
        if (!without.isEmpty()) {
            add("carried_from_nothing", row.id(), carried.from(), String.join("、", without));
        }
        List<String> ids = sources.stream().flatMap(Table::rows).map(Row::id).toList();
        carried.rows()
                .forEach(id -> Finding.unknown("unknown_row", row.id(), id, ids).ifPresent(findings));
    }
}
