package org.bianmin.report.blank;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bianmin.catalogue.Directory;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.record.Centre;
import org.bianmin.record.InspectionRecord;
import org.bianmin.record.quarter.Numbering;
import org.bianmin.record.quarter.Plan;

/**
 * What a record begins with before anything was seen.
 *
 * @param sample whether it says 示例数据
 * @param centre whom to visit
 * @param date the day that stands in it until the inspectors write theirs
 * @param editions the standards by which it is taken, with the clauses that are looked at
 * @param schemes by whose tables such a centre is scored; none: its office does not score by tables
 * @param plan the plan that covers the visit; absent when none does
 * @param numbering the short numbers of the questions
 * @param schema where the schema of records is, relative to the file; absent when that is not known
 * @param selfCheck what the centre saw of itself and handed in, to stand beside what is asked; absent when it did not
 */
public record BlankRecord(
        boolean sample,
        Centre centre,
        LocalDate date,
        List<Edition> editions,
        List<Scheme> schemes,
        Optional<Plan> plan,
        Numbering numbering,
        Optional<String> schema,
        Optional<InspectionRecord> selfCheck) {

    /** Whether none of these standards asks anything of such a centre. */
    public boolean asksNothing(Vocabulary vocabulary) {
        return asked(vocabulary).isEmpty();
    }

    /** What has to be answered there, by question. */
    public Map<String, AskedQuestion> asked(Vocabulary vocabulary) {
        return AskedQuestion.of(vocabulary, editions, vocabulary.kinds().withBroader(centre.kind()));
    }

    /** The directory whose items a question asks for; absent for other questions. */
    public Optional<Directory> directory(Question question) {
        return editions.stream()
                .flatMap(edition -> edition.standard().directories().stream())
                .filter(directory -> directory.id().equals(question.words()))
                .findFirst();
    }

    /** The numbers of the items that the plan says to look at. */
    public List<Integer> drawn(Directory directory) {
        return plan.stream()
                .flatMap(plan -> plan.directories().stream())
                .filter(sample -> sample.directory().equals(directory.id()))
                .map(Plan.DirectorySample::items)
                .flatMap(Collection::stream)
                .toList();
    }

    /** The team that goes there. */
    Optional<Plan.Team> team() {
        return plan.flatMap(known -> known.team(centre.code()));
    }
}
