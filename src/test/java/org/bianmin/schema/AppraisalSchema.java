package org.bianmin.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** The schema of what is entered by the rows of a scheme (考核). Which rows there are only the scheme knows. */
final class AppraisalSchema {
    private final Descriptions descriptions;
    private final Map<String, JsonNode> definitions = new TreeMap<>();

    AppraisalSchema(Descriptions descriptions) {
        this.descriptions = descriptions;
    }

    /** What the schema refers to, by name; complete after {@link #schema}. */
    Map<String, JsonNode> definitions() {
        return definitions;
    }

    private Section section(String name) {
        return Section.translated(name, descriptions);
    }

    ObjectNode schema() {
        definitions.put("entry", entry());
        definitions.put("entries", entries());
        definitions.put("self_scores", selfScores());
        return Values.list(section("appraisal")
                .must("scheme", Values.text())
                .key("centre", beside(section("appraised")).schema())
                .key("departments", things(section("appraised")))
                .key("windows", things(section("appraised").key("department", Values.text())))
                .key(
                        "persons",
                        things(section("person").key("window", Values.text()).key("department", Values.text())))
                .schema());
    }

    private static Section beside(Section target) {
        return target.key("self_scores", Values.ref("self_scores")).key("entries", Values.ref("entries"));
    }

    private static ObjectNode things(Section target) {
        return Values.list(beside(target.key("name", Values.text())).schema());
    }

    private ObjectNode selfScores() {
        ObjectNode schema = Values.object().put("type", "object");
        schema.set("additionalProperties", Values.orBlank(Values.text()));
        return schema;
    }

    private ObjectNode entries() {
        return section("entries")
                .key("rest", Values.anyOf(Values.object().put("const", 0), Values.folded("0")))
                .pattern("^(?!(?:其余|rest)$)", Values.orBlank(Values.ref("entry")))
                .schema();
    }

    private ObjectNode entry() {
        ObjectNode once = Values.anyOf(Values.text(), happened(), measured(), unlooked());
        return Values.anyOf(once, Values.list(once).put("minItems", 1));
    }

    private ObjectNode happened() {
        return section("entry")
                .key("count", Values.text())
                .key("what", Values.text())
                .key("person", Values.text())
                .key("date", Values.day())
                .key("time", Values.time())
                .key("level", Values.fixed("level"))
                .key("method", Values.fixed("method"))
                .key("verified", Values.fixed("flag"))
                .key("points", Values.text())
                .key("reason", Values.text())
                .key(
                        "exemption",
                        section("exemption")
                                .key("reason", Values.text())
                                .key("proof", Values.file())
                                .schema())
                .key("duty", Values.fixed("level"))
                .key("evidence", Values.evidence())
                .schema();
    }

    private ObjectNode measured() {
        return section("measured")
                .key("value", Values.text())
                .key("what", Values.text())
                .key("evidence", Values.evidence())
                .schema();
    }

    private ObjectNode unlooked() {
        return section("unlooked")
                .must("state", Values.fixed("state"))
                .key("reason", Values.text())
                .schema();
    }
}
