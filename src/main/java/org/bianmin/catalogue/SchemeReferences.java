package org.bianmin.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bianmin.catalogue.scheme.Finding;
import org.bianmin.catalogue.scheme.Price;
import org.bianmin.catalogue.scheme.Rate;
import org.bianmin.catalogue.scheme.Row;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.catalogue.scheme.Table;

/** The standards and clauses that a scheme names must be there, and bind where and when it does. */
final class SchemeReferences {
    private final Catalogue catalogue;
    private final Scheme scheme;
    private final Consumer<Finding> findings;

    SchemeReferences(Catalogue catalogue, Scheme scheme, Consumer<Finding> findings) {
        this.catalogue = catalogue;
        this.scheme = scheme;
        this.findings = findings;
    }

    private void add(String kind, String at, Object... details) {
        findings.accept(Finding.of(kind, at, details));
    }

    void run() {
        scheme.cites().forEach(this::cited);
        scheme.rate().stream().map(Rate::critical).flatMap(List::stream).forEach(this::critical);
        scheme.tables().stream()
                .flatMap(tables -> tables.tables().stream())
                .flatMap(Table::rows)
                .forEach(row -> {
                    if (row.price() instanceof Price.MissingItems missing) {
                        missing(row, missing.clause());
                    }
                });
    }

    private void cited(Scheme.Cited cited) {
        if (cited.validity() == Scheme.Validity.REPEALED) {
            add("cited_repealed", cited.document());
        }
        cited.standard().ifPresent(id -> {
            Finding.unknown(
                            "no_such_standard",
                            cited.document(),
                            id,
                            catalogue.standards().stream().map(Standard::id).toList())
                    .ifPresent(findings);
            catalogue.standard(id).ifPresent(standard -> cited(cited, standard));
        });
    }

    private void cited(Scheme.Cited cited, Standard standard) {
        if (cited.validity() == Scheme.Validity.IN_FORCE) {
            standard.inForce().until().ifPresent(last -> add("cited_ends", cited.document(), standard.number(), last));
        }
        scheme.region()
                .filter(region -> elsewhere(region, standard))
                .ifPresent(region ->
                        add("cited_of_other_region", cited.document(), String.join("", standard.region()), region));
    }

    /** Whether the standard binds elsewhere only; where a region lies is said by the office that serves it. */
    private boolean elsewhere(String region, Standard standard) {
        List<Office> there = catalogue.offices().stream()
                .filter(office -> office.region().contains(region))
                .toList();
        return !there.isEmpty()
                && there.stream().noneMatch(office -> office.region().containsAll(standard.region()));
    }

    private Optional<Clause> clause(String at, String key) {
        Optional<Clause> clause = catalogue.clause(key);
        if (clause.isEmpty()) {
            List<String> known = catalogue.standards().stream()
                    .filter(standard -> key.startsWith(standard.id() + "/"))
                    .flatMap(standard -> standard.clauses().stream().map(other -> standard.id() + "/" + other.id()))
                    .toList();
            Finding.unknown(
                            "no_such_clause",
                            at,
                            key,
                            known.isEmpty()
                                    ? catalogue.standards().stream()
                                            .map(standard -> standard.id() + "/…")
                                            .toList()
                                    : known)
                    .ifPresent(findings);
        }
        clause.filter(found -> found.validity().status() == Validity.Status.LAPSED)
                .ifPresent(
                        found -> add("clause_lapsed", at, key, found.validity().doubt()));
        return clause;
    }

    private void critical(String key) {
        clause(scheme.id(), key)
                .filter(clause -> !counted(clause))
                .ifPresent(clause -> add("critical_not_counted", scheme.id(), key));
    }

    /** Only what the centre itself must do can cap its grade. */
    private static boolean counted(Clause clause) {
        return clause.obligation() == Obligation.SHALL
                && clause.binds().local()
                && clause.status() != Clause.Status.NOT_COVERED;
    }

    /** Of a row whose every item is missing nothing should be left. */
    private void leaves(Row row, BigDecimal items) {
        BigDecimal most = ((Price.MissingItems) row.price()).points().multiply(items);
        row.marks()
                .filter(marks -> most.compareTo(marks) < 0)
                .ifPresent(marks -> add("never_zero", row.id(), most, marks));
    }

    private void missing(Row row, String key) {
        clause(row.id(), key)
                .filter(clause -> !(clause.check().orElse(null) instanceof Check.Names))
                .ifPresent(clause -> add("nothing_listed", row.id(), key));
        clause(row.id(), key).flatMap(Clause::check).ifPresent(check -> {
            if (check instanceof Check.Names names) {
                leaves(row, BigDecimal.valueOf(names.names().size()));
            }
        });
    }
}
