package org.bianmin.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bianmin.catalogue.Body;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Check;
import org.bianmin.catalogue.Limits;
import org.bianmin.catalogue.Obligation;
import org.bianmin.catalogue.Office;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.Validity;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.Word;
import org.bianmin.record.words.Words;

/**
 * Writes the schemas in {@code docs/schema} from the vocabulary and the words of records. A schema knows form and
 * words of one file; what one file says of another (a centre of the register, the days of a quarter) it leaves to the
 * readers.
 */
final class SchemaWriter {
    private final Catalogue catalogue;
    private final Vocabulary vocabulary;
    private final Descriptions descriptions = new Descriptions();

    SchemaWriter(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.vocabulary = catalogue.vocabulary();
    }

    /** Every schema by the name of its file. */
    Map<String, JsonNode> schemas() {
        Map<String, JsonNode> schemas = new LinkedHashMap<>();
        schemas.put("record", record());
        schemas.put("plan", file("plan", plan(), Map.of()));
        schemas.put("register", file("register", register(), Map.of()));
        schemas.put("numbers", file("numbers", numbers(), Map.of()));
        schemas.put("standard", file("standard", standard(), Map.of()));
        schemas.put("scheme", file("scheme", new SchemeSchema(catalogue, descriptions).section(), Map.of()));
        schemas.put("office", file("office", office(), Map.of()));
        return schemas;
    }

    /** Descriptions that no schema uses. */
    Set<String> unused() {
        return descriptions.unused();
    }

    private JsonNode file(String name, Section section, Map<String, JsonNode> definitions) {
        ObjectNode schema = Values.object()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "bianmin " + name)
                .put("description", descriptions.of("title." + name));
        schema.setAll(section.schema());
        if (!definitions.isEmpty()) {
            ObjectNode defs = schema.putObject("$defs");
            definitions.forEach(defs::set);
        }
        return schema;
    }

    private Section translated(String section) {
        return Section.translated(section, descriptions);
    }

    private Section plain(String section) {
        return Section.plain(section, descriptions);
    }

    // ---- the files of an inspection ----

    private JsonNode record() {
        ObservationsSchema observations = new ObservationsSchema(vocabulary, descriptions);
        AppraisalSchema appraisals = new AppraisalSchema(descriptions);
        ObjectNode against = Values.oneOrMore(standardId());
        ((ObjectNode) against.get("anyOf").get(1)).put("minItems", 1);
        Section record = translated("record")
                .key("sample", Values.fixed("flag"))
                .must("centre", centre())
                .must("visit", visit())
                .key("against", against)
                .key("observations", observations.schema())
                .key("appraisals", appraisals.schema())
                .key("highlights", Values.oneOrMore(Values.text()))
                .key("self_score", Values.text())
                .key("remarks_of_centre", Values.text())
                .key("remarks", Values.text())
                .key(
                        "merged_from",
                        Values.list(translated("merged_from")
                                .must("file", Values.text())
                                .must("sha256", Values.string("^[0-9a-f]{64}$"))
                                .schema()));
        Map<String, JsonNode> definitions = new TreeMap<>(observations.definitions());
        definitions.putAll(appraisals.definitions());
        return file("record", record, definitions);
    }

    private ObjectNode standardId() {
        return Values.exactly(catalogue.standards().stream().map(Standard::id).toList());
    }

    private ObjectNode kind() {
        return Values.words(vocabulary.kinds().spellings());
    }

    private ObjectNode region() {
        return Values.exactly(
                catalogue.offices().stream().map(Office::district).sorted().toList());
    }

    private ObjectNode centre() {
        return translated("centre")
                .key("code", Values.name())
                .must("name", Values.name())
                .key("kind", kind())
                .key("region", region())
                .key("responsible", Values.text())
                .schema();
    }

    private ObjectNode visit() {
        return translated("visit")
                .must("date", Values.day())
                .key("arrived", Values.time())
                .key("left", Values.time())
                .key("kind", Values.fixed("kind"))
                .must("method", Values.fixed("method"))
                .key("level", Values.fixed("level"))
                .key("inspectors", Values.list(person()))
                .key("accompanied_by", Values.oneOrMore(Values.text()))
                .schema();
    }

    private ObjectNode person() {
        return translated("inspector")
                .must("name", Values.text())
                .must("unit", Values.text())
                .schema();
    }

    private Section plan() {
        return translated("plan")
                .key("sample", Values.fixed("flag"))
                .must("quarter", Values.folded(Words.pattern("quarter").pattern()))
                .must("basis", Values.text())
                .must("number", Values.text())
                .must("approved_by", Values.text())
                .must("approved_on", Values.day())
                .must("scope", Values.fixed("scope"))
                .key(
                        "dimensions",
                        Values.list(Values.words(vocabulary
                                .list(Vocabulary.DIMENSIONS)
                                .orElseThrow()
                                .spellings())))
                .must("teams", Values.list(team()))
                .key("directories", Values.list(directory()))
                .key("objection_days", Values.count())
                .key("carry", translated("carry").must("months", Values.count()).schema());
    }

    private ObjectNode team() {
        return translated("team")
                .must("name", Values.text())
                .must("members", Values.list(person()))
                .must("centres", Values.list(Values.text()))
                .schema();
    }

    private ObjectNode directory() {
        return translated("directory")
                .must("standard", Values.oneOrMore(standardId()))
                .key("directory", Values.text())
                .must("items", Values.list(Values.count()))
                .must("drawn", Values.text())
                .schema();
    }

    private Section register() {
        return translated("register")
                .key("sample", Values.fixed("flag"))
                .must(
                        "centres",
                        Values.list(translated("registered")
                                .must("code", Values.name())
                                .must("name", Values.name())
                                .key("aliases", Values.oneOrMore(Values.text()))
                                .key("former_names", Values.oneOrMore(Values.text()))
                                .must("kind", kind())
                                .must("region", region())
                                .key("standards", Values.oneOrMore(standardId()))
                                .key("responsible", Values.text())
                                .key("from", Values.day())
                                .key("until", Values.day())
                                .key("merged_into", Values.text())
                                .schema()));
    }

    private Section numbers() {
        return plain("numbers").must("questions", Values.list(Values.exactly(vocabulary.questionIds())));
    }

    // ---- standards, schemes, offices ----

    private ObjectNode names(String list) {
        return Values.exactly(vocabulary.list(list).orElseThrow().words().stream()
                .map(Word::name)
                .toList());
    }

    private Section standard() {
        return plain("standard")
                .must("number", Values.text())
                .must("title", Values.text())
                .must("issued_by", Values.text())
                .key("in_force", period(plain("period")).schema())
                .must("region", Values.oneOrMore(Values.text()))
                .key("applies_to", Values.list(names(Vocabulary.KINDS)))
                .key("invented", Values.flag())
                .key(
                        "source",
                        plain("source")
                                .must("from", Values.text())
                                .must("to", Values.text())
                                .schema())
                .key(
                        "checked",
                        plain("checked")
                                .must("on", Values.isoDay())
                                .must("sha256", Values.string("^[0-9a-f]{64}$"))
                                .must("content", Values.string("^[0-9a-f]{64}$"))
                                .schema())
                .key("clauses", Values.list(clause()))
                .key("roll_ups", Values.list(rollUp()))
                .key(
                        "not_auditable",
                        Values.list(plain("not_auditable")
                                .must("from", Values.text())
                                .must("to", Values.text())
                                .must("reason", Values.text())
                                .schema()));
    }

    private static Section period(Section section) {
        return section.key("from", Values.isoDay()).key("until", Values.isoDay());
    }

    private ObjectNode rollUp() {
        return plain("roll_up")
                .must("id", Values.text())
                .must("number", Values.text())
                .must("title", Values.text())
                .must("quote", Values.text())
                .must("parts", Values.list(Values.text()))
                .key("note", Values.text())
                .schema();
    }

    private ObjectNode validity() {
        return plain("validity")
                .must("status", Values.constants(Validity.Status.class))
                .must("doubt", Values.text())
                .key("basis", Values.text())
                .schema();
    }

    private ObjectNode clause() {
        ObjectNode when = plain("when")
                .must("question", question(Question.Kind.CHOICE))
                .key("is", Values.list(Values.text()))
                .must("words", Values.text())
                .schema();
        ObjectNode override = plain("override")
                .must("clause", Values.text())
                .must("reason", Values.text())
                .must("basis", Values.text())
                .schema();
        ObjectNode clause = plain("clause")
                .must("id", Values.text())
                .must("title", Values.text())
                .must("quote", Values.text())
                .must("obligation", Values.constants(Obligation.class))
                .must("dimension", names(Vocabulary.DIMENSIONS))
                .must("binds", Values.constants(Body.class))
                .key("kinds", Values.list(names(Vocabulary.KINDS)))
                .key("when", Values.list(when))
                .key("check", check())
                .key("not_covered", Values.text())
                .key("evidence", Values.text())
                .key("remedy", Values.text())
                .key("validity", validity())
                .key("same_as", Values.text())
                .key("overrides", Values.list(override))
                .key("gives_way", Values.list(override))
                .key("milestone", Values.isoDay())
                .key("note", Values.text())
                .schema();
        ((ArrayNode) clause.get("allOf")).add(judgedNeedsCheck());
        return clause;
    }

    private static ObjectNode judgedNeedsCheck() {
        ObjectNode may = Values.object();
        may.putObject("properties")
                .putObject("obligation")
                .put("const", Obligation.MAY.name().toLowerCase(Locale.ROOT));
        ObjectNode rule = Values.object();
        rule.set(
                "if",
                Values.anyOf(
                        Section.present(Set.of("not_covered")),
                        Section.present(Set.of("milestone")),
                        Section.present(Set.of("same_as")),
                        may));
        rule.set("else", Values.object().set("required", Values.array(List.of("check", "evidence", "remedy"))));
        return rule;
    }

    private ObjectNode question(Question.Kind kind) {
        return Values.exactly(vocabulary.questionIds().stream()
                .filter(id -> vocabulary.question(id).orElseThrow().kind() == kind)
                .toList());
    }

    /** One kind of check: the questions that it may ask, its keys, and those that it cannot do without. */
    private record CheckKind(String name, Question.Kind asks, List<String> must, List<String> may) {}

    private static final List<CheckKind> CHECKS = List.of(
            new CheckKind("names", Question.Kind.NAMES, List.of("names"), List.of("open", "carrier_implied")),
            new CheckKind("limit", Question.Kind.MEASURE, List.of("unit", "values"), List.of()),
            new CheckKind("value", Question.Kind.CHOICE, List.of("one_of"), List.of("doubtful")),
            new CheckKind("wording", Question.Kind.WORDING, List.of("forms"), List.of("doubtful", "never_in_name")),
            new CheckKind("judgement", Question.Kind.JUDGEMENT, List.of(), List.of("sampled")),
            new CheckKind("sample", Question.Kind.SAMPLE, List.of(), List.of()),
            new CheckKind("recurrence", Question.Kind.DATE, List.of("every"), List.of()));

    private ObjectNode check() {
        ObjectNode check = plain("check")
                .must(
                        "kind",
                        Values.exactly(CHECKS.stream().map(CheckKind::name).toList()))
                .must("question", Values.exactly(vocabulary.questionIds()))
                .key("names", Values.list(requiredName()))
                .key("open", Values.flag())
                .key("carrier_implied", Values.flag())
                .key("unit", Values.text())
                .key("values", Values.list(limits()))
                .key("one_of", Values.list(Values.text()))
                .key("doubtful", Values.list(Values.text()))
                .key("forms", Values.list(Values.text()))
                .key("never_in_name", Values.list(Values.text()))
                .key("sampled", question(Question.Kind.NAMES))
                .key("every", Values.constants(Check.Every.class))
                .schema();
        CHECKS.forEach(kind -> ((ArrayNode) check.get("allOf")).add(ofKind(kind)));
        return check;
    }

    private ObjectNode ofKind(CheckKind kind) {
        Set<String> keys = new LinkedHashSet<>(List.of("kind", "question"));
        keys.addAll(kind.must());
        keys.addAll(kind.may());
        ObjectNode rule = Values.object();
        ObjectNode when = rule.putObject("if");
        when.putObject("properties").putObject("kind").put("const", kind.name());
        ObjectNode then = rule.putObject("then");
        List<String> musts = new ArrayList<>(kind.must());
        then.set("required", Values.array(musts));
        then.putObject("properties").set("question", question(kind.asks()));
        then.putObject("propertyNames").set("enum", Values.array(keys));
        return rule;
    }

    private ObjectNode requiredName() {
        return Values.anyOf(
                Values.text(),
                plain("required_name")
                        .must("any_of", Values.list(Values.text()))
                        .key("doubtful", Values.list(Values.text()))
                        .key("validity", validity())
                        .schema());
    }

    private ObjectNode limits() {
        Section limits = period(plain("limits"));
        for (Limits.Relation relation : Limits.Relation.values()) {
            limits.key(relation.name().toLowerCase(Locale.ROOT), Values.decimal());
        }
        return limits.key("about", Values.decimal())
                .key(
                        "tolerance",
                        plain("tolerance")
                                .must("value", Values.decimal())
                                .must("declared_by", Values.text())
                                .schema())
                .key("doubtful", Values.list(Values.decimal()))
                .schema();
    }

    private Section office() {
        ObjectNode decision = plain("decision")
                .must("standard", Values.text())
                .must("clause", Values.text())
                .key("name", Values.text())
                .key("validity", Values.constants(Validity.Status.class))
                .key("tolerance", Values.decimal())
                .must("basis", Values.text())
                .must("date", Values.isoDay())
                .schema();
        ObjectNode adoption = period(plain("adoption")
                        .must("standard", Values.text())
                        .must("by", Values.text())
                        .key("by_reference", Values.flag()))
                .schema();
        return plain("office")
                .must("name", Values.text())
                .must("region", Values.list(Values.text()))
                .key("sample", Values.flag())
                .key("adopted", Values.list(adoption))
                .key("decisions", Values.list(decision))
                .key("scheme", Values.text())
                .must("activity", Values.text())
                .key("objection_days", Values.count())
                .key(
                        "calendar",
                        plain("calendar")
                                .key("holidays", Values.list(Values.isoDay()))
                                .key("workdays", Values.list(Values.isoDay()))
                                .schema());
    }
}
