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
    /** taken over from an earlier visit that is too long ago */
    CARRIED_TOO_OLD,
    /** taken over from an earlier visit, and nobody said how old it may be */
    CARRIED_WITHOUT_LIMIT,
    /** written down twice, differently, by one inspector or by two */
    CONTRADICTORY
}
