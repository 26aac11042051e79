package org.bianmin.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.Office;
import org.bianmin.catalogue.Standard;
import org.bianmin.findings.Assessment;
import org.bianmin.findings.Assessor;
import org.bianmin.findings.Impact;
import org.bianmin.record.InspectionRecord;
import org.bianmin.record.Observations;
import org.bianmin.record.stages.StagedRecord;
import org.bianmin.record.stages.StagedRecordReader;
import org.bianmin.rules.RuleBook;
import org.bianmin.score.Score;
import org.bianmin.score.Scorer;

/** Judges stored records by an old standard and by the one that is to replace it. Safe for use by several threads. */
final class Impacts {
    private final Side before;
    private final Side after;
    private final RuleBook rules;
    private final LocalDate today;

    /** One of the two standards, in the folder of standards in which it stands. */
    record Side(Catalogue catalogue, Standard standard) {}

    Impacts(Side before, Side after, RuleBook rules, LocalDate today) {
        this.before = before;
        this.after = after;
        this.rules = rules;
        this.today = today;
    }

    /**
     * What becomes of one record.
     *
     * @param record the visit
     * @param judgedAsOf the day on which the new standard is taken to judge: that of the visit, or the first on which it
     *     is in force
     */
    record Outcome(InspectionRecord record, Impact impact, Score before, Score after, LocalDate judgedAsOf) {
        boolean changesScore() {
            return before.low().compareTo(after.low()) != 0
                    || before.high().compareTo(after.high()) != 0
                    || !before.grade().equals(after.grade());
        }
    }

    /** A visit as one of the two judges it. */
    private record Judged(InspectionRecord record, Assessment assessment, Score score) {}

    /** Absent for a record that was not taken by the old standard. */
    Optional<Outcome> of(Path file) {
        Optional<Judged> then = judged(file, before, before.standard());
        if (then.isEmpty()) {
            return Optional.empty();
        }
        Judged now = judged(file, after, after.standard()).orElseThrow();
        return Optional.of(new Outcome(
                then.get().record(),
                Impact.of(
                        then.get().assessment(),
                        before.standard().id(),
                        now.assessment(),
                        after.standard().id()),
                then.get().score(),
                now.score(),
                day(now.record(), after.standard())));
    }

    private Optional<Judged> judged(Path file, Side side, Standard judging) {
        StagedRecord staged = new StagedRecordReader(side.catalogue(), today).read(file);
        InspectionRecord record = staged.record();
        if (!record.against().contains(before.standard().id())) {
            return Optional.empty();
        }
        Office office = side.catalogue().offices().stream()
                .filter(each -> each.district().equals(record.centre().region()))
                .findFirst()
                .orElseThrow();
        List<Edition> taken = record.against().stream()
                .flatMap(id -> side.catalogue().standard(id).stream())
                .map(standard -> Edition.of(standard, day(record, standard), office.decisions()))
                .toList();
        List<Edition> editions = Stream.concat(
                        Stream.of(Edition.of(judging, day(record, judging), office.decisions())),
                        taken.stream()
                                .filter(edition -> !edition.standard()
                                                .id()
                                                .equals(before.standard().id())
                                        && !edition.standard().id().equals(judging.id())))
                .toList();
        Observations facts = staged.facts().get(staged.facts().size() - 1);
        Assessment assessment = new Assessor(rules, side.catalogue().vocabulary())
                .assess(editions, taken, record.centre().kind(), VisitJudge.namedOnSigns(record.centre()), facts);
        return Optional.of(new Judged(
                record,
                assessment,
                new Scorer(rules).score(assessment, side.catalogue().rateOf(office), Optional.empty())));
    }

    /** A standard that came into force after the visit is tried as of its first day. */
    private static LocalDate day(InspectionRecord record, Standard standard) {
        LocalDate visit = record.visit().date();
        return standard.inForce().from().filter(visit::isBefore).orElse(visit);
    }
}
