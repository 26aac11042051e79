package org.bianmin.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Digest;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.Office;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.catalogue.yaml.InvalidInput;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problem;
import org.bianmin.facts.Facts;
import org.bianmin.findings.Assessment;
import org.bianmin.findings.Assessor;
import org.bianmin.findings.Comparison;
import org.bianmin.record.Centre;
import org.bianmin.record.InspectionRecord;
import org.bianmin.record.Observations;
import org.bianmin.record.Visit;
import org.bianmin.record.evidence.Evidence;
import org.bianmin.record.evidence.EvidenceReader;
import org.bianmin.record.quarter.Plan;
import org.bianmin.record.stages.StageFiles;
import org.bianmin.record.stages.StagedRecord;
import org.bianmin.record.stages.StagedRecordReader;
import org.bianmin.report.Audit;
import org.bianmin.report.Differences;
import org.bianmin.report.Previous;
import org.bianmin.report.Progress;
import org.bianmin.report.photo.Photos;
import org.bianmin.rules.RuleBook;
import org.bianmin.score.Score;
import org.bianmin.score.Scorer;
import org.bianmin.score.sheet.Scored;

/** The flow for one record: read, judge, score. Safe for use by several threads. */
final class Auditor {
    private final Catalogue catalogue;
    private final RuleBook rules;
    private final List<Standard> chosen;
    private final String program;
    private final StagedRecordReader reader;
    private final EvidenceReader evidence;
    private final Assessor assessor;
    private final Scorer scorer;
    private final VisitSheets sheets;
    private final Map<List<Path>, String> digests = new ConcurrentHashMap<>();

    /**
     * @param chosen the standards to judge by in place of those that a record was taken by; empty: those of the record
     */
    Auditor(Settings.Loaded loaded, List<Standard> chosen, LocalDate today) {
        this.catalogue = loaded.catalogue();
        this.rules = loaded.rules();
        this.chosen = chosen;
        this.program = loaded.program();
        this.reader = new StagedRecordReader(catalogue, today);
        this.evidence = new EvidenceReader(catalogue.vocabulary());
        this.assessor = new Assessor(rules, catalogue.vocabulary());
        this.scorer = new Scorer(rules);
        this.sheets = new VisitSheets(catalogue, rules);
    }

    /** Reads one record without judging it. */
    InspectionRecord read(Path file) {
        return reader.read(file).record();
    }

    /** A visit that was judged: the documents that judged it, those that it was taken by, and what was found, stage by stage. */
    private record Judged(
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

    private Judged judged(Path file) {
        StagedRecord staged = whole(file);
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

    private StagedRecord whole(Path file) {
        StagedRecord staged = reader.read(file);
        if (RecordFiles.isHalf(file)) {
            throw invalid(staged.record(), "half_not_merged", RecordFiles.merged(file));
        }
        return staged;
    }

    private Office office(InspectionRecord record) {
        return catalogue.offices().stream()
                .filter(each -> each.district().equals(record.centre().region()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * A visit as a scheme scores it; its clauses are judged only where the scheme asks for them.
     *
     * @throws InvalidInput if the record is wrong, or the scheme binds elsewhere
     */
    Scored scored(Path file, Scheme scheme) {
        if (scheme.asksForClauses()) {
            Judged judged = judged(file);
            return scored(
                    judged.staged(), judged.office(), scheme, Optional.of(judged.assessment()), judged.standards());
        }
        StagedRecord staged = whole(file);
        return scored(staged, office(staged.record()), scheme, Optional.empty(), List.of());
    }

    private Scored scored(
            StagedRecord staged,
            Office office,
            Scheme scheme,
            Optional<Assessment> assessment,
            List<Standard> standards) {
        InspectionRecord record = staged.record();
        scheme.region().filter(region -> !office.region().contains(region)).ifPresent(region -> {
            throw invalid(record, "scheme_elsewhere", scheme.id(), region, office.district());
        });
        return new Scored(
                record.centre(),
                record.visit(),
                record.appraisals(),
                assessment,
                VisitSheets.against(scheme, hindrance(staged, office, standards)));
    }

    /**
     * Audits one record with what stands beside it.
     *
     * @throws InvalidInput if the record is wrong, or nothing that binds here applies to it
     */
    Audit audit(Path file) {
        if (RecordFiles.isSubmitted(file)) {
            throw new InvalidInput(new Problem(new Place(file.toString(), 1, 1), "self_check_submitted"));
        }
        return audit(file, judged(file));
    }

    /**
     * Judges what a centre has seen of itself, handed in or not, or any other record, to tell what is to be done.
     *
     * @throws InvalidInput if the record is wrong, or nothing that binds here applies to it
     */
    Audit selfCheck(Path file) {
        return audit(file, judged(file));
    }

    private Audit audit(Path file, Judged judged) {
        InspectionRecord record = judged.record();
        Office office = judged.office();
        Assessment assessment = judged.assessment();
        Scheme scheme = catalogue.rateOf(office);
        Last last = last(record, office, judged.standards(), assessment);
        Optional<Score.NoGrade> hindrance = hindrance(judged.staged(), office, judged.standards());
        List<Scheme> further = sheets.schemes(office, record);
        Audit audit = new Audit(
                office,
                record,
                assessment,
                scorer.score(assessment, scheme, hindrance),
                last.previous(),
                last.unread(),
                judged.found(),
                new Photos(judged.found()),
                outside(judged.editions(), record),
                sheets.of(further, record, assessment, hindrance),
                digests(
                        file,
                        judged,
                        Stream.concat(Stream.of(scheme), further.stream()).toList()),
                new Progress(judged.staged().stages(), judged.assessments(), Optional.empty()));
        return judged.staged().stages().finalResult().isPresent() ? besideFinal(audit) : audit;
    }

    private Audit.Digests digests(Path file, Judged judged, List<Scheme> scored) {
        InspectionRecord record = judged.record();
        return new Audit.Digests(
                Digest.of(file),
                record.entry().map(entry -> Digest.of(Path.of(entry.place().file()))),
                record.plan().map(plan -> Digest.of(plan.file())),
                digest(catalogue.files(all(judged.standards(), judged.taken()), judged.office(), scored)),
                rules.digest(),
                program,
                Program.version());
    }

    /** What is final stays final; in what a later run differs is told. */
    private static Audit besideFinal(Audit audit) {
        Path json = StageFiles.finalJson(audit.record().file());
        try {
            Optional<List<Progress.Difference>> differences = Differences.of(Files.readString(json), audit);
            if (differences.isEmpty()) {
                throw new InvalidInput(new Problem(new Place(json.toString(), 1, 1), "not_a_result"));
            }
            return audit.with(
                    new Progress(audit.progress().stages(), audit.progress().assessments(), differences));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last visit to compare with, or the file of it that cannot be read: it must not stop this visit's report. */
    private record Last(Optional<Previous> previous, Optional<String> unread) {
        static final Last NONE = new Last(Optional.empty(), Optional.empty());
    }

    private Last last(InspectionRecord record, Office office, List<Standard> standards, Assessment now) {
        try {
            Optional<Path> file = PreviousVisit.of(record.file());
            if (file.isEmpty() || record.visit().kind() == Visit.Kind.SELF_CHECK) {
                return Last.NONE;
            }
            StagedRecord before = reader.read(file.get());
            return comparable(before.record(), record)
                    ? new Last(Optional.of(previous(before, record, office, standards, now)), Optional.empty())
                    : Last.NONE;
        } catch (InvalidInput e) {
            return new Last(
                    Optional.empty(), Optional.of(e.problems().get(0).place().toString()));
        } catch (IOException e) {
            return new Last(Optional.empty(), Optional.of(String.valueOf(e.getMessage())));
        }
    }

    /** A self-check is nobody's finding, and a centre that became another kind is judged by other clauses. */
    private static boolean comparable(InspectionRecord before, InspectionRecord record) {
        return before.visit().kind() != Visit.Kind.SELF_CHECK
                && before.visit().date().isBefore(record.visit().date())
                && before.centre().region().equals(record.centre().region())
                && before.centre().kind().equals(record.centre().kind())
                && before.centre().code().equals(record.centre().code());
    }

    private Previous previous(
            StagedRecord staged, InspectionRecord record, Office office, List<Standard> standards, Assessment now) {
        InspectionRecord before = staged.record();
        // What a review has amended was no problem then either.
        Observations facts = staged.facts().get(staged.facts().size() - 1);
        List<Standard> taken = before.against().stream()
                .flatMap(id -> catalogue.standard(id).stream())
                .toList();
        List<Edition> then = editions(taken, before, office);
        return new Previous(
                before,
                Digest.of(before.file()),
                Comparison.of(
                        now,
                        assess(then, then, before, facts),
                        assess(editions(standards, record, office), then, before, facts)));
    }

    private Assessment assess(
            List<Edition> judgedBy, List<Edition> takenAgainst, InspectionRecord record, Observations facts) {
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
    private List<Edition> outside(List<Edition> editions, InspectionRecord record) {
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

    /** The same few files stand behind every record of a batch. */
    private String digest(List<Path> files) {
        return digests.computeIfAbsent(files, each -> Digest.of(catalogue.folder(), each));
    }

    private static List<Standard> all(List<Standard> judging, List<Standard> taken) {
        List<Standard> all = new ArrayList<>(judging);
        taken.stream().filter(standard -> !all.contains(standard)).forEach(all::add);
        return all;
    }

    /** The documents by their own numbers, for a message. */
    static String numbers(List<Standard> standards) {
        return String.join("、", standards.stream().map(Standard::number).toList());
    }

    private static InvalidInput invalid(InspectionRecord record, String key, Object... arguments) {
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
    private Optional<Score.NoGrade> hindrance(StagedRecord staged, Office office, List<Standard> standards) {
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

    private static List<Edition> editions(List<Standard> standards, InspectionRecord record, Office office) {
        return standards.stream()
                .map(standard -> Edition.of(standard, record.visit().date(), office.decisions()))
                .toList();
    }
}
