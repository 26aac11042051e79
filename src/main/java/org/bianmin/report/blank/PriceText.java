package org.bianmin.report.blank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bianmin.catalogue.scheme.Interval;
import org.bianmin.catalogue.scheme.Price;
import org.bianmin.catalogue.scheme.Row;
import org.bianmin.record.words.Words;
import org.bianmin.report.Messages;

/** Says what a row costs or gives, and what is to be written at it. */
final class PriceText {
    private final Messages messages;

    PriceText(Messages messages) {
        this.messages = messages;
    }

    /** The price of a row, part by part. */
    List<String> of(Row row) {
        List<String> parts = new ArrayList<>();
        Price price = row.price();
        if (price instanceof Price.PerUnit perUnit) {
            parts.add(rate(perUnit));
            if (perUnit.once()) {
                parts.add(messages.text("price.once"));
            }
            perUnit.steps().ifPresent(steps -> steps(parts, steps, perUnit.unit()));
        } else if (price instanceof Price.Loses loses) {
            parts.add(messages.word("price.loses", loses.what()));
        } else if (price instanceof Price.Banded banded) {
            banded.bands()
                    .forEach(band -> parts.add(band(band, banded.measured().unit())));
        } else if (price instanceof Price.Linear linear) {
            linear(parts, linear);
        } else if (price instanceof Price.Ranked ranked) {
            parts.add(messages.text("price.ranked." + lower(ranked.end()), ranked.places(), points(ranked.points())));
        } else if (price instanceof Price.MissingItems missing) {
            parts.add(messages.text("price.missing", missing.unit(), plain(missing.points()), missing.clause()));
        } else if (price instanceof Price.Carried carried) {
            parts.add(
                    messages.text("price.carried", messages.word("target", carried.from()), plain(carried.percent())));
        }
        return List.copyOf(parts);
    }

    /** What is to be written at a row in a record, part by part. */
    List<String> written(Row row) {
        List<String> parts = new ArrayList<>();
        Price price = row.price();
        if (price instanceof Price.PerUnit perUnit) {
            parts.add(messages.text("blank.count", perUnit.unit()));
            perUnit.steps()
                    .filter(steps -> steps.counted() == Price.Counted.PERSON)
                    .ifPresent(steps -> parts.add(messages.text("blank.by_person")));
        } else if (price instanceof Price.Loses loses) {
            parts.add(messages.text("blank.count", loses.unit()));
        } else if (price instanceof Price.Banded banded) {
            parts.add(value(banded.measured()));
        } else if (price instanceof Price.Linear linear) {
            parts.add(value(linear.measured()));
        } else if (price instanceof Price.Ranked ranked) {
            parts.add(value(ranked.measured()));
        } else if (price instanceof Price.Carried) {
            parts.add(messages.text("blank.nobody"));
        }
        if (row.verified()) {
            parts.add(messages.text("blank.verified"));
        }
        if (!row.exemption().isEmpty()) {
            parts.add(messages.text("blank.exemption", row.exemption()));
        }
        return List.copyOf(parts);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private String points(BigDecimal points) {
        String kind = points.signum() == 0 ? "none" : points.signum() < 0 ? "lost" : "won";
        return messages.text("price.points." + kind, plain(points.abs()));
    }

    private String value(Price.Measured measured) {
        return messages.text("blank.value", measured.name(), measured.unit());
    }

    private String rate(Price.PerUnit perUnit) {
        String sign = lower(perUnit.sign());
        if (perUnit.rate() instanceof Price.Rate.Chosen chosen) {
            return messages.text("price.chosen." + sign, perUnit.unit(), plain(chosen.from()), plain(chosen.to()));
        } else if (perUnit.rate() instanceof Price.Rate.ByLevel byLevel) {
            String points = byLevel.points().entrySet().stream()
                    .map(each -> messages.text(
                            "price.of_level", Words.shown("level", each.getKey()), plain(each.getValue())))
                    .collect(Collectors.joining(messages.text("list.separator")));
            return messages.text("price.by_level." + sign, perUnit.unit(), points);
        }
        return messages.text("price." + sign, perUnit.unit(), plain(((Price.Rate.Fixed) perUnit.rate()).points()));
    }

    private void steps(List<String> parts, Price.Steps steps, String unit) {
        if (steps.counted() != Price.Counted.ROW) {
            parts.add(messages.word("price.counted", steps.counted()));
        }
        steps.steps().stream()
                .filter(step -> step.from() > 1 || step.times().compareTo(BigDecimal.ONE) != 0)
                .forEach(step -> parts.add(
                        messages.text("price.step." + lower(steps.charge()), step.from(), unit, plain(step.times()))));
    }

    private String band(Price.Band band, String unit) {
        return messages.text("price.band", interval(band.values(), unit), points(band.points()));
    }

    private String interval(Interval values, String unit) {
        Optional<String> low = values.low().map(edge -> edge(edge, edge.inclusive() ? "at_least" : "more_than", unit));
        Optional<String> high = values.high().map(edge -> edge(edge, edge.inclusive() ? "at_most" : "less_than", unit));
        if (low.isPresent() && high.isPresent()) {
            return messages.text("interval.between", low.get(), high.get());
        }
        return low.or(() -> high).orElseGet(() -> messages.text("interval.any"));
    }

    private String edge(Interval.Edge edge, String key, String unit) {
        return messages.text("interval." + key, plain(edge.value()) + unit);
    }

    private void linear(List<String> parts, Price.Linear linear) {
        String unit = linear.measured().unit();
        parts.add(messages.text("price.linear.from", plain(linear.from()), unit));
        side(parts, "above", linear.above(), plain(linear.each()), unit);
        side(parts, "below", linear.below(), plain(linear.each()), unit);
    }

    private void side(List<String> parts, String side, BigDecimal points, String each, String unit) {
        if (points.signum() != 0) {
            parts.add(messages.text("price.linear." + side, each, unit, points(points)));
        }
    }
}
