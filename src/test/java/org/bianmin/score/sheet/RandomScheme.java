package org.bianmin.score.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.bianmin.catalogue.scheme.Interval;
import org.bianmin.catalogue.scheme.Price;
import org.bianmin.catalogue.scheme.Rounding;
import org.bianmin.catalogue.scheme.Row;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.catalogue.scheme.Span;
import org.bianmin.catalogue.scheme.Table;
import org.bianmin.catalogue.scheme.Tables;
import org.bianmin.catalogue.scheme.Target;

/** A scheme drawn by lot, with tables for all kinds of target and rows of all kinds of price. */
final class RandomScheme {
    static final String ID = "drawn";

    static final String KIND = "乡镇便民服务中心";

    private static final List<BigDecimal> POINTS = List.of("0.2", "0.5", "1", "2", "2.5", "3", "5", "10").stream()
            .map(BigDecimal::new)
            .toList();
    private static final Table.Limits NO_LIMITS =
            new Table.Limits(Optional.empty(), Optional.empty(), Optional.empty());

    private final Random random;
    private int rows;

    RandomScheme(Random random) {
        this.random = random;
    }

    Scheme scheme() {
        List<Table> tables = new ArrayList<>();
        tables.add(table(Target.PERSON, List.of()));
        tables.add(table(Target.WINDOW, List.of(Target.PERSON)));
        tables.add(table(Target.DEPARTMENT, List.of(Target.PERSON, Target.WINDOW)));
        tables.add(table(Target.CENTRE, List.of(Target.PERSON, Target.WINDOW, Target.DEPARTMENT)));
        return new Scheme(
                ID,
                "drawn",
                Optional.of("drawn"),
                Optional.empty(),
                true,
                List.of(),
                List.of(),
                List.of(),
                new Tables(Span.MONTH, tables));
    }

    private Table table(Target target, List<Target> below) {
        List<Table.Section> sections = new ArrayList<>();
        int many = 1 + random.nextInt(3);
        for (int i = 0; i < many; i++) {
            sections.add(section(target, target + "-" + i, below));
        }
        return new Table(
                target,
                List.of(),
                new BigDecimal(100),
                chance(2)
                        ? NO_LIMITS
                        : new Table.Limits(
                                maybe(() -> BigDecimal.ZERO),
                                maybe(() -> new BigDecimal(101 + random.nextInt(10))),
                                maybe(this::points)),
                maybe(() -> new Rounding(
                        one(List.of("1", "0.1", "0.5", "0.01").stream()
                                .map(BigDecimal::new)
                                .toList()),
                        one(List.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN)))),
                List.of(),
                sections,
                List.of(),
                List.of(),
                chance(2));
    }

    private Table.Section section(Target target, String id, List<Target> below) {
        List<Row> inside = new ArrayList<>();
        int many = 1 + random.nextInt(4);
        for (int i = 0; i < many; i++) {
            inside.add(row(target, below));
        }
        return new Table.Section(
                id,
                id,
                maybe(() -> new BigDecimal(20)),
                chance(3) ? Optional.of(points().multiply(new BigDecimal(3))) : Optional.empty(),
                chance(4) ? Optional.of(points()) : Optional.empty(),
                inside);
    }

    private Row row(Target target, List<Target> below) {
        Optional<BigDecimal> marks = maybe(() -> points().multiply(new BigDecimal(2)));
        return new Row(
                "r" + rows++,
                "drawn",
                "",
                marks,
                chance(2) ? marks : maybe(() -> points().multiply(new BigDecimal(4))),
                chance(3) ? Optional.of(points()) : Optional.empty(),
                !below.isEmpty() && chance(5) ? carried(one(below)) : price(target),
                chance(3),
                chance(3) ? "无正当理由" : "",
                chance(12) ? Optional.of(Span.YEAR) : Optional.empty(),
                chance(12) ? List.of("村便民服务点") : List.of(),
                List.of(),
                "");
    }

    private Price price(Target target) {
        return switch (random.nextInt(11)) {
            case 0, 1 -> perUnit(Price.Sign.DEDUCT, Optional.empty());
            case 2 -> perUnit(Price.Sign.ADD, Optional.empty());
            case 3, 4 -> perUnit(Price.Sign.DEDUCT, Optional.of(steps()));
            case 5 -> perUnit(Price.Sign.ADD, Optional.of(steps()));
            case 6 -> new Price.Loses("次", one(List.of(Price.Lost.values())));
            case 7 -> new Price.Banded(measured(), bands());
            case 8, 9 ->
                new Price.Linear(
                        measured(),
                        number(10),
                        one(List.of("0.5", "1", "2", "5").stream()
                                .map(BigDecimal::new)
                                .toList()),
                        one(List.of(Price.Partial.values())),
                        side(),
                        side());
            default ->
                target == Target.CENTRE
                        ? new Price.MissingItems(RandomVisits.CLAUSE, "项", points())
                        : new Price.Ranked(
                                measured(),
                                one(List.of(Price.Best.values())),
                                one(List.of(Price.End.values())),
                                1 + random.nextInt(2),
                                signed(),
                                one(List.of(Price.Ties.values())),
                                one(List.of(Price.Among.values())));
        };
    }

    private Price.PerUnit perUnit(Price.Sign sign, Optional<Price.Steps> steps) {
        return new Price.PerUnit(sign, "次", rate(), steps.isEmpty() && chance(3), steps);
    }

    private Price.Rate rate() {
        if (chance(3)) {
            return new Price.Rate.Chosen(BigDecimal.ONE, new BigDecimal(3));
        } else if (chance(3)) {
            Map<String, BigDecimal> levels = new LinkedHashMap<>();
            List.of("township", "county", "city", "province").forEach(level -> levels.put(level, points()));
            return new Price.Rate.ByLevel(levels);
        }
        return new Price.Rate.Fixed(points());
    }

    /** More of them never cost less. */
    private Price.Steps steps() {
        int first = 1 + random.nextInt(2);
        return new Price.Steps(
                one(List.of(Price.Counted.values())),
                one(List.of(Price.Charge.values())),
                List.of(
                        new Price.Step(first, BigDecimal.ONE),
                        new Price.Step(first + 1 + random.nextInt(2), new BigDecimal("1.5")),
                        new Price.Step(first + 4, new BigDecimal(2))));
    }

    private static Price.Measured measured() {
        return new Price.Measured("drawn", "分");
    }

    private List<Price.Band> bands() {
        boolean upper = random.nextBoolean();
        Optional<Interval.Edge> high = Optional.of(new Interval.Edge(new BigDecimal(7), upper));
        Optional<Interval.Edge> low = Optional.of(new Interval.Edge(new BigDecimal(3), upper));
        return List.of(
                new Price.Band(new Interval(high, Optional.empty()), signed()),
                new Price.Band(new Interval(low, Optional.of(new Interval.Edge(new BigDecimal(7), !upper))), signed()),
                new Price.Band(
                        new Interval(Optional.empty(), Optional.of(new Interval.Edge(new BigDecimal(3), !upper))),
                        signed()));
    }

    private Price carried(Target from) {
        return new Price.Carried(
                from,
                List.of(),
                new BigDecimal(one(List.of(20, 30, 50, 100))),
                maybe(this::points),
                one(List.of(Price.Of.values())));
    }

    private BigDecimal side() {
        return chance(3) ? BigDecimal.ZERO : signed();
    }

    private BigDecimal signed() {
        return random.nextBoolean() ? points() : points().negate();
    }

    private BigDecimal points() {
        return one(POINTS);
    }

    /** With one decimal. */
    private BigDecimal number(int below) {
        return BigDecimal.valueOf(random.nextInt(below * 10), 1);
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }
}
