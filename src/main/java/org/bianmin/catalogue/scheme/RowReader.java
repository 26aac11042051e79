package org.bianmin.catalogue.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Node;

/** Reads one row of a table; which keys stand there tells how it is priced. */
final class RowReader {
    private static final List<String> LEVELS = List.of("township", "county", "city", "province");

    private final FieldReader row;
    private final Edges edges;
    private final boolean losesItsMarks;

    RowReader(FieldReader row, Edges edges, boolean losesItsMarks) {
        this.row = row;
        this.edges = edges;
        this.losesItsMarks = losesItsMarks;
    }

    Row row() {
        Optional<BigDecimal> marks = row.decimal("marks");
        return new Row(
                row.requiredText("id"),
                row.requiredText("quote"),
                row.text("method").orElse(""),
                marks,
                TableReader.own(row, "loses_at_most", losesItsMarks ? marks : Optional.empty()),
                TableReader.own(row, "adds_at_most", Optional.empty()),
                price(marks.orElse(BigDecimal.ZERO)),
                verified(row),
                row.text("exemption").orElse(""),
                row.constant("only", Span.class),
                row.texts("for"),
                row.each("proposals", step -> new Row.Proposal(step.count("from"), step.requiredText("what"))),
                row.text("note").orElse(""));
    }

    /** {@code verified: required} */
    static boolean verified(FieldReader fields) {
        return fields.word("verified", Map.of("required", true)).orElse(false);
    }

    private Price price(BigDecimal marks) {
        if (row.has("carried")) {
            return row.inside("carried", RowReader::carried).orElseGet(this::nothing);
        }
        if (row.has("missing_of")) {
            return new Price.MissingItems(
                    row.requiredText("missing_of"),
                    row.requiredText("per"),
                    row.required("deduct", row.decimal("deduct"), BigDecimal.ZERO));
        }
        if (row.has("measured")) {
            Optional<Price.Measured> measured = row.inside(
                    "measured", inside -> new Price.Measured(inside.requiredText("name"), inside.requiredText("unit")));
            return measured.map(what -> measured(what, marks)).orElseGet(this::nothing);
        }
        if (row.has("loses")) {
            return new Price.Loses(row.requiredText("per"), row.requiredConstant("loses", Price.Lost.class));
        }
        if (row.has("add")) {
            return perUnit(Price.Sign.ADD, "add");
        }
        return perUnit(Price.Sign.DEDUCT, "deduct");
    }

    /** Stands in where reading has already found a mistake. */
    private Price nothing() {
        return new Price.MissingItems("", "", BigDecimal.ZERO);
    }

    private Price perUnit(Price.Sign sign, String key) {
        row.must(key);
        return new Price.PerUnit(
                sign, row.requiredText("per"), rate(key), row.flag("once"), row.inside("steps", RowReader::steps));
    }

    private Price.Rate rate(String key) {
        if (!(row.node(key).orElse(null) instanceof Node.Fields)) {
            return new Price.Rate.Fixed(row.decimal(key).orElse(BigDecimal.ZERO));
        }
        return row.inside(key, RowReader::rate).orElseThrow();
    }

    private static Price.Rate rate(FieldReader rate) {
        if (rate.has("from") || rate.has("to")) {
            return new Price.Rate.Chosen(number(rate, "from"), number(rate, "to"));
        }
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        LEVELS.forEach(level -> points.put(level, number(rate, level)));
        return new Price.Rate.ByLevel(java.util.Collections.unmodifiableMap(points));
    }

    private static BigDecimal number(FieldReader fields, String key) {
        return fields.required(key, fields.decimal(key), BigDecimal.ZERO);
    }

    private static Price.Steps steps(FieldReader steps) {
        steps.must("at");
        return new Price.Steps(
                steps.requiredConstant("counted", Price.Counted.class),
                steps.requiredConstant("charge", Price.Charge.class),
                steps.each("at", step -> new Price.Step(step.count("from"), number(step, "times"))));
    }

    private static Price carried(FieldReader carried) {
        return new Price.Carried(
                carried.requiredConstant("from", Target.class),
                carried.texts("rows"),
                number(carried, "percent"),
                SchemeReader.limit(carried, "at_least"),
                carried.requiredConstant("of", Price.Of.class));
    }

    private Price measured(Price.Measured measured, BigDecimal marks) {
        if (row.has("linear")) {
            return row.inside("linear", linear -> linear(measured, linear)).orElseGet(this::nothing);
        }
        if (row.has("ranked")) {
            return row.inside("ranked", ranked -> ranked(measured, ranked)).orElseGet(this::nothing);
        }
        row.must("bands");
        List<BigDecimal> points = new ArrayList<>();
        List<Interval> values = edges.intervals(row, "bands", band -> points.add(points(band, marks)));
        List<Price.Band> bands = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            bands.add(new Price.Band(values.get(i), points.get(i)));
        }
        return new Price.Banded(measured, List.copyOf(bands));
    }

    /** {@code deduct}, {@code add}, or what is {@code earned} of the row's marks. */
    private static BigDecimal points(FieldReader fields, BigDecimal marks) {
        Optional<BigDecimal> deducted = fields.decimal("deduct");
        Optional<BigDecimal> added = fields.decimal("add");
        Optional<BigDecimal> earned = fields.decimal("earn");
        long written = java.util.stream.Stream.of(deducted, added, earned)
                .filter(Optional::isPresent)
                .count();
        if (written != 1) {
            fields.problems().add(fields.place(), "points_once");
        }
        return deducted.map(BigDecimal::negate)
                .or(() -> added)
                .or(() -> earned.map(points -> points.subtract(marks)))
                .orElse(BigDecimal.ZERO);
    }

    private static Price linear(Price.Measured measured, FieldReader linear) {
        return new Price.Linear(
                measured,
                number(linear, "from"),
                number(linear, "each"),
                linear.requiredConstant("partial", Price.Partial.class),
                side(linear, "above"),
                side(linear, "below"));
    }

    private static BigDecimal side(FieldReader linear, String key) {
        linear.must(key);
        return SchemeReader.none(linear, key)
                ? BigDecimal.ZERO
                : linear.inside(key, side -> points(side, BigDecimal.ZERO)).orElse(BigDecimal.ZERO);
    }

    private static Price ranked(Price.Measured measured, FieldReader ranked) {
        return new Price.Ranked(
                measured,
                ranked.requiredConstant("best", Price.Best.class),
                ranked.requiredConstant("end", Price.End.class),
                ranked.count("places"),
                points(ranked, BigDecimal.ZERO),
                ranked.requiredConstant("ties", Price.Ties.class),
                ranked.requiredConstant("among", Price.Among.class));
    }
}
