package org.bianmin.catalogue.scheme;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** What must be true of one row, or of one ground on which an award is lost. */
final class RowLint {
    private final Table table;
    private final Terms terms;
    private final Consumer<Finding> findings;

    /**
     * @param table of which it is
     * @param terms the words that it may use
     * @param findings where mistakes go
     */
    RowLint(Table table, Terms terms, Consumer<Finding> findings) {
        this.table = table;
        this.terms = terms;
        this.findings = findings;
    }

    private void add(String kind, String at, Object... details) {
        findings.accept(Finding.of(kind, at, details));
    }

    void row(Table.Section section, Row row) {
        row.kinds()
                .forEach(kind -> Finding.unknown("unknown_kind", row.id(), kind, terms.kinds())
                        .ifPresent(findings));
        if (!row.kinds().isEmpty() && !table.kinds().isEmpty() && Collections.disjoint(row.kinds(), table.kinds())) {
            add("never_asked", row.id());
        }
        row.marks().ifPresent(marks -> marks(row, marks));
        price(section, row);
        if (!row.proposals().isEmpty() && !counts(row)) {
            add("nothing_counted", row.id());
        }
    }

    private void marks(Row row, BigDecimal marks) {
        Reach reach = Reach.of(row);
        BigDecimal most =
                reach.low().map(BigDecimal::negate).orElse(BigDecimal.ZERO).max(once(row));
        if (most.compareTo(marks) > 0) {
            add("loses_more", row.id(), most, marks);
        }
        boolean allOfMore = row.price() instanceof Price.Loses loses && loses.what() != Price.Lost.ROW;
        boolean onlyAdds = reach.adds() && !reach.loses();
        if (!allOfMore && !onlyAdds) {
            TableLint.neverZero(row.id(), reach, marks, findings);
        }
    }

    /** What one unit costs; where the cap is the document's own, one that costs more than the row has is odd nevertheless. */
    private static BigDecimal once(Row row) {
        if (row.price() instanceof Price.PerUnit units && units.sign() == Price.Sign.DEDUCT) {
            boolean certain = units.rate() instanceof Price.Rate.Fixed
                    || row.losesAtMost().isEmpty();
            return certain ? Reach.most(units.rate()) : BigDecimal.ZERO;
        }
        return row.price() instanceof Price.MissingItems missing ? missing.points() : BigDecimal.ZERO;
    }

    private void price(Table.Section section, Row row) {
        Price price = row.price();
        if (price instanceof Price.PerUnit units) {
            unit(row.id(), units.unit());
            if (units.rate() instanceof Price.Rate.Chosen chosen
                    && chosen.from().compareTo(chosen.to()) > 0) {
                add("chosen_order", row.id(), chosen.from(), chosen.to());
            }
            units.steps().ifPresent(steps -> steps(row, units, steps));
        } else if (price instanceof Price.Loses loses) {
            unit(row.id(), loses.unit());
            if (loses.what() == Price.Lost.ROW && row.marks().isEmpty()
                    || loses.what() == Price.Lost.SECTION && section.marks().isEmpty()) {
                add("nothing_to_lose", row.id(), loses.what());
            }
        } else if (price instanceof Price.MissingItems missing) {
            unit(row.id(), missing.unit());
        } else if (price instanceof Price.Banded banded) {
            unit(row.id(), banded.measured().unit());
            new BandLint(row.id(), findings).values(banded.bands());
        } else if (price instanceof Price.Linear linear) {
            unit(row.id(), linear.measured().unit());
        } else if (price instanceof Price.Ranked ranked) {
            unit(row.id(), ranked.measured().unit());
        }
    }

    private void unit(String at, String unit) {
        Finding.unknown("unknown_unit", at, unit, terms.units()).ifPresent(findings);
    }

    /** One more offence may never cost less, nor one more merit give less. */
    private void steps(Row row, Price.PerUnit units, Price.Steps steps) {
        List<Price.Step> all = steps.steps();
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).from() <= all.get(i - 1).from()) {
                add("steps_order", row.id(), all.get(i).from(), all.get(i - 1).from());
            }
            if (all.get(i).times().compareTo(all.get(i - 1).times()) < 0) {
                add(
                        "steps_falling",
                        row.id(),
                        all.get(i).from(),
                        all.get(i).times(),
                        all.get(i - 1).times());
            }
        }
        if (units.once()) {
            add("steps_once", row.id());
        }
    }

    /** Whether it has units that can be counted. */
    static boolean counts(Row row) {
        return row.price() instanceof Price.PerUnit || row.price() instanceof Price.Loses;
    }

    void ground(Table.Condition ground) {
        unit(ground.id(), ground.per());
        Interval counts = ground.counts();
        if (counts.equals(Interval.ALL)) {
            add("band_without_edge", ground.id(), ground.quote());
        } else if (counts.high().isPresent()) {
            add("ground_ends", ground.id(), BandLint.shown(counts));
        } else if (counts.holds(BigDecimal.ZERO)) {
            add("ground_always", ground.id(), BandLint.shown(counts));
        }
        List<String> ids = table.rows().map(Row::id).toList();
        for (String id : ground.rows()) {
            Finding.unknown("unknown_row", ground.id(), id, ids).ifPresent(findings);
            table.row(id).filter(row -> !counts(row)).ifPresent(row -> add("nothing_counted", row.id()));
        }
    }
}
