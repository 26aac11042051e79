package org.bianmin.record.stages;

import java.time.LocalDate;
import java.util.List;

/**
 * The result that stands (定稿).
 *
 * @param date day on which it became final
 * @param waived the centre's waiver of objections (书面放弃异议), by which the deadline was not waited for; empty when there is none
 * @param files what it rests on, the record first, and the JSON result itself last
 * @param figures its key figures
 */
public record FinalResult(LocalDate date, String waived, List<FileDigest> files, Figures figures) {}
