package org.bianmin.facts;

/** Some were looked at where a clause wants every one to be right. */
public record SampleTaken(String clause, String subject, int checked, int exceptions) implements Answered {}
