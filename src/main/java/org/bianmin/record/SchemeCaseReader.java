package org.bianmin.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Keys;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.record.appraisal.Appraisal;
import org.bianmin.record.appraisal.AppraisalReader;
import org.bianmin.record.appraisal.Appraised;
import org.bianmin.record.appraisal.Occasion;
import org.bianmin.record.words.Words;

/** Reads the cases of a scheme, {@code schemes/cases/<id>.yaml}. */
public final class SchemeCaseReader {
    private static final Map<String, Visit.Level> LEVELS = Words.constants("level", Visit.Level.class);
    private static final Map<String, Visit.Method> METHODS = Words.constants("method", Visit.Method.class);

    private final Catalogue catalogue;
    private final Scheme scheme;
    private final Problems problems = new Problems();

    /**
     * @param catalogue words, questions, standards, and the schemes of which a composite is put together
     * @param scheme whose cases they are; it scores by tables or is a composite
     */
    public SchemeCaseReader(Catalogue catalogue, Scheme scheme) {
        this.catalogue = catalogue;
        this.scheme = scheme;
    }

    /**
     * Reads the file.
     *
     * @param root all of it
     * @throws org.bianmin.catalogue.yaml.InvalidInput with everything that is wrong in it
     */
    public List<SchemeCase> read(Node root) {
        FieldReader fields = new FieldReader(root, Keys.plain(), problems);
        fields.must("centre");
        String kind = kind(fields).orElse("");
        List<SchemeCase> cases = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (SchemeCase each : fields.each("cases", one -> read(one, kind))) {
            if (!names.add(each.name())) {
                problems.add(each.place(), "case_twice", each.name());
            }
            cases.add(each);
        }
        fields.finish();
        problems.orElseThrow();
        return List.copyOf(cases);
    }

    private Optional<String> kind(FieldReader fields) {
        Optional<String> written = fields.text("centre");
        Optional<String> kind = written.flatMap(catalogue.vocabulary().kinds()::canonical);
        if (written.isPresent() && kind.isEmpty()) {
            problems.unknown(
                    fields.place("centre"),
                    "unknown_word",
                    written.get(),
                    catalogue.vocabulary().kinds().spellings());
        }
        return kind;
    }

    private SchemeCase read(FieldReader each, String usualKind) {
        String kind = kind(each).orElse(usualKind);
        each.must("given");
        each.must("expect");
        List<SchemeCase.Given> given = each.each("given", visit -> given(visit, kind));
        return new SchemeCase(
                scheme.id(),
                each.requiredText("name"),
                each.place(),
                given,
                each.node("expect")
                        .map(node -> new ScoreExpectationReader(scheme, kind, given, problems).read(node))
                        .orElse(List.of()));
    }

    private SchemeCase.Given given(FieldReader visit, String kind) {
        LocalDate day = visit.required("on", visit.date("on"), LocalDate.EPOCH);
        Optional<Visit.Level> level = visit.word("level", LEVELS);
        String name = visit.text("named").orElse("");
        List<String> standards = standards(visit);
        Visit.Method method = visit.word("method", METHODS).orElse(Visit.Method.ANNOUNCED);
        return new SchemeCase.Given(
                new Centre("", name, kind, scheme.region().orElse(""), ""),
                new Visit(day, "", "", Visit.Kind.INSPECTION, method, level, List.of(), List.of()),
                visit.node("appraisal")
                        .map(node -> targets(node, new Occasion(kind, name, day, level)))
                        .orElse(List.of()),
                standards,
                new ObservationReader(catalogue.vocabulary(), day, problems).read(visit.node("observations")));
    }

    private List<String> standards(FieldReader visit) {
        List<String> ids = catalogue.standards().stream().map(Standard::id).toList();
        List<String> written = visit.texts("standards");
        written.stream()
                .filter(id -> !ids.contains(id))
                .forEach(id -> problems.unknown(visit.place("standards"), "unknown_standard", id, ids));
        return written.stream().filter(ids::contains).toList();
    }

    /** The cases of a scheme with tables do not name it; a composite has several parts, so there the part is named. */
    private List<Appraised> targets(Node node, Occasion occasion) {
        if (occasion.kind().isEmpty()) {
            return List.of();
        }
        AppraisalReader reader = new AppraisalReader(catalogue, problems);
        if (scheme.tables().isPresent()) {
            return reader.read(node, scheme, occasion).targets();
        }
        Node list = new Node.Items(node.place(), List.of(node));
        List<Appraisal> read = reader.read(Optional.of(list), scheme.region().orElse(""), occasion);
        read.stream()
                .filter(each -> scheme.composite().orElseThrow().parts(occasion.kind()).stream()
                        .noneMatch(part -> part.scheme().equals(each.scheme())))
                .forEach(each -> problems.add(each.place(), "no_part", each.scheme(), scheme.id()));
        return read.stream().flatMap(each -> each.targets().stream()).toList();
    }
}
