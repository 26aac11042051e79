package org.bianmin.facts;

/** What a clause asks, as a fact. */
public sealed interface Required extends OfClause
        permits JudgementRequired,
                LimitRequired,
                NamesRequired,
                RecurrenceRequired,
                SampleRequired,
                ValueRequired,
                WordingRequired {
    /** The group of things that it is asked of. */
    String group();

    /** The question whose answer decides. */
    String question();
}
