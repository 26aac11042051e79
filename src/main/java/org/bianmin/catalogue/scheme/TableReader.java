package org.bianmin.catalogue.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.yaml.FieldReader;

/** Reads one table of a scheme. */
final class TableReader {
    private final FieldReader table;
    private final Edges edges;
    private final boolean rowsLoseTheirMarks;
    private final boolean sectionsLoseTheirMarks;

    /**
     * Where {@code limits} says that rows or sections lose at most their marks (扣完为止), that holds for each of them unless
     * it says otherwise itself.
     */
    TableReader(FieldReader table) {
        this.table = table;
        this.edges = new Edges(table.problems());
        this.rowsLoseTheirMarks = loseTheirMarks("rows");
        this.sectionsLoseTheirMarks = loseTheirMarks("sections");
    }

    private boolean loseTheirMarks(String key) {
        return table.inside("limits", limits -> {
                    limits.must(key);
                    Optional<Kind> kind = limits.constant(key, Kind.class);
                    limitKeys(limits);
                    return kind.filter(Kind.MARKS::equals).isPresent();
                })
                .orElse(false);
    }

    /** What the most that a row can lose usually is. */
    private enum Kind {
        MARKS,
        NONE
    }

    /** The mapping is read in three goes, and each must know all of its keys. */
    private static void limitKeys(FieldReader limits) {
        List.of("rows", "sections", "floor", "ceiling", "bonus").forEach(limits::node);
    }

    Table table() {
        table.must("limits");
        return new Table(
                table.requiredConstant("target", Target.class),
                table.texts("for"),
                table.required("full_marks", table.decimal("full_marks"), BigDecimal.ZERO),
                table.inside("limits", TableReader::limits)
                        .orElse(new Table.Limits(Optional.empty(), Optional.empty(), Optional.empty())),
                SchemeReader.rounding(table, "rounding"),
                edges.grades(table),
                table.each("sections", this::section),
                table.each("awards", this::award),
                table.each(
                        "proposals", proposal -> new Table.Proposal(edges.of(proposal), proposal.requiredText("what"))),
                table.flag("others_duty_excluded"));
    }

    private static Table.Limits limits(FieldReader limits) {
        limitKeys(limits);
        return new Table.Limits(
                SchemeReader.limit(limits, "floor"),
                SchemeReader.limit(limits, "ceiling"),
                SchemeReader.limit(limits, "bonus"));
    }

    private Table.Section section(FieldReader section) {
        Optional<BigDecimal> marks = section.decimal("marks");
        return new Table.Section(
                section.requiredText("id"),
                section.requiredText("title"),
                marks,
                own(section, "loses_at_most", sectionsLoseTheirMarks ? marks : Optional.empty()),
                own(section, "adds_at_most", Optional.empty()),
                section.each("rows", row -> new RowReader(row, edges, rowsLoseTheirMarks).row()));
    }

    /** What the thing says itself, a number or {@code none}, or else what holds for all. */
    static Optional<BigDecimal> own(FieldReader fields, String key, Optional<BigDecimal> usual) {
        return fields.has(key) ? SchemeReader.limit(fields, key) : usual;
    }

    private Table.Award award(FieldReader award) {
        award.must("lost_when");
        return new Table.Award(
                award.requiredText("name"), award.text("grade_at_most"), award.each("lost_when", this::condition));
    }

    private Table.Condition condition(FieldReader condition) {
        return new Table.Condition(
                condition.requiredText("id"),
                condition.requiredText("quote"),
                condition.texts("rows"),
                condition.requiredText("per"),
                edges.of(condition),
                RowReader.verified(condition),
                condition.constant("only", Span.class),
                condition.text("note").orElse(""));
    }
}
