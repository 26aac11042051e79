package org.bianmin.record.stages;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * The key figures of a result, as a draft or a final result quotes them.
 *
 * @param low the score if everything open fails, in points of the scheme; absent: downward without end
 * @param high the score if everything open passes; absent: upward without end
 * @param grade the grade (等次); absent when none was given
 * @param checked clauses that were looked at (已查)
 * @param due clauses that had to be looked at (应查)
 * @param verdicts lower-case code of the verdict, by {@code standard/clause}, in the order of the result
 */
public record Figures(
        Optional<BigDecimal> low,
        Optional<BigDecimal> high,
        Optional<String> grade,
        int checked,
        int due,
        Map<String, String> verdicts) {}
