package org.bianmin.report.sheet;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.bianmin.catalogue.scheme.Price;
import org.bianmin.catalogue.scheme.Row;
import org.bianmin.record.appraisal.Entry;
import org.bianmin.report.Messages;
import org.bianmin.report.ResultJson;
import org.bianmin.score.sheet.Caps;
import org.bianmin.score.sheet.Charge;
import org.bianmin.score.sheet.Range;
import org.bianmin.score.sheet.RowScore;

/** One row of a score sheet with what was entered at it. */
final class RowJson {
    private final Messages messages;
    private final SheetPhrases phrases;
    private final ChargePhrases charges;

    RowJson(Messages messages) {
        this.messages = messages;
        this.phrases = new SheetPhrases(messages);
        this.charges = new ChargePhrases(messages);
    }

    Map<String, Object> of(RowScore score) {
        Row row = score.row();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", row.id());
        json.put("quote", row.quote());
        json.put("method", row.method());
        json.put("price", priced(row.price()));
        json.put("unit", unit(row.price()).orElse(""));
        json.put("marks", orNull(row.marks()));
        json.put("loses_at_most", orNull(row.losesAtMost()));
        json.put("adds_at_most", orNull(row.addsAtMost()));
        json.put("verified_only", row.verified());
        json.put("exemption", row.exemption());
        json.put("note", row.note());
        json.put("state", ResultJson.coded(messages, "score_sheet.state", score.state()));
        json.put("why", score.why());
        json.put("looked", score.looked());
        json.put(
                "charges",
                score.charges().stream()
                        .map(charge -> charge(
                                Optional.of(row.price()), unit(row.price()).orElse(""), charge))
                        .toList());
        json.put("measured", measured(score));
        json.put("carried_from", score.carriedFrom().stream().map(this::carried).toList());
        json.put("missing", ExactText.orNull(score.missing()));
        json.put("said", phrases.row(score));
        json.put("sum", range(score.sum()));
        json.put("caps", ends(Caps.of(score)));
        json.put("total", range(score.total()));
        json.put("self_score", orNull(score.selfScore()));
        return json;
    }

    static String orNull(Optional<BigDecimal> number) {
        return number.map(ExactText::of).orElse(null);
    }

    /** What changes at the worst end and at the best, each of which is a number by itself. */
    static Map<String, Object> ends(Range step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("low", ExactText.orNull(step.low()));
        json.put("high", ExactText.orNull(step.high()));
        return json;
    }

    /** Both ends, and the words for all that lies between them. */
    Map<String, Object> range(Range range) {
        Map<String, Object> json = ends(range);
        json.put("text", phrases.range(range));
        return json;
    }

    private static String priced(Price price) {
        return price.getClass()
                .getSimpleName()
                .replaceAll("(?<=.)(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT);
    }

    /** In what the entries of a row are counted or measured. */
    static Optional<String> unit(Price price) {
        if (price instanceof Price.PerUnit perUnit) {
            return Optional.of(perUnit.unit());
        } else if (price instanceof Price.Loses loses) {
            return Optional.of(loses.unit());
        } else if (price instanceof Price.MissingItems items) {
            return Optional.of(items.unit());
        }
        return SheetPhrases.measured(price).map(Price.Measured::unit);
    }

    /**
     * One entry.
     *
     * @param price of its row; absent for a ground that loses an award
     */
    Map<String, Object> charge(Optional<Price> price, String unit, Charge charge) {
        Entry.Happened entry = charge.entry();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("happened", charges.happened(charge));
        json.put("worked", charges.worked(price, unit, charge));
        json.put("because", charges.because(charge));
        json.put("count", entry.count());
        json.put("what", entry.what());
        json.put("person", entry.person());
        json.put("day", charge.day().toString());
        json.put("time", entry.time());
        json.put("level", coded("level", charge.level()));
        json.put("method", ResultJson.coded(messages, "method", charge.method()));
        json.put("verified", entry.verified().orElse(null));
        json.put("chosen", orNull(entry.points()));
        json.put("chosen_reason", entry.reason());
        json.put("exemption", entry.exemption().map(RowJson::exemption).orElse(null));
        json.put("duty", coded("level", entry.duty()));
        json.put("evidence", entry.evidence());
        json.put("standing", ResultJson.coded(messages, "score_sheet.standing", charge.standing()));
        json.put(
                "units", charge.units().stream().map(each -> unit(each, charge)).toList());
        json.put("points", ExactText.of(charge.points()));
        json.put("certain", ExactText.of(charge.certain()));
        return json;
    }

    private Map<String, Object> coded(String prefix, Optional<? extends Enum<?>> constant) {
        return constant.map(each -> ResultJson.coded(messages, prefix, each)).orElse(null);
    }

    private static Map<String, Object> exemption(Entry.Exemption exemption) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("reason", exemption.reason());
        json.put("proof", exemption.proof());
        return json;
    }

    private static Map<String, Object> unit(Charge.Unit unit, Charge charge) {
        BigFraction points = unit.price().multiply(unit.times()).multiply(unit.count());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("count", unit.count());
        json.put("price", ExactText.of(unit.price()));
        json.put("times", ExactText.of(unit.times()));
        json.put("points", ExactText.of(charge.points().signum() > 0 ? points : points.negate()));
        return json;
    }

    private static Map<String, Object> measured(RowScore score) {
        return SheetPhrases.measured(score.row().price())
                .map(what -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("name", what.name());
                    json.put("unit", what.unit());
                    json.put("value", orNull(score.measured()));
                    return json;
                })
                .orElse(null);
    }

    private Map<String, Object> carried(RowScore.CarriedLoss loss) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", loss.name());
        json.put("lost", range(loss.lost()));
        json.put("points", range(loss.points()));
        return json;
    }
}
