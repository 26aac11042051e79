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

    /**
     * Puts what was seen to it.
     *
     * @param seen an answer to the question, or a state in place of one
     */
    default Answered answeredBy(Seen seen) {
        return seen instanceof StateSeen stated
                ? new StateAnswered(this, stated.subject(), stated.state())
                : answeredByValue(seen);
    }

    /**
     * Puts a value to it.
     *
     * @param seen of the kind that the question asks for
     */
    Answered answeredByValue(Seen seen);
}
