package org.bianmin.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.bianmin.catalogue.scheme.Grade;
import org.bianmin.catalogue.scheme.Interval;
import org.bianmin.catalogue.scheme.Rate;
import org.bianmin.catalogue.scheme.Scheme;
import org.junit.jupiter.api.Test;

/** The shortest way to a grade, against trying out everything. */
class WayToGradeTest {
    private static final List<Grade> BANDS = List.of(grade("甲", "90"), grade("乙", "66.67"), grade("丙", "0"));

    private static Grade grade(String name, String atLeast) {
        Interval.Edge edge = new Interval.Edge(new BigDecimal(atLeast), true);
        return new Grade(name, new Interval(Optional.of(edge), Optional.empty()));
    }

    private static Scheme scheme(Optional<String> basis, List<Grade> grades, String... critical) {
        return new Scheme(
                "s",
                "办法",
                basis,
                Optional.empty(),
                true,
                List.of(),
                List.of(),
                List.of(),
                new Rate(
                        new BigDecimal("100"),
                        grades,
                        List.of(critical),
                        critical.length == 0 ? Optional.empty() : Optional.of("乙")));
    }

    private static Scheme scheme(String... critical) {
        return scheme(Optional.of("文号"), BANDS, critical);
    }

    private static Score.Entry entry(String clause, int met, int open, int parts) {
        return new Score.Entry(clause, "类", met, open, parts, Points.shares(met, open, parts));
    }

    private static Score score(Scheme scheme, List<String> capping, List<Score.Entry> ledger) {
        Points points = Points.sum(ledger.stream().map(Score.Entry::points).toList());
        return new Score(
                scheme,
                points,
                points.low(scheme.rate().orElseThrow().fullMarks()),
                points.high(scheme.rate().orElseThrow().fullMarks()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Score.NoGrade.SELF_CHECK),
                capping,
                List.of(),
                ledger);
    }

    private static Grade band(String grade) {
        return BANDS.stream()
                .filter(each -> each.name().equals(grade))
                .findFirst()
                .orElseThrow();
    }

    /** By hand: of 3 clauses 1 is met; each further one is a third, and 66.67 is two thirds as it is printed. */
    @Test
    void should_compare_the_score_as_it_is_printed() {
        Score score =
                score(scheme(), List.of(), List.of(entry("a", 1, 0, 1), entry("b", 0, 0, 1), entry("c", 0, 0, 1)));
        assertThat(WayToGrade.next(score)).contains(band("乙"));
        WayToGrade way = WayToGrade.of(score, band("乙"), List.of(Set.of("b"), Set.of("c")), Set.of());
        assertThat(way.steps()).containsExactly(0);
        assertThat(way.reaches()).isTrue();
        assertThat(way.low()).isEqualTo(new BigDecimal("66.67"));
        assertThat(way.ifOpenPasses()).isEmpty();
    }

    @Test
    void should_take_what_gains_most_before_what_comes_first() {
        Score score = score(
                scheme(),
                List.of(),
                List.of(entry("a", 1, 0, 1), entry("b", 3, 0, 4), entry("c", 0, 0, 1), entry("d", 1, 0, 2)));
        assertThat(WayToGrade.of(score, band("乙"), List.of(Set.of("b"), Set.of("c"), Set.of("d")), Set.of())
                        .steps())
                .containsExactly(1);
    }

    @Test
    void should_count_a_thing_for_every_clause_that_it_mends() {
        Score score = score(
                scheme(),
                List.of(),
                List.of(entry("a", 0, 0, 1), entry("b", 1, 0, 2), entry("c", 1, 0, 2), entry("d", 1, 0, 1)));
        assertThat(WayToGrade.of(score, band("乙"), List.of(Set.of("a"), Set.of("b", "c", "joined")), Set.of())
                        .low())
                .isEqualTo(new BigDecimal("75.00"));
        assertThat(WayToGrade.of(score, band("甲"), List.of(Set.of("a"), Set.of("b", "c", "joined")), Set.of())
                        .steps())
                .containsExactly(0, 1);
    }

    @Test
    void should_begin_with_what_is_critical_only_where_it_keeps_the_grade_away() {
        Scheme scheme = scheme("s/small", "s/open");
        List<Score.Entry> ledger = new ArrayList<>(List.of(entry("s/small", 9, 0, 10), entry("s/big", 0, 0, 1)));
        IntStream.range(0, 3).forEach(i -> ledger.add(entry("m" + i, 1, 0, 1)));
        Score score = score(scheme, List.of("s/small"), ledger);
        List<Set<String>> things = List.of(Set.of("s/big"), Set.of("s/small"));

        WayToGrade best = WayToGrade.of(score, band("甲"), things, Set.of("s/open"));
        assertThat(best.steps()).containsExactly(1, 0);
        assertThat(best.openCritical()).containsExactly("s/open");
        WayToGrade second = WayToGrade.of(score, band("乙"), things, Set.of("s/open"));
        assertThat(second.steps()).isEmpty();
        assertThat(second.reaches()).isTrue();
        assertThat(second.openCritical()).isEmpty();
    }

    @Test
    void should_say_where_what_is_open_could_decide() {
        Score score =
                score(scheme(), List.of(), List.of(entry("a", 0, 1, 1), entry("b", 0, 0, 1), entry("c", 1, 0, 1)));
        WayToGrade best = WayToGrade.of(score, band("甲"), List.of(Set.of("b")), Set.of("a"));
        assertThat(best.reaches()).isFalse();
        assertThat(best.low()).isEqualTo(new BigDecimal("66.67"));
        assertThat(best.ifOpenPasses()).contains(List.of(0));
        WayToGrade second = WayToGrade.of(score, band("乙"), List.of(Set.of("b")), Set.of("a"));
        assertThat(second.steps()).containsExactly(0);
        assertThat(second.ifOpenPasses()).contains(List.of());
    }

    @Test
    void should_know_the_best_grade_and_schemes_without_any() {
        List<Score.Entry> all = List.of(entry("a", 1, 0, 1));
        assertThat(WayToGrade.next(score(scheme(), List.of(), all))).isEmpty();
        assertThat(WayToGrade.next(score(scheme("a"), List.of("a"), all))).contains(band("甲"));
        Scheme none = scheme(Optional.empty(), List.of());
        assertThat(WayToGrade.never(score(none, List.of(), all))).contains(Score.NoGrade.NO_BASIS);
        assertThat(WayToGrade.never(score(scheme(), List.of(), List.of()))).contains(Score.NoGrade.NOTHING_COUNTS);
        assertThat(WayToGrade.never(score(scheme(), List.of(), all))).isEmpty();
    }

    @Test
    void should_find_no_shorter_way_by_trying_everything() {
        Random random = new Random(8);
        int reached = 0;
        for (int round = 0; round < 400; round++) {
            int clauses = 3 + random.nextInt(7);
            List<Score.Entry> ledger = new ArrayList<>();
            List<Set<String>> things = new ArrayList<>();
            List<String> capping = new ArrayList<>();
            for (int i = 0; i < clauses; i++) {
                int parts = 1 + random.nextInt(5);
                int met = random.nextInt(parts + 1);
                int open = random.nextInt(parts - met + 1);
                ledger.add(entry("c" + i, met, open, parts));
                if (met + open < parts) {
                    things.add(Set.of("c" + i));
                    if (random.nextInt(6) == 0) {
                        capping.add("c" + i);
                    }
                }
            }
            Score score = score(
                    scheme(capping.isEmpty() ? new String[] {"x"} : capping.toArray(String[]::new)), capping, ledger);
            for (String grade : List.of("甲", "乙")) {
                WayToGrade way = WayToGrade.of(score, band(grade), things, Set.of());
                int shortest =
                        shortest(ledger, things, grade.equals("甲") ? Set.copyOf(capping) : Set.of(), band(grade));
                assertThat(way.reaches()).isEqualTo(shortest >= 0);
                if (shortest >= 0) {
                    assertThat(way.steps()).hasSize(shortest);
                    reached += shortest > 0 ? 1 : 0;
                }
            }
        }
        assertThat(reached).isGreaterThan(100);
    }

    /** The size of the smallest set of things with which the grade is reached; negative when none reaches it. */
    private static int shortest(List<Score.Entry> ledger, List<Set<String>> things, Set<String> critical, Grade band) {
        int best = -1;
        for (int chosen = 0; chosen < 1 << things.size(); chosen++) {
            List<Score.Entry> mended = new ArrayList<>();
            boolean allCritical = true;
            for (Score.Entry each : ledger) {
                int thing = things.indexOf(Set.of(each.clause()));
                boolean done = thing >= 0 && (chosen >> thing & 1) == 1;
                allCritical &= done || !critical.contains(each.clause());
                mended.add(done ? entry(each.clause(), each.parts() - each.open(), each.open(), each.parts()) : each);
            }
            BigDecimal low = Points.sum(mended.stream().map(Score.Entry::points).toList())
                    .low(new BigDecimal("100"));
            int size = Integer.bitCount(chosen);
            if (allCritical && band.scores().holds(low) && (best < 0 || size < best)) {
                best = size;
            }
        }
        return best;
    }
}
