package org.bianmin.facts;

import java.math.BigDecimal;

/** A number in the question's unit. */
public record MeasureSeen(String question, String subject, BigDecimal value) implements Seen {}
