package org.bianmin.findings;

import org.bianmin.catalogue.Obligation;
import org.bianmin.facts.Result;

/** The verdict on one clause (判定). */
public enum Verdict {
    /** 符合: checked, and what is required is there */
    CONFORMS,
    /** 不符合: a 要求 is not met */
    FAILS,
    /** 建议改进: a 推荐 is not met */
    UNMET,
    /** 不适用: a declared condition excludes it */
    NOT_APPLICABLE,
    /** 未检查: nothing was recorded, or a condition is unknown */
    NOT_CHECKED,
    /** 待核实: recorded, but it cannot decide */
    UNDECIDED;

    /** The verdict on a clause of some obligation; a 允许 is never judged. */
    static Verdict of(Result result, Obligation obligation) {
        return switch (result) {
            case MET -> CONFORMS;
            case NOT_MET -> obligation == Obligation.SHALL ? FAILS : UNMET;
            case NOT_CHECKED -> NOT_CHECKED;
            case UNDECIDED -> UNDECIDED;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
        };
    }

    /** Whether somebody looked (已查); what cannot be decided was looked at. */
    public boolean checked() {
        return this == CONFORMS || this == FAILS || this == UNMET || this == UNDECIDED;
    }
}
