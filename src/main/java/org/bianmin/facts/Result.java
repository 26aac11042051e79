package org.bianmin.facts;

/** How an observation stands to a requirement, before its obligation is considered. */
public enum Result {
    MET,
    NOT_MET,
    NOT_CHECKED,
    UNDECIDED,
    NOT_APPLICABLE
}
