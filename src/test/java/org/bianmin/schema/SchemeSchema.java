package org.bianmin.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.scheme.Price;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.catalogue.scheme.Span;
import org.bianmin.catalogue.scheme.Target;

/** The schema of the three families of schemes. */
final class SchemeSchema {
    private static final List<String> ROUNDING_MODES =
            List.of("up", "down", "ceiling", "floor", "half_up", "half_down", "half_even");

    private static final List<String> OF_EVERY_SCHEME =
            List.of("title", "basis", "region", "sample", "cites", "defects", "not_covered");

    private static final List<String> OF_EVERY_ROW = List.of(
            "id",
            "quote",
            "method",
            "marks",
            "loses_at_most",
            "adds_at_most",
            "verified",
            "exemption",
            "only",
            "for",
            "proposals",
            "note");

    private final Catalogue catalogue;
    private final Descriptions descriptions;

    SchemeSchema(Catalogue catalogue, Descriptions descriptions) {
        this.catalogue = catalogue;
        this.descriptions = descriptions;
    }

    private Section plain(String section) {
        return Section.plain(section, descriptions);
    }

    Section section() {
        return plain("scheme")
                .must("title", Values.text())
                .key("basis", Values.text())
                .key("region", Values.text())
                .key("sample", Values.flag())
                .key("cites", Values.list(cited()))
                .key("defects", Values.list(defect()))
                .key("not_covered", Values.list(notCovered()))
                .written("span", Values.constants(Span.class))
                .written("tables", some(table()))
                .written("full_marks", Values.points())
                .key("grades", Values.list(grade()))
                .written("parts", some(part()))
                .written("rounding", rounding())
                .key("critical", Values.list(Values.text()))
                .key("critical_cap", Values.text())
                .rule(family());
    }

    private static ObjectNode some(JsonNode item) {
        return Values.list(item).put("minItems", 1);
    }

    private static JsonNode family() {
        return choice(
                "tables",
                keys(OF_EVERY_SCHEME, List.of("span", "tables"), List.of()),
                choice(
                        "parts",
                        keys(
                                OF_EVERY_SCHEME,
                                List.of("full_marks", "parts", "rounding"),
                                List.of("grades", "critical_cap")),
                        keys(OF_EVERY_SCHEME, List.of("full_marks"), List.of("grades", "critical", "critical_cap"))));
    }

    private static ObjectNode choice(String key, JsonNode with, JsonNode without) {
        ObjectNode rule = Values.object();
        rule.set("if", Section.present(Set.of(key)));
        rule.set("then", with);
        rule.set("else", without);
        return rule;
    }

    private static ObjectNode keys(List<String> always, List<String> must, List<String> may) {
        ObjectNode rule = Values.object();
        rule.set("required", Values.array(must));
        rule.putObject("propertyNames")
                .set(
                        "enum",
                        Values.array(Stream.of(always, must, may)
                                .flatMap(List::stream)
                                .toList()));
        return rule;
    }

    private ObjectNode cited() {
        return plain("cited")
                .must("document", Values.text())
                .key(
                        "standard",
                        Values.exactly(
                                catalogue.standards().stream().map(Standard::id).toList()))
                .must("validity", Values.constants(Scheme.Validity.class))
                .key("doubt", Values.text())
                .schema();
    }

    private ObjectNode defect() {
        return plain("defect")
                .must("kind", Values.text())
                .must("at", Values.text())
                .must("reason", Values.text())
                .schema();
    }

    private ObjectNode notCovered() {
        return plain("scheme_not_covered")
                .must("what", Values.text())
                .must("reason", Values.text())
                .schema();
    }

    private ObjectNode kinds() {
        return Values.list(Values.exactly(catalogue.vocabulary().names(Vocabulary.KINDS)));
    }

    private ObjectNode unit() {
        return Values.exactly(catalogue.vocabulary().names(Vocabulary.UNITS_OF_OFFENCES));
    }

    private static ObjectNode none() {
        return Values.exactly(List.of("none"));
    }

    private static ObjectNode pointsOrNone() {
        return Values.anyOf(none(), Values.points());
    }

    /** One edge on each side, and each of them one way or the other. */
    private static Section edges(Section section) {
        return section.key("at_least", Values.decimal())
                .key("more_than", Values.decimal())
                .key("at_most", Values.decimal())
                .key("less_than", Values.decimal())
                .rule(notBoth("at_least", "more_than"))
                .rule(notBoth("at_most", "less_than"));
    }

    private static JsonNode notBoth(String one, String other) {
        return Values.object().set("not", Values.object().set("required", Values.array(List.of(one, other))));
    }

    private ObjectNode grade() {
        return edges(plain("grade").must("grade", Values.text())).schema();
    }

    private ObjectNode rounding() {
        return plain("rounding")
                .must("to", Values.points())
                .must("mode", Values.exactly(ROUNDING_MODES))
                .schema();
    }

    private ObjectNode part() {
        return plain("part")
                .must("name", Values.text())
                .must("scheme", Values.text())
                .must("percent", Values.points())
                .key("for", kinds())
                .key(
                        "dimensions",
                        Values.list(Values.exactly(catalogue.vocabulary().names(Vocabulary.DIMENSIONS))))
                .schema();
    }

    private ObjectNode table() {
        ObjectNode most = Values.exactly(List.of("marks", "none"));
        return plain("table")
                .must("target", Values.constants(Target.class))
                .key("for", kinds())
                .must("full_marks", Values.points())
                .must(
                        "limits",
                        plain("table_limits")
                                .must("rows", most)
                                .must("sections", most)
                                .must("floor", Values.anyOf(none(), Values.decimal()))
                                .must("ceiling", pointsOrNone())
                                .must("bonus", pointsOrNone())
                                .schema())
                .must("rounding", Values.anyOf(none(), rounding()))
                .key("grades", Values.list(grade()))
                .must("sections", some(section(row())))
                .key("awards", Values.list(award()))
                .key(
                        "proposals",
                        Values.list(edges(plain("total_proposal").must("what", Values.text()))
                                .schema()))
                .key("others_duty_excluded", Values.flag())
                .schema();
    }

    private ObjectNode section(ObjectNode row) {
        return plain("table_section")
                .must("id", Values.text())
                .must("title", Values.text())
                .key("marks", Values.points())
                .key("loses_at_most", pointsOrNone())
                .key("adds_at_most", pointsOrNone())
                .must("rows", some(row))
                .schema();
    }

    private ObjectNode award() {
        ObjectNode ground = edges(plain("ground")
                        .must("id", Values.text())
                        .must("quote", Values.text())
                        .key("rows", Values.list(Values.text()))
                        .must("per", unit())
                        .key("verified", Values.exactly(List.of("required")))
                        .key("only", Values.constants(Span.class))
                        .key("note", Values.text()))
                .schema();
        return plain("award")
                .must("name", Values.text())
                .key("grade_at_most", Values.text())
                .must("lost_when", some(ground))
                .schema();
    }

    private ObjectNode row() {
        Section row = plain("row")
                .must("id", Values.text())
                .must("quote", Values.text())
                .key("method", Values.text())
                .key("marks", Values.points())
                .key("loses_at_most", pointsOrNone())
                .key("adds_at_most", pointsOrNone())
                .key("verified", Values.exactly(List.of("required")))
                .key("exemption", Values.text())
                .key("only", Values.constants(Span.class))
                .key("for", kinds())
                .key(
                        "proposals",
                        Values.list(plain("row_proposal")
                                .must("from", Values.ordinal())
                                .must("what", Values.text())
                                .schema()))
                .key("note", Values.text())
                .written("deduct", rate("deduct_range", "deduct_level"))
                .written("add", rate("add_range", "add_level"))
                .written("loses", Values.constants(Price.Lost.class))
                .written("missing_of", Values.text())
                .written("carried", carried())
                .written("measured", measured())
                .written("per", unit())
                .key("once", Values.flag())
                .key("steps", steps())
                .written("bands", some(band()))
                .written("linear", linear())
                .written("ranked", ranked());
        return row.rule(price()).schema();
    }

    /** The first of these keys that stands there tells which others may. */
    private static JsonNode price() {
        record Way(String key, List<String> must, List<String> may) {}
        List<Way> ways = List.of(
                new Way("carried", List.of(), List.of()),
                new Way("missing_of", List.of("deduct", "per"), List.of()),
                new Way("bands", List.of("measured"), List.of()),
                new Way("linear", List.of("measured"), List.of()),
                new Way("ranked", List.of("measured"), List.of()),
                new Way("loses", List.of("per"), List.of()),
                new Way("add", List.of("per"), List.of("once", "steps")));
        JsonNode rule = keys(OF_EVERY_ROW, List.of("deduct", "per"), List.of("once", "steps"));
        for (int i = ways.size() - 1; i >= 0; i--) {
            Way way = ways.get(i);
            List<String> must = new ArrayList<>(way.must());
            must.add(way.key());
            rule = choice(way.key(), keys(OF_EVERY_ROW, must, way.may()), rule);
        }
        return rule;
    }

    private ObjectNode rate(String range, String level) {
        return Values.anyOf(
                Values.points(),
                plain(range)
                        .must("from", Values.points())
                        .must("to", Values.points())
                        .schema(),
                plain(level)
                        .must("township", Values.points())
                        .must("county", Values.points())
                        .must("city", Values.points())
                        .must("province", Values.points())
                        .schema());
    }

    private ObjectNode steps() {
        return plain("steps")
                .must("counted", Values.constants(Price.Counted.class))
                .must("charge", Values.constants(Price.Charge.class))
                .must(
                        "at",
                        some(plain("step")
                                .must("from", Values.ordinal())
                                .must("times", Values.points())
                                .schema()))
                .schema();
    }

    private ObjectNode carried() {
        return plain("carried")
                .must("from", Values.constants(Target.class))
                .key("rows", Values.list(Values.text()))
                .must("percent", Values.points())
                .must("at_least", pointsOrNone())
                .must("of", Values.constants(Price.Of.class))
                .schema();
    }

    private ObjectNode measured() {
        return plain("measured")
                .must("name", Values.text())
                .must("unit", unit())
                .schema();
    }

    /** Exactly one of some keys. */
    private static JsonNode oneOf(String... keys) {
        ObjectNode rule = Values.object();
        var some = rule.putArray("oneOf");
        Stream.of(keys).forEach(key -> some.add(Section.present(Set.of(key))));
        return rule;
    }

    private ObjectNode band() {
        return edges(plain("band")
                        .written("earn", Values.points())
                        .written("deduct", Values.points())
                        .written("add", Values.points())
                        .rule(oneOf("earn", "deduct", "add")))
                .schema();
    }

    private ObjectNode linear() {
        ObjectNode side = Values.anyOf(
                none(),
                plain("side")
                        .written("deduct", Values.points())
                        .written("add", Values.points())
                        .rule(oneOf("deduct", "add"))
                        .schema());
        return plain("linear")
                .must("from", Values.decimal())
                .must("each", Values.points())
                .must("partial", Values.constants(Price.Partial.class))
                .must("above", side)
                .must("below", side)
                .schema();
    }

    private ObjectNode ranked() {
        return plain("ranked")
                .must("best", Values.constants(Price.Best.class))
                .must("end", Values.constants(Price.End.class))
                .must("places", Values.ordinal())
                .written("deduct", Values.points())
                .written("add", Values.points())
                .must("ties", Values.constants(Price.Ties.class))
                .must("among", Values.constants(Price.Among.class))
                .rule(oneOf("deduct", "add"))
                .schema();
    }
}
