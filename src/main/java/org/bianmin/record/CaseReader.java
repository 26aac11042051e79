package org.bianmin.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.OfficeReader;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Keys;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.record.words.Written;

/** Reads the {@code cases.yaml} beside a standard. */
public final class CaseReader {
    private final Catalogue catalogue;
    private final Vocabulary vocabulary;
    private final Standard standard;
    private final Set<String> verdicts;
    private final Problems problems = new Problems();

    /**
     * @param catalogue words, questions, and the standards that may judge beside this one
     * @param standard whose cases they are
     * @param verdicts the codes that a case may expect
     */
    public CaseReader(Catalogue catalogue, Standard standard, Set<String> verdicts) {
        this.catalogue = catalogue;
        this.vocabulary = catalogue.vocabulary();
        this.standard = standard;
        this.verdicts = verdicts;
    }

    /**
     * Reads the file.
     *
     * @param root all of it
     * @throws org.bianmin.catalogue.yaml.InvalidInput with everything that is wrong in it
     */
    public List<Case> read(Node root) {
        FieldReader fields = new FieldReader(root, Keys.plain(), problems);
        LocalDate day = fields.required("on", fields.date("on"), LocalDate.EPOCH);
        String kind = kind(fields).orElse("");
        fields.must("centre");
        List<Case> cases = fields.each("cases", each -> read(each, day, kind));
        fields.finish();
        uniqueNames(cases);
        problems.orElseThrow();
        return cases;
    }

    private void uniqueNames(List<Case> cases) {
        Set<String> names = new HashSet<>();
        cases.stream()
                .filter(each -> !names.add(each.name()))
                .forEach(each -> problems.add(each.place(), "case_twice", each.name()));
    }

    private Case read(FieldReader each, LocalDate usualDay, String usualKind) {
        LocalDate day = each.date("on").orElse(usualDay);
        each.must("expect");
        return new Case(
                standard.id(),
                each.requiredText("name"),
                each.place(),
                day,
                kind(each).orElse(usualKind),
                each.text("named").orElse(""),
                with(each),
                each.each("decisions", OfficeReader::decision),
                new ObservationReader(vocabulary, day, Written.count(each, "longest_carry"), problems)
                        .read(each.node("given")),
                expected(each),
                each.inside("critical", this::critical));
    }

    private Case.Critical critical(FieldReader critical) {
        String scheme = critical.requiredText("scheme");
        List<String> known = catalogue.schemes().stream().map(Scheme::id).toList();
        if (!scheme.isEmpty() && !known.contains(scheme)) {
            problems.unknown(critical.place("scheme"), "unknown_word", scheme, known);
        }
        critical.must("capping");
        return new Case.Critical(scheme, clauses(critical, "capping"));
    }

    private Optional<String> kind(FieldReader fields) {
        Optional<String> written = fields.text("centre");
        Optional<String> kind = written.flatMap(vocabulary.kinds()::canonical);
        if (written.isPresent() && kind.isEmpty()) {
            problems.unknown(
                    fields.place("centre"),
                    "unknown_word",
                    written.get(),
                    vocabulary.kinds().spellings());
        }
        return kind;
    }

    private Map<String, Case.Expected> expected(FieldReader each) {
        Map<String, Case.Expected> expected = new LinkedHashMap<>();
        each.node("expect").ifPresent(node -> {
            if (node instanceof Node.Fields mapping) {
                mapping.fields().forEach(field -> expected.put(clause(field.place(), field.key()), expected(field)));
            } else {
                problems.add(node.place(), "expected_mapping");
            }
        });
        return expected;
    }

    private List<String> with(FieldReader each) {
        List<String> ids = catalogue.standards().stream().map(Standard::id).toList();
        return each.items("with").stream()
                .filter(Node.Scalar.class::isInstance)
                .map(Node.Scalar.class::cast)
                .filter(scalar -> {
                    boolean known = ids.contains(scalar.text());
                    if (!known) {
                        problems.unknown(scalar.place(), "unknown_standard", scalar.text(), ids);
                    }
                    return known;
                })
                .map(Node.Scalar::text)
                .toList();
    }

    /** The clause or roll-up that is meant, written standard/id; one of this standard is written with its id alone. */
    private String clause(Place place, String written) {
        int slash = written.indexOf('/');
        Optional<Standard> meant = slash < 0 ? Optional.of(standard) : catalogue.standard(written.substring(0, slash));
        String id = written.substring(slash + 1);
        boolean known = meant.filter(
                        each -> each.clause(id).isPresent() || each.rollUp(id).isPresent())
                .isPresent();
        if (!known) {
            List<String> ids = standard.clauses().stream().map(Clause::id).toList();
            problems.unknown(place, "unknown_clause", written, ids);
        }
        return slash < 0 ? standard.id() + "/" + written : written;
    }

    private List<String> clauses(FieldReader fields, String key) {
        return fields.items(key).stream()
                .filter(Node.Scalar.class::isInstance)
                .map(Node.Scalar.class::cast)
                .map(scalar -> clause(scalar.place(), scalar.text()))
                .toList();
    }

    private Case.Expected expected(Node.Field field) {
        if (field.value() instanceof Node.Scalar scalar) {
            known(scalar);
            return Case.Expected.verdict(scalar.text());
        }
        FieldReader fields = new FieldReader(field.value(), Keys.plain(), problems);
        String verdict = fields.requiredText("verdict");
        fields.node("verdict")
                .filter(Node.Scalar.class::isInstance)
                .map(Node.Scalar.class::cast)
                .ifPresent(this::known);
        Case.Expected expected = new Case.Expected(
                verdict,
                fields.text("reason"),
                names(fields, "missing"),
                names(fields, "unchecked"),
                fields.has("counted_with") ? Optional.of(clauses(fields, "counted_with")) : Optional.empty());
        fields.finish();
        return expected;
    }

    private void known(Node.Scalar verdict) {
        if (!verdicts.contains(verdict.text())) {
            problems.unknown(verdict.place(), "unknown_word", verdict.text(), verdicts);
        }
    }

    private static Optional<List<String>> names(FieldReader fields, String key) {
        return fields.has(key) ? Optional.of(new ArrayList<>(fields.texts(key))) : Optional.empty();
    }
}
