package org.bianmin.findings;

import java.util.List;

/** The rules left something without an answer, or answered it twice; no verdict of this run can be trusted. */
public final class IncompleteJudgement extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IncompleteJudgement(List<String> gaps) {
        super(String.join("; ", gaps));
    }
}
