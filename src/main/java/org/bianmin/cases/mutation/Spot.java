package org.bianmin.cases.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bianmin.catalogue.yaml.Node;

/**
 * A node with the way back to its file, so that the file can be had with this node changed or gone.
 *
 * @param field the node with its key; an item of a sequence goes by the key of the sequence
 * @param whole the file with another field here, or with none
 */
record Spot(Node.Field field, Function<Optional<Node.Field>, Node> whole) {

    /** All of a file. */
    static Spot of(Node root) {
        return new Spot(
                new Node.Field(root.place(), "", root),
                changed -> changed.map(Node.Field::value).orElseGet(() -> new Node.Blank(root.place())));
    }

    String key() {
        return field.key();
    }

    Node node() {
        return field.value();
    }

    /** The value as it is written; of a mapping or sequence on one line. */
    String text() {
        return FlowText.of(node());
    }

    /** The keys of a mapping or the items of a sequence, in the order of the file. */
    List<Spot> inside() {
        if (node() instanceof Node.Fields mapping) {
            return spots(mapping.fields(), fields -> new Node.Fields(mapping.place(), fields));
        } else if (node() instanceof Node.Items sequence) {
            return spots(
                    sequence.items().stream()
                            .map(item -> new Node.Field(item.place(), key(), item))
                            .toList(),
                    items -> new Node.Items(
                            sequence.place(),
                            items.stream().map(Node.Field::value).toList()));
        }
        return List.of();
    }

    /** What stands under a key of this mapping; nothing when the key is not there. */
    List<Spot> inside(String key) {
        return inside().stream().filter(spot -> spot.key().equals(key)).toList();
    }

    private List<Spot> spots(List<Node.Field> parts, Function<List<Node.Field>, Node> joined) {
        return IntStream.range(0, parts.size())
                .mapToObj(i -> new Spot(parts.get(i), changed -> with(joined.apply(replaced(parts, i, changed)))))
                .toList();
    }

    private static List<Node.Field> replaced(List<Node.Field> parts, int at, Optional<Node.Field> changed) {
        List<Node.Field> all = new ArrayList<>(parts);
        all.remove(at);
        changed.ifPresent(field -> all.add(at, field));
        return List.copyOf(all);
    }

    /** The file with another value here. */
    Node with(Node value) {
        return with(new Node.Field(field.place(), key(), value));
    }

    /** The file with another field here. */
    Node with(Node.Field changed) {
        return whole.apply(Optional.of(changed));
    }

    /** The file without this. */
    Node without() {
        return whole.apply(Optional.empty());
    }
}
