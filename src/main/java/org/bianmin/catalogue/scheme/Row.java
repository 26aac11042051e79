package org.bianmin.catalogue.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One line of a table (评分标准).
 *
 * @param id unique in the table
 * @param quote the document's words, exactly
 * @param method how it is looked at (考核办法: 看现场、查资料、询问); empty where the document does not say
 * @param marks what it is worth (分值); absent where the document states none
 * @param losesAtMost the most that it can lose; absent: declared as none (扣分不封顶)
 * @param addsAtMost the most that it can add; absent: declared as none
 * @param price what it costs or gives
 * @param verified whether only what is verified counts (经查证属实)
 * @param exemption the document's words for what is not held against anybody (无正当理由、不可抗力); empty: no exemption
 * @param only the span in which alone it is scored; absent: always
 * @param kinds kinds of centre it is for; none: all
 * @param proposals what follows from a number of offences apart from points
 * @param note doubts and readings
 */
public record Row(
        String id,
        String quote,
        String method,
        Optional<BigDecimal> marks,
        Optional<BigDecimal> losesAtMost,
        Optional<BigDecimal> addsAtMost,
        Price price,
        boolean verified,
        String exemption,
        Optional<Span> only,
        List<String> kinds,
        List<Proposal> proposals,
        String note) {

    /**
     * What follows from a number of offences apart from points.
     *
     * @param from from how many units on, as the row counts them
     * @param what what is proposed
     */
    public record Proposal(int from, String what) {}

    /** Whether it is asked at a kind of centre in a span. */
    public boolean isAsked(String kind, Span span) {
        return (kinds.isEmpty() || kinds.contains(kind))
                && only.filter(other -> other != span).isEmpty();
    }
}
