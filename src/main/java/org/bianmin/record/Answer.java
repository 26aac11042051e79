package org.bianmin.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What was written down for one question. */
public sealed interface Answer {
    /** A state in place of a value; {@code reason} says why it is 无法核实, and is empty otherwise. */
    record Stated(State state, String reason) implements Answer {}

    /**
     * Names out of the question's word list.
     *
     * @param states every name that was answered
     * @param reasons why a name is 无法核实
     * @param closed whether names that were asked for and not answered are known to be absent
     * @param contradictory names that were answered twice, differently
     * @param details what stands beside single names
     * @param other what was seen and stands in no vocabulary; it satisfies nothing
     */
    record Names(
            Map<String, State> states,
            Map<String, String> reasons,
            boolean closed,
            List<String> contradictory,
            Map<String, Details> details,
            List<String> other)
            implements Answer {}

    /** A number in the question's unit. */
    record Measure(BigDecimal value) implements Answer {}

    /** A canonical word of the question's list. */
    record Choice(String word) implements Answer {}

    /** Words as they stand on a sign. */
    record Wording(String text) implements Answer {}

    /** The inspector's verdict; without a basis it decides nothing. */
    record Judgement(boolean good, String basis) implements Answer {}

    /** How many were looked at, and how many of them were not right. */
    record Sample(int checked, int exceptions) implements Answer {}

    /** A day. */
    record Day(LocalDate day) implements Answer {}
}
