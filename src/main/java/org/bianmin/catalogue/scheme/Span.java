package org.bianmin.catalogue.scheme;

/** The time over which entries add up (考核期); an entry belongs to the day of the visit that found it. */
public enum Span {
    VISIT,
    MONTH,
    QUARTER,
    YEAR
}
