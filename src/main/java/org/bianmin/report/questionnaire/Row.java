package org.bianmin.report.questionnaire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.Limits;
import org.bianmin.record.selfcheck.RowKey;

/**
 * One answer that is to be given.
 *
 * @param key by which the answer is known wherever it is written
 * @param label what is asked of the question's several rows; empty where the question says it
 * @param kind what an answer looks like
 * @param choices the words of which one may be chosen; empty where anything may be written
 * @param unit unit of a number; empty for others
 * @param reached what is enough (怎样算达到)
 * @param remedy what to do when it is not (没达到怎么办)
 * @param who whom to turn to (找谁)
 * @param clauses what it rests on
 * @param sign what can be told at once; absent where it takes the rules to tell
 */
public record Row(
        RowKey key,
        String label,
        Kind kind,
        List<String> choices,
        String unit,
        String reached,
        String remedy,
        String who,
        List<Source> clauses,
        Optional<Sign> sign) {

    /** What an answer looks like. */
    public enum Kind {
        /** 有 / 没有 / 不清楚 */
        PRESENCE,
        /** a number with a unit, or one of the choices */
        MEASURE,
        /** one of the choices */
        CHOICE,
        /** 做到了 / 没做到 / 不清楚 */
        VERDICT,
        /** a whole number of things, or one of the choices */
        COUNT,
        /** a day, or one of the choices */
        DATE,
        /** any words */
        TEXT
    }

    /** Whether it only goes with the row before it: a basis, how many of those looked at were not right. */
    public boolean accompanies() {
        return key.part() == RowKey.Part.BASIS || key.part() == RowKey.Part.EXCEPTIONS;
    }

    /**
     * Where it is written.
     *
     * @param key how rules and findings call the clause
     * @param document number of the document
     * @param clause number of the clause
     * @param quote the document's own words
     */
    public record Source(String key, String document, String clause, String quote) {}

    /**
     * What a single answer tells before anything is judged (暂看): provisional, because what prevails and what does not
     * apply is known only afterwards.
     *
     * @param good the words that are enough
     * @param bad the words that are not
     * @param bounds all of which a number has to keep; empty where the answer is no number
     */
    public record Sign(List<String> good, List<String> bad, List<Limits.Bound> bounds) {
        /** What a number tells; only where there are bounds. */
        public boolean reachedBy(BigDecimal number) {
            return bounds.stream().allMatch(bound -> bound.keptBy(number));
        }
    }
}
