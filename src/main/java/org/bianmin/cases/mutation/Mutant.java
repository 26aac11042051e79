package org.bianmin.cases.mutation;

import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Place;

/**
 * One file with one thing in it changed, as a person might change it by mistake.
 *
 * @param standard id of the standard; empty for the vocabulary
 * @param within id of the clause or roll-up in which it lies, or of the word list; empty for the head of a standard
 * @param place where the changed thing stands in the file
 * @param kind what was changed
 * @param before the thing as it is written
 * @param after the thing as it is now; empty when it is gone
 * @param root the whole changed file
 */
public record Mutant(String standard, String within, Place place, Kind kind, String before, String after, Node root) {

    /** What can be changed. */
    public enum Kind {
        /** a number one unit of its own precision up or down, or a doubtful number gone */
        LIMIT,
        /** an inclusive bound made exclusive, or the other way round */
        BOUND,
        /** a day on which a limit begins or ends, one day earlier or later */
        PERIOD,
        /** one of several names, words or forms gone */
        ITEM,
        /** a 要求 made a 推荐, and so on */
        OBLIGATION,
        /** a condition, or a word of one, gone */
        APPLICABILITY,
        /** something else looked at than what the text names (口径) */
        MEASURE,
        /** a doubt about whether it still binds gone */
        VALIDITY,
        /** a shorter or longer period in which something must happen once */
        EVERY,
        /** a part of a roll-up gone */
        ROLL_UP,
        /** that two clauses say the same, or that one prevails, gone */
        PRECEDENCE,
        /** another name of a word gone */
        ALIAS,
        /** a broader word gone */
        BROADER
    }
}
