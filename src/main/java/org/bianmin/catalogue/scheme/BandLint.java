package org.bianmin.catalogue.scheme;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bianmin.catalogue.scheme.Interval.Edge;

/** Each number of a domain must lie in exactly one band. */
final class BandLint {
    private static final Comparator<Edge> BEGIN =
            Comparator.comparing(Edge::value).thenComparing(edge -> !edge.inclusive());

    /** By where they begin; without an edge first. */
    private static final Comparator<Interval> ASCENDING = Comparator.comparing(
            Interval::low,
            (one, other) -> one.isEmpty() || other.isEmpty()
                    ? Boolean.compare(one.isPresent(), other.isPresent())
                    : BEGIN.compare(one.get(), other.get()));

    private final String at;
    private final Consumer<Finding> findings;

    /**
     * @param at whose bands they are
     * @param findings where mistakes go
     */
    BandLint(String at, Consumer<Finding> findings) {
        this.at = at;
        this.findings = findings;
    }

    /** A band and what it is called in messages. */
    private record Band(String name, Interval values) {}

    /** Grades, and each of them must be within reach. */
    void grades(List<Grade> grades, Reach reach) {
        bands(
                grades.stream()
                        .map(grade -> new Band(grade.name(), grade.scores()))
                        .toList(),
                reach.interval());
        for (Grade grade : grades) {
            Interval scores = grade.scores();
            if (!scores.isEmpty() && scores.and(reach.interval()).isEmpty()) {
                add("grade_unreachable", grade.name(), shown(scores), shown(reach.interval()));
            }
        }
        grades.stream()
                .map(Grade::name)
                .distinct()
                .filter(name -> grades.stream()
                                .filter(grade -> grade.name().equals(name))
                                .count()
                        > 1)
                .forEach(name -> add("grade_twice", name));
    }

    /** Bands of a measured value, which may be any number. */
    void values(List<Price.Band> bands) {
        bands(
                bands.stream()
                        .map(band -> new Band(shown(band.values()), band.values()))
                        .toList(),
                Interval.ALL);
    }

    private void bands(List<Band> bands, Interval domain) {
        boolean ordered = true;
        for (Band band : bands) {
            if (band.values().isEmpty()) {
                add("band_order", band.name());
                ordered = false;
            } else if (bands.size() > 1 && band.values().equals(Interval.ALL)) {
                add("band_without_edge", band.name());
                ordered = false;
            }
        }
        if (ordered && !overlap(bands) && !bands.isEmpty()) {
            gaps(bands.stream().map(Band::values).toList(), domain);
        }
    }

    private boolean overlap(List<Band> bands) {
        boolean found = false;
        for (int i = 0; i < bands.size(); i++) {
            for (Band other : bands.subList(i + 1, bands.size())) {
                Interval both = bands.get(i).values().and(other.values());
                if (!both.isEmpty()) {
                    add("band_overlap", bands.get(i).name(), other.name(), shown(both));
                    found = true;
                }
            }
        }
        return found;
    }

    /** Bands without overlap are in one order only; gaps lie between neighbours and at the ends. */
    private void gaps(List<Interval> bands, Interval domain) {
        List<Interval> ascending = bands.stream().sorted(ASCENDING).toList();
        Optional<Edge> begin = Optional.empty();
        for (Interval band : ascending) {
            if (band.low().isPresent()) {
                gap(new Interval(begin, band.low().map(Edge::complement)), domain);
            }
            begin = band.high().map(Edge::complement);
        }
        if (begin.isPresent()) {
            gap(new Interval(begin, Optional.empty()), domain);
        }
    }

    private void gap(Interval between, Interval domain) {
        Interval missed = between.and(domain);
        if (!missed.isEmpty()) {
            add("band_gap", shown(missed));
        }
    }

    private void add(String kind, Object... details) {
        findings.accept(Finding.of(kind, at, details));
    }

    /** {@code ≥80, <90} */
    static String shown(Interval values) {
        if (values.low().isPresent() && values.low().equals(values.high())) {
            return "=" + number(values.low().get());
        }
        String low = values.low()
                .map(edge -> (edge.inclusive() ? "≥" : ">") + number(edge))
                .orElse("");
        String high = values.high()
                .map(edge -> (edge.inclusive() ? "≤" : "<") + number(edge))
                .orElse("");
        return low.isEmpty() || high.isEmpty() ? low + high : low + ", " + high;
    }

    private static String number(Edge edge) {
        return edge.value().stripTrailingZeros().toPlainString();
    }
}
