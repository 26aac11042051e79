package org.bianmin.cases;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bianmin.catalogue.scheme.Row;
import org.bianmin.catalogue.scheme.Table;
import org.bianmin.record.SchemeCase;
import org.bianmin.record.SchemeCase.Expected;
import org.bianmin.record.Visit;
import org.bianmin.record.appraisal.Appraised;
import org.bianmin.record.appraisal.Entry;

/**
 * What a case shows of one target: what is entered, and what is expected of that.
 *
 * @param which the case
 * @param table by which the target is scored
 */
record ShownTarget(SchemeCase which, Expected expected, Table table) {
    /** An entry with who found it. */
    record Said(Entry entry, Optional<Visit.Level> level) {}

    /** The targets of a table of which a case expects something. */
    static List<ShownTarget> of(SchemeCase which, Table table) {
        return which.expected().stream()
                .filter(expected -> expected.target() == table.target())
                .map(expected -> new ShownTarget(which, expected, table))
                .toList();
    }

    /** The entries of a row or ground. */
    Stream<Said> said(String id) {
        return which.given().stream()
                .flatMap(visit -> visit.targets().stream()
                        .filter(target -> target.target() == table.target())
                        .filter(target -> target.name().equals(expected.name()))
                        .flatMap(target -> target.entries().getOrDefault(id, List.of()).stream())
                        .map(entry -> new Said(entry, level(entry, visit))));
    }

    private static Optional<Visit.Level> level(Entry entry, SchemeCase.Given visit) {
        return entry instanceof Entry.Happened happened
                ? happened.level().or(() -> visit.visit().level())
                : Optional.empty();
    }

    Stream<Entry.Happened> happened(String id) {
        return said(id).map(Said::entry)
                .filter(Entry.Happened.class::isInstance)
                .map(Entry.Happened.class::cast);
    }

    /** Everything that happened. */
    Stream<Entry.Happened> happened() {
        return Stream.concat(table.rows().map(Row::id), table.conditions().map(Table.Condition::id))
                .flatMap(this::happened);
    }

    /** The values that were measured for a row. */
    Stream<BigDecimal> measured(String id) {
        return said(id).map(Said::entry)
                .filter(Entry.Measured.class::isInstance)
                .map(entry -> ((Entry.Measured) entry).value());
    }

    /** The values of a row that all targets of the case have. */
    List<BigDecimal> measuredOfAll(String id) {
        return which.given().stream()
                .flatMap(visit -> visit.targets().stream())
                .filter(target -> target.target() == table.target())
                .flatMap(target -> values(target, id))
                .toList();
    }

    private static Stream<BigDecimal> values(Appraised target, String id) {
        return target.entries().getOrDefault(id, List.of()).stream()
                .filter(Entry.Measured.class::isInstance)
                .map(entry -> ((Entry.Measured) entry).value());
    }

    /** Whether what is expected depends on a row. */
    boolean shows(String id) {
        return expected.total().isPresent() || expected.rows().containsKey(id);
    }

    /** The points that are expected of a row, where they are one number. */
    Optional<BigDecimal> points(String id) {
        return Optional.ofNullable(expected.rows().get(id))
                .filter(SchemeCase.Points::settled)
                .flatMap(SchemeCase.Points::low);
    }

    /** The sum of what is expected of some rows. */
    BigDecimal stated(Stream<Row> rows, boolean onlyAdditions) {
        return rows.flatMap(row -> points(row.id()).stream())
                .filter(points -> !onlyAdditions || points.signum() > 0)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
