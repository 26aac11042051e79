package org.bianmin.record;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.record.words.Words;
import org.bianmin.record.words.Written;

/**
 * What may stand beside an answer.
 *
 * @param notes remarks of the inspector
 * @param evidence files, relative to the record
 * @param rectified what was put right before the inspectors left (立行立改)
 */
public record Details(List<String> notes, List<String> evidence, List<Rectified> rectified) {
    /** Nothing stands beside it. */
    public static final Details NONE = new Details(List.of(), List.of(), List.of());

    /** Put right on the spot: at what time, proved by what. */
    public record Rectified(String time, List<String> evidence) {}

    static Details read(FieldReader fields) {
        return new Details(notes(fields), Written.evidence(fields), rectified(fields));
    }

    private static List<String> notes(FieldReader fields) {
        return fields.node("note").filter(Node.Items.class::isInstance).isPresent()
                ? fields.texts("note")
                : fields.text("note").stream().toList();
    }

    private static List<Rectified> rectified(FieldReader fields) {
        return fields
                .node("rectified")
                .map(node -> node instanceof Node.Items items ? items.items() : List.of(node))
                .orElse(List.of())
                .stream()
                .map(node -> {
                    FieldReader inside = new FieldReader(node, Words.keys("rectified"), fields.problems());
                    inside.must("time");
                    Rectified rectified = new Rectified(Written.time(inside, "time"), Written.evidence(inside));
                    inside.finish();
                    return rectified;
                })
                .toList();
    }

    /** Both together. */
    public Details and(Details more) {
        return new Details(both(notes, more.notes), both(evidence, more.evidence), both(rectified, more.rectified));
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    /** Both together, each thing once. */
    Details merged(Details more) {
        Details all = and(more);
        return new Details(
                all.notes.stream().distinct().toList(),
                all.evidence.stream().distinct().toList(),
                all.rectified.stream().distinct().toList());
    }

    /** The same with every file under another name. */
    Details withFiles(UnaryOperator<String> change) {
        return new Details(
                notes,
                evidence.stream().map(change).toList(),
                rectified.stream()
                        .map(each -> new Rectified(
                                each.time(),
                                each.evidence().stream().map(change).toList()))
                        .toList());
    }

    /** The same with every remark in other words. */
    Details withNotes(UnaryOperator<String> change) {
        return new Details(notes.stream().map(change).toList(), evidence, rectified);
    }

    /** Every file that is named. */
    public Stream<String> files() {
        return Stream.concat(evidence.stream(), rectified.stream().flatMap(each -> each.evidence().stream()));
    }
}
