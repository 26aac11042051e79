package org.bianmin.facts;

/** The inspector's own verdict. */
public record JudgementRequired(String clause, String group, String question) implements Required {}
