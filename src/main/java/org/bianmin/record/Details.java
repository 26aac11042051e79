package org.bianmin.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.yaml.FieldReader;

/** What may stand beside an answer: remarks, evidence, and that it was put right on the spot. */
record Details(List<String> notes, List<String> evidence, Optional<Observation.Rectified> rectified) {
    static final Details NONE = new Details(List.of(), List.of(), Optional.empty());

    static Details read(FieldReader fields) {
        return new Details(fields.text("note").stream().toList(), Written.evidence(fields), rectified(fields));
    }

    private static Optional<Observation.Rectified> rectified(FieldReader fields) {
        return fields.node("rectified").map(node -> {
            FieldReader inside = new FieldReader(node, Words.keys("rectified"), fields.problems());
            inside.must("time");
            Observation.Rectified rectified =
                    new Observation.Rectified(Written.time(inside, "time"), Written.evidence(inside));
            inside.finish();
            return rectified;
        });
    }

    /** Both together; of two times the first. */
    Details and(Details more) {
        List<String> allNotes = new ArrayList<>(notes);
        allNotes.addAll(more.notes);
        List<String> allEvidence = new ArrayList<>(evidence);
        allEvidence.addAll(more.evidence);
        return new Details(List.copyOf(allNotes), List.copyOf(allEvidence), rectified.or(more::rectified));
    }
}
