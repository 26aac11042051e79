package org.bianmin.facts;

/** A clause that a scheme calls critical (关键项). */
public record CriticalClause(String clause) implements OfClause {}
