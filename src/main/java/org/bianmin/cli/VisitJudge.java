package org.bianmin.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.Office;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.yaml.InvalidInput;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problem;
import org.bianmin.facts.Facts;
import org.bianmin.findings.Assessment;
import org.bianmin.findings.Assessor;
import org.bianmin.record.Centre;
import org.bianmin.record.InspectionRecord;
import org.bianmin.record.Observations;
import org.bianmin.record.Visit;
import org.bianmin.record.evidence.Evidence;
import org.bianmin.record.evidence.EvidenceReader;
import org.bianmin.record.quarter.Plan;
import org.bianmin.record.stages.StagedRecord;
import org.bianmin.record.stages.StagedRecordReader;
import org.bianmin.score.Score;

/** Judges the clauses of one visit by the documents that bind there. Safe for use by several threads. */
final class VisitJudge {
    private final Catalogue catalogue;
    private final List<Standard> chosen;
    private final StagedRecordReader reader;
    private final EvidenceReader evidence;
    private final Assessor assessor;

    /**
     * @param chosen the standards to judge by in place of those that a record was taken by; empty: those of the record
     */
    VisitJudge(Settings.Loaded loaded, List<Standard> chosen, LocalDate today) {
        this.catalogue = loaded.catalogue();
        this.chosen = chosen;
        this.reader = new StagedRecordReader(catalogue, today);
        this.evidence = new EvidenceReader(catalogue.vocabulary());
        this.assessor = new Assessor(loaded.rules(), catalogue.vocabulary());
    }

    /** Reads one record with what stands beside it, without judging it. */
    StagedRecord read(Path file) {
        return reader.read(file);
    }

    /** A visit that was judged: the documents that judged it, those that it was taken by, and what was found, stage by stage. */
    record Judged(
            StagedRecord staged,
            Evidence found,
            Office office,
            List<Standard> standards,
            List<Standard> taken,
            List<Edition> editions,
            List<Assessment> assessments) {
        InspectionRecord record() {
            return found.record();
        }

        Assessment assessment() {
            return assessments.get(assessments.size() - 1);
        }
    }

    Judged judged(StagedRecord staged) {
        Evidence found = evidence.read(staged);
        InspectionRecord record = found.record();
        Office office = office(record);
        List<Standard> taken = record.against().stream()
                .flatMap(id -> catalogue.standard(id).stream())
                .toList();
        List<Standard> standards = chosen.isEmpty() ? taken : chosen;
        binding(record, office, standards);
        List<Edition> editions = editions(standards, record, office);
        List<Edition> against = editions(taken, record, office);
        List<Assessment> assessments = found.facts().stream()
                .map(facts -> assess(editions, against, record, facts).only(clause -> planned(record, clause)))
                .toList();
        Judged judged = new Judged(staged, found, office, standards, taken, editions, assessments);
        if (!judged.assessment().judgesAnything()) {
            throw standards.isEmpty()
                    ? invalid(record, "no_standard", record.centre().name())
                    : invalid(record, "nothing_applies", record.centre().kind(), numbers(standards));
        }
        return judged;
    }

    StagedRecord whole(Path file) {
        StagedRecord staged = reader.read(file);
        if (RecordFiles.isHalf(file)) {
            throw invalid(staged.record(), "half_not_merged", RecordFiles.merged(file));
        }
        return staged;
    }

    Office office(InspectionRecord record) {
        return catalogue.offices().stream()
                .filter(each -> each.district().equals(record.centre().region()))
                .findFirst()
                .orElseThrow();
    }

    Assessment assess(List<Edition> judgedBy, List<Edition> takenAgainst, InspectionRecord record, Observations facts) {
        return assessor.assess(judgedBy, takenAgainst, record.centre().kind(), namedOnSigns(record.centre()), facts);
    }

    /** A station's sign also names the town and the district, the larger first. */
    static String namedOnSigns(Centre centre) {
        return String.join("|", centre.region(), centre.responsible(), centre.name());
    }

    /** What prevails is known only where everything was judged, so a plan's scope is cut out afterwards. */
    private static boolean planned(InspectionRecord record, Clause clause) {
        return record.coveredBy().map(plan -> plan.looksAt(clause.dimension())).orElse(true);
    }

    /** What would have been judged and is outside of the plan's scope. */
    List<Edition> outside(List<Edition> editions, InspectionRecord record) {
        Set<String> kinds = kinds(record);
        return editions.stream()
                .filter(edition -> edition.standard().speaksOf(kinds))
                .map(edition -> edition.only(
                        clause -> !planned(record, clause) && Facts.judged(clause) && clause.speaksOf(kinds)))
                .toList();
    }

    private Set<String> kinds(InspectionRecord record) {
        return catalogue.vocabulary().kinds().withBroader(record.centre().kind());
    }

    /** The documents by their own numbers, for a message. */
    static String numbers(List<Standard> standards) {
        return String.join("、", standards.stream().map(Standard::number).toList());
    }

    static InvalidInput invalid(InspectionRecord record, String key, Object... arguments) {
        return new InvalidInput(new Problem(new Place(record.file().toString(), 1, 1), key, arguments));
    }

    /** Only what is in force on the day, adopted here on the day, and binds this very centre may judge. */
    private static void binding(InspectionRecord record, Office office, List<Standard> standards) {
        LocalDate day = record.visit().date();
        for (Standard standard : standards) {
            if (!standard.inForce().contains(day)) {
                throw invalid(record, "not_in_force", standard.number(), day);
            }
            if (office.adoption(standard.id(), day).isEmpty()) {
                throw invalid(record, "not_adopted", standard.number(), office.district(), day, office.id());
            }
            if (record.entry()
                    .filter(entry -> !entry.standards().contains(standard.id()))
                    .isPresent()) {
                throw invalid(
                        record,
                        "no_standard_for_centre",
                        standard.id(),
                        record.centre().name());
            }
        }
    }

    /** What stands against a grade: an objection that waits for its review; leaving a document out must not pay, and nobody grades himself. */
    Optional<Score.NoGrade> hindrance(StagedRecord staged, Office office, List<Standard> standards) {
        InspectionRecord record = staged.record();
        if (!staged.stages().open().isEmpty()) {
            return Optional.of(Score.NoGrade.OBJECTION_OPEN);
        }
        if (record.visit().kind() == Visit.Kind.SELF_CHECK) {
            return Optional.of(Score.NoGrade.SELF_CHECK);
        }
        if (record.visit().inspectors().isEmpty()) {
            return Optional.of(Score.NoGrade.NO_INSPECTORS);
        }
        if (record.coveredBy()
                .filter(plan -> plan.scope() == Plan.Scope.SPECIAL)
                .isPresent()) {
            return Optional.of(Score.NoGrade.PART_SCOPE);
        }
        return standards.containsAll(bindingHere(record, office))
                ? Optional.empty()
                : Optional.of(Score.NoGrade.PARTIAL);
    }

    /** The documents that bind the centre: its entry says which; without one those for its kind that are adopted here. */
    private List<Standard> bindingHere(InspectionRecord record, Office office) {
        LocalDate day = record.visit().date();
        if (record.entry().isPresent()) {
            return record.entry().get().binding(catalogue, day);
        }
        Set<String> kinds = kinds(record);
        return office.adopted().stream()
                .filter(adoption -> adoption.period().contains(day))
                .flatMap(adoption -> catalogue.standard(adoption.standard()).stream())
                .filter(standard -> standard.inForce().contains(day))
                .filter(standard -> standard.speaksOf(kinds))
                .toList();
    }

    static List<Edition> editions(List<Standard> standards, InspectionRecord record, Office office) {
        return standards.stream()
                .map(standard -> Edition.of(standard, record.visit().date(), office.decisions()))
                .toList();
    }
}
