package org.bianmin.cases.mutation;

import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problem;

/** What became of a mutant. */
public sealed interface Fate {

    /**
     * The catalogue cannot be read with it, so nobody could make this mistake unnoticed; it does not count.
     *
     * @param problem the first thing that is told
     */
    record Refused(Problem problem) implements Fate {}

    /** The rules do not compile with it; it does not count either. */
    record Uncompiled() implements Fate {}

    /**
     * A case does not come out as expected, or can no longer be read.
     *
     * @param name of the case
     * @param place of the case
     * @param clause of which it expects something else, or the scheme; each as the case names it, written
     *     standard/clause
     */
    record Caught(String name, Place place, String clause) implements Fate {}

    /** Every case comes out as before. */
    record Survived() implements Fate {}
}
