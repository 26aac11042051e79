package org.bianmin.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * Something that can be observed at a centre (观察项); several standards may ask it.
 *
 * @param group key of the group it belongs to
 * @param key its own key inside the group
 * @param name its name on forms and in reports, in Chinese
 * @param kind what an answer looks like
 * @param words id of the word list that answers come from; empty for kinds without one
 * @param unit unit of a measure, for example {@code cm}; empty for others
 * @param document whether it asks for papers, which can be 未提供
 * @param fixed whether its answer stays what it is until somebody builds, so that it may be taken over from an earlier
 *     visit (沿用)
 * @param place where one stands when one answers it, a word of the list of places
 * @param within id of the question whose number is at least as large, because it holds what this one measures (大厅面积
 *     lies within 使用面积); empty for others
 * @param derivation how its number follows from those of other questions; absent for what a record answers
 * @param ask the same as a sentence in everyday words, for people outside the trade; empty where nobody has written it
 * @param effort what it takes to put right what is missing; absent where nobody has said
 */
public record Question(
        String group,
        String key,
        String name,
        Kind kind,
        String words,
        String unit,
        boolean document,
        boolean fixed,
        String place,
        String within,
        Optional<Derivation> derivation,
        String ask,
        Optional<Effort> effort) {

    /** What it takes to put right what is missing (整改难度): our own estimate, never a document's. */
    public enum Effort {
        /** the staff can do it on the day */
        TODAY,
        /** the staff can do it within some days, without money */
        DAYS,
        /** somebody must pay for it, or assign people: the town (街道、村) decides */
        MONEY,
        /** only the county, the city or the province can do it */
        ABOVE
    }

    /** What an answer looks like. */
    public enum Kind {
        /** names out of a word list, each there or not */
        NAMES,
        /** a number with a unit */
        MEASURE,
        /** one word out of a word list */
        CHOICE,
        /** words as they stand on a sign */
        WORDING,
        /** the inspector's own verdict with its basis */
        JUDGEMENT,
        /** how many were looked at and how many of them were not right */
        SAMPLE,
        /** a day */
        DATE
    }

    /**
     * How a number follows from other numbers.
     *
     * @param how the arithmetic
     * @param questions ids of the questions whose numbers are taken, in this order
     */
    public record Derivation(How how, List<String> questions) {}

    /** The arithmetic of a number that follows from others. */
    public enum How {
        /** one of them, and the text does not say which (条文没有写明口径); from the smallest to the largest */
        ANY_OF,
        /** all of them together */
        SUM,
        /** the first less the second */
        DIFFERENCE,
        /** the first in per cent of the second */
        SHARE
    }

    /** The id by which a clause names it: {@code group.key}. */
    public String id() {
        return group + "." + key;
    }
}
