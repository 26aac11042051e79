package org.bianmin.report.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.scheme.Table;
import org.bianmin.report.Messages;
import org.bianmin.score.sheet.Range;
import org.bianmin.score.sheet.ScoreSheet;
import org.bianmin.score.sheet.Workings;

/**
 * One step from full marks to a total, with its words.
 *
 * @param code which it is
 * @param text its words
 * @param points what it changes
 * @param shown whether it changes anything, or nobody can say how much
 */
record Step(String code, String text, Range points, boolean shown) {
    /** All steps of a target, in order; together they are its total. */
    static List<Step> of(ScoreSheet.TargetScore target, Messages messages) {
        Workings workings = Workings.of(target);
        Table table = target.table();
        String rounding = table.rounding()
                .map(each -> new SheetPhrases(messages).rounding(each))
                .orElse("");
        return List.of(
                always("full_marks", workings.full(), messages),
                always("lost", workings.lost(), messages),
                always("won", workings.won(), messages),
                whereItCounts("sections", workings.sections(), Optional.empty(), messages),
                whereItCounts("bonus", workings.bonus(), table.limits().bonus(), messages),
                whereItCounts("lost_at_once", workings.lostAtOnce(), Optional.empty(), messages),
                whereItCounts("floor", workings.floor(), table.limits().floor(), messages),
                whereItCounts("ceiling", workings.ceiling(), table.limits().ceiling(), messages),
                new Step("rounding", rounding, workings.rounding(), !SheetPhrases.nothing(workings.rounding())));
    }

    private static Step always(String code, Range points, Messages messages) {
        return new Step(code, messages.text("score_sheet.step." + code), points, true);
    }

    /** Cutting off what has no end is a step too, though no number. */
    private static Step whereItCounts(String code, Range points, Optional<BigDecimal> limit, Messages messages) {
        boolean endless = points.low().isEmpty() || points.high().isEmpty();
        return new Step(
                code,
                messages.text(
                        "score_sheet.step." + code, limit.map(ExactText::of).orElse("")),
                points,
                !SheetPhrases.nothing(points) || endless && limit.isPresent());
    }

    /** What stands where an end is no number: without end is what can be lost or won, and then nobody can say what is cut off. */
    String endless() {
        return code.equals("lost") || code.equals("won") ? "score_sheet.no_end" : "score_sheet.no_number";
    }
}
