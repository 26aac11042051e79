package org.bianmin.catalogue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.scheme.Grade;
import org.bianmin.catalogue.scheme.Interval;
import org.bianmin.catalogue.scheme.Rate;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problems;

/** What schemes name must be there, and their arithmetic must come out. */
final class SchemeLint {
    private final Catalogue catalogue;
    private final Problems problems;

    SchemeLint(Catalogue catalogue, Problems problems) {
        this.catalogue = catalogue;
        this.problems = problems;
    }

    void run() {
        catalogue.schemes().forEach(scheme -> scheme.rate().ifPresent(rate -> rate(scheme, rate)));
    }

    private void add(Path file, String key, Object... arguments) {
        problems.add(new Place(file.toString(), 1, 1), key, arguments);
    }

    private void rate(Scheme scheme, Rate rate) {
        Path file = catalogue.file(scheme);
        for (String critical : rate.critical()) {
            Optional<Clause> clause = catalogue.clause(critical);
            if (clause.isEmpty()) {
                add(file, "lint.unknown_clause", critical);
            } else if (!counted(clause.get())) {
                add(file, "lint.critical_not_counted", critical);
            }
        }
        if (scheme.basis().isEmpty() && !rate.grades().isEmpty()) {
            add(file, "lint.grade_without_basis", scheme.id());
        }
        if (rate.critical().isEmpty() == rate.cap().isPresent()) {
            add(file, "lint.critical_and_cap", scheme.id());
        }
        rate.cap()
                .filter(cap -> rate.grades().stream().map(Grade::name).noneMatch(cap::equals))
                .ifPresent(cap -> add(file, "lint.unknown_grade", cap));
        if (rate.fullMarks().signum() <= 0) {
            add(file, "lint.full_marks", rate.fullMarks());
        }
        grades(file, rate);
    }

    /** Only what the centre itself must do can cap its grade. */
    private static boolean counted(Clause clause) {
        return clause.obligation() == Obligation.SHALL
                && clause.binds().local()
                && clause.status() != Clause.Status.NOT_COVERED;
    }

    private void grades(Path file, Rate rate) {
        List<Grade> grades = rate.grades();
        for (Grade grade : grades) {
            Optional<BigDecimal> low = grade.scores().low().map(Interval.Edge::value);
            if (low.isEmpty()) {
                add(file, "lint.band_gap", grade.name());
            } else if (low.get().compareTo(rate.fullMarks()) > 0) {
                add(file, "lint.band_over", grade.name());
            }
            if (grade.scores().isEmpty()) {
                add(file, "lint.band_order", grade.name());
            }
        }
        if (!grades.isEmpty() && !grades.get(grades.size() - 1).scores().holds(BigDecimal.ZERO)) {
            add(file, "lint.band_gap", grades.get(grades.size() - 1).name());
        }
    }
}
