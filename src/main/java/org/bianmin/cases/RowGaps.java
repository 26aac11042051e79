package org.bianmin.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.scheme.Interval;
import org.bianmin.catalogue.scheme.Price;
import org.bianmin.catalogue.scheme.Row;
import org.bianmin.catalogue.scheme.Table;
import org.bianmin.record.appraisal.Entry;

/** The cases that one row of a table lacks. */
final class RowGaps {
    /** Nothing that is measured is more than all of it. */
    private static final Set<String> ALL = Set.of("%100", "％100");

    private final Catalogue catalogue;
    private final Table table;
    private final Row row;
    private final List<ShownTarget> shown;
    private final List<Gap> gaps = new ArrayList<>();

    /** @param shown targets of which some case expects something by this table */
    RowGaps(Catalogue catalogue, Table table, Row row, List<ShownTarget> shown) {
        this.catalogue = catalogue;
        this.table = table;
        this.row = row;
        this.shown = shown.stream()
                .filter(each -> row.kinds().isEmpty()
                        || row.kinds().contains(each.which().kind()))
                .toList();
    }

    List<Gap> gaps() {
        need(opens(), Gap.Kind.ROW_OPEN);
        priced(row.price());
        if (row.verified()) {
            gaps.addAll(AwardGaps.Verified.gaps(row.id(), shown));
        }
        if (!row.exemption().isEmpty()) {
            need(happened(entry -> exempted(entry, true)), Gap.Kind.EXEMPTED);
            need(happened(entry -> exempted(entry, false)), Gap.Kind.NOT_PROVED);
        }
        row.losesAtMost()
                .filter(most -> CapReach.rowCuts(row, most, catalogue))
                .ifPresent(most -> need(any(each -> capped(each, most.negate())), Gap.Kind.ROW_CAP, plain(most)));
        row.addsAtMost()
                .filter(most -> CapReach.rowAdds(row, most))
                .ifPresent(most -> need(any(each -> capped(each, most)), Gap.Kind.ROW_ADDS, plain(most)));
        row.proposals().stream()
                .map(Row.Proposal::what)
                .forEach(what ->
                        need(any(each -> SchemeCoverage.proposes(each.expected(), what)), Gap.Kind.PROPOSAL, what));
        return gaps;
    }

    private void need(boolean there, Gap.Kind kind, Object... more) {
        if (!there) {
            gaps.add(Gap.of(
                    kind, Stream.concat(Stream.of(row.id()), Stream.of(more)).toArray()));
        }
    }

    private boolean any(Predicate<ShownTarget> shows) {
        return shown.stream().anyMatch(shows);
    }

    private boolean opens() {
        return any(each ->
                each.expected().open().filter(rows -> rows.contains(row.id())).isPresent());
    }

    private boolean happened(Predicate<Entry.Happened> which) {
        return shown.stream()
                .filter(each -> each.shows(row.id()))
                .flatMap(each -> each.happened(row.id()))
                .anyMatch(which);
    }

    private boolean states(Predicate<BigDecimal> points) {
        return any(each -> each.points(row.id()).filter(points).isPresent());
    }

    private static boolean exempted(Entry.Happened entry, boolean proved) {
        return entry.exemption()
                .filter(claimed -> claimed.proof().isEmpty() != proved)
                .isPresent();
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    private void priced(Price price) {
        if (price instanceof Price.PerUnit priced) {
            counted();
            perUnit(priced);
        } else if (price instanceof Price.Loses) {
            counted();
        } else if (price instanceof Price.Banded banded) {
            banded.bands().forEach(this::band);
        } else if (price instanceof Price.Linear linear) {
            linear(linear);
        } else if (price instanceof Price.Ranked ranked) {
            need(states(points -> points.signum() != 0), Gap.Kind.RANK_MEANT);
            need(states(points -> points.signum() == 0), Gap.Kind.RANK_NOT_MEANT);
            need(any(each -> tied(each, ranked)), Gap.Kind.RANK_TIE);
        } else {
            need(states(points -> points.signum() != 0), Gap.Kind.CHARGED);
            need(any(each -> nothing(each)), Gap.Kind.NOTHING);
        }
    }

    /** Looked at, none: 0 stands there, or 0 is expected of it. */
    private boolean nothing(ShownTarget each) {
        return each.shows(row.id())
                && (each.said(row.id()).anyMatch(said -> said.entry() instanceof Entry.None)
                        || each.points(row.id())
                                .filter(points -> points.signum() == 0)
                                .isPresent());
    }

    private void counted() {
        need(happened(entry -> entry.verified().orElse(!row.verified())), Gap.Kind.CHARGED);
        need(any(this::nothing), Gap.Kind.NOTHING);
    }

    private void perUnit(Price.PerUnit priced) {
        if (priced.once()) {
            need(any(each -> each.shows(row.id()) && units(each, row) > 1), Gap.Kind.ONCE);
        }
        if (priced.rate() instanceof Price.Rate.ByLevel levels) {
            levels.points().keySet().forEach(level -> need(any(each -> found(each, level)), Gap.Kind.LEVEL, level));
        } else if (priced.rate() instanceof Price.Rate.Chosen chosen) {
            for (BigDecimal end : List.of(chosen.from(), chosen.to())) {
                need(happened(entry -> same(entry.points(), end)), Gap.Kind.CHOSEN, plain(end));
            }
        }
        priced.steps().ifPresent(steps -> steps.steps().forEach(step -> step(steps, step)));
    }

    private boolean found(ShownTarget each, String level) {
        return each.shows(row.id())
                && each.said(row.id())
                        .flatMap(said -> said.level().stream())
                        .anyMatch(by -> by.name().toLowerCase(Locale.ROOT).equals(level));
    }

    private static boolean same(Optional<BigDecimal> number, BigDecimal other) {
        return number.filter(points -> points.compareTo(other) == 0).isPresent();
    }

    /** As many as reach it, and one fewer; the first of all needs none of its own. */
    private void step(Price.Steps steps, Price.Step step) {
        for (int count : new int[] {step.from(), step.from() - 1}) {
            if (count > 0 && step.from() > 1) {
                need(
                        any(each -> each.shows(row.id())
                                && each.happened(row.id()).findAny().isPresent()
                                && reached(each, steps) == count),
                        Gap.Kind.STEP,
                        count);
            }
        }
    }

    private int reached(ShownTarget each, Price.Steps steps) {
        return switch (steps.counted()) {
            case ROW -> units(each, row);
            case PERSON ->
                each
                        .happened(row.id())
                        .collect(Collectors.groupingBy(
                                Entry.Happened::person, Collectors.summingInt(Entry.Happened::count)))
                        .values()
                        .stream()
                        .max(Comparator.naturalOrder())
                        .orElse(0);
            case TABLE ->
                table.rows()
                        .filter(this::countedWith)
                        .mapToInt(other -> units(each, other))
                        .sum();
        };
    }

    private boolean countedWith(Row other) {
        return other.price() instanceof Price.PerUnit priced
                && row.price() instanceof Price.PerUnit own
                && priced.sign() == own.sign()
                && priced.steps()
                        .filter(steps -> steps.counted() == Price.Counted.TABLE)
                        .isPresent();
    }

    private static int units(ShownTarget each, Row row) {
        return each.happened(row.id())
                .filter(entry -> !exempted(entry, true))
                .mapToInt(Entry.Happened::count)
                .sum();
    }

    private void band(Price.Band band) {
        need(measured(band.values()::holds), Gap.Kind.BAND, shown(band.values()));
        Stream.of(band.values().low(), band.values().high())
                .flatMap(Optional::stream)
                .map(Interval.Edge::value)
                .filter(edge ->
                        gaps.stream().noneMatch(gap -> gap.equals(Gap.of(Gap.Kind.MEASURED_AT, row.id(), plain(edge)))))
                .forEach(
                        edge -> need(measured(value -> value.compareTo(edge) == 0), Gap.Kind.MEASURED_AT, plain(edge)));
    }

    private static String shown(Interval values) {
        return values.low()
                        .map(edge -> (edge.inclusive() ? "≥" : ">") + plain(edge.value()))
                        .orElse("")
                + values.high()
                        .map(edge -> (edge.inclusive() ? "≤" : "<") + plain(edge.value()))
                        .orElse("");
    }

    private boolean measured(Predicate<BigDecimal> which) {
        return shown.stream()
                .filter(each -> each.shows(row.id()))
                .flatMap(each -> each.measured(row.id()))
                .anyMatch(which);
    }

    /** The value at which there is nothing, a whole step and a part of one on each side. */
    private void linear(Price.Linear linear) {
        need(measured(value -> value.compareTo(linear.from()) == 0), Gap.Kind.MEASURED_AT, plain(linear.from()));
        for (int side : new int[] {1, -1}) {
            boolean priced = (side > 0 ? linear.above() : linear.below()).signum() != 0;
            need(
                    side > 0 && !priced && ALL.contains(linear.measured().unit() + plain(linear.from()))
                            || measured(value -> value.compareTo(linear.from()) == side),
                    side > 0 ? Gap.Kind.ABOVE : Gap.Kind.BELOW,
                    plain(linear.from()));
            if (priced) {
                need(
                        measured(value -> value.compareTo(linear.from()) == side && part(linear, value)),
                        Gap.Kind.PART_OF_STEP,
                        plain(linear.each()));
            }
        }
    }

    private static boolean part(Price.Linear linear, BigDecimal value) {
        return value.subtract(linear.from()).remainder(linear.each()).signum() != 0;
    }

    /** Several equal ones of which only some have one of the places that are meant. */
    private boolean tied(ShownTarget each, Price.Ranked ranked) {
        boolean fromTheTop = (ranked.best() == Price.Best.HIGHEST) == (ranked.end() == Price.End.FIRST);
        Comparator<BigDecimal> order = Comparator.naturalOrder();
        List<BigDecimal> values = each.measuredOfAll(row.id()).stream()
                .sorted(fromTheTop ? order.reversed() : order)
                .toList();
        return each.shows(row.id())
                && values.size() > ranked.places()
                && values.get(ranked.places() - 1).compareTo(values.get(ranked.places())) == 0;
    }

    /** The cap is what is expected, and the units alone would come to more. */
    private boolean capped(ShownTarget each, BigDecimal cap) {
        return same(each.points(row.id()), cap)
                && !(row.price() instanceof Price.PerUnit priced
                        && priced.rate() instanceof Price.Rate.Fixed fixed
                        && priced.steps().isEmpty()
                        && fixed.points()
                                        .multiply(BigDecimal.valueOf(units(each, row)))
                                        .compareTo(cap.abs())
                                <= 0);
    }
}
