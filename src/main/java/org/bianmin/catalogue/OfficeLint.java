package org.bianmin.catalogue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problems;

/** What offices and schemes name must be there, and grades must leave no gap. */
final class OfficeLint {
    private final Catalogue catalogue;
    private final Problems problems;

    OfficeLint(Catalogue catalogue, Problems problems) {
        this.catalogue = catalogue;
        this.problems = problems;
    }

    void run() {
        catalogue.offices().forEach(this::office);
        districts();
        catalogue.schemes().forEach(this::scheme);
        if (catalogue.scheme(Catalogue.REFERENCE_SCHEME).isEmpty()) {
            add(catalogue.folder().resolve("schemes"), "lint.unknown_scheme", Catalogue.REFERENCE_SCHEME);
        }
    }

    private void add(Path file, String key, Object... arguments) {
        problems.add(new Place(file.toString(), 1, 1), key, arguments);
    }

    /** A region tells which office inspects a centre, so two offices cannot serve the same one. */
    private void districts() {
        Map<String, String> served = new HashMap<>();
        for (Office office : catalogue.offices()) {
            String before = served.putIfAbsent(office.district(), office.id());
            if (before != null) {
                add(
                        catalogue.folder().resolve("offices"),
                        "lint.district_twice",
                        office.district(),
                        before,
                        office.id());
            }
        }
    }

    private void office(Office office) {
        Path file = catalogue.folder().resolve("offices").resolve(office.id() + ".yaml");
        office.adopted().stream()
                .filter(adoption -> adoption.period().backwards())
                .forEach(adoption -> add(file, "lint.period_backwards", adoption.standard()));
        office.adopted().stream()
                .map(Office.Adoption::standard)
                .filter(id -> catalogue.standard(id).isEmpty())
                .forEach(id -> add(file, "lint.unknown_standard", id));
        office.adopted().stream()
                .filter(adoption -> !adoption.byReference())
                .flatMap(adoption -> catalogue.standard(adoption.standard()).stream())
                .filter(standard -> !office.region().containsAll(standard.region()))
                .forEach(standard -> add(
                        file, "lint.standard_of_other_region", standard.number(), String.join("", standard.region())));
        office.decisions().forEach(decision -> decision(file, decision));
        office.scheme()
                .filter(id -> catalogue.scheme(id).isEmpty())
                .ifPresent(id -> add(file, "lint.unknown_scheme", id));
        office.scheme()
                .flatMap(catalogue::scheme)
                .flatMap(Scheme::region)
                .filter(region -> !office.region().contains(region))
                .ifPresent(region ->
                        add(file, "lint.scheme_of_other_region", office.scheme().orElseThrow(), region));
    }

    private void decision(Path file, Office.Decision decision) {
        if (!clause(file, decision.standard(), decision.clause())) {
            return;
        }
        boolean decidesSomething =
                decision.validity().isPresent() || decision.tolerance().isPresent();
        if (!decidesSomething) {
            add(file, "lint.decides_nothing", decision.clause());
        }
        decision.name()
                .filter(name -> !names(decision).contains(name))
                .ifPresent(name -> add(file, "lint.unknown_name", decision.clause(), name));
        decision.tolerance()
                .filter(tolerance -> tolerance.signum() < 0)
                .ifPresent(tolerance -> add(file, "lint.negative_tolerance", decision.clause()));
        if (decision.tolerance().isPresent() && !hasAbout(decision)) {
            add(file, "lint.nothing_to_tolerate", decision.clause());
        }
    }

    private List<String> names(Office.Decision decision) {
        return check(decision).stream()
                .flatMap(check ->
                        check instanceof Check.Names names ? names.names().stream() : List.<RequiredName>of().stream())
                .map(RequiredName::label)
                .toList();
    }

    private Optional<Check> check(Office.Decision decision) {
        return catalogue
                .standard(decision.standard())
                .flatMap(standard -> standard.clause(decision.clause()))
                .flatMap(Clause::check);
    }

    private boolean hasAbout(Office.Decision decision) {
        return check(decision).stream()
                .anyMatch(check -> check instanceof Check.Limit limit
                        && limit.values().stream()
                                .anyMatch(limits -> limits.about().isPresent()));
    }

    private boolean clause(Path file, String standard, String clause) {
        boolean known = catalogue
                .standard(standard)
                .flatMap(found -> found.clause(clause))
                .isPresent();
        if (!known) {
            add(file, "lint.unknown_clause", standard + "/" + clause);
        }
        return known;
    }

    /** Only what the centre itself must do can cap its grade. */
    private boolean counted(String standard, String clause) {
        return catalogue
                .standard(standard)
                .flatMap(found -> found.clause(clause))
                .filter(found ->
                        found.obligation() == Obligation.SHALL && found.binds().local())
                .filter(found -> found.status() != Clause.Status.NOT_COVERED)
                .isPresent();
    }

    private void scheme(Scheme scheme) {
        Path file = catalogue.folder().resolve("schemes").resolve(scheme.id() + ".yaml");
        for (String critical : scheme.critical()) {
            int slash = critical.indexOf('/');
            String standard = critical.substring(0, Math.max(0, slash));
            String clause = critical.substring(slash + 1);
            if (clause(file, standard, clause) && !counted(standard, clause)) {
                add(file, "lint.critical_not_counted", critical);
            }
        }
        if (scheme.basis().isEmpty() && !scheme.bands().isEmpty()) {
            add(file, "lint.grade_without_basis", scheme.id());
        }
        if (scheme.critical().isEmpty() == scheme.cap().isPresent()) {
            add(file, "lint.critical_and_cap", scheme.id());
        }
        scheme.cap()
                .filter(cap ->
                        scheme.bands().stream().noneMatch(band -> band.grade().equals(cap)))
                .ifPresent(cap -> add(file, "lint.unknown_grade", cap));
        if (scheme.fullMarks().signum() <= 0) {
            add(file, "lint.full_marks", scheme.fullMarks());
        }
        scheme.bands().stream()
                .filter(band -> band.atLeast().compareTo(scheme.fullMarks()) > 0)
                .forEach(band -> add(file, "lint.band_over", band.grade()));
        bands(file, scheme.bands());
    }

    private void bands(Path file, List<Scheme.Band> bands) {
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i).atLeast().compareTo(bands.get(i - 1).atLeast()) >= 0) {
                add(file, "lint.band_order", bands.get(i).grade());
            }
        }
        if (!bands.isEmpty() && bands.get(bands.size() - 1).atLeast().compareTo(BigDecimal.ZERO) != 0) {
            add(file, "lint.band_gap", bands.get(bands.size() - 1).grade());
        }
    }
}
