package org.bianmin.facts;

/** The inspector's verdict, and whether it says why. */
public record JudgementSeen(String question, String subject, boolean good, boolean withBasis) implements Seen {}
