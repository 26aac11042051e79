package org.bianmin.cases.edges;

/** What is tried at an edge; its words stand in the message bundle. */
public enum EdgeKind {
    /** nothing was recorded */
    NOT_RECORDED,
    /** a state in place of a value: the state */
    STATE,
    /** two inspectors wrote down different answers */
    DISPUTED,
    /** a number: the number, its unit */
    NUMBER,
    /** another number is measured, which bounds the one that is asked for: its question, the number, its unit */
    OTHER_BASIS,
    /** two numbers contradict each other: their questions */
    CONTRADICTORY_MEASURES,
    /** every name is there */
    ALL_NAMES,
    /** one of several names that are enough: the name */
    ALTERNATIVE,
    /** all but one entry: its label */
    ONE_MISSING,
    /** all but one entry was looked at: its label */
    ONE_UNCHECKED,
    /** one entry is there in a state that is not 有: its label, the state */
    ONE_IN_STATE,
    /** one entry is there as a kind of it: the label, the kind */
    KIND_OF_NAME,
    /** one entry is there only as something of which the text does not say whether it is enough: label, name */
    DOUBTFUL_NAME,
    /** the list was looked at and nothing is there */
    NO_NAMES,
    /** more than is asked: the name */
    ONE_MORE,
    /** a word: the word */
    WORD,
    /** words on a sign: the words */
    SIGN,
    /** the inspector's verdict with its basis: good or bad */
    JUDGED,
    /** the inspector's verdict without a basis */
    JUDGED_WITHOUT_BASIS,
    /** a judgement about a list of which nobody looked at anything */
    LIST_NOT_LOOKED_AT,
    /** how many were looked at, how many of them were wrong */
    SAMPLED,
    /** the last day on which it happened: the day */
    LAST_DAY,
    /** kind of the centre: the kind */
    CENTRE,
    /** a condition is answered: the question, the word */
    CONDITION,
    /** a condition is unanswered: the question */
    CONDITION_UNKNOWN,
    /** one condition does not hold and another is unanswered: both questions */
    CONDITION_FAILS_AND_UNKNOWN,
    /** there is no such thing */
    NO_THING,
    /** nobody looked whether there are such things */
    THINGS_NOT_RECORDED,
    /** one thing is right and another one is not */
    ONE_BAD_THING,
    /** one thing is right and nobody looked at another one */
    ONE_UNCHECKED_THING,
    /** two things are right */
    TWO_GOOD_THINGS,
    /** one thing is right, and another one that is not right is of another kind: the word */
    THING_OF_OTHER_KIND,
    /** one thing is right, and of another one that is right nobody knows what it is */
    THING_OF_UNKNOWN_KIND,
    /** the clause gives way to another: that one, kind of the centre */
    GIVES_WAY,
    /** the clause says the same as another: that one, kind of the centre */
    SAYS_THE_SAME,
    /** the clause is only listed */
    NOT_JUDGED,
    /** every part of a roll-up holds */
    ALL_PARTS,
    /** one part of a roll-up does not hold: the part */
    ONE_PART_FAILS,
    /** nobody looked at one part of a roll-up: the part */
    ONE_PART_OPEN,
    /** nobody looked at any part of a roll-up */
    NO_PARTS
}
