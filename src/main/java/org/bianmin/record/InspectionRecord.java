package org.bianmin.record;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bianmin.record.appraisal.Appraisal;
import org.bianmin.record.quarter.Plan;
import org.bianmin.record.quarter.Register;

/**
 * One visit as it was written down (检查记录).
 *
 * @param file where it was read from
 * @param sample whether it says 示例数据
 * @param centre what was visited
 * @param visit who looked, when and how
 * @param against ids of the standards that it was taken by
 * @param observations what was seen
 * @param appraisals what it says by the rows of schemes (考核)
 * @param highlights what the centre does well (亮点做法)
 * @param selfScore the centre's own score as written; empty when there is none
 * @param remarksOfCentre what the centre says to it
 * @param remarks of the inspectors
 * @param entry the centre's entry in the office's register on the day of the visit; absent when there is no register
 * @param plan what the office announced for the quarter; absent when there is no plan
 * @param mergedFrom the halves of which it was made (合并自); none for a record that was written in one piece
 */
public record InspectionRecord(
        Path file,
        boolean sample,
        Centre centre,
        Visit visit,
        List<String> against,
        Observations observations,
        List<Appraisal> appraisals,
        List<String> highlights,
        String selfScore,
        String remarksOfCentre,
        String remarks,
        Optional<Register.Entry> entry,
        Optional<Plan> plan,
        List<Source> mergedFrom) {

    /**
     * A record that became part of this one.
     *
     * @param file its name, relative to this record
     * @param sha256 digest of its bytes, in hexadecimal
     */
    public record Source(String file, String sha256) {}

    /** Whether both say the same, wherever it stands in their files and whatever stands beside them. */
    public boolean saysTheSame(InspectionRecord other) {
        return withoutPlaces().equals(other.withoutPlaces());
    }

    private InspectionRecord withoutPlaces() {
        return new InspectionRecord(
                Path.of(""),
                sample,
                centre,
                visit,
                against,
                observations.withoutPlaces(),
                appraisals.stream().map(Appraisal::withoutPlaces).toList(),
                highlights,
                selfScore,
                remarksOfCentre,
                remarks,
                Optional.empty(),
                Optional.empty(),
                mergedFrom);
    }

    /** The same with every file of evidence under another name. */
    InspectionRecord withFiles(UnaryOperator<String> change) {
        return with(
                new Observations(
                        observations.answers().stream()
                                .map(each -> each.withDetails(details -> details.withFiles(change)))
                                .toList(),
                        observations.subjects()),
                appraisals.stream().map(each -> each.withFiles(change)).toList());
    }

    /** Every file of evidence that it names. */
    public Stream<String> files() {
        return Stream.concat(
                observations.answers().stream().flatMap(each -> each.all().files()),
                appraisals.stream().flatMap(Appraisal::files));
    }

    /** The team that the plan sends to this centre; absent when no plan covers it. */
    public Optional<Plan.Team> team() {
        return plan.flatMap(known -> known.team(centre.code()));
    }

    /** The plan, where it covers this visit: a self-check is nobody's visit. */
    public Optional<Plan> coveredBy() {
        return plan.filter(known -> team().isPresent() && visit.kind() != Visit.Kind.SELF_CHECK);
    }

    /** Name of the record and of its reports: the file's name without its ending. */
    public String name() {
        return nameOf(file);
    }

    /** The name that a record in this file has. */
    public static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("(?i)\\.ya?ml$", "");
    }

    /** The folder in which the record lies. */
    public Path folder() {
        return Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    }

    /** The same record with other observations. */
    public InspectionRecord with(Observations others) {
        return with(others, appraisals);
    }

    private InspectionRecord with(Observations others, List<Appraisal> otherAppraisals) {
        return new InspectionRecord(
                file,
                sample,
                centre,
                visit,
                against,
                others,
                otherAppraisals,
                highlights,
                selfScore,
                remarksOfCentre,
                remarks,
                entry,
                plan,
                mergedFrom);
    }
}
