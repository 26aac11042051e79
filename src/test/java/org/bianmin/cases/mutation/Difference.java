package org.bianmin.cases.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bianmin.catalogue.yaml.Node;

/**
 * A field or an item in which two files differ.
 *
 * @param line where it starts
 * @param before as it stands in the one
 * @param after as it stands in the other; empty when it is not there
 */
record Difference(int line, String before, String after) {

    static List<Difference> between(Node one, Node other) {
        return between(new Node.Field(one.place(), "", one), new Node.Field(other.place(), "", other));
    }

    private static List<Difference> between(Node.Field one, Node.Field other) {
        if (one.key().equals(other.key()) && one.value() == other.value()) {
            return List.of();
        }
        List<Node.Field> parts = parts(one);
        List<Node.Field> others = parts(other);
        if (!one.key().equals(other.key()) || parts.isEmpty()) {
            return List.of(new Difference(one.place().line(), FlowText.of(one), FlowText.of(other)));
        }
        List<Difference> all = new ArrayList<>();
        List<Node.Field> kept = new ArrayList<>(parts);
        if (others.size() < parts.size()) {
            kept.removeIf(part -> !others.contains(part));
            parts.stream()
                    .filter(part -> !others.contains(part))
                    .forEach(part -> all.add(new Difference(part.place().line(), FlowText.of(part), "")));
        }
        IntStream.range(0, kept.size()).forEach(i -> all.addAll(between(kept.get(i), others.get(i))));
        return all;
    }

    private static List<Node.Field> parts(Node.Field field) {
        if (field.value() instanceof Node.Fields mapping) {
            return mapping.fields();
        } else if (field.value() instanceof Node.Items sequence) {
            return sequence.items().stream()
                    .map(item -> new Node.Field(item.place(), field.key(), item))
                    .toList();
        }
        return List.of();
    }
}
