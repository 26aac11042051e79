package org.bianmin.facts;

/** A state in place of a value. */
public record StateSeen(String question, String subject, Sighting state) implements Seen {}
