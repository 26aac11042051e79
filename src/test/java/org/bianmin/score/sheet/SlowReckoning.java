package org.bianmin.score.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bianmin.catalogue.scheme.Price;
import org.bianmin.catalogue.scheme.Row;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.catalogue.scheme.Table;
import org.bianmin.catalogue.scheme.Target;
import org.bianmin.facts.Result;
import org.bianmin.findings.Finding;
import org.bianmin.record.Visit;
import org.bianmin.record.appraisal.Appraised;
import org.bianmin.record.appraisal.Entry;

/**
 * Totals reckoned once more from what the scheme declares, by plain arithmetic that knows neither rules nor ranges. It
 * takes everything to be decided.
 */
final class SlowReckoning {
    private final Scheme scheme;
    private final List<Scored> visits;

    /** @param visits of one span */
    SlowReckoning(Scheme scheme, List<Scored> visits) {
        this.scheme = scheme;
        this.visits = visits;
    }

    /** One entry with what it inherits from its visit, and in the end its points, never negative. */
    private static final class Line {
        final Entry.Happened entry;
        final Row row;
        final String when;
        final Visit.Level level;
        BigDecimal points = BigDecimal.ZERO;

        Line(Entry.Happened entry, Row row, Visit visit) {
            this.entry = entry;
            this.row = row;
            this.when = entry.day().orElse(visit.date()) + entry.time();
            this.level = entry.level().orElse(visit.level().orElseThrow());
        }
    }

    BigDecimal total(String centre, Target target, String name) {
        Table table = table(target);
        List<Line> lines = priced(centre, table, name);
        BigDecimal total = table.fullMarks();
        BigDecimal withoutBonus = table.fullMarks();
        for (Table.Section section : table.sections()) {
            BigDecimal sum = BigDecimal.ZERO;
            BigDecimal losses = BigDecimal.ZERO;
            for (Row row : section.rows()) {
                if (RandomVisits.asked(row)) {
                    BigDecimal points = row(centre, table, name, row, lines);
                    sum = sum.add(points);
                    losses = losses.add(points.min(BigDecimal.ZERO));
                }
            }
            total = total.add(section(section, sum, lines));
            withoutBonus = withoutBonus.add(section(section, losses, lines));
        }
        if (table.limits().bonus().isPresent()) {
            total = total.min(withoutBonus.add(table.limits().bonus().get()));
        }
        if (lost(lines, Price.Lost.TOTAL, table.rows().toList())) {
            total = total.min(BigDecimal.ZERO);
        }
        if (table.limits().floor().isPresent()) {
            total = total.max(table.limits().floor().get());
        }
        if (table.limits().ceiling().isPresent()) {
            total = total.min(table.limits().ceiling().get());
        }
        if (table.rounding().isPresent()) {
            BigDecimal step = table.rounding().get().to();
            total = total.divide(step, 20, RoundingMode.UNNECESSARY)
                    .setScale(0, table.rounding().get().mode())
                    .multiply(step);
        }
        return total;
    }

    private Table table(Target target) {
        return scheme.tables().orElseThrow().table(target, RandomScheme.KIND).orElseThrow();
    }

    private static BigDecimal section(Table.Section section, BigDecimal sum, List<Line> lines) {
        BigDecimal points = sum;
        if (section.addsAtMost().isPresent()) {
            points = points.min(section.addsAtMost().get());
        }
        if (section.losesAtMost().isPresent()) {
            points = points.max(section.losesAtMost().get().negate());
        }
        if (section.marks().isPresent() && lost(lines, Price.Lost.SECTION, section.rows())) {
            points = points.min(section.marks().get().negate());
        }
        return points;
    }

    private static boolean lost(List<Line> lines, Price.Lost what, List<Row> rows) {
        for (Line line : lines) {
            if (rows.contains(line.row) && line.row.price() instanceof Price.Loses loses && loses.what() == what) {
                return true;
            }
        }
        return false;
    }

    private List<Appraised> said(String centre, Target target, String name) {
        List<Appraised> said = new ArrayList<>();
        for (Scored visit : visits) {
            for (Appraised each : visit.targets(RandomScheme.ID)) {
                if (visit.centre().name().equals(centre)
                        && each.target() == target
                        && each.name().equals(name)) {
                    said.add(each);
                }
            }
        }
        return said;
    }

    /** What counts, in order, each with its points. */
    private List<Line> priced(String centre, Table table, String name) {
        List<Line> lines = new ArrayList<>();
        for (Scored visit : visits) {
            for (Appraised said : said(centre, table.target(), name)) {
                if (visit.targets(RandomScheme.ID).stream().anyMatch(each -> each == said)) {
                    said.entries().forEach((id, entries) -> {
                        Row row = table.row(id).orElseThrow();
                        for (Entry entry : entries) {
                            if (entry instanceof Entry.Happened happened && counts(happened, row, table)) {
                                lines.add(new Line(happened, row, visit.visit()));
                            }
                        }
                    });
                }
            }
        }
        lines.sort(Comparator.comparing(line -> line.when));
        Map<String, Integer> all = new HashMap<>();
        for (Line line : lines) {
            all.merge(counter(line), line.entry.count(), Integer::sum);
        }
        Map<String, Integer> before = new HashMap<>();
        for (Line line : lines) {
            for (int i = 0; i < line.entry.count(); i++) {
                int number = before.merge(counter(line), 1, Integer::sum);
                line.points = line.points.add(unit(line).multiply(times(line.row, number, all.get(counter(line)))));
            }
        }
        return lines;
    }

    private static boolean counts(Entry.Happened entry, Row row, Table table) {
        boolean excluded = table.othersDutyExcluded() && entry.duty().isPresent();
        boolean unfounded = entry.verified().isPresent() && !entry.verified().get();
        boolean proved = entry.exemption().isPresent()
                && !entry.exemption().get().proof().isEmpty()
                && !row.exemption().isEmpty();
        return !excluded && !unfounded && !proved;
    }

    private static String counter(Line line) {
        if (line.row.price() instanceof Price.PerUnit priced && priced.steps().isPresent()) {
            return switch (priced.steps().get().counted()) {
                case TABLE -> "all " + priced.sign();
                case ROW -> line.row.id();
                case PERSON -> line.row.id() + line.entry.person();
            };
        }
        return line.row.id();
    }

    private static BigDecimal unit(Line line) {
        if (line.row.price() instanceof Price.Loses loses) {
            return loses.what() == Price.Lost.ROW ? line.row.marks().orElse(BigDecimal.ZERO) : BigDecimal.ZERO;
        }
        Price.Rate rate = ((Price.PerUnit) line.row.price()).rate();
        if (rate instanceof Price.Rate.Chosen) {
            return line.entry.points().orElseThrow();
        } else if (rate instanceof Price.Rate.ByLevel levels) {
            return levels.points().get(line.level.name().toLowerCase(Locale.ROOT));
        }
        return ((Price.Rate.Fixed) rate).points();
    }

    private static BigDecimal times(Row row, int number, int all) {
        if (!(row.price() instanceof Price.PerUnit priced) || priced.steps().isEmpty()) {
            return BigDecimal.ONE;
        }
        int reached = priced.steps().get().charge() == Price.Charge.ALL ? all : number;
        BigDecimal times = BigDecimal.ZERO;
        for (Price.Step step : priced.steps().get().steps()) {
            if (reached >= step.from()) {
                times = step.times();
            }
        }
        return times;
    }

    private BigDecimal row(String centre, Table table, String name, Row row, List<Line> lines) {
        BigDecimal points = points(centre, table, name, row, lines);
        if (row.losesAtMost().isPresent()) {
            points = points.max(row.losesAtMost().get().negate());
        }
        return row.addsAtMost().isPresent() ? points.min(row.addsAtMost().get()) : points;
    }

    private BigDecimal points(String centre, Table table, String name, Row row, List<Line> lines) {
        List<BigDecimal> charged = new ArrayList<>();
        lines.stream().filter(line -> line.row.equals(row)).forEach(line -> charged.add(line.points));
        if (row.price() instanceof Price.PerUnit priced) {
            BigDecimal sum = charged.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (priced.once()) {
                sum = lines.stream()
                        .filter(line -> line.row.equals(row))
                        .map(SlowReckoning::unit)
                        .reduce(BigDecimal.ZERO, BigDecimal::max);
            }
            return priced.sign() == Price.Sign.DEDUCT ? sum.negate() : sum;
        } else if (row.price() instanceof Price.Loses) {
            return charged.isEmpty() ? BigDecimal.ZERO : unitOf(row).negate();
        } else if (row.price() instanceof Price.Carried carried) {
            return carried(centre, table.target(), name, carried);
        } else if (row.price() instanceof Price.MissingItems missing) {
            return missing.points()
                    .multiply(BigDecimal.valueOf(missing(centre)))
                    .negate();
        }
        return measured(centre, table, row, value(centre, table.target(), name, row));
    }

    private static BigDecimal unitOf(Row row) {
        return ((Price.Loses) row.price()).what() == Price.Lost.ROW
                ? row.marks().orElse(BigDecimal.ZERO)
                : BigDecimal.ZERO;
    }

    private long missing(String centre) {
        for (Scored visit : visits) {
            if (visit.centre().name().equals(centre) && visit.assessment().isPresent()) {
                Finding finding = visit.assessment().get().findings().get(0);
                return finding.details().get(0).names().stream()
                        .filter(item -> item.result() == Result.NOT_MET)
                        .count();
            }
        }
        return 0;
    }

    private BigDecimal value(String centre, Target target, String name, Row row) {
        for (Appraised said : said(centre, target, name)) {
            for (Entry entry : said.entries().getOrDefault(row.id(), List.of())) {
                if (entry instanceof Entry.Measured measured) {
                    return measured.value();
                }
            }
        }
        throw new IllegalStateException("nothing was measured");
    }

    private BigDecimal measured(String centre, Table table, Row row, BigDecimal value) {
        if (row.price() instanceof Price.Banded banded) {
            for (Price.Band band : banded.bands()) {
                if (band.values().holds(value)) {
                    return band.points();
                }
            }
            throw new IllegalStateException("a gap");
        } else if (row.price() instanceof Price.Linear linear) {
            BigDecimal steps = value.subtract(linear.from()).abs().divide(linear.each(), 20, RoundingMode.UNNECESSARY);
            if (linear.partial() != Price.Partial.SHARE) {
                boolean down = linear.partial() == Price.Partial.NOTHING;
                steps = steps.setScale(0, down ? RoundingMode.DOWN : RoundingMode.UP);
            }
            return steps.multiply(value.compareTo(linear.from()) > 0 ? linear.above() : linear.below());
        }
        return ranked((Price.Ranked) row.price(), centre, table, row, value);
    }

    /** By standing everybody in a row and counting places from the end that is meant. */
    private BigDecimal ranked(Price.Ranked ranked, String centre, Table table, Row row, BigDecimal value) {
        List<BigDecimal> values = new ArrayList<>();
        for (String other :
                visits.stream().map(visit -> visit.centre().name()).distinct().toList()) {
            if (ranked.among() == Price.Among.TOGETHER || other.equals(centre)) {
                names(other, table.target()).forEach(name -> values.add(value(other, table.target(), name, row)));
            }
        }
        values.sort(Comparator.naturalOrder());
        if ((ranked.best() == Price.Best.HIGHEST) == (ranked.end() == Price.End.FIRST)) {
            values.sort(Comparator.reverseOrder());
        }
        int first = -1;
        int last = -1;
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).compareTo(value) == 0) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        boolean meant = ranked.ties() == Price.Ties.ALL ? first < ranked.places() : last < ranked.places();
        return meant ? ranked.points() : BigDecimal.ZERO;
    }

    private List<String> names(String centre, Target target) {
        return visits.stream()
                .filter(visit -> visit.centre().name().equals(centre))
                .flatMap(visit -> visit.targets(RandomScheme.ID).stream())
                .filter(each -> each.target() == target)
                .map(Appraised::name)
                .distinct()
                .toList();
    }

    private BigDecimal carried(String centre, Target to, String name, Price.Carried carried) {
        Table from = table(carried.from());
        BigDecimal sum = BigDecimal.ZERO;
        for (String other : names(centre, carried.from())) {
            Appraised said = said(centre, carried.from(), other).get(0);
            String belongs = to == Target.WINDOW ? said.window() : said.department();
            if (to != Target.CENTRE && !belongs.equals(name)) {
                continue;
            }
            sum = sum.add(
                    carried.of() == Price.Of.SPAN
                            ? reaching(lost(centre, from, other), carried.atLeast())
                            : entries(centre, from, other, carried.atLeast()));
        }
        return sum.multiply(carried.percent())
                .divide(new BigDecimal(100), 20, RoundingMode.UNNECESSARY)
                .negate();
    }

    private static BigDecimal reaching(BigDecimal lost, Optional<BigDecimal> edge) {
        return edge.isPresent() && lost.compareTo(edge.get()) < 0 ? BigDecimal.ZERO : lost;
    }

    /** What a target lost by all rows, above zero. */
    private BigDecimal lost(String centre, Table table, String name) {
        List<Line> lines = priced(centre, table, name);
        BigDecimal lost = BigDecimal.ZERO;
        for (Table.Section section : table.sections()) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Row row : section.rows()) {
                if (RandomVisits.asked(row)) {
                    sum = sum.add(row(centre, table, name, row, lines).min(BigDecimal.ZERO));
                }
            }
            lost = lost.subtract(section(section, sum, lines));
        }
        return inAll(table, lines, lost);
    }

    private static BigDecimal inAll(Table table, List<Line> lines, BigDecimal lost) {
        BigDecimal all = lost;
        if (lost(lines, Price.Lost.TOTAL, table.rows().toList())) {
            all = all.max(table.fullMarks());
        }
        return table.limits().floor().isPresent()
                ? all.min(table.fullMarks().subtract(table.limits().floor().get()))
                : all;
    }

    /** What it lost by entries each of which reaches the edge, in no row more than the row cost. */
    private BigDecimal entries(String centre, Table table, String name, Optional<BigDecimal> edge) {
        List<Line> lines = priced(centre, table, name);
        BigDecimal lost = BigDecimal.ZERO;
        for (Table.Section section : table.sections()) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Row row : section.rows()) {
                if (RandomVisits.asked(row)) {
                    sum = sum.subtract(reached(row, lines, row(centre, table, name, row, lines), edge));
                }
            }
            lost = lost.subtract(section(section, sum, lines));
        }
        return inAll(table, lines, lost);
    }

    private static BigDecimal reached(Row row, List<Line> lines, BigDecimal points, Optional<BigDecimal> edge) {
        BigDecimal cost = points.min(BigDecimal.ZERO).negate();
        if (!RandomVisits.counted(row)) {
            return reaching(cost, edge);
        }
        BigDecimal reached = BigDecimal.ZERO;
        BigDecimal dearest = BigDecimal.ZERO;
        for (Line line : lines) {
            if (line.row.equals(row)) {
                boolean units = row.price() instanceof Price.PerUnit;
                BigDecimal each = once(row) ? unit(line) : units ? line.points : unitOf(row);
                dearest = dearest.max(each);
                reached = reached.add(reaching(each, edge));
            }
        }
        return (once(row) ? reaching(dearest, edge) : reached).min(cost);
    }

    private static boolean once(Row row) {
        return row.price() instanceof Price.PerUnit priced && priced.once();
    }
}
