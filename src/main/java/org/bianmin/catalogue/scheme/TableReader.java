package org.bianmin.catalogue.scheme;

import java.math.BigDecimal;
import java.util.Optional;
import org.bianmin.catalogue.yaml.FieldReader;

/** Reads one table of a scheme. */
final class TableReader {
    private final FieldReader table;
    private final Usual usual;

    /** Reads {@code limits} first, because rows and sections go by it. */
    TableReader(FieldReader table) {
        this.table = table;
        table.must("limits");
        this.usual = table.inside("limits", TableReader::usual).orElse(Usual.NONE);
    }

    /**
     * Caps and floors of the table. Where rows or sections lose at most their marks (扣完为止), that holds for each of them
     * unless it says otherwise itself.
     */
    private record Usual(boolean rowsLoseTheirMarks, boolean sectionsLoseTheirMarks, Table.Limits limits) {
        /** Stands in where none are written. */
        static final Usual NONE =
                new Usual(false, false, new Table.Limits(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** The most that a row or section can usually lose. */
    private enum Most {
        MARKS,
        NONE
    }

    private static Usual usual(FieldReader limits) {
        return new Usual(
                limits.requiredConstant("rows", Most.class) == Most.MARKS,
                limits.requiredConstant("sections", Most.class) == Most.MARKS,
                new Table.Limits(
                        SchemeReader.limit(limits, "floor"),
                        SchemeReader.most(limits, "ceiling"),
                        SchemeReader.most(limits, "bonus")));
    }

    Table table() {
        return new Table(
                table.requiredConstant("target", Target.class),
                table.texts("for"),
                table.required("full_marks", SchemeReader.points(table, "full_marks"), BigDecimal.ZERO),
                usual.limits(),
                SchemeReader.rounding(table, "rounding"),
                Edges.grades(table),
                table.some("sections", this::section),
                table.each("awards", TableReader::award),
                table.each(
                        "proposals", proposal -> new Table.Proposal(Edges.of(proposal), proposal.requiredText("what"))),
                table.flag("others_duty_excluded"));
    }

    private Table.Section section(FieldReader section) {
        Optional<BigDecimal> marks = SchemeReader.points(section, "marks");
        Table.Section read = new Table.Section(
                section.requiredText("id"),
                section.requiredText("title"),
                marks,
                own(section, "loses_at_most", usual.sectionsLoseTheirMarks() ? marks : Optional.empty()),
                own(section, "adds_at_most", Optional.empty()),
                section.some("rows", row -> new RowReader(row, usual.rowsLoseTheirMarks()).row()));
        if (usual.sectionsLoseTheirMarks()
                && read.rows().stream().map(Reach::of).anyMatch(Reach::loses)) {
            marksOrOwn(section);
        }
        return read;
    }

    /** What can lose at most its marks must have some, or say itself what it can lose. */
    static void marksOrOwn(FieldReader fields) {
        if (!fields.has("marks") && !fields.has("loses_at_most")) {
            fields.problems().add(fields.place(), "no_marks");
        }
    }

    /** What the thing says itself, a number or {@code none}, or else what holds for all. */
    static Optional<BigDecimal> own(FieldReader fields, String key, Optional<BigDecimal> usual) {
        return fields.has(key) ? SchemeReader.most(fields, key) : usual;
    }

    private static Table.Award award(FieldReader award) {
        return new Table.Award(
                award.requiredText("name"),
                award.text("grade_at_most"),
                award.some("lost_when", TableReader::condition));
    }

    private static Table.Condition condition(FieldReader condition) {
        return new Table.Condition(
                condition.requiredText("id"),
                condition.requiredText("quote"),
                condition.texts("rows"),
                condition.requiredText("per"),
                Edges.of(condition),
                RowReader.verified(condition),
                condition.constant("only", Span.class),
                condition.text("note").orElse(""));
    }
}
