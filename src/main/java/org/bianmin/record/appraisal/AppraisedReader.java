package org.bianmin.record.appraisal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bianmin.catalogue.WordList;
import org.bianmin.catalogue.scheme.Price;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.catalogue.scheme.Table;
import org.bianmin.catalogue.scheme.Tables;
import org.bianmin.catalogue.scheme.Target;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.record.words.Words;

/** Reads the targets of one scheme, the greater ones first, so that the others can name them. */
final class AppraisedReader {
    private final Scheme scheme;
    private final Tables tables;
    private final Occasion occasion;
    private final Problems problems;
    private final List<Appraised> read = new ArrayList<>();

    /** @param scheme which scores by tables */
    AppraisedReader(Scheme scheme, Occasion occasion, Problems problems) {
        this.scheme = scheme;
        this.tables = scheme.tables().orElseThrow();
        this.occasion = occasion;
        this.problems = problems;
    }

    List<Appraised> read(FieldReader fields) {
        fields.node("centre")
                .flatMap(node -> table(fields, "centre", Target.CENTRE)
                        .map(table -> new FieldReader(node, Words.keys("appraised"), problems))
                        .map(centre -> target(centre, Target.CENTRE, occasion.centre())))
                .ifPresent(read::add);
        several(fields, "departments", Target.DEPARTMENT);
        several(fields, "windows", Target.WINDOW);
        several(fields, "persons", Target.PERSON);
        return List.copyOf(read);
    }

    /** The table by which such targets are scored; that there is none is told. */
    private Optional<Table> table(FieldReader fields, String key, Target target) {
        Optional<Table> table = tables.table(target, occasion.kind());
        if (table.isEmpty()) {
            problems.add(fields.place(key), "no_table", scheme.id(), Words.shown("appraisal", key), occasion.kind());
        }
        return table;
    }

    private void several(FieldReader fields, String key, Target target) {
        if (fields.node(key).isEmpty() || table(fields, key, target).isEmpty()) {
            return;
        }
        String section = target == Target.PERSON ? "person" : "appraised";
        for (Node item : fields.items(key)) {
            FieldReader one = new FieldReader(item, Words.keys(section), problems);
            boolean blank = Blank.is(item);
            String name = blank ? "" : one.requiredText("name");
            one.node("name");
            Appraised appraised = target(one, target, name);
            if (blank || name.isEmpty()) {
                continue;
            }
            if (named(target, name).isPresent()) {
                problems.add(one.place("name"), "thing_twice", Words.shown("appraisal", key), name);
            } else {
                read.add(appraised);
            }
        }
    }

    /** The target of a name that was read already. */
    private Optional<Appraised> named(Target target, String name) {
        return read.stream()
                .filter(each -> each.target() == target)
                .filter(each -> WordList.folded(each.name()).equals(WordList.folded(name)))
                .findFirst();
    }

    private Appraised target(FieldReader fields, Target target, String name) {
        Table table = tables.table(target, occasion.kind()).orElseThrow();
        LinesReader lines = new LinesReader(
                Line.of(table, occasion.kind(), tables.span()),
                new EntryReader(occasion, table.othersDutyExcluded(), problems),
                problems);
        boolean named = target == Target.CENTRE || !name.isEmpty();
        Appraised appraised = new Appraised(
                target,
                name,
                target == Target.PERSON ? belongs(fields, "window", Target.WINDOW, target, named) : "",
                target == Target.PERSON || target == Target.WINDOW
                        ? belongs(fields, "department", Target.DEPARTMENT, target, named)
                        : "",
                fields.node("entries").map(lines::entries).orElse(Map.of()),
                fields.node("self_scores").map(lines::selfScores).orElse(Map.<String, BigDecimal>of()),
                fields.place());
        fields.finish();
        return appraised;
    }

    /**
     * To whom a target belongs, under the name that the record has for it. Where a table carries losses over, that must
     * be one of the record's targets, or what is lost would go nowhere.
     */
    private String belongs(FieldReader fields, String key, Target other, Target target, boolean named) {
        Optional<String> written = fields.text(key);
        Optional<String> known = written.flatMap(name -> named(other, name)).map(Appraised::name);
        if (named && carries(target, other)) {
            fields.must(key);
            if (written.isPresent() && known.isEmpty()) {
                unlisted(fields.place(key), written.get(), other);
            }
        }
        return known.or(() -> written).orElse("");
    }

    private void unlisted(Place place, String name, Target other) {
        List<String> listed = read.stream()
                .filter(each -> each.target() == other)
                .map(Appraised::name)
                .toList();
        if (listed.isEmpty()) {
            problems.add(place, "no_target_listed", name);
        } else {
            problems.unknown(place, "unknown_target", name, listed);
        }
    }

    private boolean carries(Target from, Target to) {
        return tables.table(to, occasion.kind()).stream()
                .flatMap(Table::rows)
                .filter(row -> row.isAsked(occasion.kind(), tables.span()))
                .anyMatch(row -> row.price() instanceof Price.Carried carried && carried.from() == from);
    }
}
