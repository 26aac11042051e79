package org.bianmin.record;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Office;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.Word;
import org.bianmin.catalogue.WordList;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.catalogue.yaml.YamlFile;

/** Reads records. */
public final class RecordReader {
    private final Catalogue catalogue;
    private final LocalDate today;

    /**
     * @param catalogue the words, questions and standards that a record may name
     * @param today no visit is later than this day
     */
    public RecordReader(Catalogue catalogue, LocalDate today) {
        this.catalogue = catalogue;
        this.today = today;
    }

    /**
     * Reads one record.
     *
     * @throws org.bianmin.catalogue.yaml.InvalidInput with everything that is wrong in it
     */
    public InspectionRecord read(Path file) {
        Problems problems = new Problems();
        FieldReader fields = new FieldReader(YamlFile.read(file), Words.keys("record"), problems);
        InspectionRecord record = record(file, fields, problems);
        fields.finish();
        problems.orElseThrow();
        return record;
    }

    private InspectionRecord record(Path file, FieldReader fields, Problems problems) {
        Map<String, String> flags = Words.spellings("flag");
        Centre centre = mapping(fields, "centre", this::centre);
        Visit visit = mapping(fields, "visit", this::visit);
        LocalDate lastDay = visit.date().isAfter(LocalDate.MIN) ? visit.date() : today;
        return new InspectionRecord(
                file,
                fields.word("sample", flags).orElse("false").equals("true"),
                centre,
                visit,
                against(fields),
                new ObservationReader(catalogue.vocabulary(), lastDay, problems).read(fields.node("observations")),
                texts(fields, "highlights"),
                fields.text("self_score").orElse(""),
                fields.text("remarks_of_centre").orElse(""),
                fields.text("remarks").orElse(""));
    }

    /** The mapping under a key has keys of its own; where it is missing, an empty one stands in. */
    private static <T> T mapping(FieldReader fields, String key, Function<FieldReader, T> read) {
        Optional<Node> node = fields.node(key);
        if (node.isEmpty()) {
            fields.must(key);
            return read.apply(new FieldReader(new Node.Blank(fields.place()), Words.keys(key), new Problems()));
        }
        FieldReader inside = new FieldReader(node.get(), Words.keys(key), fields.problems());
        T result = read.apply(inside);
        inside.finish();
        return result;
    }

    private static List<String> texts(FieldReader fields, String key) {
        return fields.node(key).filter(Node.Scalar.class::isInstance).isPresent()
                ? fields.text(key).stream().toList()
                : fields.texts(key);
    }

    private List<String> against(FieldReader fields) {
        fields.must("against");
        List<String> ids = catalogue.standards().stream().map(Standard::id).toList();
        fields.node("against")
                .map(node -> node instanceof Node.Items list ? list.items() : List.of(node))
                .orElse(List.of())
                .forEach(item -> {
                    if (item instanceof Node.Scalar scalar && !ids.contains(scalar.text())) {
                        fields.problems().unknown(item.place(), "unknown_standard", scalar.text(), ids);
                    }
                });
        List<String> against = texts(fields, "against");
        if (against.isEmpty() && fields.node("against").isPresent()) {
            fields.problems().add(fields.place("against"), "against_nothing");
        }
        return against.stream().distinct().toList();
    }

    private Centre centre(FieldReader centre) {
        return new Centre(
                name(centre, "code", centre.text("code").orElse("")),
                name(centre, "name", centre.requiredText("name")),
                kind(centre),
                region(centre),
                centre.text("responsible").orElse(""));
    }

    /** A name becomes part of headings and file lists; what could lead elsewhere is refused. */
    private static String name(FieldReader centre, String key, String written) {
        if (written.matches(".*[/\\\\\\p{Cntrl}].*")
                || written.contains("..")
                || written.codePointCount(0, written.length()) > 60) {
            centre.problems().add(centre.place(key), "not_a_name", written);
        }
        return written;
    }

    private String kind(FieldReader centre) {
        String written = centre.requiredText("kind");
        WordList kinds = catalogue.vocabulary().kinds();
        Optional<String> kind = kinds.canonical(written);
        if (kind.isEmpty() && !written.isEmpty()) {
            List<String> names = kinds.words().stream().map(Word::name).toList();
            centre.problems().unknown(centre.node("kind").orElseThrow().place(), "unknown_word", written, names);
        }
        return kind.orElse("");
    }

    private String region(FieldReader centre) {
        String written = centre.requiredText("region");
        List<String> served = catalogue.offices().stream().map(Office::district).toList();
        if (!served.contains(written) && !written.isEmpty()) {
            centre.problems().unknown(centre.node("region").orElseThrow().place(), "unknown_region", written, served);
        }
        return written;
    }

    private Visit visit(FieldReader visit) {
        String arrived = Written.time(visit, "arrived");
        String left = Written.time(visit, "left");
        if (!arrived.isEmpty() && !left.isEmpty() && left.compareTo(arrived) < 0) {
            visit.problems().add(visit.place("left"), "left_before_arrived", left, arrived);
        }
        return new Visit(
                date(visit),
                arrived,
                left,
                visit.word("kind", Words.constants("kind", Visit.Kind.class)).orElse(Visit.Kind.INSPECTION),
                visit.required(
                        "method",
                        visit.word("method", Words.constants("method", Visit.Method.class)),
                        Visit.Method.ANNOUNCED),
                visit.word("level", Words.constants("level", Visit.Level.class)),
                inspectors(visit),
                texts(visit, "accompanied_by"));
    }

    private LocalDate date(FieldReader visit) {
        Optional<LocalDate> date = visit.node("date").flatMap(node -> Written.day(node, visit.problems()));
        date.filter(day -> day.isAfter(today))
                .ifPresent(day -> visit.problems().add(visit.place("date"), "date_in_future", day, today));
        return visit.required("date", date, LocalDate.MIN);
    }

    private static List<Visit.Inspector> inspectors(FieldReader visit) {
        return visit.items("inspectors").stream()
                .map(item -> {
                    FieldReader inspector = new FieldReader(item, Words.keys("inspector"), visit.problems());
                    Visit.Inspector read =
                            new Visit.Inspector(inspector.requiredText("name"), inspector.requiredText("unit"));
                    inspector.finish();
                    return read;
                })
                .toList();
    }
}
