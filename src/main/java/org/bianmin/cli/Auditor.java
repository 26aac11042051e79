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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Digest;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.Office;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.catalogue.yaml.InvalidInput;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problem;
import org.bianmin.findings.Assessment;
import org.bianmin.findings.Comparison;
import org.bianmin.record.InspectionRecord;
import org.bianmin.record.Observations;
import org.bianmin.record.Visit;
import org.bianmin.record.stages.StageFiles;
import org.bianmin.record.stages.StagedRecord;
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
    private final String program;
    private final VisitJudge judge;
    private final Scorer scorer;
    private final VisitSheets sheets;
    private final Map<List<Path>, String> digests = new ConcurrentHashMap<>();

    /**
     * @param chosen the standards to judge by in place of those that a record was taken by; empty: those of the record
     */
    Auditor(Settings.Loaded loaded, List<Standard> chosen, LocalDate today) {
        this.catalogue = loaded.catalogue();
        this.rules = loaded.rules();
        this.program = loaded.program();
        this.judge = new VisitJudge(loaded, chosen, today);
        this.scorer = new Scorer(rules);
        this.sheets = new VisitSheets(catalogue, rules);
    }

    /** Reads one record without judging it. */
    InspectionRecord read(Path file) {
        return judge.read(file).record();
    }

    /**
     * Reads one record that is no half, with what stands beside it, without judging it.
     *
     * @throws InvalidInput if it is wrong
     */
    StagedRecord whole(Path file) {
        return judge.whole(file);
    }

    /**
     * A visit as a scheme scores it; its clauses are judged only where the scheme asks for them.
     *
     * @param staged as {@link #whole} reads it
     * @throws InvalidInput if the scheme binds elsewhere, or clauses are asked for and none can be judged
     */
    Scored scored(StagedRecord staged, Scheme scheme) {
        if (scheme.asksForClauses(staged.record().centre().kind())) {
            VisitJudge.Judged judged = judge.judged(staged);
            return scored(
                    judged.staged(), judged.office(), scheme, Optional.of(judged.assessment()), judged.standards());
        }
        return scored(staged, judge.office(staged.record()), scheme, Optional.empty(), List.of());
    }

    private Scored scored(
            StagedRecord staged,
            Office office,
            Scheme scheme,
            Optional<Assessment> assessment,
            List<Standard> standards) {
        InspectionRecord record = staged.record();
        scheme.region().filter(region -> !office.region().contains(region)).ifPresent(region -> {
            throw VisitJudge.invalid(record, "scheme_elsewhere", scheme.id(), region, office.district());
        });
        return new Scored(
                record.centre(),
                record.visit(),
                record.appraisals(),
                assessment,
                VisitSheets.against(scheme, judge.hindrance(staged, office, standards)));
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
        return audit(file, judge.judged(judge.whole(file)));
    }

    /**
     * Judges what a centre has seen of itself, handed in or not, or any other record, to tell what is to be done.
     *
     * @throws InvalidInput if the record is wrong, or nothing that binds here applies to it
     */
    Audit selfCheck(Path file) {
        return audit(file, judge.judged(judge.whole(file)));
    }

    private Audit audit(Path file, VisitJudge.Judged judged) {
        InspectionRecord record = judged.record();
        Office office = judged.office();
        Assessment assessment = judged.assessment();
        Scheme scheme = catalogue.rateOf(office);
        Last last = last(record, office, judged.standards(), assessment);
        Optional<Score.NoGrade> hindrance = judge.hindrance(judged.staged(), office, judged.standards());
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
                judge.outside(judged.editions(), record),
                sheets.of(further, record, assessment, hindrance),
                digests(
                        file,
                        judged,
                        Stream.concat(Stream.of(scheme), further.stream()).toList()),
                new Progress(judged.staged().stages(), judged.assessments(), Optional.empty()));
        return judged.staged().stages().finalResult().isPresent() ? besideFinal(audit) : audit;
    }

    private Audit.Digests digests(Path file, VisitJudge.Judged judged, List<Scheme> scored) {
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
            StagedRecord before = judge.read(file.get());
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
        List<Edition> then = VisitJudge.editions(taken, before, office);
        return new Previous(
                before,
                Digest.of(before.file()),
                Comparison.of(
                        now,
                        judge.assess(then, then, before, facts),
                        judge.assess(VisitJudge.editions(standards, record, office), then, before, facts)));
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
}
