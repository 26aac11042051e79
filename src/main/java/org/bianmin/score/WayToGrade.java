package org.bianmin.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.bianmin.catalogue.scheme.Grade;
import org.bianmin.catalogue.scheme.Interval;
import org.bianmin.catalogue.scheme.Rate;

/**
 * The shortest list of things to mend that brings a score to a grade. What a thing gains is the same whatever else is
 * mended, so the shortest list takes the critical ones and then those that gain most; of equal ones the first.
 *
 * @param band the grade with its edge
 * @param steps which things, by their places in the list that was given, whatever comes of what is open
 * @param reaches whether they are enough if everything open fails
 * @param low the score after them if everything open fails, as it would be printed
 * @param ifOpenPasses which things are enough if everything open passes; absent when that makes no difference
 * @param openCritical critical clauses that are open, and whose failure would keep the grade away
 */
public record WayToGrade(
        Grade band,
        List<Integer> steps,
        boolean reaches,
        BigDecimal low,
        Optional<List<Integer>> ifOpenPasses,
        List<String> openCritical) {

    /** Why a score can never become a grade; absent when it can. */
    public static Optional<Score.NoGrade> never(Score score) {
        return Scorer.never(score.scheme(), score.ledger());
    }

    /** The grade above the one that the points give if everything open fails; absent when that is the best. */
    public static Optional<Grade> next(Score score) {
        List<Grade> bands = score.rate().grades();
        String now = Scorer.capped(score.rate(), Scorer.grade(score.rate(), score.low()), score.capping());
        int at = bands.stream().map(Grade::name).toList().indexOf(now);
        return at == 0 ? Optional.empty() : Optional.of(bands.get(at - 1));
    }

    /**
     * The shortest way.
     *
     * @param score as it stands
     * @param band a grade of its scheme
     * @param things what can be mended, each with the clauses (standard/clause) that are met by mending it; of things
     *     that gain the same the first is taken
     * @param open the clauses that nobody can judge yet
     */
    public static WayToGrade of(Score score, Grade band, List<? extends Collection<String>> things, Set<String> open) {
        Map<String, Score.Entry> ledger =
                score.ledger().stream().collect(Collectors.toMap(Score.Entry::clause, Function.identity()));
        List<BigFraction> gains =
                things.stream().map(thing -> gain(thing, ledger)).toList();
        boolean capped = capped(score.rate(), band);
        Set<String> capping = capped ? new HashSet<>(score.capping()) : Set.of();
        List<Integer> first = IntStream.range(0, things.size())
                .boxed()
                .filter(thing -> things.get(thing).stream().anyMatch(capping::contains))
                .toList();
        List<Integer> byGain = IntStream.range(0, things.size())
                .boxed()
                .filter(thing -> !first.contains(thing) && gains.get(thing).signum() > 0)
                .sorted(Comparator.comparing(gains::get, Comparator.reverseOrder()))
                .toList();
        Way certain = way(score, band, first, byGain, gains, score.points().earned());
        Way hopeful = way(
                score,
                band,
                first,
                byGain,
                gains,
                score.points().earned().add(score.points().open()));
        return new WayToGrade(
                band,
                certain.steps(),
                certain.reaches(),
                certain.score(),
                Optional.of(hopeful.steps())
                        .filter(steps -> hopeful.reaches() && !(certain.reaches() && steps.equals(certain.steps()))),
                capped ? score.rate().critical().stream().filter(open::contains).toList() : List.of());
    }

    /** The least score of the grade. */
    public BigDecimal edge() {
        return edge(band);
    }

    /** Things with the score that they lead to. */
    private record Way(List<Integer> steps, boolean reaches, BigDecimal score) {}

    private static Way way(
            Score score,
            Grade band,
            List<Integer> first,
            List<Integer> byGain,
            List<BigFraction> gains,
            BigFraction earned) {
        List<Integer> steps = new ArrayList<>(first);
        BigFraction sum = earned;
        for (int thing : first) {
            sum = sum.add(gains.get(thing));
        }
        for (int thing : byGain) {
            if (reached(score, sum, band)) {
                break;
            }
            steps.add(thing);
            sum = sum.add(gains.get(thing));
        }
        return new Way(List.copyOf(steps), reached(score, sum, band), printed(score, sum));
    }

    /** Compared is the score as it is printed, as it is when a grade is given. */
    private static boolean reached(Score score, BigFraction earned, Grade band) {
        return printed(score, earned).compareTo(edge(band)) >= 0;
    }

    /** The least score of a grade; lint holds that each grade of a rate has one, and that it belongs to it. */
    private static BigDecimal edge(Grade grade) {
        return grade.scores().low().map(Interval.Edge::value).orElseThrow();
    }

    private static BigDecimal printed(Score score, BigFraction earned) {
        return new Points(earned, BigFraction.ZERO, score.points().possible())
                .low(score.rate().fullMarks());
    }

    /** What fails of each clause; what is open of it stays open. */
    private static BigFraction gain(Collection<String> clauses, Map<String, Score.Entry> ledger) {
        return clauses.stream()
                .distinct()
                .filter(ledger::containsKey)
                .map(ledger::get)
                .map(entry -> BigFraction.of(entry.parts() - entry.met() - entry.open(), entry.parts()))
                .reduce(BigFraction.ZERO, BigFraction::add);
    }

    /** Whether a critical clause that fails keeps this grade away. */
    private static boolean capped(Rate rate, Grade band) {
        return rate.grades().stream()
                .filter(each -> rate.cap().filter(each.name()::equals).isPresent())
                .anyMatch(cap -> edge(cap).compareTo(edge(band)) < 0);
    }
}
