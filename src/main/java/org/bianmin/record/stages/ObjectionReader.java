package org.bianmin.record.stages;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.catalogue.yaml.YamlFile;
import org.bianmin.record.words.Words;
import org.bianmin.record.words.Written;

/** Reads an objection: only what was fed back can be objected to. */
final class ObjectionReader {
    private final Draft draft;
    private final Path draftFile;
    private final LocalDate today;
    private final Problems problems;
    private final StageFields stage;

    ObjectionReader(Draft draft, Path draftFile, LocalDate today, Problems problems) {
        this.draft = draft;
        this.draftFile = draftFile;
        this.today = today;
        this.problems = problems;
        this.stage = new StageFields(problems);
    }

    Objection read(int number, Path file) {
        FieldReader fields = new FieldReader(YamlFile.read(file), Words.keys("objection"), problems);
        LocalDate date = stage.day(fields, draft.date(), draftFile, today);
        String by = fields.text("by").orElse("");
        String unit = fields.text("unit").orElse("");
        if (by.isEmpty() && unit.isEmpty()) {
            problems.add(fields.place(), "objection_of_nobody");
        }
        List<Objection.Objected> clauses = stage.each(fields, "clauses", "objected", this::objected);
        fields.finish();
        Set<String> seen = new HashSet<>();
        clauses.stream()
                .filter(each -> !each.clause().isEmpty() && !seen.add(each.clause()))
                .forEach(each -> problems.add(fields.place("clauses"), "clause_twice", each.clause()));
        return new Objection(number, date, date.isAfter(draft.objectionsUntil()), by, unit, clauses);
    }

    private Objection.Objected objected(FieldReader fields) {
        return new Objection.Objected(
                stage.clause(fields, List.copyOf(draft.figures().verdicts().keySet()), "clause_not_fed_back"),
                stage.reason(fields),
                Written.evidence(fields));
    }
}
