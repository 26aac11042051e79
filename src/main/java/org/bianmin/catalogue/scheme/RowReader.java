package org.bianmin.catalogue.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Node;

/** Reads one row of a table; which keys stand there tells how it is priced. */
final class RowReader {
    private static final List<String> LEVELS = List.of("township", "county", "city", "province");

    /** The keys that tell how a row is priced. */
    private static final List<String> PRICED = List.of("deduct", "add", "loses", "measured", "missing_of", "carried");

    /** What a measured row is priced by. */
    private static final List<String> MEASURED = List.of("bands", "linear", "ranked");

    private final FieldReader row;
    private final boolean losesItsMarks;

    /** @param losesItsMarks whether it loses at most its marks unless it says otherwise itself */
    RowReader(FieldReader row, boolean losesItsMarks) {
        this.row = row;
        this.losesItsMarks = losesItsMarks;
    }

    Row row() {
        Optional<BigDecimal> marks = SchemeReader.points(row, "marks");
        Row read = new Row(
                row.requiredText("id"),
                row.requiredText("quote"),
                row.text("method").orElse(""),
                marks,
                TableReader.own(row, "loses_at_most", losesItsMarks ? marks : Optional.empty()),
                TableReader.own(row, "adds_at_most", Optional.empty()),
                price(marks),
                verified(row),
                row.text("exemption").orElse(""),
                row.constant("only", Span.class),
                row.texts("for"),
                row.each("proposals", step -> new Row.Proposal(step.ordinal("from"), step.requiredText("what"))),
                row.text("note").orElse(""));
        if (losesItsMarks && Reach.of(read).loses()) {
            TableReader.marksOrOwn(row);
        }
        return read;
    }

    /** {@code verified: required} */
    static boolean verified(FieldReader fields) {
        return fields.word("verified", Map.of("required", true)).orElse(false);
    }

    private Price price(Optional<BigDecimal> marks) {
        // Missing items have a price of their own.
        row.oneOf(row.has("missing_of") ? PRICED.subList(1, PRICED.size()) : PRICED);
        if (PRICED.stream().noneMatch(row::has)) {
            return nothing();
        }
        if (row.has("carried")) {
            return row.inside("carried", RowReader::carried).orElseGet(() -> absent("carried"));
        }
        if (row.has("missing_of")) {
            return new Price.MissingItems(
                    row.requiredText("missing_of"), row.requiredText("per"), amount(row, "deduct"));
        }
        if (row.has("measured")) {
            return row.inside(
                            "measured",
                            inside -> new Price.Measured(inside.requiredText("name"), inside.requiredText("unit")))
                    .map(what -> measured(what, marks))
                    .orElseGet(() -> absent("measured"));
        }
        if (row.has("loses")) {
            return new Price.Loses(row.requiredText("per"), row.requiredConstant("loses", Price.Lost.class));
        }
        if (row.has("add")) {
            return perUnit(Price.Sign.ADD, "add");
        }
        return perUnit(Price.Sign.DEDUCT, "deduct");
    }

    private Price absent(String key) {
        row.must(key);
        return nothing();
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
            return new Price.Rate.Fixed(SchemeReader.points(row, key).orElse(BigDecimal.ZERO));
        }
        return row.inside(key, RowReader::rate).orElseThrow();
    }

    private static Price.Rate rate(FieldReader rate) {
        if (LEVELS.stream().noneMatch(rate::has)) {
            LEVELS.forEach(rate::node);
            return new Price.Rate.Chosen(amount(rate, "from"), amount(rate, "to"));
        }
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        LEVELS.forEach(level -> points.put(level, amount(rate, level)));
        return new Price.Rate.ByLevel(Collections.unmodifiableMap(points));
    }

    /** Points that must be there. */
    private static BigDecimal amount(FieldReader fields, String key) {
        return fields.required(key, SchemeReader.points(fields, key), BigDecimal.ZERO);
    }

    private static Price.Steps steps(FieldReader steps) {
        return new Price.Steps(
                steps.requiredConstant("counted", Price.Counted.class),
                steps.requiredConstant("charge", Price.Charge.class),
                steps.some("at", step -> new Price.Step(step.ordinal("from"), amount(step, "times"))));
    }

    private static Price carried(FieldReader carried) {
        return new Price.Carried(
                carried.requiredConstant("from", Target.class),
                carried.texts("rows"),
                SchemeReader.positive(carried, "percent"),
                SchemeReader.most(carried, "at_least"),
                carried.requiredConstant("of", Price.Of.class));
    }

    private Price measured(Price.Measured measured, Optional<BigDecimal> marks) {
        row.oneOf(MEASURED);
        if (row.has("linear")) {
            return row.inside("linear", linear -> linear(measured, linear)).orElseGet(() -> absent("linear"));
        }
        if (row.has("ranked")) {
            return row.inside("ranked", ranked -> ranked(measured, ranked)).orElseGet(() -> absent("ranked"));
        }
        if (!row.has("bands")) {
            return nothing();
        }
        List<BigDecimal> points = new ArrayList<>();
        List<Interval> values = Edges.someIntervals(row, "bands", band -> points.add(band(band, marks)));
        List<Price.Band> bands = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            bands.add(new Price.Band(values.get(i), points.get(i)));
        }
        return new Price.Banded(measured, List.copyOf(bands));
    }

    /** {@code deduct}, {@code add}, or what is {@code earned} of the row's marks. */
    private static BigDecimal band(FieldReader band, Optional<BigDecimal> marks) {
        band.oneOf(List.of("deduct", "add", "earn"));
        if (!band.has("earn")) {
            return signed(band);
        }
        BigDecimal earned = amount(band, "earn");
        if (marks.isEmpty()) {
            band.problems().add(band.place("earn"), "earn_without_marks");
        } else if (earned.compareTo(marks.get()) > 0) {
            band.problems().add(band.place("earn"), "earn_over_marks", earned, marks.get());
        }
        return earned.subtract(marks.orElse(earned));
    }

    /** {@code deduct} or {@code add}. */
    private static BigDecimal points(FieldReader fields) {
        fields.oneOf(List.of("deduct", "add"));
        return signed(fields);
    }

    private static BigDecimal signed(FieldReader fields) {
        if (fields.has("add")) {
            return amount(fields, "add");
        }
        return fields.has("deduct") ? amount(fields, "deduct").negate() : BigDecimal.ZERO;
    }

    private static Price linear(Price.Measured measured, FieldReader linear) {
        return new Price.Linear(
                measured,
                linear.required("from", linear.decimal("from"), BigDecimal.ZERO),
                SchemeReader.positive(linear, "each"),
                linear.requiredConstant("partial", Price.Partial.class),
                side(linear, "above"),
                side(linear, "below"));
    }

    private static BigDecimal side(FieldReader linear, String key) {
        linear.must(key);
        return SchemeReader.none(linear, key)
                ? BigDecimal.ZERO
                : linear.inside(key, RowReader::points).orElse(BigDecimal.ZERO);
    }

    private static Price ranked(Price.Measured measured, FieldReader ranked) {
        return new Price.Ranked(
                measured,
                ranked.requiredConstant("best", Price.Best.class),
                ranked.requiredConstant("end", Price.End.class),
                ranked.ordinal("places"),
                points(ranked),
                ranked.requiredConstant("ties", Price.Ties.class),
                ranked.requiredConstant("among", Price.Among.class));
    }
}
