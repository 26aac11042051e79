package org.bianmin.report;

import org.bianmin.findings.Comparison;
import org.bianmin.record.InspectionRecord;

/**
 * The last visit that this one is compared with.
 *
 * @param record what was written down then
 * @param digest SHA-256 of that record
 * @param comparison what changed since
 */
public record Previous(InspectionRecord record, String digest, Comparison comparison) {}
