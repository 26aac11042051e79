package org.bianmin.report;

import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.Office;
import org.bianmin.findings.Assessment;
import org.bianmin.record.InspectionRecord;
import org.bianmin.record.evidence.Evidence;
import org.bianmin.report.photo.Photos;
import org.bianmin.score.Score;
import org.bianmin.score.sheet.Headline;
import org.bianmin.score.sheet.ScoreSheet;

/**
 * Everything that one result is made of.
 *
 * @param office whose documents bind
 * @param record the visit as it was written down, with the evidence that belongs to it by number
 * @param assessment what was found
 * @param score the points
 * @param previous the last visit; absent when there is none to compare with
 * @param unreadPrevious the record of the last visit where it could not be read; absent otherwise
 * @param evidence the files that prove the record
 * @param photos the same files as they were looked at
 * @param outside the clauses that the plan's scope leaves out, which were not judged
 * @param sheets what the visit scores by the rows of schemes (评分表); the office's own scheme first
 * @param digests what the result rests on
 * @param progress how far the record has come from facts to final
 */
public record Audit(
        Office office,
        InspectionRecord record,
        Assessment assessment,
        Score score,
        Optional<Previous> previous,
        Optional<String> unreadPrevious,
        Evidence evidence,
        Photos photos,
        List<Edition> outside,
        List<ScoreSheet> sheets,
        Digests digests,
        Progress progress) {

    /** The figures that the visit is known by. */
    public Headline headline() {
        return sheets.stream()
                .filter(sheet ->
                        office.scheme().filter(sheet.scheme().id()::equals).isPresent())
                .findFirst()
                .flatMap(Headline::of)
                .orElseGet(() -> Headline.of(score));
    }

    /** The same result at another stage. */
    public Audit with(Progress other) {
        return new Audit(
                office,
                record,
                assessment,
                score,
                previous,
                unreadPrevious,
                evidence,
                photos,
                outside,
                sheets,
                digests,
                other);
    }

    /**
     * SHA-256 in hexadecimal of what the result rests on, and the program's version.
     *
     * @param register of the office's register; absent when there is none
     * @param plan of the quarter's plan; absent when there is none
     */
    public record Digests(
            String record,
            Optional<String> register,
            Optional<String> plan,
            String catalogue,
            String rules,
            String program,
            String version) {}
}
