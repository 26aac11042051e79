package org.bianmin.report;

import java.util.List;
import org.bianmin.catalogue.Office;
import org.bianmin.findings.Assessment;
import org.bianmin.record.InspectionRecord;
import org.bianmin.score.Score;

/**
 * Everything that one result is made of.
 *
 * @param office whose documents bind
 * @param record the visit as it was written down
 * @param assessment what was found
 * @param score the points
 * @param missingFiles evidence that the record names and that is not there
 * @param digests what the result rests on
 */
public record Audit(
        Office office,
        InspectionRecord record,
        Assessment assessment,
        Score score,
        List<String> missingFiles,
        Digests digests) {

    /** SHA-256 of record, catalogue, rules and program, in hexadecimal, and the program's version. */
    public record Digests(String record, String catalogue, String rules, String program, String version) {}
}
