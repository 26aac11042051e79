package org.bianmin.score.sheet;

/**
 * The steps from full marks to the total of a target (合计): all of them together are the total, at the worst end and at the
 * best. An end of a step is absent where it starts from a number without end.
 *
 * @param full the full marks
 * @param lost what rows lose, zero or less
 * @param won what rows win, zero or more
 * @param sections what caps of sections, and sections lost at once, change of that
 * @param bonus what the cap on additions takes away, zero or less
 * @param lostAtOnce what is lost because something costs the whole total, zero or less
 * @param floor what the least total gives back, zero or more
 * @param ceiling what the greatest total takes away, zero or less
 * @param rounding what the one rounding changes
 */
public record Workings(
        Range full,
        Range lost,
        Range won,
        Range sections,
        Range bonus,
        Range lostAtOnce,
        Range floor,
        Range ceiling,
        Range rounding) {

    /**
     * The steps of one target.
     *
     * @throws IllegalStateException if they do not lead to its total: such a sheet must never be printed
     */
    public static Workings of(ScoreSheet.TargetScore target) {
        WorkingsEnd worst = new WorkingsEnd(target, true);
        WorkingsEnd best = new WorkingsEnd(target, false);
        return new Workings(
                Range.exactly(Exact.of(target.table().fullMarks())),
                new Range(worst.lost(), best.lost()),
                new Range(worst.won(), best.won()),
                new Range(worst.sections(), best.sections()),
                target.bonusCut(),
                new Range(worst.lostAtOnce(), best.lostAtOnce()),
                new Range(worst.floor(), best.floor()),
                new Range(worst.ceiling(), best.ceiling()),
                new Range(worst.rounding(), best.rounding()));
    }
}
