package org.bianmin.facts;

/** What looking into an entry has shown (查证). */
public enum Verification {
    /** it is so, or the row counts it without asking */
    IS_SO,
    IS_NOT_SO,
    NOT_YET
}
