package org.bianmin.record.appraisal;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bianmin.catalogue.WordList;
import org.bianmin.catalogue.scheme.Target;
import org.bianmin.catalogue.yaml.Place;

/**
 * What a record says of one target (考核对象).
 *
 * @param target of what kind it is
 * @param name its name; of a person it is private. The name of the centre where the centre itself is the target
 * @param window the window to which it belongs; empty when not stated
 * @param department the department to which it belongs; empty when not stated
 * @param entries by id of the row or of the ground that loses an award; what is not in it was not checked
 * @param selfScores points that it gives itself, by id of the row (自评分)
 * @param place where it stands
 */
public record Appraised(
        Target target,
        String name,
        String window,
        String department,
        Map<String, List<Entry>> entries,
        Map<String, BigDecimal> selfScores,
        Place place) {

    /** What it says, wherever it stands. */
    Appraised withoutPlaces() {
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        selfScores.forEach((row, score) -> points.put(row, score.stripTrailingZeros()));
        return new Appraised(target, name, window, department, each(Entry::withoutPlace), points, Place.NOWHERE);
    }

    /** The same with every file of evidence under another name. */
    Appraised withFiles(UnaryOperator<String> change) {
        return new Appraised(
                target, name, window, department, each(entry -> entry.withFiles(change)), selfScores, place);
    }

    private Map<String, List<Entry>> each(UnaryOperator<Entry> change) {
        Map<String, List<Entry>> all = new LinkedHashMap<>();
        entries.forEach((line, some) -> all.put(line, some.stream().map(change).toList()));
        return Collections.unmodifiableMap(all);
    }

    /** Every file that is named. */
    Stream<String> files() {
        return entries.values().stream().flatMap(List::stream).flatMap(Entry::files);
    }

    /** Whether it is called so; width and spaces do not matter. */
    public boolean isCalled(String other) {
        return same(name, other);
    }

    private static boolean same(String one, String other) {
        return WordList.folded(one).equals(WordList.folded(other));
    }

    /** Whether it says that it belongs to another target. */
    public boolean belongsTo(Target other, String otherName) {
        return switch (other) {
            case WINDOW -> same(window, otherName);
            case DEPARTMENT -> same(department, otherName);
            case CENTRE -> true;
            case PERSON -> false;
        };
    }
}
