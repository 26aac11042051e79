package org.bianmin.record.appraisal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bianmin.catalogue.WordList;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.record.State;
import org.bianmin.record.Visit;
import org.bianmin.record.words.Words;
import org.bianmin.record.words.Written;

/** Reads what stands at one line: 0, a number, a mapping with what goes with it, or several of those. */
final class EntryReader {
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Map<String, State> STATES = Words.constants("state", State.class);
    private static final Map<String, Visit.Level> LEVELS = Words.constants("level", Visit.Level.class);
    private static final Map<String, Visit.Method> METHODS = Words.constants("method", Visit.Method.class);
    private static final List<String> HAPPENED = List.of(
            "count",
            "what",
            "person",
            "date",
            "time",
            "level",
            "method",
            "verified",
            "points",
            "reason",
            "exemption",
            "duty",
            "evidence");
    private static final List<String> MEASURED = List.of("value", "what", "evidence");

    private final Occasion occasion;
    private final boolean othersDutyExcluded;
    private final Problems problems;

    /** @param othersDutyExcluded whether the table leaves out what a higher level must provide */
    EntryReader(Occasion occasion, boolean othersDutyExcluded, Problems problems) {
        this.occasion = occasion;
        this.othersDutyExcluded = othersDutyExcluded;
        this.problems = problems;
    }

    /** What stands there; nothing where it was left blank. */
    List<Entry> read(Line line, Node node) {
        return switch (line.takes()) {
            case CLAUSE -> refused(node, "entry_of_clause", line);
            case ROWS -> refused(node, "entry_of_rows", line);
            case NOBODY ->
                isZero(node) ? List.of(new Entry.None(node.place())) : refused(node, "entry_of_others", line);
            case COUNT, VALUE ->
                node instanceof Node.Items list
                        ? several(line, list)
                        : one(line, node).stream().toList();
        };
    }

    private List<Entry> refused(Node node, String problem, Line line) {
        if (!Blank.is(node)) {
            problems.add(node.place(), problem, line.id(), line.follows());
        }
        return List.of();
    }

    static boolean isZero(Node node) {
        return node instanceof Node.Scalar scalar
                && WordList.folded(scalar.text()).equals("0");
    }

    /** Only what happened can have happened several times. */
    private List<Entry> several(Line line, Node.Items list) {
        if (list.items().isEmpty()) {
            problems.add(list.place(), "no_entries", line.id());
        } else if (line.takes() == Line.Takes.VALUE) {
            problems.add(list.place(), "several_values", line.id());
            return List.of();
        }
        List<Entry> all = new ArrayList<>();
        list.items().forEach(item -> one(line, item).ifPresent(all::add));
        if (all.size() > 1) {
            all.stream()
                    .filter(entry -> !(entry instanceof Entry.Happened))
                    .forEach(entry -> problems.add(entry.place(), "none_beside_others", line.id()));
        }
        return List.copyOf(all);
    }

    private Optional<Entry> one(Line line, Node node) {
        if (node instanceof Node.Scalar scalar) {
            return bare(line, scalar);
        } else if (node instanceof Node.Items) {
            problems.add(node.place(), "expected_value");
            return Optional.empty();
        }
        return node instanceof Node.Fields ? detailed(line, node) : Optional.empty();
    }

    private Optional<Entry> bare(Line line, Node.Scalar scalar) {
        Optional<State> state = Optional.ofNullable(STATES.get(WordList.folded(scalar.text())));
        if (state.isPresent()) {
            return unlooked(state.get(), "", scalar);
        }
        return line.takes() == Line.Takes.VALUE
                ? value(line, scalar).map(value -> new Entry.Measured(value, "", List.of(), scalar.place()))
                : Written.counted(scalar, line.unit(), problems).map(count -> counted(line, count, scalar));
    }

    private Entry counted(Line line, int count, Node.Scalar scalar) {
        if (count == 0) {
            return new Entry.None(scalar.place());
        }
        FieldReader nothing = new FieldReader(new Node.Blank(scalar.place()), Words.keys("entry"), problems);
        return complete(line, happened(line, count, nothing), nothing);
    }

    private Optional<Entry> detailed(Line line, Node node) {
        FieldReader states = new FieldReader(node, Words.keys("unlooked"), new Problems());
        if (states.has("state")) {
            return unlooked(new FieldReader(node, Words.keys("unlooked"), problems), node);
        }
        boolean value = line.takes() == Line.Takes.VALUE;
        FieldReader fields = new FieldReader(node, Words.keys(value ? "measured" : "entry"), problems);
        Optional<Entry> entry = Optional.empty();
        if (Blank.is(node)) {
            (value ? MEASURED : HAPPENED).forEach(fields::node);
        } else {
            entry = value ? measured(line, fields) : happened(line, fields);
        }
        fields.finish();
        return entry;
    }

    private Optional<Entry> unlooked(FieldReader fields, Node node) {
        String why = fields.text("reason").orElse("");
        Optional<Entry> entry = fields.word("state", STATES).flatMap(state -> unlooked(state, why, node));
        fields.finish();
        return entry;
    }

    /** Of the states only those say something here by which nothing was seen. */
    private Optional<Entry> unlooked(State state, String why, Node node) {
        if (state == State.UNVERIFIABLE && why.isEmpty()) {
            problems.add(node.place(), "reason_missing");
        } else if (state != State.UNCHECKED && state != State.UNVERIFIABLE) {
            problems.add(node.place(), "state_of_entry", Words.shown("state", state));
            return Optional.empty();
        }
        return Optional.of(new Entry.Unchecked(why, node.place()));
    }

    /** A share of a whole lies between nothing and all of it. */
    private Optional<BigDecimal> value(Line line, Node.Scalar written) {
        Optional<BigDecimal> value = Written.signed(written, line.unit(), problems);
        boolean outside = line.unit().equals("%")
                && value.filter(share -> share.signum() < 0 || share.compareTo(HUNDRED) > 0)
                        .isPresent();
        if (outside) {
            problems.add(written.place(), "no_share", written.text());
        }
        return value.filter(share -> !outside);
    }

    private Optional<Entry> measured(Line line, FieldReader fields) {
        fields.must("value");
        String what = fields.text("what").orElse("");
        List<String> evidence = Written.evidence(fields);
        return scalar(fields, "value")
                .flatMap(value -> value(line, value))
                .map(value -> new Entry.Measured(value, what, evidence, fields.place()));
    }

    private Optional<Entry> happened(Line line, FieldReader fields) {
        fields.must("count");
        Optional<Integer> count =
                scalar(fields, "count").flatMap(written -> Written.counted(written, line.unit(), problems));
        if (count.filter(number -> number == 0).isPresent()) {
            problems.add(fields.place("count"), "zero_with_details", line.id());
        }
        Entry.Happened happened = happened(line, count.orElse(1), fields);
        return count.map(number -> complete(line, happened, fields));
    }

    private Optional<Node.Scalar> scalar(FieldReader fields, String key) {
        Optional<Node> node = fields.node(key);
        node.filter(written -> !(written instanceof Node.Scalar))
                .ifPresent(written -> problems.add(written.place(), "expected_value"));
        return node.filter(Node.Scalar.class::isInstance).map(Node.Scalar.class::cast);
    }

    private Entry.Happened happened(Line line, int count, FieldReader fields) {
        return new Entry.Happened(
                count,
                fields.text("what").orElse(""),
                fields.text("person").orElse(""),
                day(fields),
                Written.time(fields, "time"),
                fields.word("level", LEVELS),
                fields.word("method", METHODS),
                verified(line, fields),
                points(line, fields),
                reason(line, fields),
                exemption(line, fields),
                duty(fields),
                Written.evidence(fields),
                fields.place());
    }

    /** What the price of the line needs must be there, or there is no telling what it comes to. */
    private Entry complete(Line line, Entry.Happened entry, FieldReader fields) {
        if (line.byLevel() && fields.node("level").isEmpty() && occasion.level().isEmpty()) {
            problems.add(entry.place(), "level_needed", line.id());
        }
        if (line.byPerson() && entry.person().isEmpty()) {
            problems.add(entry.place(), "person_needed", line.id());
        }
        line.choice().ifPresent(choice -> {
            if (fields.node("points").isEmpty()) {
                problems.add(entry.place(), "points_needed", line.id(), plain(choice.from()), plain(choice.to()));
            } else if (!Written.saysWhy(entry.reason())) {
                problems.add(fields.place("points"), "points_without_reason", line.id());
            }
        });
        return entry;
    }

    private Optional<LocalDate> day(FieldReader fields) {
        Optional<LocalDate> day = Written.day(fields, "date");
        day.filter(found -> found.isAfter(occasion.day()))
                .ifPresent(found -> problems.add(fields.place("date"), "date_after_visit", found, occasion.day()));
        return day;
    }

    private Optional<Boolean> verified(Line line, FieldReader fields) {
        only(line.verified(), fields, "verified", "verified_not_asked", line.id());
        return Written.yesOrNo(fields, "verified");
    }

    private void only(boolean allowed, FieldReader fields, String key, String problem, Object... arguments) {
        if (!allowed && fields.node(key).isPresent()) {
            problems.add(fields.place(key), problem, arguments);
        }
    }

    private Optional<BigDecimal> points(Line line, FieldReader fields) {
        only(line.choice().isPresent(), fields, "points", "no_choice", line.id());
        Optional<BigDecimal> points = scalar(fields, "points")
                .flatMap(written -> Written.measure(written, Words.text("points.unit"), problems));
        line.choice()
                .filter(choice -> points.filter(
                                chosen -> chosen.compareTo(choice.from()) < 0 || chosen.compareTo(choice.to()) > 0)
                        .isPresent())
                .ifPresent(choice -> problems.add(
                        fields.place("points"),
                        "points_outside",
                        plain(points.get()),
                        plain(choice.from()),
                        plain(choice.to())));
        return points;
    }

    private static String plain(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }

    private String reason(Line line, FieldReader fields) {
        only(line.choice().isPresent(), fields, "reason", "no_choice", line.id());
        return fields.text("reason").orElse("");
    }

    private Optional<Entry.Exemption> exemption(Line line, FieldReader fields) {
        only(line.exemption(), fields, "exemption", "no_exemption", line.id());
        return fields.node("exemption").map(node -> {
            FieldReader inside = new FieldReader(node, Words.keys("exemption"), problems);
            String reason = inside.requiredText("reason");
            if (!reason.isEmpty() && !Written.saysWhy(reason)) {
                problems.add(inside.place("reason"), "exemption_without_reason", line.id());
            }
            String proof = inside.node("proof")
                    .flatMap(file -> Written.file(file, problems))
                    .orElse("");
            inside.finish();
            return new Entry.Exemption(reason, proof);
        });
    }

    /** What the township itself must provide is the centre's own loss. */
    private Optional<Visit.Level> duty(FieldReader fields) {
        only(othersDutyExcluded, fields, "duty", "duty_not_excluded");
        Optional<Visit.Level> duty = fields.word("duty", LEVELS);
        duty.filter(Visit.Level.TOWNSHIP::equals)
                .ifPresent(own -> problems.add(fields.place("duty"), "duty_of_township"));
        return duty;
    }
}
