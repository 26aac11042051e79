package org.bianmin.facts;

/** Every one that was looked at must be right. */
public record SampleRequired(String clause, String group, String question) implements Required {}
