package org.bianmin.catalogue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bianmin.catalogue.scheme.Composite;
import org.bianmin.catalogue.scheme.CompositeLint;
import org.bianmin.catalogue.scheme.Finding;
import org.bianmin.catalogue.scheme.Rate;
import org.bianmin.catalogue.scheme.RateLint;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.catalogue.scheme.Table;
import org.bianmin.catalogue.scheme.Tables;
import org.bianmin.catalogue.scheme.TablesLint;
import org.bianmin.catalogue.scheme.Terms;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problem;
import org.bianmin.catalogue.yaml.Problems;

/** What schemes name must be there, and their arithmetic must come out, or else their author says that he knows. */
final class SchemeLint {
    /** Defects that a document can have and a scheme can be scored with nevertheless. */
    private static final Set<String> OF_THE_DOCUMENT = new LinkedHashSet<>(List.of(
            "marks_sum",
            "loses_more",
            "never_zero",
            "band_gap",
            "grade_unreachable",
            "proposal_unreachable",
            "limits_beside_full_marks",
            "unknown_unit",
            "never_asked",
            "cited_repealed",
            "cited_ends",
            "cited_of_other_region",
            "clause_lapsed"));

    /** Keys whose value says which part of the file is meant. */
    private static final Set<String> NAMING = Set.of("id", "target", "name", "document");

    private final Catalogue catalogue;
    private final Function<Path, Node> nodes;
    private final Problems problems;

    /** @param nodes how a file is read */
    SchemeLint(Catalogue catalogue, Function<Path, Node> nodes, Problems problems) {
        this.catalogue = catalogue;
        this.nodes = nodes;
        this.problems = problems;
    }

    /** What could not be read was told and is not looked into. */
    void run() {
        Set<String> misread =
                problems.all().stream().map(Problem::place).map(Place::file).collect(Collectors.toSet());
        catalogue.schemes().stream()
                .filter(scheme -> !misread.contains(catalogue.file(scheme).toString()))
                .forEach(this::scheme);
    }

    private void add(Path file, Finding finding) {
        List<Place> named = named(nodes.apply(file), finding.at()).toList();
        Place place = named.size() == 1 ? named.get(0) : new Place(file.toString(), 1, 1);
        problems.add(place, finding.message(), finding.arguments());
    }

    /** Where the mappings begin that are called so. */
    private static Stream<Place> named(Node node, String name) {
        if (node instanceof Node.Items list) {
            return list.items().stream().flatMap(item -> named(item, name));
        }
        if (!(node instanceof Node.Fields mapping)) {
            return Stream.empty();
        }
        boolean called = mapping.fields().stream()
                .anyMatch(field -> NAMING.contains(field.key())
                        && field.value() instanceof Node.Scalar scalar
                        && scalar.text().equals(name));
        Stream<Place> inside = mapping.fields().stream().flatMap(field -> named(field.value(), name));
        return called ? Stream.concat(Stream.of(mapping.place()), inside) : inside;
    }

    private void scheme(Scheme scheme) {
        Path file = catalogue.file(scheme);
        Set<Finding> findings = findings(scheme);
        Set<Finding> told = new HashSet<>();
        for (Scheme.Defect defect : scheme.defects()) {
            List<Finding> meant = findings.stream()
                    .filter(finding ->
                            finding.kind().equals(defect.kind()) && finding.at().equals(defect.at()))
                    .toList();
            Finding.unknown("defect_kind", defect.at(), defect.kind(), OF_THE_DOCUMENT)
                    .ifPresentOrElse(unknown -> add(file, unknown), () -> told.addAll(meant));
            if (meant.isEmpty() && OF_THE_DOCUMENT.contains(defect.kind())) {
                add(file, new Finding("defect_not_there", defect.at(), List.of(defect.kind())));
            }
        }
        findings.stream().filter(finding -> !told.contains(finding)).forEach(finding -> add(file, finding));
    }

    /** In the order of the file; what is found for several kinds of centre is told once. */
    private Set<Finding> findings(Scheme scheme) {
        Set<Finding> findings = new LinkedHashSet<>();
        new SchemeReferences(catalogue, scheme, findings::add).run();
        if (scheme.basis().isEmpty() && grades(scheme.way())) {
            findings.add(new Finding("grade_without_basis", scheme.id(), List.of()));
        }
        Scheme.Way way = scheme.way();
        if (way instanceof Tables tables) {
            new TablesLint(tables, terms(), findings::add).run();
        } else if (way instanceof Composite composite) {
            new CompositeLint(scheme.id(), composite, catalogue.schemes(), terms(), findings::add).run();
        } else {
            new RateLint(scheme.id(), (Rate) way, findings::add).run();
        }
        return findings;
    }

    private static boolean grades(Scheme.Way way) {
        if (way instanceof Tables tables) {
            return tables.tables().stream().map(Table::grades).anyMatch(grades -> !grades.isEmpty());
        }
        return way instanceof Composite composite
                ? !composite.grades().isEmpty()
                : !((Rate) way).grades().isEmpty();
    }

    private Terms terms() {
        Vocabulary vocabulary = catalogue.vocabulary();
        return new Terms(
                vocabulary.names(Vocabulary.KINDS),
                vocabulary.names(Vocabulary.UNITS_OF_OFFENCES),
                vocabulary.names(Vocabulary.DIMENSIONS));
    }
}
