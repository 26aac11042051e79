package org.bianmin.catalogue.yaml;

import java.util.List;

/** One node of a YAML file with the place where it starts. */
public sealed interface Node {
    Place place();

    /** A key without a value, or {@code ~}: left blank, which is not the same as empty. */
    record Blank(Place place) implements Node {}

    /** Any single value, as it is written. */
    record Scalar(Place place, String text) implements Node {}

    /** A sequence; {@code []} has no items. */
    record Items(Place place, List<Node> items) implements Node {}

    /** A mapping, in the order of the file; no key stands in it twice. */
    record Fields(Place place, List<Field> fields) implements Node {}

    /** One key of a mapping with its value. */
    record Field(Place place, String key, Node value) {}
}
