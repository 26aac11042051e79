package org.bianmin.catalogue.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The plain rate of attainment (达标率): every applicable 要求 weighs the same.
 *
 * @param fullMarks the score when every applicable 要求 is met
 * @param grades best first; none: no grade is given
 * @param critical clauses whose failure caps the grade, written standard/clause (关键项)
 * @param cap best grade that is left when a critical clause fails
 */
public record Rate(BigDecimal fullMarks, List<Grade> grades, List<String> critical, Optional<String> cap)
        implements Scheme.Way {}
