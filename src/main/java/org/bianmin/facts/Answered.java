package org.bianmin.facts;

/** Asserted by rules: what was seen of one thing, put to the clause that asks for it; exactly one per clause and thing. */
public sealed interface Answered extends OfClause
        permits Happened, Judged, Listed, Measured, SampleTaken, StateAnswered, Unanswered, Valued, Worded {
    /** Name of the thing; empty where there is only one. */
    String subject();
}
