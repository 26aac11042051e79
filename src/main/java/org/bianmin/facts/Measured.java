package org.bianmin.facts;

import java.math.BigDecimal;

/**
 * A number was recorded where a clause limits it.
 *
 * @param value in the question's unit
 * @param limits how many limits the clause has
 */
public record Measured(String clause, String subject, BigDecimal value, int limits) implements Answered {}
