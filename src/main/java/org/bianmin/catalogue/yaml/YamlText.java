package org.bianmin.catalogue.yaml;

import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Writes {@link Node}s as YAML text that {@link YamlFile} reads back as the same nodes: what YAML would take for
 * something else is quoted, and what fits on a line stands on one.
 */
public final class YamlText {
    /** Columns of a line; a Chinese character takes two. */
    private static final int LINE = 110;
    /** The sections of a file and what is in them stand on lines of their own, however short. */
    private static final int OPEN_LEVELS = 2;

    /** Numbers and days that mean the same with and without quotes. */
    private static final Pattern PLAIN = Pattern.compile("0|[1-9]\\d{0,8}|\\d{4}-\\d\\d-\\d\\d");
    /** Clock times and other figures, of which some would be numbers and some not. */
    private static final Pattern FIGURES = Pattern.compile("[\\d:.,_+-]+");
    /** What nobody sees in an editor. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\n]]");

    private static final Resolver RESOLVER = new Resolver();

    private YamlText() {}

    /** The text of a file: one paragraph per key of the outermost mapping. */
    public static String of(Node.Fields root) {
        Yaml yaml = new Yaml(options());
        return root.fields().stream().map(field -> paragraph(yaml, field)).collect(Collectors.joining("\n"));
    }

    private static DumperOptions options() {
        DumperOptions options = new DumperOptions();
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        options.setIndent(2);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setLineBreak(DumperOptions.LineBreak.UNIX);
        return options;
    }

    private static String paragraph(Yaml yaml, Node.Field field) {
        StringWriter text = new StringWriter();
        yaml.serialize(mapping(List.of(field), 0, FlowStyle.BLOCK), text);
        // Such a character makes its scalar a double-quoted one, and nothing else holds any.
        return INVISIBLE
                .matcher(text.toString())
                .replaceAll(found -> String.format("\\\\U%08X", found.group().codePointAt(0)));
    }

    private static org.yaml.snakeyaml.nodes.Node node(Node node, int level, int column) {
        if (node instanceof Node.Fields mapping) {
            boolean open = level < OPEN_LEVELS || column + width(node) > LINE || !simple(node);
            return mapping(mapping.fields(), level, open ? FlowStyle.BLOCK : FlowStyle.FLOW);
        } else if (node instanceof Node.Items sequence) {
            boolean open = column + width(node) > LINE || !simple(node);
            return new SequenceNode(
                    Tag.SEQ,
                    sequence.items().stream()
                            .map(item -> node(item, level + 1, 2 * (level + 1)))
                            .toList(),
                    open && !sequence.items().isEmpty() ? FlowStyle.BLOCK : FlowStyle.FLOW);
        } else if (node instanceof Node.Scalar scalar) {
            return scalar(scalar.text());
        }
        return new ScalarNode(Tag.NULL, "", null, null, ScalarStyle.PLAIN);
    }

    private static MappingNode mapping(List<Node.Field> fields, int level, FlowStyle style) {
        return new MappingNode(
                Tag.MAP,
                fields.stream()
                        .map(field -> new NodeTuple(
                                scalar(field.key()),
                                node(field.value(), level + 1, 2 * (level + 1) + width(field.key()) + 2)))
                        .toList(),
                style);
    }

    private static ScalarNode scalar(String text) {
        boolean plain = PLAIN.matcher(text).matches();
        ScalarStyle style = ScalarStyle.PLAIN;
        if (INVISIBLE.matcher(text).find() || FIGURES.matcher(text).matches() && !plain) {
            style = ScalarStyle.DOUBLE_QUOTED;
        } else if (text.contains("\n")) {
            style = ScalarStyle.LITERAL;
        }
        Tag tag = plain ? RESOLVER.resolve(NodeId.scalar, text, true) : Tag.STR;
        return new ScalarNode(tag, text, null, null, style);
    }

    /** Whether it may stand on one line: nothing in it spans lines, and no mapping stands in a mapping. */
    private static boolean simple(Node node) {
        if (node instanceof Node.Fields mapping) {
            return mapping.fields().stream()
                    .map(Node.Field::value)
                    .allMatch(value -> !(value instanceof Node.Fields) && simple(value));
        } else if (node instanceof Node.Items sequence) {
            return sequence.items().stream().allMatch(item -> item instanceof Node.Scalar && simple(item));
        }
        return !(node instanceof Node.Scalar scalar) || !scalar.text().contains("\n");
    }

    private static int width(Node node) {
        if (node instanceof Node.Fields mapping) {
            return mapping.fields().stream()
                    .mapToInt(field -> width(field.key()) + width(field.value()) + 4)
                    .sum();
        } else if (node instanceof Node.Items sequence) {
            return sequence.items().stream().mapToInt(item -> width(item) + 2).sum();
        }
        return node instanceof Node.Scalar scalar ? width(scalar.text()) : 0;
    }

    private static int width(String text) {
        return text.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
    }
}
