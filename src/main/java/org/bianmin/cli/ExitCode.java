package org.bianmin.cli;

import java.util.Collection;
import java.util.List;

/** What the process returns; a batch returns the worst, in the order of {@link #worst}. */
enum ExitCode {
    /** all requirements met */
    MET(0),
    /** the program failed */
    FAILED(1),
    /** wrong usage */
    USAGE(2),
    /** audited, some requirement is not met */
    NOT_MET(3),
    /** audited, nothing fails, but something is unchecked or undecided */
    OPEN(4),
    /** a record, standard or rule is invalid */
    INVALID(5);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** The first that occurred of 1, 5, 3, 4, 0. */
    static ExitCode worst(Collection<ExitCode> all) {
        return List.of(FAILED, INVALID, NOT_MET, OPEN).stream()
                .filter(all::contains)
                .findFirst()
                .orElse(MET);
    }
}
