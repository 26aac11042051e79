package org.bianmin.catalogue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problems;

/** What offices name must be there. */
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
}
