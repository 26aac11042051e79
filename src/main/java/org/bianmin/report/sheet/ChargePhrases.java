package org.bianmin.report.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.bianmin.catalogue.scheme.Price;
import org.bianmin.facts.EntryStanding;
import org.bianmin.record.appraisal.Entry;
import org.bianmin.report.Messages;
import org.bianmin.score.sheet.Charge;
import org.bianmin.score.sheet.RowScore;

/** Says what happened, what it costs or gives, and why it counts or does not. */
final class ChargePhrases {
    private final Messages messages;
    private final SheetPhrases phrases;

    ChargePhrases(Messages messages) {
        this.messages = messages;
        this.phrases = new SheetPhrases(messages);
    }

    /** What, who, when, and how it was found; the day of a charge is always known. */
    String happened(Charge charge) {
        Entry.Happened entry = charge.entry();
        return Stream.of(entry.what(), entry.person(), when(charge), found(charge))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(messages.text("seen.separator")));
    }

    private String when(Charge charge) {
        LocalDate date = charge.day();
        String day = messages.text("score_sheet.day", date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        String time = charge.entry().time();
        return time.isEmpty() ? day : day + " " + time;
    }

    private String found(Charge charge) {
        String method = messages.word("method", charge.method());
        return charge.level()
                .map(level -> messages.text("score_sheet.found", messages.word("level", level), method))
                .orElse(method);
    }

    /**
     * How its points come about.
     *
     * @param price of its row; absent for a ground that loses an award
     * @param unit in which it is counted
     */
    String worked(Optional<Price> price, String unit, Charge charge) {
        String counted = messages.text("score_sheet.count", charge.entry().count(), unit);
        if (!mayCount(charge) || price.isEmpty()) {
            return counted;
        }
        if (price.get() instanceof Price.Loses loses) {
            return messages.text("seen.subject", counted, messages.word("score_sheet.loses", loses.what()));
        }
        if (charge.units().isEmpty()) {
            return messages.text("seen.subject", counted, messages.text("score_sheet.costs_nothing"));
        }
        String units = charge.units().stream()
                .map(each -> unit(each, unit))
                .collect(Collectors.joining(messages.text("score_sheet.plus")));
        int priced = charge.units().stream().mapToInt(Charge.Unit::count).sum();
        String sum = messages.text(
                charge.points().signum() > 0 ? "score_sheet.won" : "score_sheet.lost",
                units,
                phrases.number(charge.points().abs()));
        return priced == charge.entry().count() ? sum : messages.text("seen.subject", counted, sum);
    }

    private String unit(Charge.Unit each, String unit) {
        return each.times().equals(BigFraction.ONE)
                ? messages.text("score_sheet.unit", each.count(), unit, phrases.number(each.price()))
                : messages.text(
                        "score_sheet.unit_times",
                        each.count(),
                        unit,
                        phrases.number(each.price()),
                        phrases.number(each.times()));
    }

    /** The charges of a row, a line for each. */
    List<String> lines(RowScore row) {
        Price price = row.row().price();
        return row.charges().stream()
                .map(charge -> Stream.of(
                                happened(charge),
                                worked(Optional.of(price), RowJson.unit(price).orElse(""), charge),
                                because(charge))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(messages.text("seen.separator"))))
                .toList();
    }

    static boolean mayCount(Charge charge) {
        return charge.standing() == EntryStanding.COUNTED || charge.standing() == EntryStanding.UNVERIFIED;
    }

    /** Why it counts as it does; empty where nothing is to be said. */
    String because(Charge charge) {
        Entry.Happened entry = charge.entry();
        List<String> reasons = new ArrayList<>();
        if (charge.standing() == EntryStanding.EXEMPTED) {
            Entry.Exemption exemption = entry.exemption().orElseThrow();
            reasons.add(messages.text("score_sheet.exempted", exemption.reason(), exemption.proof()));
        } else if (charge.standing() == EntryStanding.OTHERS_DUTY) {
            reasons.add(messages.text(
                    "score_sheet.others_duty",
                    entry.duty().map(level -> messages.word("level", level)).orElse("")));
        } else {
            if (charge.standing() != EntryStanding.COUNTED) {
                reasons.add(messages.word("score_sheet.standing", charge.standing()));
            }
            entry.exemption().ifPresent(each -> reasons.add(notExempted(each)));
        }
        if (!entry.reason().isEmpty()) {
            reasons.add(messages.text("score_sheet.chosen", entry.reason()));
        }
        return String.join(messages.text("seen.separator"), reasons);
    }

    private String notExempted(Entry.Exemption exemption) {
        return exemption.proof().isEmpty()
                ? messages.text("score_sheet.unproved", exemption.reason())
                : messages.text("score_sheet.not_exempted", exemption.reason(), exemption.proof());
    }
}
