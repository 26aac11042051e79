package org.bianmin.facts;

import java.util.List;

/** A clause applies only to some kinds of centre. */
public record KindsCondition(String clause, int number, List<String> kinds) implements OfClause {}
