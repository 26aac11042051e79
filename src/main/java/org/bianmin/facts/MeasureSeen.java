package org.bianmin.facts;

import java.math.BigDecimal;

/**
 * A number in the question's unit.
 *
 * @param low the least that it can be
 * @param high the most that it can be; the same where it was measured
 */
public record MeasureSeen(String question, String subject, BigDecimal low, BigDecimal high) implements Seen {
    /** More than any number that a record may hold: nothing limits how large it is. */
    public static final BigDecimal UNLIMITED = new BigDecimal("1000000000000");

    /** A number that was measured. */
    public MeasureSeen(String question, String subject, BigDecimal value) {
        this(question, subject, value, value);
    }
}
