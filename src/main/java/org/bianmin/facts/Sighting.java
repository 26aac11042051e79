package org.bianmin.facts;

/** In what state something was found. */
public enum Sighting {
    PRESENT,
    ABSENT,
    INCOMPLETE,
    BROKEN,
    NOT_PRODUCED,
    UNVERIFIABLE,
    UNCHECKED,
    /** written down twice, differently */
    CONTRADICTORY
}
