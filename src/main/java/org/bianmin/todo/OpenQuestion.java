package org.bianmin.todo;

import java.util.List;
import org.bianmin.catalogue.Question;
import org.bianmin.findings.Finding;

/**
 * A question whose answer is needed and is not there.
 *
 * @param question what is to be answered
 * @param findings the clauses that wait for it
 */
public record OpenQuestion(Question question, List<Finding> findings) {}
