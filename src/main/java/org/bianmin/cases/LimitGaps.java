package org.bianmin.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bianmin.catalogue.Check;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Limits;
import org.bianmin.catalogue.Limits.Bound;
import org.bianmin.catalogue.Limits.Relation;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.facts.DerivedMeasures;
import org.bianmin.record.Case;

/**
 * Each limit needs a case at the number itself and one at its neighbour on the other side of the edge, one unit of the
 * number's last digit away: together they tell 不小于75 from 不小于74, from 不小于76 and from 大于75.
 */
final class LimitGaps {
    private final Clause clause;
    private final Check.Limit check;
    private final Vocabulary vocabulary;
    private final String notMet;

    /**
     * @param vocabulary words and questions
     * @param notMet the verdict of the clause where it is not met
     */
    LimitGaps(Clause clause, Check.Limit check, Vocabulary vocabulary, String notMet) {
        this.clause = clause;
        this.check = check;
        this.vocabulary = vocabulary;
        this.notMet = notMet;
    }

    /** A number that needs a case with this verdict. */
    private record Edge(BigDecimal number, String verdict) {}

    List<Gap> of(Shown shown) {
        List<Gap> gaps = new ArrayList<>();
        for (Limits limits : check.values()) {
            edges(limits)
                    .distinct()
                    .filter(edge -> shown.with(edge.verdict())
                            .filter(each -> limits.period().contains(each.day()))
                            .noneMatch(each -> measured(each, edge.number())))
                    .forEach(edge -> gaps.add(gap(limits, edge)));
        }
        return gaps;
    }

    private Stream<Edge> edges(Limits limits) {
        Stream<Edge> bounds = limits.bounds().stream().flatMap(bound -> edges(limits, bound));
        Stream<Edge> about = limits.about().stream().flatMap(this::edges);
        Stream<Edge> doubtful = limits.doubtful().stream().map(number -> new Edge(number, "undecided"));
        // No number that a record may hold is below nothing.
        return Stream.of(bounds, about, doubtful)
                .flatMap(edges -> edges)
                .filter(edge -> edge.number().signum() >= 0);
    }

    private Stream<Edge> edges(Limits limits, Bound bound) {
        boolean lower = bound.relation() == Relation.AT_LEAST || bound.relation() == Relation.MORE_THAN;
        boolean inclusive = bound.relation() == Relation.AT_LEAST || bound.relation() == Relation.AT_MOST;
        BigDecimal number = bound.value();
        BigDecimal neighbour = lower == inclusive ? number.subtract(number.ulp()) : number.add(number.ulp());
        Edge broken = new Edge(inclusive ? neighbour : number, notMet);
        Edge kept = new Edge(inclusive ? number : neighbour, Shown.CONFORMS);
        return clear(limits, kept.number()) ? Stream.of(kept, broken) : Stream.of(broken);
    }

    /** Whether a number is right by every limit, and can be read in no other way. */
    private static boolean clear(Limits limits, BigDecimal number) {
        return limits.bounds().stream().allMatch(each -> each.keptBy(number))
                && limits.doubtful().stream().noneMatch(doubt -> doubt.compareTo(number) == 0);
    }

    /** Without a tolerance only the number itself is right, and nobody can say that another is wrong. */
    private Stream<Edge> edges(Limits.About about) {
        BigDecimal off = about.tolerance().map(Limits.Tolerance::value).orElse(BigDecimal.ZERO);
        String outside = about.tolerance().isPresent() ? notMet : "undecided";
        BigDecimal low = about.value().subtract(off);
        BigDecimal high = about.value().add(off);
        return Stream.of(
                new Edge(low, Shown.CONFORMS),
                new Edge(low.subtract(low.ulp()), outside),
                new Edge(high, Shown.CONFORMS),
                new Edge(high.add(high.ulp()), outside));
    }

    private boolean measured(Case each, BigDecimal number) {
        return DerivedMeasures.in(vocabulary, each.given()).answers().stream()
                .filter(seen -> seen.question().equals(check.question()))
                .flatMap(seen -> seen.answer().number().stream())
                .anyMatch(measured -> measured.compareTo(number) == 0);
    }

    /** Dated limits name a day of theirs, as the case would. */
    private Gap gap(Limits limits, Edge edge) {
        Optional<LocalDate> day = limits.period().from().or(limits.period()::until);
        String number = edge.number().toPlainString()
                + check.unit()
                + day.map(on -> ", on: " + on).orElse("");
        String question =
                vocabulary.question(check.question()).map(Question::name).orElseThrow();
        return Gap.of(Gap.kind("number_", edge.verdict()), clause.id(), question, number);
    }
}
