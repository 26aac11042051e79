package org.bianmin.facts;

/** Asserted by rules: whether an entry counts; exactly one per entry. */
public record EntryStands(String clause, int entry, EntryStanding standing) implements OfClause {}
