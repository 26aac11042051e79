package org.bianmin.facts;

import java.time.LocalDate;

/**
 * A last day was recorded where something must happen in every period.
 *
 * @param day on which it last happened
 * @param since first day of the last period that is over
 */
public record Happened(String clause, String subject, LocalDate day, LocalDate since) implements Answered {}
