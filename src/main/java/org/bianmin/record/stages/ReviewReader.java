package org.bianmin.record.stages;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.catalogue.yaml.YamlFile;
import org.bianmin.record.InspectionRecord;
import org.bianmin.record.ObservationReader;
import org.bianmin.record.Observations;
import org.bianmin.record.Visit;
import org.bianmin.record.words.Words;
import org.bianmin.record.words.Written;

/** Reads the reviews of one record in the order of their numbers; each amends what stood after the one before. */
final class ReviewReader {
    private final Vocabulary vocabulary;
    private final InspectionRecord record;
    private final List<Objection> objections;
    private final List<Path> objectionFiles;
    private final LocalDate today;
    private final Problems problems;
    private final StageFields stage;
    private final Set<Stages.Open> decided = new HashSet<>();
    private Observations facts;

    ReviewReader(
            Vocabulary vocabulary,
            InspectionRecord record,
            List<Objection> objections,
            List<Path> objectionFiles,
            LocalDate today,
            Problems problems) {
        this.vocabulary = vocabulary;
        this.record = record;
        this.objections = objections;
        this.objectionFiles = objectionFiles;
        this.today = today;
        this.problems = problems;
        this.stage = new StageFields(problems);
        this.facts = record.observations();
    }

    Review read(int number, Path file) {
        FieldReader fields = new FieldReader(YamlFile.read(file), Words.keys("review"), problems);
        Optional<Objection> answered = objection(fields);
        LocalDate date = answered.map(objection ->
                        stage.day(fields, objection.date(), objectionFiles.get(objection.number() - 1), today))
                .orElseGet(() -> stage.day(fields, record.visit().date(), record.file(), today));
        List<Visit.Inspector> reviewers = stage.people(fields, "reviewers");
        Amendment amendment = new Amendment(vocabulary, facts, problems);
        List<Review.Decision> decisions =
                stage.each(fields, "decisions", "decision", each -> decision(each, answered, amendment));
        fields.finish();
        facts = amendment.facts();
        return new Review(number, date, answered.map(Objection::number).orElse(0), reviewers, decisions, facts);
    }

    private Optional<Objection> objection(FieldReader fields) {
        int number = stage.number(fields, "objection");
        Optional<Objection> found =
                objections.stream().filter(each -> each.number() == number).findFirst();
        if (found.isEmpty() && number > 0) {
            problems.add(fields.place("objection"), "no_such_objection", number, objections.size());
        }
        return found;
    }

    private Review.Decision decision(FieldReader fields, Optional<Objection> answered, Amendment amendment) {
        List<String> objected = answered.stream()
                .flatMap(objection -> objection.clauses().stream())
                .map(Objection.Objected::clause)
                .toList();
        String clause = answered.isPresent()
                ? stage.clause(fields, objected, "clause_not_objected")
                : fields.requiredText("clause");
        answered.ifPresent(objection -> once(fields, new Stages.Open(objection.number(), clause)));
        Review.Ruling ruling = fields.required(
                "ruling", fields.word("ruling", Words.constants("ruling", Review.Ruling.class)), Review.Ruling.UPHELD);
        return new Review.Decision(
                clause, ruling, stage.reason(fields), Written.evidence(fields), changes(fields, ruling, amendment));
    }

    /** Two decisions on one objection would leave open which holds. */
    private void once(FieldReader fields, Stages.Open open) {
        if (!open.clause().isEmpty() && !decided.add(open)) {
            problems.add(fields.place("clause"), "decided_twice", open.clause(), open.objection());
        }
    }

    private List<Review.Change> changes(FieldReader fields, Review.Ruling ruling, Amendment amendment) {
        Optional<Node> written = fields.node("amendment");
        if (ruling == Review.Ruling.UPHELD) {
            written.ifPresent(node -> problems.add(fields.place("amendment"), "amendment_of_upheld"));
            return List.of();
        }
        fields.must("amendment");
        Observations amended = new ObservationReader(vocabulary, record.visit().date(), problems).read(written);
        return written.isPresent() ? amendment.lay(amended, fields.place("amendment")) : List.of();
    }
}
