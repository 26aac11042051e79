package org.bianmin.cases.mutation;

import java.util.Set;
import java.util.stream.Collectors;
import org.bianmin.catalogue.yaml.Node;

/** Writes a node on one line. */
final class FlowText {
    /** Sentences that give a reason; they would hide what is asked. */
    private static final Set<String> REASONS = Set.of("doubt", "reason", "basis", "words", "declared_by");

    private FlowText() {}

    static String of(Node node) {
        if (node instanceof Node.Fields mapping) {
            return mapping.fields().stream()
                    .filter(field -> !REASONS.contains(field.key()))
                    .map(FlowText::of)
                    .collect(Collectors.joining(", ", "{", "}"));
        } else if (node instanceof Node.Items sequence) {
            return sequence.items().stream().map(FlowText::of).collect(Collectors.joining(", ", "[", "]"));
        }
        return node instanceof Node.Scalar scalar ? scalar.text() : "";
    }

    static String of(Node.Field field) {
        return field.key() + ": " + of(field.value());
    }
}
