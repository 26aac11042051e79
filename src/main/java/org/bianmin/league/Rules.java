package org.bianmin.league;

import java.util.List;

/**
 * How an office ranks (排名口径); it stands in the office's file under {@code league}.
 *
 * @param groups who is ranked with whom
 * @param tieBreaks by what equal scores are told apart, in this order; none: equal scores share a rank
 * @param severalVisits what counts where a centre was inspected more than once in the quarter
 * @param lastList whether the last ones are named; never in a group of fewer than six
 * @param disqualifying names of awards whose loss keeps a centre out of the ranking (取消评优)
 */
public record Rules(
        Groups groups,
        List<TieBreak> tieBreaks,
        SeveralVisits severalVisits,
        boolean lastList,
        List<String> disqualifying) {

    /** Fewer than these are never told who was last. */
    public static final int LAST_LIST_FROM = 6;

    /** What an office that declares nothing ranks by. */
    public static final Rules USUAL = new Rules(Groups.KIND, List.of(), SeveralVisits.NOT_RANKED, false, List.of());

    /** Who is ranked with whom. */
    public enum Groups {
        /** each kind of centre by itself */
        KIND,
        /** all centres of a region */
        REGION,
        /** everybody together */
        TOGETHER
    }

    /** By what equal scores are told apart. */
    public enum TieBreak {
        FEWER_PROBLEMS,
        FEWER_ADVISED
    }

    /** What counts where a centre was inspected more than once. */
    public enum SeveralVisits {
        /** nobody has said, so it is not ranked */
        NOT_RANKED,
        FIRST,
        LAST,
        LOWEST,
        /** the mean of the scores, rounded half up to 0.01; its grade is not told */
        MEAN
    }
}
