package org.bianmin.record.stages;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.bianmin.catalogue.Digest;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.catalogue.yaml.YamlFile;
import org.bianmin.record.InspectionRecord;
import org.bianmin.record.words.Words;

/** Reads a draft, and holds the record against it: what was fed back is never edited. */
final class DraftReader {
    private static final int SHOWN = 12;

    private final InspectionRecord record;
    private final LocalDate today;
    private final Problems problems;
    private final StageFields stage;

    DraftReader(InspectionRecord record, LocalDate today, Problems problems) {
        this.record = record;
        this.today = today;
        this.problems = problems;
        this.stage = new StageFields(problems);
    }

    Draft read(Path file) {
        FieldReader fields = new FieldReader(YamlFile.read(file), Words.keys("draft"), problems);
        LocalDate date = stage.day(fields, record.visit().date(), record.file(), today);
        LocalDate until = fields.required("objections_until", stage.day(fields, "objections_until"), date);
        if (!until.isAfter(date)) {
            fields.node("objections_until")
                    .ifPresent(node -> problems.add(node.place(), "deadline_before_draft", until, date));
        }
        Draft draft = new Draft(
                date,
                fields.text("delivered_to").orElse(""),
                fields.text("received_by").orElse(""),
                stage.number(fields, "working_days"),
                until,
                years(fields),
                stage.digest(fields, "record"),
                stage.digest(fields, "result"),
                stage.figures(fields));
        fields.finish();
        unchanged(file, draft);
        return draft;
    }

    private List<Integer> years(FieldReader fields) {
        return fields.texts("only_weekends").stream()
                .filter(year -> {
                    boolean right = year.matches("\\d{4}");
                    if (!right) {
                        problems.add(fields.place("only_weekends"), "not_a_number", year);
                    }
                    return right;
                })
                .map(Integer::valueOf)
                .toList();
    }

    private void unchanged(Path file, Draft draft) {
        String now = Digest.of(record.file());
        if (draft.record().length() == now.length() && !draft.record().equals(now)) {
            problems.add(
                    StageFiles.start(record.file()),
                    "record_changed",
                    file.getFileName(),
                    draft.record().substring(0, SHOWN),
                    now.substring(0, SHOWN));
        }
    }
}
