package org.bianmin.record;

import java.util.ArrayList;
import java.util.List;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.record.words.Words;

/** Puts a mapping together under the Chinese names of its keys; what has no value is left out. */
public final class MappingWriter {
    private final String section;
    private final List<Node.Field> fields = new ArrayList<>();

    /** @param section the kind of mapping, such as {@code centre} */
    public MappingWriter(String section) {
        this.section = section;
    }

    /** A text; an empty one is left out. */
    public MappingWriter put(String key, String text) {
        return text.isEmpty() ? this : put(key, scalar(text));
    }

    /** One text, or a sequence of several. */
    public MappingWriter put(String key, List<String> texts) {
        return texts.isEmpty() ? this : put(key, texts.size() == 1 ? scalar(texts.get(0)) : sequence(texts));
    }

    /** Any node. */
    public MappingWriter put(String key, Node node) {
        return under(Words.shown(section, key), node);
    }

    /** One node, or a sequence of several. */
    public MappingWriter putNodes(String key, List<? extends Node> nodes) {
        return nodes.isEmpty() ? this : put(key, nodes.size() == 1 ? nodes.get(0) : items(nodes));
    }

    /** A key that is no fixed word: a question, a name of a list. */
    public MappingWriter under(String name, Node node) {
        fields.add(new Node.Field(Place.NOWHERE, name, node));
        return this;
    }

    /** The fields of another mapping after these. */
    public MappingWriter all(Node.Fields more) {
        fields.addAll(more.fields());
        return this;
    }

    /** The mapping. */
    public Node.Fields node() {
        return new Node.Fields(Place.NOWHERE, List.copyOf(fields));
    }

    /** The value alone where the mapping has only one. */
    public Node nodeOrOnlyValue() {
        return fields.size() == 1 ? fields.get(0).value() : node();
    }

    /** Whether nothing was put into it. */
    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** A single value. */
    public static Node scalar(String text) {
        return new Node.Scalar(Place.NOWHERE, text);
    }

    /** A sequence of values. */
    public static Node sequence(List<String> texts) {
        return items(texts.stream().map(MappingWriter::scalar).toList());
    }

    /** A sequence of any nodes. */
    public static Node items(List<? extends Node> nodes) {
        return new Node.Items(Place.NOWHERE, List.copyOf(nodes));
    }
}
