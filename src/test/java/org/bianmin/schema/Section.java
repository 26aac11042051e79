package org.bianmin.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bianmin.record.words.Words;

/** The schema of a mapping: each key under all its names, nothing else. */
final class Section {
    private final String section;
    private final boolean translated;
    private final Descriptions descriptions;
    private final Map<String, JsonNode> properties = new LinkedHashMap<>();
    private final Map<String, JsonNode> patterns = new LinkedHashMap<>();
    private final List<JsonNode> required = new ArrayList<>();

    private Section(String section, boolean translated, Descriptions descriptions) {
        this.section = section;
        this.translated = translated;
        this.descriptions = descriptions;
    }

    /** Keys that words.properties translates. */
    static Section translated(String section, Descriptions descriptions) {
        return new Section(section, true, descriptions);
    }

    /** Keys in English only. */
    static Section plain(String section, Descriptions descriptions) {
        return new Section(section, false, descriptions);
    }

    Section key(String key, JsonNode value) {
        return put(spellings(key), descriptions.of(section + "." + key), Values.orBlank(value));
    }

    Section must(String key, JsonNode value) {
        put(spellings(key), descriptions.of(section + "." + key), value);
        return required(key);
    }

    /** A key that may be missing but not blank. */
    Section written(String key, JsonNode value) {
        return put(spellings(key), descriptions.of(section + "." + key), value);
    }

    /** What must hold beside. */
    Section rule(JsonNode rule) {
        required.add(rule);
        return this;
    }

    Section required(String key) {
        required.add(present(spellings(key)));
        return this;
    }

    /** A key that the vocabulary and not words.properties names. */
    Section put(Set<String> spellings, String description, JsonNode value) {
        ObjectNode described = Values.object().put("description", description);
        described.setAll((ObjectNode) value);
        spellings.forEach(spelling -> properties.put(spelling, described));
        return this;
    }

    Section pattern(String pattern, JsonNode value) {
        patterns.put(pattern, value);
        return this;
    }

    /** That one of these keys is there. */
    static JsonNode present(Set<String> spellings) {
        List<ObjectNode> each = spellings.stream()
                .map(spelling -> (ObjectNode) Values.object().set("required", Values.array(List.of(spelling))))
                .toList();
        return each.size() == 1 ? each.get(0) : Values.anyOf(each.toArray(ObjectNode[]::new));
    }

    private Set<String> spellings(String key) {
        return translated ? spellings(section, key) : Set.of(key);
    }

    /** Every name of a key, Chinese first. */
    static Set<String> spellings(String section, String key) {
        Set<String> all = new LinkedHashSet<>(Words.keys(section).spellings(List.of(key)));
        if (all.size() < 2) {
            throw new IllegalArgumentException(section + "." + key);
        }
        return all;
    }

    ObjectNode schema() {
        ObjectNode schema = Values.object().put("type", "object");
        ObjectNode all = schema.putObject("properties");
        properties.forEach(all::set);
        if (!patterns.isEmpty()) {
            ObjectNode some = schema.putObject("patternProperties");
            patterns.forEach(some::set);
        }
        schema.put("additionalProperties", false);
        if (!required.isEmpty()) {
            ArrayNode musts = schema.putArray("allOf");
            required.forEach(musts::add);
        }
        return schema;
    }
}
