package org.bianmin.facts;

/** Asserted by rules: how a measure stands to one limit of a clause. */
public record LimitTested(String clause, String subject, String limit, Result result) implements OfClause {}
