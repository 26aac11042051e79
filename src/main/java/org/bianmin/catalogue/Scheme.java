package org.bianmin.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How findings become a score and, where the scheme's own document says so, a grade (评分办法).
 *
 * @param id name of its file
 * @param title its title
 * @param basis the document that lays it down (评分依据); absent: reference only, and no grade
 * @param region where it binds; absent: anywhere
 * @param fullMarks the score when every applicable 要求 is met
 * @param bands grades with their edges, best first
 * @param critical clauses whose failure caps the grade, written standard/clause
 * @param cap best grade that is left when a critical clause fails
 */
public record Scheme(
        String id,
        String title,
        Optional<String> basis,
        Optional<String> region,
        BigDecimal fullMarks,
        List<Band> bands,
        List<String> critical,
        Optional<String> cap) {

    /** A grade (等次) for scores that are not below its edge; the edge belongs to it. */
    public record Band(String grade, BigDecimal atLeast) {}
}
