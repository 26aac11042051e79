package org.bianmin.record;

import java.nio.file.Path;
import java.util.Map;

/**
 * What one inspector, or one team, wrote of a visit that several wrote down.
 *
 * @param record as it was read, with the files that belong to its questions by number
 * @param files where its evidence lies that could be found, by the name that the record gives it
 * @param sha256 digest of the record's bytes, in hexadecimal
 */
public record Half(InspectionRecord record, Map<String, Path> files, String sha256) {}
