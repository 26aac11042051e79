package org.bianmin.league;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The league table of one quarter (得分排名).
 *
 * @param quarter such as 2026Q3
 * @param office name of the office
 * @param sample whether anything in it is an example (示例数据)
 * @param rules by which it ranks
 * @param registered how many centres the register has in the quarter
 * @param inspected how many of them were inspected, whatever became of it
 * @param tables one for each group and basis, in the order of the register's kinds and then of the bases
 * @param apart who is not ranked, in the order of the register, each with the reason
 */
public record League(
        String quarter,
        String office,
        boolean sample,
        Rules rules,
        int registered,
        int inspected,
        List<Table> tables,
        List<Apart> apart) {

    /**
     * Those that are ranked against each other.
     *
     * @param group name of the group: a kind of centre, a region, or empty for all together
     * @param basis by what all of them were scored
     * @param reference whether the scheme is nobody's document, so that the table is headed 参考排名
     * @param places best first, equal ranks in the order of the codes
     */
    public record Table(String group, Published.Basis basis, boolean reference, List<Place> places) {}

    /**
     * One centre in a table.
     *
     * @param rank from 1; equal scores share a rank and the next is skipped (1, 1, 3)
     * @param tied whether another has the same rank
     * @param score as it is ranked, in points of the scheme
     * @param visits the results behind it; more than one where several visits are combined
     * @param movement against the quarter before; absent where there is nothing to compare with
     * @param why why there is nothing to compare with, coded: {@code new}, {@code renamed_merged}, {@code not_ranked_before},
     *     {@code no_league_before}, {@code other_basis}; empty where there is
     */
    public record Place(
            int rank, boolean tied, BigDecimal score, List<Published> visits, Optional<Movement> movement, String why) {
        /** The result that is quoted: the only one, or the one that counts. */
        public Published result() {
            return visits.get(visits.size() - 1);
        }
    }

    /**
     * What moved since the quarter before. The three changes are together the change of the score, exactly.
     *
     * @param before the score that was published then
     * @param rankBefore the rank that was published then; absent where it was not ranked in the same group
     * @param real what changed at the centre: over the clauses that were checked both times; absent where it cannot be told
     * @param rules what changed by rules or edition: the record of then as today judges it, less what was published
     * @param scope the rest: clauses that were looked at only once
     */
    public record Movement(
            BigDecimal before,
            Optional<Integer> rankBefore,
            Optional<BigDecimal> real,
            Optional<BigDecimal> rules,
            Optional<BigDecimal> scope) {}

    /**
     * A centre that is not ranked.
     *
     * @param code the office's number of it
     * @param name its name in the register
     * @param kind its kind
     * @param reason why
     * @param detail the reason in the words of the result, where it has some; empty otherwise
     */
    public record Apart(String code, String name, String kind, Reason reason, String detail) {}

    /** Why a centre is not ranked. */
    public enum Reason {
        /** nobody was there (未检查) */
        NOT_INSPECTED,
        /** only the centre itself looked */
        ONLY_SELF_CHECK,
        /** only a re-inspection, which never is the ranked visit */
        ONLY_RE_INSPECTION,
        /** the result is not final yet (未定稿) */
        NOT_FINAL,
        /** an objection waits for its review */
        OBJECTION_OPEN,
        /** something is unchecked or undecided */
        NOT_FULLY_CHECKED,
        /** it lost what a ranking needs (取消评优) */
        DISQUALIFIED,
        /** several visits, and nobody has said which counts */
        SEVERAL_VISITS
    }
}
