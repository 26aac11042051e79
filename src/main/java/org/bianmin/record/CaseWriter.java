package org.bianmin.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.YamlText;

/** Writes a case as it stands in a {@code cases.yaml}; {@link CaseReader} reads the same from it. */
public final class CaseWriter {
    private final RecordWriter records;

    /** @param vocabulary the questions, in whose order answers are written */
    public CaseWriter(Vocabulary vocabulary) {
        this.records = new RecordWriter(vocabulary);
    }

    /**
     * One item of the list of cases, indented as it stands there. Office's decisions and what a scheme makes of it are
     * left out: only people state them.
     *
     * @param name what the case is to be called
     */
    public String text(String name, Case which) {
        return text(name, which, word -> word);
    }

    /**
     * The same with some words written in another way.
     *
     * @param spelling how a word of the centre's kind or of what was seen is written
     */
    public String text(String name, Case which, UnaryOperator<String> spelling) {
        List<Node.Field> fields = new ArrayList<>();
        put(fields, "name", name);
        put(fields, "on", which.day().toString());
        put(fields, "centre", spelling.apply(which.kind()));
        put(fields, "named", which.centre());
        if (!which.with().isEmpty()) {
            fields.add(field("with", MappingWriter.sequence(which.with())));
        }
        fields.add(field("given", respelt(records.observations(which.given()), spelling)));
        fields.add(field("expect", expected(which)));
        Node.Items cases = new Node.Items(Place.NOWHERE, List.of(mapping(fields)));
        String text = YamlText.of(mapping(List.of(field("cases", cases))));
        return text.substring(text.indexOf('\n') + 1);
    }

    private static Node respelt(Node node, UnaryOperator<String> spelling) {
        if (node instanceof Node.Fields mapping) {
            return mapping(mapping.fields().stream()
                    .map(each -> field(spelling.apply(each.key()), respelt(each.value(), spelling)))
                    .toList());
        } else if (node instanceof Node.Items sequence) {
            return MappingWriter.items(sequence.items().stream()
                    .map(each -> respelt(each, spelling))
                    .toList());
        } else if (node instanceof Node.Scalar scalar) {
            return MappingWriter.scalar(spelling.apply(scalar.text()));
        }
        return node;
    }

    private static Node expected(Case which) {
        List<Node.Field> fields = new ArrayList<>();
        which.expected().forEach((key, expected) -> {
            boolean own = key.startsWith(which.standard() + "/");
            String id = own ? key.substring(which.standard().length() + 1) : key;
            fields.add(field(id, expected(expected)));
        });
        return mapping(fields);
    }

    private static Node expected(Case.Expected expected) {
        List<Node.Field> fields = new ArrayList<>();
        put(fields, "verdict", expected.verdict());
        expected.reason().ifPresent(reason -> put(fields, "reason", reason));
        Map<String, List<String>> lists = Map.of(
                "missing", expected.missing().orElse(List.of()),
                "unchecked", expected.unchecked().orElse(List.of()),
                "counted_with", expected.countedWith().orElse(List.of()));
        List.of("missing", "unchecked", "counted_with").stream()
                .filter(key -> !lists.get(key).isEmpty())
                .forEach(key -> fields.add(field(key, MappingWriter.sequence(lists.get(key)))));
        return fields.size() == 1 ? fields.get(0).value() : mapping(fields);
    }

    private static void put(List<Node.Field> fields, String key, String text) {
        if (!text.isEmpty()) {
            fields.add(field(key, MappingWriter.scalar(text)));
        }
    }

    private static Node.Field field(String key, Node value) {
        return new Node.Field(Place.NOWHERE, key, value);
    }

    private static Node.Fields mapping(List<Node.Field> fields) {
        return new Node.Fields(Place.NOWHERE, List.copyOf(fields));
    }
}
