package org.bianmin.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bianmin.catalogue.scheme.Composite;
import org.bianmin.catalogue.scheme.Grade;
import org.bianmin.catalogue.scheme.Row;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.catalogue.scheme.Table;
import org.bianmin.catalogue.scheme.Target;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Keys;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.record.appraisal.Appraised;
import org.bianmin.record.words.Words;

/** Reads what a case of a scheme expects ({@code expect}), target by target. */
final class ScoreExpectationReader {
    private static final Map<String, Target> TARGETS = Map.of(
            "centre", Target.CENTRE,
            "departments", Target.DEPARTMENT,
            "windows", Target.WINDOW,
            "persons", Target.PERSON);

    private final Scheme scheme;
    private final String kind;
    private final List<SchemeCase.Given> given;
    private final Problems problems;

    /**
     * @param kind kind of the centre
     * @param given the visits, whose targets may be named
     */
    ScoreExpectationReader(Scheme scheme, String kind, List<SchemeCase.Given> given, Problems problems) {
        this.scheme = scheme;
        this.kind = kind;
        this.given = given;
        this.problems = problems;
    }

    List<SchemeCase.Expected> read(Node node) {
        FieldReader fields = new FieldReader(node, Words.keys("appraisal"), problems);
        List<SchemeCase.Expected> all = new ArrayList<>();
        for (String key : List.of("centre", "departments", "windows", "persons")) {
            fields.node(key).ifPresent(inside -> all.addAll(of(TARGETS.get(key), inside)));
        }
        fields.finish();
        return List.copyOf(all);
    }

    /** Several centres are told apart by their names; the only one needs none. */
    private List<SchemeCase.Expected> of(Target target, Node node) {
        Set<String> names = names(target);
        if (target == Target.CENTRE && names.size() == 1) {
            return List.of(expected(target, names.iterator().next(), node));
        }
        if (!(node instanceof Node.Fields mapping)) {
            problems.add(node.place(), "expected_mapping");
            return List.of();
        }
        return mapping.fields().stream()
                .peek(field -> known(field.place(), "unknown_target_of_case", field.key(), names))
                .map(field -> expected(target, field.key(), field.value()))
                .toList();
    }

    /** The targets that are entered, and those to which others belong. */
    private Set<String> names(Target target) {
        Set<String> names = new LinkedHashSet<>();
        for (SchemeCase.Given visit : given) {
            if (target == Target.CENTRE) {
                names.add(visit.centre().name());
            }
            for (Appraised each : visit.targets()) {
                Stream.of(
                                each.target() == target ? each.name() : "",
                                target == Target.WINDOW ? each.window() : "",
                                target == Target.DEPARTMENT ? each.department() : "")
                        .filter(name -> !name.isEmpty())
                        .forEach(names::add);
            }
        }
        return names;
    }

    private void known(Place place, String problem, String written, Collection<String> known) {
        if (!known.contains(written)) {
            problems.unknown(place, problem, written, known);
        }
    }

    private SchemeCase.Expected expected(Target target, String name, Node node) {
        FieldReader fields = new FieldReader(node, Keys.plain(), problems);
        Optional<Table> table = scheme.tables().flatMap(tables -> tables.table(target, kind));
        List<Grade> grades = table.map(Table::grades)
                .or(() -> scheme.composite().map(Composite::grades))
                .orElse(List.of());
        SchemeCase.Expected expected = new SchemeCase.Expected(
                target,
                name,
                fields.text("period"),
                fields.node("total").flatMap(this::points),
                grade(fields, grades),
                points(fields, "rows", rows(table)),
                listed(fields, "open", rows(table)),
                awards(fields, table),
                listed(fields, "proposals", proposals(table)),
                listed(fields, "possible", proposals(table)),
                points(fields, "parts", parts()),
                fields.place());
        fields.finish();
        return expected;
    }

    private static List<String> rows(Optional<Table> table) {
        return table.stream().flatMap(Table::rows).map(Row::id).toList();
    }

    private static List<String> proposals(Optional<Table> table) {
        return table.stream()
                .flatMap(found -> Stream.concat(
                        found.rows().flatMap(row -> row.proposals().stream()).map(Row.Proposal::what),
                        found.proposals().stream().map(Table.Proposal::what)))
                .distinct()
                .toList();
    }

    private List<String> parts() {
        return scheme.composite().stream()
                .flatMap(composite -> composite.parts(kind).stream())
                .map(Composite.Part::name)
                .toList();
    }

    private Optional<String> grade(FieldReader fields, List<Grade> grades) {
        Optional<String> grade = fields.text("grade");
        grade.filter(written -> !written.equals(SchemeCase.Expected.NONE))
                .ifPresent(written -> known(
                        fields.place("grade"),
                        "unknown_word",
                        written,
                        Stream.concat(grades.stream().map(Grade::name), Stream.of(SchemeCase.Expected.NONE))
                                .toList()));
        return grade;
    }

    private Optional<List<String>> listed(FieldReader fields, String key, List<String> known) {
        if (!fields.has(key)) {
            return Optional.empty();
        }
        List<String> written = fields.texts(key);
        written.forEach(each -> known(fields.place(key), "unknown_word", each, known));
        return Optional.of(written);
    }

    private Map<String, String> awards(FieldReader fields, Optional<Table> table) {
        List<String> names = table.stream()
                .flatMap(found -> found.awards().stream())
                .map(Table.Award::name)
                .toList();
        Map<String, String> awards = new LinkedHashMap<>();
        each(fields, "awards", names).forEach((name, node) -> {
            if (node instanceof Node.Scalar state) {
                known(state.place(), "unknown_word", state.text(), SchemeCase.Expected.AWARDS);
                awards.put(name, state.text());
            } else {
                problems.add(node.place(), "expected_value");
            }
        });
        return Collections.unmodifiableMap(awards);
    }

    private Map<String, SchemeCase.Points> points(FieldReader fields, String key, List<String> known) {
        Map<String, SchemeCase.Points> points = new LinkedHashMap<>();
        each(fields, key, known).forEach((name, node) -> points(node).ifPresent(found -> points.put(name, found)));
        return Collections.unmodifiableMap(points);
    }

    private Map<String, Node> each(FieldReader fields, String key, List<String> known) {
        Map<String, Node> each = new LinkedHashMap<>();
        fields.node(key).ifPresent(node -> {
            if (!(node instanceof Node.Fields mapping)) {
                problems.add(node.place(), "expected_mapping");
                return;
            }
            for (Node.Field field : mapping.fields()) {
                known(field.place(), "unknown_word", field.key(), known);
                each.put(field.key(), field.value());
            }
        });
        return each;
    }

    /** One number, or {@code {low: …, high: …}} with {@code none} where there is no end. */
    private Optional<SchemeCase.Points> points(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return number(scalar).map(points -> new SchemeCase.Points(Optional.of(points), Optional.of(points)));
        }
        FieldReader range = new FieldReader(node, Keys.plain(), problems);
        SchemeCase.Points points = new SchemeCase.Points(end(range, "low"), end(range, "high"));
        range.finish();
        return Optional.of(points);
    }

    private Optional<BigDecimal> end(FieldReader range, String key) {
        range.must(key);
        return range.node(key)
                .filter(Node.Scalar.class::isInstance)
                .map(Node.Scalar.class::cast)
                .filter(scalar -> !scalar.text().equals(SchemeCase.Expected.NONE))
                .flatMap(this::number);
    }

    private Optional<BigDecimal> number(Node.Scalar scalar) {
        try {
            return Optional.of(new BigDecimal(scalar.text()));
        } catch (NumberFormatException e) {
            problems.add(scalar.place(), "not_a_number", scalar.text());
            return Optional.empty();
        }
    }
}
