package org.bianmin.catalogue.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a row costs or gives, and of what kind its entries are. */
public sealed interface Price {
    /** Whether points are lost or won. */
    enum Sign {
        DEDUCT,
        ADD
    }

    /**
     * Each unit has its price; entries are offences, or for {@link Sign#ADD} merits.
     *
     * @param unit what is counted: 次, 件, 人次, 项, 半天 …
     * @param rate points of one unit, never negative
     * @param once only one unit counts, the dearest, however many there are
     * @param steps how the price depends on the number; absent: it does not
     */
    record PerUnit(Sign sign, String unit, Rate rate, boolean once, Optional<Steps> steps) implements Price {}

    /** Points of one unit. */
    sealed interface Rate {
        /** Always the same. */
        record Fixed(BigDecimal points) implements Rate {}

        /** The inspector chooses, and says why (酌情扣3—5分); both ends belong to it. */
        record Chosen(BigDecimal from, BigDecimal to) implements Rate {}

        /**
         * By who found it.
         *
         * @param points by level, lower case: township, county, city, province; each of them has an entry
         */
        record ByLevel(Map<String, BigDecimal> points) implements Rate {}
    }

    /**
     * A price that depends on the number of units (累计5次以上双倍).
     *
     * @param counted whose units are counted together
     * @param charge which units a step is charged for
     * @param steps from the smallest number up; units below the first cost nothing
     */
    record Steps(Counted counted, Charge charge, List<Step> steps) {}

    /** Whose units are counted together. */
    enum Counted {
        /** all of the row, whoever it was */
        ROW,
        /** those of the row by the same person */
        PERSON,
        /** all of the table's rows that count so, offences apart from merits */
        TABLE
    }

    /** Which units a step is charged for. */
    enum Charge {
        /** the n-th and those after it */
        FROM_THERE,
        /** all of them once the n-th is reached */
        ALL
    }

    /**
     * A step.
     *
     * @param from from which unit on, 1 is the first
     * @param times by what the price of a unit is multiplied
     */
    record Step(int from, BigDecimal times) {}

    /**
     * Once it happens, all is lost, whatever the number (不得分、全部扣完).
     *
     * @param unit what is counted
     * @param what what is lost
     */
    record Loses(String unit, Lost what) implements Price {}

    /** What is lost at once. */
    enum Lost {
        ROW,
        SECTION,
        TOTAL
    }

    /** A measured value falls into one of some bands. */
    record Banded(Measured measured, List<Band> bands) implements Price {}

    /**
     * What is measured.
     *
     * @param name for example 群众满意度
     * @param unit for example 分, %, 百分点
     */
    record Measured(String name, String unit) {}

    /** Values and the points that they bring: negative is lost; of a row with marks what is not earned is lost. */
    record Band(Interval values, BigDecimal points) {}

    /**
     * So many points for each step above or below a value (每低于1个百分点扣1分).
     *
     * @param from the value at which there is nothing
     * @param each the size of a step, above zero
     * @param partial what a part of a step counts
     * @param above points of a step above, negative is lost; zero: nothing
     * @param below points of a step below, negative is lost; zero: nothing
     */
    record Linear(
            Measured measured, BigDecimal from, BigDecimal each, Partial partial, BigDecimal above, BigDecimal below)
            implements Price {}

    /** What a part of a step counts. */
    enum Partial {
        /** nothing: 满1个百分点 */
        NOTHING,
        /** as much as it is of a step */
        SHARE,
        /** as a whole one: 不足1个按1个计 */
        WHOLE
    }

    /**
     * The last or the first by a measured value lose or win.
     *
     * @param best which end is the first
     * @param end which end is meant
     * @param places how many places from that end
     * @param points negative is lost
     * @param ties what several equal ones at the last of these places get
     * @param among who is compared
     */
    record Ranked(Measured measured, Best best, End end, int places, BigDecimal points, Ties ties, Among among)
            implements Price {}

    /** Which value is the best. */
    enum Best {
        HIGHEST,
        LOWEST
    }

    /** Which end of the order is meant. */
    enum End {
        FIRST,
        LAST
    }

    /** What several equal ones get that share a place of which only some are meant. */
    enum Ties {
        /** all of them */
        ALL,
        /** none of them */
        NONE
    }

    /** Who is compared. */
    enum Among {
        /** the targets of one centre */
        CENTRE,
        /** the targets of all centres that are scored together */
        TOGETHER
    }

    /**
     * So much for each item that a list clause misses (每缺一项扣0.2分); it takes no entry.
     *
     * @param clause written standard/clause
     * @param points of one item, never negative
     */
    record MissingItems(String clause, String unit, BigDecimal points) implements Price {}

    /**
     * A share of what others lost goes over to this target (个人扣分的50%计入部门); it takes no entry.
     *
     * @param from the table whose losses go over; a target of it must name this one
     * @param rows ids of rows of that table; none: all its rows
     * @param percent the share
     * @param atLeast what is lost must reach this; absent: anything
     * @param of what must reach it
     */
    record Carried(Target from, List<String> rows, BigDecimal percent, Optional<BigDecimal> atLeast, Of of)
            implements Price {}

    /** What must reach a threshold to be carried over. */
    enum Of {
        /** one entry by itself */
        ENTRY,
        /** everything that one target lost in the span */
        SPAN
    }
}
