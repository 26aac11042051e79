package org.bianmin.report.sheet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.bianmin.catalogue.scheme.Interval;
import org.bianmin.catalogue.scheme.Price;
import org.bianmin.catalogue.scheme.Rounding;
import org.bianmin.report.Messages;
import org.bianmin.score.sheet.Caps;
import org.bianmin.score.sheet.Range;
import org.bianmin.score.sheet.RowScore;

/** Says in words what a score sheet holds; files, pages and the terminal say the same. */
final class SheetPhrases {
    private final Messages messages;

    SheetPhrases(Messages messages) {
        this.messages = messages;
    }

    /** 38又2/3: without the word between them, 10 9/40 could be taken for 109/40. */
    String number(BigFraction number) {
        return ExactText.of(number).replace(" ", messages.text("score_sheet.and_part"));
    }

    /** One number, or those between which it lies. */
    String range(Range range) {
        if (range.settled()) {
            return number(range.low().orElseThrow());
        }
        if (range.low().isPresent() && range.high().isPresent()) {
            BigFraction low = range.low().get();
            String key = low.signum() < 0 ? "score_sheet.from_to" : "score_sheet.between";
            return messages.text(key, number(low), number(range.high().get()));
        }
        return range.low()
                .map(low -> messages.text("score_sheet.at_least", number(low)))
                .or(() -> range.high().map(high -> messages.text("score_sheet.at_most", number(high))))
                .orElse(messages.text("score_sheet.without_end"));
    }

    /** Numbers between two edges, each of which says to which side it belongs. */
    String interval(Interval interval) {
        String all = Stream.of(
                        edge(interval.low(), "score_sheet.at_least", "score_sheet.more_than"),
                        edge(interval.high(), "score_sheet.at_most", "score_sheet.less_than"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(messages.text("list.separator")));
        return all.isEmpty() ? messages.text("score_sheet.any_number") : all;
    }

    private Optional<String> edge(Optional<Interval.Edge> edge, String inclusive, String exclusive) {
        return edge.map(each -> messages.text(each.inclusive() ? inclusive : exclusive, ExactText.of(each.value())));
    }

    /** What is to be said of a row beside its charges. */
    List<String> row(RowScore score) {
        List<String> said = new ArrayList<>();
        if (score.state() != RowScore.State.CHECKED) {
            String state = messages.word("score_sheet.state", score.state());
            said.add(score.why().isEmpty() ? state : messages.text("seen.subject", state, score.why()));
            wouldLose(score.row().price()).ifPresent(said::add);
        }
        measured(score).ifPresent(said::add);
        missing(score).ifPresent(said::add);
        score.carriedFrom().forEach(loss -> said.add(carried(score, loss)));
        Range caps = Caps.of(score);
        if (!nothing(caps)) {
            said.add(
                    caps.settled()
                            ? messages.text("score_sheet.capped", range(score.sum()), range(caps))
                            : messages.text("score_sheet.capped_open", range(score.sum())));
        }
        return List.copyOf(said);
    }

    /** What such a row costs stands elsewhere than in its own points. */
    private Optional<String> wouldLose(Price price) {
        return price instanceof Price.Loses loses && loses.what() != Price.Lost.ROW
                ? Optional.of(messages.text("score_sheet.would_lose", messages.word("score_sheet.loses", loses.what())))
                : Optional.empty();
    }

    /** How a total is rounded. */
    String rounding(Rounding rounding) {
        return messages.text(
                "score_sheet.rounding." + rounding.mode().name().toLowerCase(Locale.ROOT), ExactText.of(rounding.to()));
    }

    /** One end of a step or a total. */
    String end(Optional<BigFraction> points, String endless) {
        return points.map(this::number).orElseGet(() -> messages.text(endless));
    }

    /** Whether a step changes nothing, at either end. */
    static boolean nothing(Range step) {
        return Stream.of(step.low(), step.high()).flatMap(Optional::stream).allMatch(points -> points.signum() == 0);
    }

    /** What is measured in a row. */
    static Optional<Price.Measured> measured(Price price) {
        if (price instanceof Price.Banded banded) {
            return Optional.of(banded.measured());
        } else if (price instanceof Price.Linear linear) {
            return Optional.of(linear.measured());
        }
        return price instanceof Price.Ranked ranked ? Optional.of(ranked.measured()) : Optional.empty();
    }

    private Optional<String> measured(RowScore score) {
        return measured(score.row().price())
                .flatMap(what -> score.measured()
                        .map(value -> messages.text(
                                "score_sheet.measured",
                                what.name(),
                                ExactText.of(value),
                                what.unit(),
                                range(score.sum()))));
    }

    private Optional<String> missing(RowScore score) {
        return score.missing()
                .map(count -> missing((Price.MissingItems) score.row().price(), score, count));
    }

    private String missing(Price.MissingItems items, RowScore score, BigFraction count) {
        return messages.text(
                "score_sheet.missing",
                items.clause(),
                number(count),
                items.unit(),
                ExactText.of(items.points()),
                range(score.sum()));
    }

    private String carried(RowScore score, RowScore.CarriedLoss loss) {
        BigDecimal percent = ((Price.Carried) score.row().price()).percent();
        Range counted = percent.signum() == 0
                ? loss.lost()
                : loss.points()
                        .times(BigFraction.of(100)
                                .divide(BigFraction.of(
                                        percent.unscaledValue(), BigInteger.TEN.pow(Math.max(0, percent.scale())))));
        return messages.text(
                counted.equals(loss.lost()) ? "score_sheet.carried" : "score_sheet.carried_part",
                loss.name(),
                range(loss.lost()),
                ExactText.of(percent),
                range(loss.points()),
                range(counted));
    }
}
