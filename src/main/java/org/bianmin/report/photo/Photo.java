package org.bianmin.report.photo;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A photo as it was looked at, without its picture.
 *
 * @param file its name in the record or in the record's folder
 * @param sha256 digest of the whole file in hexadecimal; empty when it cannot be read
 * @param taken when it was taken (拍摄时间), by the clock of the camera and where the camera was; absent when it does not
 *     say
 * @param flaw what is wrong with it; absent when nothing is
 */
public record Photo(String file, String sha256, Optional<LocalDateTime> taken, Optional<Flaw> flaw) {
    /** Whether a report can show it. */
    public boolean printable() {
        return flaw.stream().allMatch(Flaw::printable);
    }
}
