package org.bianmin.facts;

/**
 * On what terms a row counts its entries.
 *
 * @param clause the row, written scheme/row
 * @param verified whether only what is verified counts (经查证属实)
 * @param exemption whether the row knows an exemption (无正当理由、不可抗力)
 * @param othersDutyExcluded whether what the county or the province must provide is not counted
 */
public record EntryTerms(String clause, boolean verified, boolean exemption, boolean othersDutyExcluded)
        implements OfClause {}
