package org.bianmin.catalogue;

import java.util.List;

/** What a clause asks of an observation, as parameters; what it means to satisfy them stands in {@code rules/}. */
public sealed interface Check {
    /** Id of the question whose answer decides. */
    String question();

    /**
     * Names that must be there.
     *
     * @param open whether the text ends the list with 等
     * @param carrierImplied whether the text only says what the thing holds, and not that there must be one
     */
    record Names(String question, List<RequiredName> names, boolean open, boolean carrierImplied) implements Check {}

    /**
     * Limits on a measure.
     *
     * @param unit unit of all limits; the question's own
     * @param values one per period, without overlap
     */
    record Limit(String question, String unit, List<Limits> values) implements Check {}

    /**
     * An attribute that must be one of some words, or a kind of one.
     *
     * @param oneOf what satisfies the text
     * @param doubtful what the text can be read to allow or to forbid
     */
    record Value(String question, List<String> oneOf, List<String> doubtful) implements Check {}

    /**
     * Words on a sign after a pattern, in which a run of × stands for any name.
     *
     * @param forms what satisfies the text
     * @param doubtful what the text can be read to allow or to forbid
     * @param neverInName words that no name has; a form that is met only with one of them in place of × is doubtful
     */
    record Wording(String question, List<String> forms, List<String> doubtful, List<String> neverInName)
            implements Check {}

    /**
     * The inspector judges, and says why.
     *
     * @param sampled the question whose list must have been looked at before; empty when there is none
     */
    record Judgement(String question, String sampled) implements Check {}

    /** Every file or person that was looked at must be right. */
    record Sample(String question) implements Check {}

    /**
     * Something that must happen once in every period.
     *
     * @param every the period
     */
    record Recurrence(String question, Every every) implements Check {}

    /** A calendar period. */
    enum Every {
        YEAR,
        QUARTER,
        MONTH
    }
}
