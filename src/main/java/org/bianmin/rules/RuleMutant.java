package org.bianmin.rules;

/**
 * One rule with one change that makes it wrong, if the rule needs what was changed.
 *
 * @param file name of the rule file
 * @param line of the rule or condition in that file
 * @param group the rule group
 * @param rule name of the rule
 * @param kind what was done to it
 * @param condition as it stands in the file; empty for a rule that is removed
 * @param edit of the text of the file; two bounds of one condition differ only here
 */
public record RuleMutant(String file, int line, String group, String rule, Kind kind, String condition, TextEdit edit) {
    /** What is done to a rule. */
    public enum Kind {
        RULE_REMOVED,
        CONDITION_DELETED,
        /** {@code c} is {@code !(c)}, and {@code not} is {@code exists} or the other way round. */
        CONDITION_NEGATED,
        /** A limit that was included is excluded, or the other way round. */
        BOUND_MOVED
    }
}
