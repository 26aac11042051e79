package org.bianmin.record.appraisal;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.record.words.Words;
import org.bianmin.record.words.Written;

/** Reads what stands by the lines of one table: entries (计分), or the target's own points (自评分). */
final class LinesReader {
    private final List<Line> lines;
    private final EntryReader entries;
    private final Problems problems;

    LinesReader(List<Line> lines, EntryReader entries, Problems problems) {
        this.lines = lines;
        this.entries = entries;
        this.problems = problems;
    }

    /** Entries by line, in the order in which they were written, because units are counted in it. */
    Map<String, List<Entry>> entries(Node node) {
        Map<String, List<Entry>> all = new LinkedHashMap<>();
        FieldReader fields = new FieldReader(node, new LineKeys(lines), problems);
        inOrder(lines, node).forEach((line, written) -> {
            if (asked(line, fields)) {
                List<Entry> read = entries.read(line, written);
                if (!read.isEmpty()) {
                    all.put(line.id(), read);
                }
            }
        });
        lines.stream().filter(Line::asked).map(Line::id).forEach(fields::node);
        fields.node(LineKeys.REST).ifPresent(rest -> rest(rest, all));
        fields.finish();
        return Collections.unmodifiableMap(all);
    }

    /** The lines that are written, in that order. */
    private static Map<Line, Node> inOrder(List<Line> lines, Node node) {
        LineKeys keys = new LineKeys(lines);
        Map<Line, Node> written = new LinkedHashMap<>();
        if (node instanceof Node.Fields mapping) {
            for (Node.Field field : mapping.fields()) {
                lines.stream()
                        .filter(line -> line.id().equals(keys.canonical(field.key())))
                        .forEach(line -> written.putIfAbsent(line, field.value()));
            }
        }
        return written;
    }

    private boolean asked(Line line, FieldReader fields) {
        if (!line.asked() && fields.node(line.id()).isPresent()) {
            problems.add(fields.place(line.id()), "line_not_asked", line.id());
        }
        return line.asked();
    }

    /** Looked at, none: of everything that is counted and not written. What is measured is never none. */
    private void rest(Node rest, Map<String, List<Entry>> all) {
        if (!EntryReader.isZero(rest)) {
            problems.add(rest.place(), "rest_is_zero");
        }
        lines.stream()
                .filter(line -> line.asked() && line.takes() == Line.Takes.COUNT)
                .forEach(line -> all.putIfAbsent(line.id(), List.of(new Entry.None(rest.place()))));
    }

    /** Points by row, negative where some are lost. */
    Map<String, BigDecimal> selfScores(Node node) {
        List<Line> rows = lines.stream().filter(Line::row).toList();
        Map<String, BigDecimal> all = new LinkedHashMap<>();
        FieldReader fields = new FieldReader(node, new LineKeys(rows), problems);
        inOrder(rows, node).forEach((line, written) -> {
            if (asked(line, fields)) {
                points(written).ifPresent(points -> all.put(line.id(), points));
            }
        });
        rows.stream().filter(Line::asked).map(Line::id).forEach(fields::node);
        fields.finish();
        return Collections.unmodifiableMap(all);
    }

    private Optional<BigDecimal> points(Node written) {
        if (written instanceof Node.Scalar scalar) {
            return Written.signed(scalar, Words.text("points.unit"), problems);
        } else if (!(written instanceof Node.Blank)) {
            problems.add(written.place(), "expected_value");
        }
        return Optional.empty();
    }
}
