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
        NOT_SUPERSEDED
    }

    static Gap of(Kind kind, Object... arguments) {
        return new Gap(kind, Stream.of(arguments).map(String::valueOf).toList());
    }

    /** The kind whose constant ends with a verdict. */
    static Kind kind(String prefix, String verdict) {
        return Kind.valueOf((prefix + verdict).toUpperCase(Locale.ROOT));
    }
}
