package org.bianmin.report;

import java.util.Optional;
import org.bianmin.catalogue.Office;
import org.bianmin.findings.Assessment;
import org.bianmin.record.InspectionRecord;
import org.bianmin.record.evidence.Evidence;
import org.bianmin.report.photo.Photos;
import org.bianmin.score.Score;

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
 * @param digests what the result rests on
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
        Digests digests) {

    /** SHA-256 of record, catalogue, rules and program, in hexadecimal, and the program's version. */
    public record Digests(String record, String catalogue, String rules, String program, String version) {}
}
