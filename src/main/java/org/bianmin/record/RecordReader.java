package org.bianmin.record;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.InvalidInput;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problem;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.catalogue.yaml.YamlFile;
import org.bianmin.record.appraisal.AppraisalReader;
import org.bianmin.record.appraisal.Occasion;
import org.bianmin.record.quarter.CentreFields;
import org.bianmin.record.quarter.Plan;
import org.bianmin.record.quarter.QuarterFiles;
import org.bianmin.record.quarter.Register;
import org.bianmin.record.words.Words;
import org.bianmin.record.words.Written;

/** Reads records. */
public final class RecordReader {
    private final Catalogue catalogue;
    private final LocalDate today;
    private final CentreFields centreFields;
    private final QuarterFiles files;

    /**
     * @param catalogue the words, questions and standards that a record may name
     * @param today no visit is later than this day
     */
    public RecordReader(Catalogue catalogue, LocalDate today) {
        this.catalogue = catalogue;
        this.today = today;
        this.centreFields = new CentreFields(catalogue);
        this.files = new QuarterFiles(catalogue);
    }

    /** What the office keeps beside a record. */
    private record Beside(Optional<Register> register, Optional<Plan> plan) {}

    /**
     * Reads one record, with the register and the plan that hold for it.
     *
     * @throws org.bianmin.catalogue.yaml.InvalidInput with everything that is wrong in it, or in one of those
     */
    public InspectionRecord read(Path file) {
        return read(file, YamlFile.read(file));
    }

    /**
     * Reads the text of a record that is to stand in a file.
     *
     * @throws org.bianmin.catalogue.yaml.InvalidInput with everything that is wrong in it
     */
    public InspectionRecord parse(Path file, String text) {
        return read(file, YamlFile.parse(file.toString(), text));
    }

    /**
     * Reads a record that was written down in another way and is to stand in a file.
     *
     * @throws org.bianmin.catalogue.yaml.InvalidInput with everything that is wrong in it
     */
    public InspectionRecord read(Path file, Node root) {
        Problems problems = new Problems();
        FieldReader fields = new FieldReader(root, Words.keys("record"), problems);
        InspectionRecord record = record(file, fields, beside(file));
        fields.finish();
        problems.orElseThrow();
        return record;
    }

    private Beside beside(Path file) {
        try {
            return new Beside(files.register(file), files.plan(file));
        } catch (InvalidInput e) {
            List<Problem> all = new ArrayList<>(e.problems());
            all.add(new Problem(
                    new Place(file.toString(), 1, 1),
                    "invalid_beside",
                    e.problems().get(0).place().file()));
            throw new InvalidInput(all);
        }
    }

    private InspectionRecord record(Path file, FieldReader fields, Beside beside) {
        Visit visit = mapping(fields, "visit", inside -> visit(inside, beside.plan()));
        Place dayPlace = fields.node("visit")
                .map(node -> new FieldReader(node, Words.keys("visit"), new Problems()).place("date"))
                .orElse(fields.place());
        CentreReader centres = new CentreReader(centreFields, beside.register(), visit.date(), dayPlace);
        CentreReader.Read centre = mapping(fields, "centre", centres::read);
        LocalDate lastDay = visit.date().isAfter(LocalDate.MIN) ? visit.date() : today;
        boolean sample = Written.flag(fields, "sample");
        return new InspectionRecord(
                file,
                sample
                        || beside.register().filter(Register::sample).isPresent()
                        || beside.plan().filter(Plan::sample).isPresent(),
                centre.centre(),
                visit,
                against(fields, beside.register().isPresent(), centre.entry(), visit.date()),
                new ObservationReader(
                                catalogue.vocabulary(),
                                lastDay,
                                beside.plan()
                                        .filter(plan -> plan.team(
                                                        centre.centre().code())
                                                .isPresent())
                                        .flatMap(Plan::longestCarry),
                                Optional.of(visit.inspectorNames()),
                                fields.problems())
                        .read(fields.node("observations")),
                new AppraisalReader(catalogue, fields.problems())
                        .read(
                                fields.node("appraisals"),
                                centre.centre().region(),
                                new Occasion(
                                        centre.centre().kind(), centre.centre().name(), lastDay, visit.level())),
                fields.oneOrMoreTexts("highlights"),
                fields.text("self_score").orElse(""),
                fields.text("remarks_of_centre").orElse(""),
                fields.text("remarks").orElse(""),
                centre.entry(),
                beside.plan(),
                sources(fields));
    }

    private static List<InspectionRecord.Source> sources(FieldReader fields) {
        return fields.items("merged_from").stream()
                .map(item -> {
                    FieldReader source = new FieldReader(item, Words.keys("merged_from"), fields.problems());
                    String digest = source.requiredText("sha256");
                    if (!digest.isEmpty() && !digest.matches("[0-9a-f]{64}")) {
                        source.problems().add(source.place("sha256"), "not_a_digest", digest);
                    }
                    InspectionRecord.Source read = new InspectionRecord.Source(source.requiredText("file"), digest);
                    source.finish();
                    return read;
                })
                .toList();
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

    /** What binds a registered centre is said by its entry, so the record may leave it out but not go beyond it. */
    private List<String> against(
            FieldReader fields, boolean registered, Optional<Register.Entry> entry, LocalDate day) {
        if (!registered) {
            fields.must("against");
        }
        List<Node.Scalar> written = centreFields.standards(fields, "against");
        entry.ifPresent(found -> written.stream()
                .filter(standard -> !found.standards().contains(standard.text()))
                .forEach(standard -> notFor(found, standard, fields.problems())));
        Optional<Node> against = fields.node("against");
        if (against.isPresent()) {
            if (against.get() instanceof Node.Items list && list.items().isEmpty()) {
                fields.problems().add(fields.place("against"), "against_nothing");
            }
            return written.stream().map(Node.Scalar::text).toList();
        }
        return entry.map(found ->
                        found.binding(catalogue, day).stream().map(Standard::id).toList())
                .orElse(List.of());
    }

    private static void notFor(Register.Entry entry, Node.Scalar standard, Problems problems) {
        if (entry.standards().isEmpty()) {
            problems.add(standard.place(), "no_standard_for_centre", standard.text(), entry.name());
        } else {
            problems.unknown(standard.place(), "standard_not_for_centre", standard.text(), entry.standards());
        }
    }

    private Visit visit(FieldReader visit, Optional<Plan> plan) {
        String arrived = Written.time(visit, "arrived");
        String left = Written.time(visit, "left");
        if (!arrived.isEmpty() && !left.isEmpty() && left.compareTo(arrived) < 0) {
            visit.problems().add(visit.place("left"), "left_before_arrived", left, arrived);
        }
        return new Visit(
                date(visit, plan),
                arrived,
                left,
                visit.word("kind", Words.constants("kind", Visit.Kind.class)).orElse(Visit.Kind.INSPECTION),
                visit.required(
                        "method",
                        visit.word("method", Words.constants("method", Visit.Method.class)),
                        Visit.Method.ANNOUNCED),
                visit.word("level", Words.constants("level", Visit.Level.class)),
                inspectors(visit),
                visit.oneOrMoreTexts("accompanied_by"));
    }

    private LocalDate date(FieldReader visit, Optional<Plan> plan) {
        Optional<LocalDate> date = visit.node("date").flatMap(node -> Written.day(node, visit.problems()));
        date.filter(day -> day.isAfter(today))
                .ifPresent(day -> visit.problems().add(visit.place("date"), "date_in_future", day, today));
        plan.filter(known -> date.isPresent())
                .filter(known -> !Plan.days(known.quarter()).contains(date.get()))
                .ifPresent(known -> visit.problems()
                        .add(visit.place("date"), "date_outside_plan", date.get(), known.quarter(), known.file()));
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
