package org.bianmin.score.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.bianmin.Shipped;
import org.bianmin.catalogue.scheme.Price;
import org.bianmin.catalogue.scheme.Row;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.catalogue.scheme.Table;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.record.appraisal.Appraisal;
import org.bianmin.record.appraisal.Appraised;
import org.bianmin.record.appraisal.Entry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of every score sheet, by tables and visits that are drawn by lot. */
class SheetPropertiesTest {
    private static final long DRAWN = 70;
    private static final int SPOTS = 5;

    private static LongStream seeds() {
        return LongStream.range(0, DRAWN);
    }

    /** A scheme, visits, and what else the lot decides. */
    private record Drawn(Random random, Scheme scheme, List<Scored> visits, RandomVisits lot) {
        static Drawn of(long seed, boolean complete) {
            Random random = new Random(seed);
            Scheme scheme = new RandomScheme(random).scheme();
            RandomVisits lot = new RandomVisits(random, scheme, complete);
            return new Drawn(random, scheme, lot.visits(), lot);
        }

        Map<String, ScoreSheet.TargetScore> scores() {
            return scores(visits);
        }

        Map<String, ScoreSheet.TargetScore> scores(List<Scored> others) {
            Map<String, ScoreSheet.TargetScore> scores = new LinkedHashMap<>();
            new SheetScorer(Shipped.RULE_BOOK, id -> Optional.empty())
                    .score(scheme, others)
                    .forEach(sheet -> sheet.targets()
                            .forEach(target -> scores.put(
                                    sheet.centre() + " " + target.table().target() + " " + target.name(), target)));
            return scores;
        }

        /** Some of the rows that are asked, of some target at some visit. */
        Stream<Spot> spots(Predicate<Spot> which) {
            List<Spot> all = new ArrayList<>(spots().filter(which).toList());
            Collections.shuffle(all, random);
            return all.stream().limit(SPOTS);
        }

        private Stream<Spot> spots() {
            List<Spot> spots = new ArrayList<>();
            for (int visit = 0; visit < visits.size(); visit++) {
                for (int target = 0;
                        target < visits.get(visit).targets(RandomScheme.ID).size();
                        target++) {
                    Appraised said = visits.get(visit).targets(RandomScheme.ID).get(target);
                    Table table = scheme.tables()
                            .orElseThrow()
                            .table(said.target(), RandomScheme.KIND)
                            .orElseThrow();
                    for (Row row : table.rows().filter(RandomVisits::asked).toList()) {
                        spots.add(new Spot(visit, target, row));
                    }
                }
            }
            return spots.stream();
        }

        List<Entry> at(Spot spot) {
            return visits.get(spot.visit())
                    .targets(RandomScheme.ID)
                    .get(spot.target())
                    .entries()
                    .getOrDefault(spot.row().id(), List.of());
        }

        List<Scored> with(Spot spot, List<Entry> entries) {
            List<Scored> changed = new ArrayList<>(visits);
            Scored visit = visits.get(spot.visit());
            List<Appraised> targets = new ArrayList<>(visit.targets(RandomScheme.ID));
            Appraised said = targets.get(spot.target());
            Map<String, List<Entry>> all = new LinkedHashMap<>(said.entries());
            all.put(spot.row().id(), entries);
            targets.set(
                    spot.target(),
                    new Appraised(
                            said.target(),
                            said.name(),
                            said.window(),
                            said.department(),
                            all,
                            said.selfScores(),
                            said.place()));
            changed.set(
                    spot.visit(),
                    new Scored(
                            visit.centre(),
                            visit.visit(),
                            List.of(new Appraisal(RandomScheme.ID, targets, said.place())),
                            visit.assessment(),
                            visit.hindrance()));
            return List.copyOf(changed);
        }
    }

    private record Spot(int visit, int target, Row row) {}

    private static boolean offence(Row row) {
        return row.price() instanceof Price.Loses
                || row.price() instanceof Price.PerUnit priced && priced.sign() == Price.Sign.DEDUCT;
    }

    private static boolean looked(List<Entry> entries) {
        return entries.stream().anyMatch(entry -> !(entry instanceof Entry.Unchecked));
    }

    private static List<Entry> and(List<Entry> entries, Entry more) {
        List<Entry> all = new ArrayList<>(
                entries.stream().filter(Entry.Happened.class::isInstance).toList());
        all.add(more);
        return all;
    }

    private static void notAbove(Optional<BigFraction> one, Optional<BigFraction> other, String what) {
        if (one.isPresent() && other.isPresent()) {
            assertThat(one.get().subtract(other.get()).signum())
                    .as(what + ": " + one.get() + " is above " + other.get())
                    .isNotPositive();
        }
    }

    private static void lowNotAbove(Range one, Range other, String what) {
        assertThat(one.low().isPresent() && other.low().isEmpty()).as(what).isFalse();
        notAbove(one.low(), other.low(), what);
    }

    private static void highNotAbove(Range one, Range other, String what) {
        assertThat(one.high().isEmpty() && other.high().isPresent()).as(what).isFalse();
        notAbove(one.high(), other.high(), what);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void should_agree_with_plain_arithmetic_where_everything_is_decided(long seed) {
        Drawn drawn = Drawn.of(seed, true);
        SlowReckoning slow = new SlowReckoning(drawn.scheme(), drawn.visits());
        drawn.scores().forEach((key, score) -> {
            String centre = key.substring(0, key.indexOf(' '));
            if (score.total().settled()) {
                assertThat(Exact.decimal(score.total().low().orElseThrow()))
                        .as(key)
                        .isEqualByComparingTo(slow.total(centre, score.table().target(), score.name()));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void should_print_only_totals_that_are_the_sums_of_what_is_printed(long seed) {
        Drawn drawn = Drawn.of(seed, seed % 2 == 0);
        drawn.scores().forEach((key, score) -> {
            Range sum = Range.exactly(Exact.of(score.table().fullMarks()));
            for (ScoreSheet.SectionScore section : score.sections()) {
                Range rows = section.rows().stream().map(RowScore::total).reduce(Range.ZERO, Range::plus);
                assertThat(section.sum()).as(key).isEqualTo(rows);
                sum = sum.plus(section.total());
            }
            assertThat(score.sum()).as(key).isEqualTo(sum);
            for (Range each : List.of(score.sum(), score.total())) {
                notAbove(each.low(), each.high(), key + ": low above high");
            }
            score.sections().stream()
                    .flatMap(section -> section.rows().stream())
                    .forEach(row -> notAbove(row.total().low(), row.total().high(), key + " " + row.row()));
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void should_never_score_higher_for_one_more_offence(long seed) {
        Drawn drawn = Drawn.of(seed, false);
        Map<String, ScoreSheet.TargetScore> before = drawn.scores();
        drawn.spots(spot -> offence(spot.row())).forEach(spot -> {
            Entry more = drawn.lot().happened(spot.row());
            boolean looked = looked(drawn.at(spot));
            Map<String, ScoreSheet.TargetScore> after = drawn.scores(drawn.with(spot, and(drawn.at(spot), more)));
            after.forEach((key, score) -> {
                String what = key + " after " + more + " at " + spot.row();
                highNotAbove(score.total(), before.get(key).total(), what);
                if (looked) {
                    lowNotAbove(score.total(), before.get(key).total(), what);
                }
            });
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void should_never_score_lower_for_one_more_merit(long seed) {
        Drawn drawn = Drawn.of(seed, false);
        Map<String, ScoreSheet.TargetScore> before = drawn.scores();
        drawn.spots(spot -> RandomVisits.counted(spot.row()) && !offence(spot.row()))
                .forEach(spot -> {
                    Entry more = drawn.lot().happened(spot.row());
                    boolean looked = looked(drawn.at(spot));
                    Map<String, ScoreSheet.TargetScore> after =
                            drawn.scores(drawn.with(spot, and(drawn.at(spot), more)));
                    after.forEach((key, score) -> {
                        String what = key + " after " + more + " at " + spot.row();
                        lowNotAbove(before.get(key).total(), score.total(), what);
                        if (looked) {
                            highNotAbove(before.get(key).total(), score.total(), what);
                        }
                    });
                });
    }

    private static Entry.Happened changed(Entry.Happened entry, Optional<Boolean> verified, boolean exempted) {
        return new Entry.Happened(
                entry.count(),
                entry.what(),
                entry.person(),
                entry.day(),
                entry.time(),
                entry.level(),
                entry.method(),
                verified,
                entry.points(),
                entry.reason(),
                exempted ? Optional.of(new Entry.Exemption("停电", "证明.jpg")) : entry.exemption(),
                entry.duty(),
                entry.evidence(),
                Place.NOWHERE);
    }

    /** The visits with each entry that happened changed by itself. */
    private static Stream<List<Scored>> eachChanged(
            Drawn drawn, Stream<Spot> spots, UnaryOperator<Entry.Happened> change) {
        return spots.flatMap(spot -> {
            List<Entry> entries = drawn.at(spot);
            List<List<Scored>> all = new ArrayList<>();
            for (int i = 0; i < entries.size(); i++) {
                if (entries.get(i) instanceof Entry.Happened happened) {
                    List<Entry> changed = new ArrayList<>(entries);
                    changed.set(i, change.apply(happened));
                    all.add(drawn.with(spot, changed));
                }
            }
            return all.stream();
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void should_never_score_lower_for_an_offence_that_is_exempted_with_proof(long seed) {
        Drawn drawn = Drawn.of(seed, false);
        Map<String, ScoreSheet.TargetScore> before = drawn.scores();
        eachChanged(drawn, drawn.spots(spot -> offence(spot.row())), entry -> changed(entry, entry.verified(), true))
                .forEach(visits -> drawn.scores(visits).forEach((key, score) -> {
                    lowNotAbove(before.get(key).total(), score.total(), key);
                    highNotAbove(before.get(key).total(), score.total(), key);
                }));
    }

    private static void inside(Range told, Range found, String what) {
        lowNotAbove(told, found, what);
        highNotAbove(found, told, what);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void should_stay_in_the_range_when_an_open_row_is_looked_at(long seed) {
        Drawn drawn = Drawn.of(seed, false);
        Map<String, ScoreSheet.TargetScore> before = drawn.scores();
        drawn.spots(spot -> !open(drawn, spot).isEmpty() && !looked(drawn.at(spot)))
                .forEach(spot -> {
                    for (List<Entry> entries : open(drawn, spot)) {
                        drawn.scores(drawn.with(spot, entries))
                                .forEach((key, score) -> inside(
                                        before.get(key).total(),
                                        score.total(),
                                        key + " after " + entries + " at " + spot.row()));
                    }
                });
    }

    /** What may turn out of a row that nobody has looked at on any visit; nothing where somebody has. */
    private static List<List<Entry>> open(Drawn drawn, Spot spot) {
        Scored visit = drawn.visits().get(spot.visit());
        Appraised said = visit.targets(RandomScheme.ID).get(spot.target());
        boolean known = drawn.visits().stream()
                .filter(visit::sameCentre)
                .flatMap(other -> other.targets(RandomScheme.ID).stream())
                .filter(other -> other.target() == said.target() && other.name().equals(said.name()))
                .anyMatch(
                        other -> looked(other.entries().getOrDefault(spot.row().id(), List.of())));
        if (known) {
            return List.of();
        }
        List<List<Entry>> found = new ArrayList<>();
        if (RandomVisits.counted(spot.row())) {
            found.add(List.of(new Entry.None(Place.NOWHERE)));
        }
        List<Entry> some = drawn.lot().entries(spot.row(), said.name());
        if (!some.isEmpty()) {
            found.add(some);
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void should_stay_in_the_range_when_an_offence_is_looked_into(long seed) {
        Drawn drawn = Drawn.of(seed, false);
        Map<String, ScoreSheet.TargetScore> before = drawn.scores();
        for (boolean so : List.of(true, false)) {
            eachChanged(
                            drawn,
                            drawn.spots(spot -> drawn.at(spot).stream()
                                    .anyMatch(entry -> entry instanceof Entry.Happened happened
                                            && happened.verified().isEmpty()
                                            && spot.row().verified())),
                            entry -> entry.verified().isPresent() ? entry : changed(entry, Optional.of(so), false))
                    .forEach(visits -> drawn.scores(visits)
                            .forEach((key, score) -> inside(before.get(key).total(), score.total(), key)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void should_not_depend_on_the_order_of_the_records(long seed) {
        Drawn drawn = Drawn.of(seed, false);
        List<Scored> shuffled = new ArrayList<>(drawn.visits());
        Collections.shuffle(shuffled, drawn.random());
        assertThat(drawn.scores(shuffled)).containsExactlyInAnyOrderEntriesOf(drawn.scores());
    }

    /** With so few settled totals the arithmetic would prove little. */
    @org.junit.jupiter.api.Test
    void should_draw_mostly_visits_of_which_everything_is_decided() {
        List<ScoreSheet.TargetScore> all = seeds().mapToObj(
                        seed -> Drawn.of(seed, true).scores())
                .flatMap(scores -> scores.values().stream())
                .toList();
        long settled = all.stream().filter(score -> score.total().settled()).count();
        assertThat(new BigDecimal(settled)).isGreaterThan(new BigDecimal(all.size() * 9 / 10));
    }
}
