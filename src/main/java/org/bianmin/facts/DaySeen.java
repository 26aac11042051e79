package org.bianmin.facts;

import java.time.LocalDate;

/** The last day on which it happened. */
public record DaySeen(String question, String subject, LocalDate day) implements Seen {}
