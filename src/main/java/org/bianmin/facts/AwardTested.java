package org.bianmin.facts;

/** Asserted by rules: whether an award is kept (MET), lost (NOT_MET) or not decided; exactly one per award. */
public record AwardTested(String clause, Result result) implements OfClause {}
