package org.bianmin.catalogue.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bianmin.catalogue.scheme.Interval.Edge;
import org.bianmin.catalogue.yaml.FieldReader;

/** Reads intervals; each edge says to which side its number belongs. */
final class Edges {
    private Edges() {}

    /** {@code grades}, best first. */
    static List<Grade> grades(FieldReader fields) {
        List<String> names = new ArrayList<>();
        List<Interval> scores = intervals(fields, "grades", grade -> names.add(grade.requiredText("grade")));
        List<Grade> grades = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            grades.add(new Grade(names.get(i), scores.get(i)));
        }
        return List.copyOf(grades);
    }

    /**
     * A list from the greatest numbers down. An upper edge that is not written lies where the interval above ends, so that
     * nothing is between them; the first without one reaches up without end.
     */
    static List<Interval> intervals(FieldReader fields, String key, Consumer<FieldReader> other) {
        return joined(fields.each(key, item -> interval(item, other)));
    }

    /** A list that must be there and hold at least one. */
    static List<Interval> someIntervals(FieldReader fields, String key, Consumer<FieldReader> other) {
        return joined(fields.some(key, item -> interval(item, other)));
    }

    private static Interval interval(FieldReader item, Consumer<FieldReader> other) {
        other.accept(item);
        return of(item);
    }

    private static List<Interval> joined(List<Interval> written) {
        List<Interval> all = new ArrayList<>();
        for (Interval each : written) {
            Optional<Edge> above = all.isEmpty()
                    ? Optional.empty()
                    : all.get(all.size() - 1).low().map(Edge::complement);
            all.add(new Interval(each.low(), each.high().or(() -> above)));
        }
        return List.copyOf(all);
    }

    /** {@code at_least} or {@code more_than}, and {@code at_most} or {@code less_than}. */
    static Interval of(FieldReader fields) {
        return new Interval(edge(fields, "at_least", "more_than"), edge(fields, "at_most", "less_than"));
    }

    private static Optional<Edge> edge(FieldReader fields, String inclusive, String exclusive) {
        Optional<BigDecimal> with = fields.decimal(inclusive);
        Optional<BigDecimal> without = fields.decimal(exclusive);
        fields.onlyOne(List.of(inclusive, exclusive));
        return with.map(value -> new Edge(value, true)).or(() -> without.map(value -> new Edge(value, false)));
    }
}
