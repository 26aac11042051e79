package org.bianmin.cases;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A case that is missing.
 *
 * @param kind what it would have to show
 * @param arguments what the message about it inserts, in its order; the first says what it is about
 */
public record Gap(Kind kind, List<String> arguments) {
    /** What a missing case would have to show. */
    public enum Kind {
        /** anything: the standard has no case at all */
        NO_CASES,
        /** a centre that the standard does not speak of */
        OTHER_CENTRE,
        CONFORMS,
        FAILS,
        UNMET,
        NOT_CHECKED,
        NOT_APPLICABLE,
        /** a centre that only the clause does not speak of */
        OTHER_KIND,
        /** an answer on which the clause does not apply */
        OTHER_ANSWER,
        /** things of which the clause means none */
        OTHER_THINGS,
        /** nobody answered on what the clause depends */
        NO_ANSWER,
        /** a thing of which nobody answered on what the clause depends */
        NO_ANSWER_OF_THING,
        MISSING_NAME,
        NUMBER_CONFORMS,
        NUMBER_FAILS,
        NUMBER_UNMET,
        NUMBER_UNDECIDED,
        COUNTED_WITH,
        SUPERSEDED,
        NOT_SUPERSEDED,
        /** the scheme has no case at all */
        NO_SCHEME_CASES,
        /** a table of a scheme by which no case scores */
        TABLE,
        /** a composite of which everything is decided */
        SETTLED,
        /** a composite of which something is open */
        RANGE,
        /** a grade */
        GRADE,
        /** a total exactly on the edge of a grade */
        GRADE_EDGE,
        /** a proposal */
        PROPOSAL,
        /** what others must provide */
        OTHERS_DUTY,
        /** a floor that cuts */
        FLOOR,
        /** a ceiling that cuts */
        CEILING,
        /** a cap on additions that cuts */
        BONUS,
        /** a cap of a section that cuts */
        SECTION_CAP,
        /** a row that costs or gives something */
        CHARGED,
        /** a row that was looked at, without anything */
        NOTHING,
        /** a row that is open */
        ROW_OPEN,
        /** a row that counts once, with several */
        ONCE,
        /** a level of a price */
        LEVEL,
        /** an end of a choice */
        CHOSEN,
        /** a number at a step, or one below it */
        STEP,
        /** what proved true */
        VERIFIED,
        /** what proved not to be so */
        UNFOUNDED,
        /** what waits to be verified */
        UNVERIFIED,
        /** an exemption with proof */
        EXEMPTED,
        /** an exemption without proof */
        NOT_PROVED,
        /** a cap of a row that cuts */
        ROW_CAP,
        /** a cap of what a row adds, that cuts */
        ROW_ADDS,
        /** a band */
        BAND,
        /** a value exactly on an edge */
        MEASURED_AT,
        /** a value above */
        ABOVE,
        /** a value below */
        BELOW,
        /** a value with a part of a step */
        PART_OF_STEP,
        /** one of the places that are meant */
        RANK_MEANT,
        /** none of the places that are meant */
        RANK_NOT_MEANT,
        /** equal values of which only some have a place */
        RANK_TIE,
        /** an award that is lost */
        AWARD_LOST,
        /** an award that is kept */
        AWARD_KEPT,
        /** an award that is open */
        AWARD_OPEN,
        /** just as many as lose an award */
        GROUND_MET,
        /** one fewer than lose an award */
        GROUND_NOT_MET
    }

    static Gap of(Kind kind, Object... arguments) {
        return new Gap(kind, Stream.of(arguments).map(String::valueOf).toList());
    }

    /** The kind whose constant ends with a verdict. */
    static Kind kind(String prefix, String verdict) {
        return Kind.valueOf((prefix + verdict).toUpperCase(Locale.ROOT));
    }
}
