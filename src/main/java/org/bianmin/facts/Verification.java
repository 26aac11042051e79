package org.bianmin.facts;

/** What looking into an entry has shown (查证). */
public enum Verification {
    IS_SO,
    IS_NOT_SO,
    NOT_YET
}
