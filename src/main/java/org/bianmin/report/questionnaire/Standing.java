package org.bianmin.report.questionnaire;

/**
 * How one row of a questionnaire stands after it was judged.
 *
 * @param outcome how
 * @param about of which of several things, and why; empty where the outcome says it all
 */
public record Standing(Outcome outcome, String about) {
    /** In the order in which one of several clauses that ask the same is shown. */
    public enum Outcome {
        /** 没达到 */
        NOT_REACHED,
        /** 没达到, of what is only advised */
        NOT_REACHED_ADVISED,
        /** 没答: unanswered, or not answered so that it counts */
        UNANSWERED,
        /** 说不准: answered, and the answer cannot decide */
        UNDECIDED,
        /** 达到 */
        REACHED,
        /** 不用管: does not apply */
        NOT_NEEDED
    }
}
