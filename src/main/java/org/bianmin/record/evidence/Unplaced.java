package org.bianmin.record.evidence;

import java.util.Optional;

/**
 * A file in the folder of a record that belongs to no question of it (归不到任何观察项的佐证).
 *
 * @param file its name in the folder; empty for the folder itself
 * @param reason why
 * @param question the question that its number names; absent for other reasons than {@link Reason#NOT_ANSWERED}
 */
public record Unplaced(String file, Reason reason, Optional<String> question) {
    /** Why a file belongs to no question. */
    public enum Reason {
        /** its name does not begin with a number */
        NO_NUMBER,
        /** no question has its number */
        UNKNOWN_NUMBER,
        /** nothing was recorded for the question of its number */
        NOT_ANSWERED,
        /** it is a link, and links are not followed */
        LINK,
        /** it is a pipe, a device or the like */
        NOT_A_FILE,
        /** it may not be read */
        UNREADABLE,
        /** its name is not written in UTF-8, so that no record could name it */
        BAD_NAME
    }

    Unplaced(String file, Reason reason) {
        this(file, reason, Optional.empty());
    }
}
