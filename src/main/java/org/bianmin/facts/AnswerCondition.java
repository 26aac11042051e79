package org.bianmin.facts;

import java.util.List;

/** A clause applies only where a question has one of some answers. */
public record AnswerCondition(String clause, int number, String question, List<String> answers) implements OfClause {}
