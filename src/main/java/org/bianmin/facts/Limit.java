package org.bianmin.facts;

/** One limit of a clause on a measure. */
public sealed interface Limit extends OfClause permits AboutValue, Bound, DoubtfulNumber {
    /** The question whose answer is measured against it. */
    String question();

    /** What kind of limit it is; a clause has at most one of each. */
    String kind();
}
