package org.bianmin.catalogue.scheme;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The arithmetic of one table must come out, and what it names must be there. */
final class TableLint {
    private final Table table;
    private final Span span;
    private final Terms terms;
    private final Consumer<Finding> findings;

    /**
     * @param span over which its entries add up
     * @param terms the words that it may use
     * @param findings where mistakes go
     */
    TableLint(Table table, Span span, Terms terms, Consumer<Finding> findings) {
        this.table = table;
        this.span = span;
        this.terms = terms;
        this.findings = findings;
    }

    /** By what a table is called in findings. */
    static String at(Table table) {
        return table.target().name().toLowerCase(Locale.ROOT);
    }

    /** The kinds of centre for which a table is. */
    static List<String> kinds(Table table, Terms terms) {
        return table.kinds().isEmpty() ? terms.kinds() : table.kinds();
    }

    private void add(String kind, String at, Object... details) {
        findings.accept(Finding.of(kind, at, details));
    }

    void run() {
        table.kinds()
                .forEach(kind -> Finding.unknown("unknown_kind", at(table), kind, terms.kinds())
                        .ifPresent(findings));
        ids();
        limits();
        RowLint rows = new RowLint(table, terms, findings);
        table.sections().forEach(section -> section.rows().forEach(row -> rows.row(section, row)));
        table.conditions().forEach(rows::ground);
        countedTogether();
        for (String kind : kinds(table, terms)) {
            table.sections().forEach(section -> section(section, kind));
            fullMarks(kind);
            total(kind);
        }
        table.awards().stream()
                .flatMap(award -> award.gradeAtMost().stream())
                .forEach(grade -> Finding.unknown(
                                "unknown_grade",
                                at(table),
                                grade,
                                table.grades().stream().map(Grade::name).toList())
                        .ifPresent(findings));
    }

    private void ids() {
        Set<String> seen = new HashSet<>();
        Stream.of(
                        table.sections().stream().map(Table.Section::id),
                        table.rows().map(Row::id),
                        table.conditions().map(Table.Condition::id))
                .flatMap(ids -> ids)
                .filter(id -> !seen.add(id))
                .forEach(id -> add("id_twice", id));
        Set<String> awards = new HashSet<>();
        table.awards().stream()
                .map(Table.Award::name)
                .filter(name -> !awards.add(name))
                .forEach(name -> add("id_twice", name));
    }

    private void limits() {
        Table.Limits limits = table.limits();
        limits.floor()
                .filter(floor -> floor.compareTo(table.fullMarks()) > 0)
                .ifPresent(floor -> add("limits_beside_full_marks", at(table), floor, table.fullMarks()));
        limits.ceiling()
                .filter(ceiling -> ceiling.compareTo(table.fullMarks()) < 0)
                .ifPresent(ceiling -> add("limits_beside_full_marks", at(table), ceiling, table.fullMarks()));
        if (limits.bonus().isPresent()) {
            table.sections().stream()
                    .filter(section -> section.addsAtMost().isPresent())
                    .forEach(section -> add("additions_capped_twice", section.id()));
        }
    }

    /** An offence that moves a merit to a higher step would raise the score. */
    private void countedTogether() {
        long signs = table.rows()
                .filter(row -> row.price() instanceof Price.PerUnit units
                        && units.steps()
                                .filter(steps -> steps.counted() == Price.Counted.TABLE)
                                .isPresent())
                .map(row -> ((Price.PerUnit) row.price()).sign())
                .distinct()
                .count();
        if (signs > 1) {
            add("counted_with_merits", at(table));
        }
    }

    /** The rows of a section that are for a kind of centre, in whatever span. */
    private static List<Row> rows(Table.Section section, String kind) {
        return section.rows().stream()
                .filter(row -> row.kinds().isEmpty() || row.kinds().contains(kind))
                .toList();
    }

    /** Rows in which points are lost share the marks of a section; additions come on top. */
    private static List<Row> losing(List<Row> rows) {
        boolean onlyAdditions = rows.stream().noneMatch(row -> Reach.of(row).loses());
        return onlyAdditions
                ? rows
                : rows.stream().filter(row -> Reach.of(row).loses()).toList();
    }

    private void section(Table.Section section, String kind) {
        List<Row> rows = rows(section, kind);
        if (section.marks().isEmpty() || rows.isEmpty()) {
            return;
        }
        BigDecimal marks = section.marks().get();
        Reach reach = Reach.of(section, rows);
        boolean shared = sum(section.id(), losing(rows).stream().map(Row::marks).toList(), marks);
        if (reach.loses() && !shared) {
            reach.low()
                    .map(BigDecimal::negate)
                    .filter(most -> most.compareTo(marks) > 0)
                    .ifPresent(most -> add("loses_more", section.id(), most, marks));
            neverZero(section.id(), reach, marks, findings);
        }
    }

    /** Tells when not all the marks can be lost. */
    static void neverZero(String at, Reach reach, BigDecimal marks, Consumer<Finding> findings) {
        reach.low()
                .map(BigDecimal::negate)
                .filter(most -> most.compareTo(marks) < 0)
                .ifPresent(most -> findings.accept(Finding.of("never_zero", at, most, marks)));
    }

    private void fullMarks(String kind) {
        List<Optional<BigDecimal>> marks = table.sections().stream()
                .filter(section -> rows(section, kind).stream()
                        .anyMatch(row -> Reach.of(row).loses()))
                .map(section -> section.marks().or(() -> all(losing(rows(section, kind)))))
                .toList();
        if (!marks.isEmpty()) {
            sum(at(table), marks, table.fullMarks());
        }
    }

    /** The marks of all rows together, where each has some. */
    private static Optional<BigDecimal> all(List<Row> rows) {
        return rows.stream().allMatch(row -> row.marks().isPresent())
                ? rows.stream().flatMap(row -> row.marks().stream()).reduce(BigDecimal::add)
                : Optional.empty();
    }

    /**
     * Compares the sum of what has marks with what is stated; where some have none, it can only be too much.
     *
     * @return whether each has some
     */
    private boolean sum(String at, List<Optional<BigDecimal>> marks, BigDecimal stated) {
        boolean all = marks.stream().allMatch(Optional::isPresent);
        BigDecimal sum = marks.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
        int order = sum.compareTo(stated);
        if (all ? order != 0 : order > 0) {
            add("marks_sum", at, sum, stated);
        }
        return all;
    }

    private void total(String kind) {
        Reach reach = Reach.of(table, kind, span);
        new BandLint(at(table), findings).grades(table.grades(), reach);
        for (Table.Proposal proposal : table.proposals()) {
            if (proposal.scores().equals(Interval.ALL)) {
                add("band_without_edge", at(table), proposal.what());
            } else if (proposal.scores().and(reach.interval()).isEmpty()) {
                add(
                        "proposal_unreachable",
                        at(table),
                        proposal.what(),
                        BandLint.shown(proposal.scores()),
                        BandLint.shown(reach.interval()));
            }
        }
    }
}
