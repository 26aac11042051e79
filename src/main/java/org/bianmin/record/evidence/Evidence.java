package org.bianmin.record.evidence;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bianmin.record.InspectionRecord;
import org.bianmin.record.Observations;
import org.bianmin.record.quarter.Numbering;

/**
 * The evidence of one record (佐证), each file in its place.
 *
 * @param record the record, with the files that belong to its questions by number
 * @param facts what was seen, as recorded and as amended by each review in turn, each with those files
 * @param files what can be read, by the name that the record or else the folder gives it, in this order
 * @param attached those of them that belong to a question by their number alone
 * @param missing what the record names and is not there
 * @param refused what the record names and is a link or no ordinary file
 * @param unplaced what lies in the folder of the record and belongs to no question of it
 * @param numbering the numbers of the questions
 */
public record Evidence(
        InspectionRecord record,
        List<Observations> facts,
        Map<String, Path> files,
        Set<String> attached,
        List<String> missing,
        List<String> refused,
        List<Unplaced> unplaced,
        Numbering numbering) {}
