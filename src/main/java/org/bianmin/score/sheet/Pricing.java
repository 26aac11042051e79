package org.bianmin.score.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.bianmin.catalogue.scheme.Price;
import org.bianmin.catalogue.scheme.Row;
import org.bianmin.facts.StepDeclared;
import org.bianmin.facts.StepReached;
import org.bianmin.facts.UnitSeen;
import org.bianmin.findings.IncompleteJudgement;
import org.bianmin.rules.RuleBook;

/** Prices the units of one target's entries, in the worst case or in the best. */
final class Pricing {
    private final RuleBook rules;
    private final Dossier dossier;
    private final List<Row> rows;
    private final boolean alsoWaiting;
    private final Map<Integer, List<Charge.Unit>> units = new HashMap<>();

    /**
     * @param rows those that are asked
     * @param alsoWaiting whether entries that wait to be verified count, and rows that were not looked at may hold anything
     */
    Pricing(RuleBook rules, Dossier dossier, List<Row> rows, boolean alsoWaiting) {
        this.rules = rules;
        this.dossier = dossier;
        this.rows = rows;
        this.alsoWaiting = alsoWaiting;
        priceAll();
    }

    /** The units of an entry with their prices; none where it does not count. */
    List<Charge.Unit> units(Happening happening) {
        return units.getOrDefault(happening.number(), List.of());
    }

    /** What an entry comes to, never negative. */
    BigFraction points(Happening happening) {
        return units(happening).stream()
                .map(unit -> unit.price().multiply(unit.times()).multiply(unit.count()))
                .reduce(BigFraction.ZERO, BigFraction::add);
    }

    private static Optional<Price.Steps> steps(Row row) {
        return row.price() instanceof Price.PerUnit priced ? priced.steps() : Optional.empty();
    }

    private static Price.Counted counted(Row row) {
        return steps(row).map(Price.Steps::counted).orElse(null);
    }

    private void priceAll() {
        List<Row> stepped = new ArrayList<>();
        for (Row row : rows) {
            if (row.price() instanceof Price.PerUnit priced) {
                if (priced.steps().isPresent()) {
                    stepped.add(row);
                } else {
                    plain(row, priced);
                }
            }
        }
        if (!stepped.isEmpty()) {
            stepped(stepped);
        }
    }

    private List<Happening> counting(Row row) {
        return dossier.happened(row.id()).stream()
                .filter(each -> each.counts(alsoWaiting))
                .toList();
    }

    private void plain(Row row, Price.PerUnit priced) {
        if (priced.once()) {
            dearest(row, priced).ifPresent(each -> plain(each, 1, priced));
        } else {
            counting(row).forEach(each -> plain(each, each.entry().count(), priced));
        }
    }

    private void plain(Happening each, int count, Price.PerUnit priced) {
        units.put(each.number(), List.of(new Charge.Unit(count, Exact.of(each.price(priced.rate())), BigFraction.ONE)));
    }

    /** Of several prices the highest, the earlier of equal ones: a cheaper offence before a dear one must not pay. */
    private Optional<Happening> dearest(Row row, Price.PerUnit priced) {
        return counting(row).stream()
                .reduce((one, other) ->
                        one.price(priced.rate()).compareTo(other.price(priced.rate())) >= 0 ? one : other);
    }

    /** One unit as it is counted. */
    private record Unit(Happening of, Row row, int number) {}

    private void stepped(List<Row> stepped) {
        List<Unit> all = new ArrayList<>();
        Map<String, Integer> reached = new HashMap<>();
        Map<String, Row> byId = stepped.stream().collect(Collectors.toMap(Row::id, row -> row));
        for (Happening each : dossier.happened()) {
            Row row = byId.get(each.row());
            if (row == null || !each.counts(alsoWaiting)) {
                continue;
            }
            for (int i = 0; i < each.entry().count(); i++) {
                all.add(new Unit(each, row, reached.merge(counter(row, each), 1, Integer::sum)));
            }
        }
        List<Object> facts = new ArrayList<>();
        stepped.forEach(row -> facts.addAll(declared(row)));
        for (int i = 0; i < all.size(); i++) {
            Unit unit = all.get(i);
            boolean last = moreMayCome(unit.row());
            facts.add(new UnitSeen(
                    unit.row().id(),
                    i,
                    last ? Integer.MAX_VALUE - 1 : unit.number(),
                    last ? Integer.MAX_VALUE - 1 : reached.get(counter(unit.row(), unit.of()))));
        }
        Map<Integer, List<StepReached>> steps = rules.fire("escalation", facts).stream()
                .filter(StepReached.class::isInstance)
                .map(StepReached.class::cast)
                .collect(Collectors.groupingBy(StepReached::unit));
        List<String> gaps = new ArrayList<>();
        Map<Integer, Map<BigFraction, Integer>> counts = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            List<StepReached> found = steps.getOrDefault(i, List.of());
            if (found.size() != 1) {
                gaps.add("not one step for a unit of row " + all.get(i).row().id());
                continue;
            }
            counts.computeIfAbsent(all.get(i).of().number(), number -> new LinkedHashMap<>())
                    .merge(times(all.get(i).row(), found.get(0).step()), 1, Integer::sum);
        }
        if (!gaps.isEmpty()) {
            throw new IncompleteJudgement(gaps);
        }
        for (Unit unit : all) {
            units.computeIfAbsent(
                    unit.of().number(),
                    number -> priced(unit, counts.get(unit.of().number())));
        }
    }

    /** In the worst case a row that was not looked at holds any number of what this one is counted with. */
    private boolean moreMayCome(Row row) {
        return alsoWaiting
                && counted(row) == Price.Counted.TABLE
                && rows.stream()
                        .filter(other -> counted(other) == Price.Counted.TABLE && sign(other) == sign(row))
                        .anyMatch(other -> dossier.looked(other.id()) == 0);
    }

    private static List<Charge.Unit> priced(Unit unit, Map<BigFraction, Integer> counts) {
        BigFraction price = Exact.of(unit.of().price(((Price.PerUnit) unit.row().price()).rate()));
        return counts.entrySet().stream()
                .map(each -> new Charge.Unit(each.getValue(), price, each.getKey()))
                .toList();
    }

    private static Price.Sign sign(Row row) {
        return ((Price.PerUnit) row.price()).sign();
    }

    /** What is counted together has one counter. */
    private static String counter(Row row, Happening happening) {
        return switch (counted(row)) {
            case TABLE -> "|" + sign(row);
            case ROW -> row.id();
            case PERSON -> row.id() + "|" + happening.entry().person();
        };
    }

    private static List<StepDeclared> declared(Row row) {
        Price.Steps steps = steps(row).orElseThrow();
        boolean forAll = steps.charge() == Price.Charge.ALL;
        List<Price.Step> declared = steps.steps();
        List<StepDeclared> facts = new ArrayList<>();
        facts.add(new StepDeclared(row.id(), -1, 1, declared.get(0).from(), forAll));
        for (int i = 0; i < declared.size(); i++) {
            int below = i + 1 < declared.size() ? declared.get(i + 1).from() : Integer.MAX_VALUE;
            facts.add(new StepDeclared(row.id(), i, declared.get(i).from(), below, forAll));
        }
        return facts;
    }

    private static BigFraction times(Row row, int step) {
        return step < 0
                ? BigFraction.ZERO
                : Exact.of(steps(row).orElseThrow().steps().get(step).times());
    }
}
