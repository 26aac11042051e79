package org.bianmin.facts;

/** How many were looked at, and how many of them were not right. */
public record SampleSeen(String question, String subject, int checked, int exceptions) implements Seen {}
