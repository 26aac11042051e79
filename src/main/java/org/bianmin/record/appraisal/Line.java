package org.bianmin.record.appraisal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bianmin.catalogue.scheme.Price;
import org.bianmin.catalogue.scheme.Row;
import org.bianmin.catalogue.scheme.Span;
import org.bianmin.catalogue.scheme.Table;
import org.bianmin.catalogue.scheme.Target;

/**
 * A row of a table, or a ground that loses an award, with what may be entered at it.
 *
 * @param id of the row or ground
 * @param takes what kind of entry it takes
 * @param unit in which it is counted or measured; empty where it takes no number
 * @param follows from what it follows where it takes no entry
 * @param asked whether it is asked at this kind of centre in the scheme's span
 * @param row whether it is a row, which has points
 * @param verified whether only what is verified counts
 * @param exemption whether something may be put forward against holding it against anybody
 * @param choice the points among which the inspector chooses; absent where he does not
 * @param byLevel whether the price depends on who found it
 * @param byPerson whether it must be known who did it
 */
record Line(
        String id,
        Takes takes,
        String unit,
        String follows,
        boolean asked,
        boolean row,
        boolean verified,
        boolean exemption,
        Optional<Price.Rate.Chosen> choice,
        boolean byLevel,
        boolean byPerson) {

    /** What kind of entry a line takes. */
    enum Takes {
        /** how many there were */
        COUNT,
        /** a measured value */
        VALUE,
        /** only 0: nobody lost anything that could go over */
        NOBODY,
        /** none: a clause of a standard decides */
        CLAUSE,
        /** none: rows of the table decide */
        ROWS
    }

    /** Every line of a table, in order. */
    static List<Line> of(Table table, String kind, Span span) {
        return Stream.concat(
                        table.rows().map(row -> of(row, table.target(), row.isAsked(kind, span))),
                        table.conditions().map(condition -> of(condition, span)))
                .toList();
    }

    private static Line of(Table.Condition condition, Span span) {
        return new Line(
                condition.id(),
                condition.rows().isEmpty() ? Takes.COUNT : Takes.ROWS,
                condition.per(),
                String.join("、", condition.rows()),
                condition.only().filter(other -> other != span).isEmpty(),
                false,
                condition.verified(),
                false,
                Optional.empty(),
                false,
                false);
    }

    private static Line of(Row row, Target target, boolean asked) {
        Optional<Price.PerUnit> perUnit =
                row.price() instanceof Price.PerUnit priced ? Optional.of(priced) : Optional.empty();
        boolean byPerson = perUnit.flatMap(Price.PerUnit::steps)
                .filter(steps -> steps.counted() == Price.Counted.PERSON)
                .isPresent();
        return new Line(
                row.id(),
                takes(row.price()),
                unit(row.price()),
                row.price() instanceof Price.MissingItems missing ? missing.clause() : "",
                asked,
                true,
                row.verified(),
                !row.exemption().isEmpty(),
                perUnit.map(Price.PerUnit::rate)
                        .filter(Price.Rate.Chosen.class::isInstance)
                        .map(Price.Rate.Chosen.class::cast),
                perUnit.map(Price.PerUnit::rate)
                        .filter(Price.Rate.ByLevel.class::isInstance)
                        .isPresent(),
                byPerson && target != Target.PERSON);
    }

    private static Takes takes(Price price) {
        if (price instanceof Price.PerUnit || price instanceof Price.Loses) {
            return Takes.COUNT;
        } else if (price instanceof Price.MissingItems) {
            return Takes.CLAUSE;
        }
        return price instanceof Price.Carried ? Takes.NOBODY : Takes.VALUE;
    }

    /** The unit of what is counted or measured at a row; empty where nothing is. */
    static String unit(Price price) {
        if (price instanceof Price.PerUnit perUnit) {
            return perUnit.unit();
        } else if (price instanceof Price.Loses loses) {
            return loses.unit();
        } else if (price instanceof Price.Banded banded) {
            return banded.measured().unit();
        } else if (price instanceof Price.Linear linear) {
            return linear.measured().unit();
        }
        return price instanceof Price.Ranked ranked ? ranked.measured().unit() : "";
    }
}
