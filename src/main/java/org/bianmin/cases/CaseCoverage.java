package org.bianmin.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bianmin.catalogue.Check;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Obligation;
import org.bianmin.catalogue.RequiredName;
import org.bianmin.catalogue.RollUp;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.facts.Facts;
import org.bianmin.record.Case;

/** Which cases a standard lacks, so that a mistake in a clause could stand without a case that comes out otherwise. */
public final class CaseCoverage {
    private final Standard standard;
    private final List<Case> cases;
    private final Vocabulary vocabulary;
    private final ConditionGaps conditions;
    private final PrecedenceGaps precedence;

    private CaseCoverage(Standard standard, List<Case> cases, Vocabulary vocabulary) {
        this.standard = standard;
        this.cases = cases;
        this.vocabulary = vocabulary;
        this.conditions = new ConditionGaps(standard, vocabulary);
        this.precedence = new PrecedenceGaps(cases);
    }

    /**
     * The cases that a standard lacks. Every judged clause needs one for each of its verdicts, for each of its conditions,
     * names and limits, and for how it stands to other clauses; a clause that takes over the check of another needs one
     * that shows that it follows the other; a roll-up one for each of its verdicts.
     *
     * @param cases those that stand beside it
     * @param vocabulary words and questions
     */
    public static List<Gap> gaps(Standard standard, List<Case> cases, Vocabulary vocabulary) {
        if (cases.isEmpty()) {
            return List.of(Gap.of(Gap.Kind.NO_CASES, standard.id()));
        }
        CaseCoverage coverage = new CaseCoverage(standard, cases, vocabulary);
        List<Gap> gaps = new ArrayList<>(coverage.conditions.ofHead(cases));
        standard.clauses().stream().filter(Facts::judged).map(coverage::of).forEach(gaps::addAll);
        standard.rollUps().stream().map(coverage::of).forEach(gaps::addAll);
        return gaps;
    }

    private Shown shown(String id) {
        return new Shown(cases, standard.id() + "/" + id);
    }

    private List<Gap> verdicts(String id, Stream<String> needed) {
        Shown shown = shown(id);
        return needed.filter(verdict -> shown.with(verdict).findAny().isEmpty())
                .map(verdict -> Gap.of(Gap.kind("", verdict), id))
                .toList();
    }

    private List<Gap> of(Clause clause) {
        String notMet = clause.obligation() == Obligation.SHALL ? "fails" : "unmet";
        if (clause.precedence().takenFrom().isPresent()) {
            return verdicts(clause.id(), Stream.of(notMet));
        }
        Shown shown = shown(clause.id());
        List<Gap> gaps = new ArrayList<>(verdicts(clause.id(), Stream.of(Shown.CONFORMS, notMet, Shown.NOT_CHECKED)));
        gaps.addAll(conditions.of(clause, shown));
        Check check = clause.check().orElseThrow();
        if (check instanceof Check.Names names) {
            gaps.addAll(names(clause, names, shown));
        } else if (check instanceof Check.Limit limit) {
            gaps.addAll(new LimitGaps(clause, limit, vocabulary, notMet).of(shown));
        }
        gaps.addAll(precedence.of(clause, shown));
        return gaps;
    }

    private static List<Gap> names(Clause clause, Check.Names names, Shown shown) {
        return Facts.binding(names).stream()
                .map(RequiredName::label)
                .filter(label -> !shown.any(expected -> expected.missing()
                        .filter(missing -> missing.contains(label))
                        .isPresent()))
                .map(label -> Gap.of(Gap.Kind.MISSING_NAME, clause.id(), label))
                .toList();
    }

    private List<Gap> of(RollUp rollUp) {
        return verdicts(
                rollUp.id(),
                canBreak(rollUp)
                        ? Stream.of(Shown.CONFORMS, "fails", Shown.NOT_CHECKED, Shown.NOT_APPLICABLE)
                        : Stream.of(Shown.NOT_APPLICABLE));
    }

    /** A heading over nothing but recommendations and other bodies' duties says nothing of a centre. */
    private boolean canBreak(RollUp rollUp) {
        return rollUp.parts().stream()
                .anyMatch(part -> standard.rollUp(part).filter(this::canBreak).isPresent()
                        || standard.clause(part).filter(CaseCoverage::canBreak).isPresent());
    }

    /** Whether it could break a heading once its validity is settled. */
    private static boolean canBreak(Clause clause) {
        return clause.check().isPresent()
                && clause.obligation() == Obligation.SHALL
                && clause.binds().local();
    }
}
