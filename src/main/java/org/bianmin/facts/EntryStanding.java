package org.bianmin.facts;

/** Whether an entry of a score sheet counts. */
public enum EntryStanding {
    /** it counts */
    COUNTED,
    /** it waits to be verified (待查证) */
    UNVERIFIED,
    /** it was looked into and is not so (查证不属实) */
    UNFOUNDED,
    /** it is exempted, with proof (免扣) */
    EXEMPTED,
    /** the county or the province must provide it (非本级责任) */
    OTHERS_DUTY
}
