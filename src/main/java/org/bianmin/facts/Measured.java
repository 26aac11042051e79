package org.bianmin.facts;

import java.math.BigDecimal;

/**
 * A number was recorded where a clause limits it.
 *
 * @param low the least that it can be, in the question's unit
 * @param high the most that it can be; the same where it was measured
 * @param limits how many limits the clause has
 */
public record Measured(String clause, String subject, BigDecimal low, BigDecimal high, int limits)
        implements Answered {}
