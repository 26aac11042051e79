package org.bianmin.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bianmin.catalogue.WordList;
import org.bianmin.record.words.Words;

/** Schemas of what people write: text or number, words with all their spellings, days, counts. */
final class Values {
    /**
     * Full width, circled and spaced characters: the readers fold them before they compare. A schema cannot, so it
     * leaves such text to the readers.
     */
    static final String UNFOLDED =
            "[\\s\\u3000\\u2100-\\u218F\\u2460-\\u24FF\\u3200-\\u33FF\\uF900-\\uFAFF\\uFF01-\\uFFEF]";

    private Values() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array(Collection<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    static ObjectNode anyOf(JsonNode... some) {
        ObjectNode schema = object();
        schema.putArray("anyOf").addAll(List.of(some));
        return schema;
    }

    static ObjectNode ref(String name) {
        return object().put("$ref", "#/$defs/" + name);
    }

    /** Anything that is written as one value. YAML takes some of it for a number or a flag. */
    static ObjectNode text() {
        ObjectNode schema = object();
        schema.set("type", array(List.of("string", "number", "boolean")));
        return schema.put("pattern", "\\S");
    }

    static ObjectNode string(String pattern) {
        return object().put("type", "string").put("pattern", pattern);
    }

    /** Text that the readers fold before they compare it with a pattern. */
    static ObjectNode folded(String pattern) {
        return string("^(?:" + pattern + ")$|" + UNFOLDED);
    }

    static ObjectNode list(JsonNode items) {
        ObjectNode schema = object().put("type", "array");
        schema.set("items", items);
        return schema;
    }

    static ObjectNode oneOrMore(JsonNode item) {
        return anyOf(item, list(item));
    }

    /** The value, or nothing yet. */
    static ObjectNode orBlank(JsonNode value) {
        return anyOf(object().put("type", "null"), value);
    }

    /** Exactly these spellings, also where YAML takes one for a flag or a number. */
    static ObjectNode exactly(Collection<String> spellings) {
        ObjectNode schema = object();
        ArrayNode values = schema.putArray("enum");
        Set<String> all = new LinkedHashSet<>(spellings);
        all.forEach(values::add);
        all.stream()
                .filter(word -> word.equals("true") || word.equals("false"))
                .forEach(word -> values.add(Boolean.parseBoolean(word)));
        all.stream().filter(word -> word.matches("[1-9]\\d{0,8}")).forEach(word -> values.add(Integer.parseInt(word)));
        return schema;
    }

    /** These spellings, and what a reader may fold to one of them. */
    static ObjectNode words(Collection<String> spellings) {
        Set<String> all = new LinkedHashSet<>(spellings);
        spellings.forEach(word -> all.add(WordList.folded(word)));
        return anyOf(exactly(all), string(UNFOLDED));
    }

    /** The fixed words of a section of words.properties. */
    static ObjectNode fixed(String section) {
        Map<String, Set<String>> byWord = new TreeMap<>();
        Words.spellings(section)
                .forEach((spelling, word) -> byWord.computeIfAbsent(word, key -> new LinkedHashSet<>())
                        .add(spelling));
        return words(byWord.values().stream().flatMap(Set::stream).toList());
    }

    /** The constants of an enum, as standards write them. */
    static ObjectNode constants(Class<? extends Enum<?>> type) {
        return exactly(Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList());
    }

    static ObjectNode day() {
        return folded(Words.pattern("day").pattern());
    }

    static ObjectNode isoDay() {
        return string("^\\d{4}-\\d{2}-\\d{2}$");
    }

    static ObjectNode time() {
        return folded(Words.pattern("time").pattern());
    }

    static ObjectNode count() {
        return anyOf(object().put("type", "integer").put("minimum", 0).put("maximum", 999_999), folded("\\d{1,6}"));
    }

    static ObjectNode decimal() {
        return anyOf(object().put("type", "number"), string("^[-+]?\\d+(\\.\\d+)?$"));
    }

    /** A number that is not negative. */
    static ObjectNode points() {
        return anyOf(object().put("type", "number").put("minimum", 0), string("^\\+?\\d+(\\.\\d+)?$"));
    }

    /** A whole number from one. */
    static ObjectNode ordinal() {
        return anyOf(object().put("type", "integer").put("minimum", 1), string("^[1-9]\\d*$"));
    }

    static ObjectNode flag() {
        return exactly(List.of("true", "false"));
    }

    /** A name that may become part of a file name. */
    static ObjectNode name() {
        ObjectNode schema = text();
        schema.put("maxLength", 60);
        return schema.put("pattern", "^(?!.*\\.\\.)[^/\\\\]*\\S[^/\\\\]*$");
    }

    /** A file beside the record. */
    static ObjectNode file() {
        ObjectNode file = object();
        file.set("type", array(List.of("string", "number")));
        return file.put("pattern", "^(?![/~])(?!(?:.*/)?\\.\\.(?:/|$))[^\\\\:]+$");
    }

    /** One file or several. */
    static ObjectNode evidence() {
        return oneOrMore(file());
    }
}
