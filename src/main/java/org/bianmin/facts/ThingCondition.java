package org.bianmin.facts;

import java.util.List;

/** A clause is asked only of those things of a group that have one of some answers (综合窗口). */
public record ThingCondition(String clause, int number, String group, String question, List<String> answers)
        implements OfClause {}
