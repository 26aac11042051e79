package org.bianmin.score.sheet;

import java.math.BigDecimal;
import java.util.Optional;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.catalogue.scheme.Target;
import org.bianmin.score.Score;

/**
 * The figures that a visit is known by (得分、等次): those of the office's own scheme where it scores the centre itself, or
 * else those of the rate.
 *
 * @param scheme by what it was scored
 * @param low the score if everything open fails, in points of the scheme; absent: downward without end
 * @param high the score if everything open passes; absent: upward without end
 * @param grade absent when none is due
 * @param noGrade why there is none
 */
public record Headline(
        Scheme scheme,
        Optional<BigDecimal> low,
        Optional<BigDecimal> high,
        Optional<String> grade,
        Optional<Score.NoGrade> noGrade) {

    /** Of a rate. */
    public static Headline of(Score score) {
        return new Headline(
                score.scheme(), Optional.of(score.low()), Optional.of(score.high()), score.grade(), score.noGrade());
    }

    /** Of a sheet; absent where it scores only windows, departments or persons. */
    public static Optional<Headline> of(ScoreSheet sheet) {
        return sheet.composite()
                .map(composite -> of(sheet, composite.total(), composite.grade(), composite.noGrade()))
                .or(() -> sheet.targets().stream()
                        .filter(target -> target.table().target() == Target.CENTRE)
                        .map(target -> of(sheet, target.total(), target.grade(), target.noGrade()))
                        .findFirst());
    }

    private static Headline of(ScoreSheet sheet, Range total, Optional<String> grade, Optional<Score.NoGrade> noGrade) {
        return new Headline(
                sheet.scheme(),
                total.low().map(Exact::decimal).map(Headline::plain),
                total.high().map(Exact::decimal).map(Headline::plain),
                grade,
                noGrade);
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.setScale(Math.max(0, number.scale()));
    }

    /** Whether there is one score and not a range. */
    public boolean settled() {
        return low.isPresent() && low.equals(high);
    }
}
