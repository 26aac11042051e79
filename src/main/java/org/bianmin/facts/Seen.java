package org.bianmin.facts;

/** What was written down for one question about one thing. */
public sealed interface Seen
        permits DaySeen, JudgementSeen, MeasureSeen, NamesSeen, SampleSeen, StateSeen, ValueSeen, WordingSeen {
    String question();

    /** Name of the thing; empty where there is only one. */
    String subject();
}
