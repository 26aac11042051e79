package org.bianmin.catalogue.scheme;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The parts of a composite must be there, and their weights make a whole. */
public final class CompositeLint {
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    /** Digits of a share that does not come out even; it is rounded away from the middle, so the reach is never too narrow. */
    private static final int DIGITS = 40;

    private final String id;
    private final Composite composite;
    private final List<Scheme> schemes;
    private final Terms terms;
    private final Consumer<Finding> findings;

    /**
     * @param id of the scheme
     * @param schemes all there are
     * @param terms the words that it may use
     * @param findings where mistakes go
     */
    public CompositeLint(
            String id, Composite composite, List<Scheme> schemes, Terms terms, Consumer<Finding> findings) {
        this.id = id;
        this.composite = composite;
        this.schemes = schemes;
        this.terms = terms;
        this.findings = findings;
    }

    private void add(String kind, String at, Object... details) {
        findings.accept(Finding.of(kind, at, details));
    }

    /** Tells everything that is wrong. */
    public void run() {
        if (composite.fullMarks().signum() == 0) {
            add("full_marks", id, BigDecimal.ZERO);
        }
        composite.parts().forEach(this::part);
        percents();
        cap();
        for (String kind : terms.kinds()) {
            reach(kind).ifPresent(reach -> new BandLint(id, findings).grades(composite.grades(), reach));
        }
    }

    /** What a critical clause of a part does to the grade is said here, because the grades of the part are not those given. */
    private void cap() {
        List<String> names = composite.grades().stream().map(Grade::name).toList();
        composite
                .cap()
                .flatMap(cap -> Finding.unknown("unknown_grade", id, cap, names))
                .ifPresent(findings);
        composite.parts().stream()
                .filter(part -> !names.isEmpty() && composite.cap().isEmpty())
                .filter(part -> scheme(part)
                        .flatMap(Scheme::rate)
                        .filter(rate -> !rate.critical().isEmpty())
                        .isPresent())
                .findFirst()
                .ifPresent(part -> add("no_critical_cap", part.name(), part.scheme()));
    }

    /** A kind of centre without any part is not scored by it. */
    private void percents() {
        Map<BigDecimal, List<String>> kinds = new TreeMap<>();
        for (String kind : terms.kinds()) {
            composite.parts(kind).stream()
                    .map(Composite.Part::percent)
                    .reduce(BigDecimal::add)
                    .ifPresent(sum ->
                            kinds.computeIfAbsent(sum, any -> new ArrayList<>()).add(kind));
        }
        kinds.remove(HUNDRED);
        kinds.forEach((sum, those) -> add("percents", id, sum, String.join("、", those)));
    }

    private void part(Composite.Part part) {
        part.kinds()
                .forEach(kind -> Finding.unknown("unknown_kind", part.name(), kind, terms.kinds())
                        .ifPresent(findings));
        part.dimensions()
                .forEach(name -> Finding.unknown("unknown_dimension", part.name(), name, terms.dimensions())
                        .ifPresent(findings));
        Optional<Scheme> scheme = scheme(part);
        if (scheme.isEmpty()) {
            Finding.unknown(
                            "no_such_scheme",
                            part.name(),
                            part.scheme(),
                            schemes.stream().map(Scheme::id).toList())
                    .ifPresent(findings);
        } else if (scheme.get().composite().isPresent()) {
            add("part_of_parts", part.name(), part.scheme());
        }
        scheme.flatMap(Scheme::tables).ifPresent(tables -> tables(part, tables));
    }

    private void tables(Composite.Part part, Tables tables) {
        if (!part.dimensions().isEmpty()) {
            add("dimensions_of_tables", part.name(), part.scheme());
        }
        if (tables.span() != Span.VISIT) {
            add("part_over_time", part.name(), part.scheme(), tables.span());
        }
        List<String> without = terms.kinds().stream()
                .filter(part::isFor)
                .filter(kind -> tables.table(Target.CENTRE, kind).isEmpty())
                .toList();
        if (!without.isEmpty()) {
            add("part_without_centre", part.name(), part.scheme(), String.join("、", without));
        }
        if (tables.tables().stream()
                .anyMatch(table ->
                        table.target() == Target.CENTRE && table.fullMarks().signum() == 0)) {
            // A share of nothing cannot be reckoned.
            add("full_marks", part.name(), BigDecimal.ZERO);
        }
    }

    private Optional<Scheme> scheme(Composite.Part part) {
        return schemes.stream()
                .filter(scheme -> scheme.id().equals(part.scheme()))
                .findFirst();
    }

    /** Between which points the total of a kind of centre ends; absent where a part is wrong. */
    private Optional<Reach> reach(String kind) {
        Optional<Reach> sum = Optional.of(Reach.between(BigDecimal.ZERO, BigDecimal.ZERO));
        List<Composite.Part> parts = composite.parts(kind);
        for (Composite.Part part : parts) {
            sum = sum.flatMap(before ->
                    scheme(part).flatMap(scheme -> weighted(part, scheme, kind)).map(before::plus));
        }
        return sum.filter(any -> !parts.isEmpty()).map(reach -> reach.rounded(Optional.of(composite.rounding())));
    }

    private Optional<Reach> weighted(Composite.Part part, Scheme scheme, String kind) {
        return scheme.rate()
                .map(rate -> new Possible(Reach.between(BigDecimal.ZERO, rate.fullMarks()), rate.fullMarks()))
                .or(() -> scheme.tables()
                        .flatMap(tables -> tables.table(Target.CENTRE, kind)
                                .map(table -> new Possible(
                                        Reach.beforeRounding(table, kind, tables.span()), table.fullMarks()))))
                .filter(possible -> possible.fullMarks().signum() > 0)
                .map(possible -> weighted(part, possible));
    }

    /** What a part by itself can come to. */
    private record Possible(Reach reach, BigDecimal fullMarks) {}

    private Reach weighted(Composite.Part part, Possible possible) {
        BigDecimal points = composite.fullMarks().multiply(part.percent()).divide(HUNDRED);
        return new Reach(
                possible.reach()
                        .low()
                        .map(end -> share(end.multiply(points), possible.fullMarks(), RoundingMode.FLOOR)),
                possible.reach()
                        .high()
                        .map(end -> share(end.multiply(points), possible.fullMarks(), RoundingMode.CEILING)));
    }

    private static BigDecimal share(BigDecimal of, BigDecimal whole, RoundingMode mode) {
        return of.divide(whole, new MathContext(DIGITS, mode));
    }
}
