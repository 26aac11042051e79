package org.bianmin.findings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bianmin.facts.AnswerCondition;
import org.bianmin.facts.Applicability;
import org.bianmin.facts.ClauseResult;
import org.bianmin.facts.ConditionTested;
import org.bianmin.facts.JudgedClause;
import org.bianmin.facts.KindsCondition;
import org.bianmin.facts.Limit;
import org.bianmin.facts.LimitTested;
import org.bianmin.facts.MeasureSeen;
import org.bianmin.facts.NamesCompared;
import org.bianmin.facts.NamesRequired;
import org.bianmin.facts.Outcome;
import org.bianmin.facts.Subject;
import org.bianmin.rules.RuleBook;

/**
 * Puts the facts of one visit to the rule groups, one after the other, and checks each group's answers before the next
 * may build on them.
 *
 * @param conditions by clause and number
 * @param applicability by clause
 * @param outcomes by clause and thing
 * @param names by clause and thing
 * @param results by clause
 */
record Judging(
        Map<String, ConditionTested> conditions,
        Map<String, Applicability> applicability,
        Map<String, Outcome> outcomes,
        Map<String, NamesCompared> names,
        Map<String, ClauseResult> results) {

    /** Joins the parts of a key. */
    static String key(String clause, Object part) {
        return clause + " · " + part;
    }

    /**
     * Judges one visit.
     *
     * @param fired is told group and name of each rule that fires
     * @throws IncompleteJudgement when a group leaves a gap
     */
    static Judging of(RuleBook rules, List<Object> facts, BiConsumer<String, String> fired) {
        List<Object> known = new ArrayList<>(facts);
        Function<String, List<Object>> fire = group -> {
            List<Object> asserted = rules.fire(group, known, rule -> fired.accept(group, rule));
            known.addAll(asserted);
            return asserted;
        };
        Map<String, ConditionTested> conditions = conditions(facts, fire.apply("applicability"));
        Map<String, Applicability> applicability = applicability(facts, fire.apply("scope"));
        List<Object> observed = fire.apply("observation");
        List<String> due = due(facts, applicability);
        limits(facts, due, all(observed, LimitTested.class));
        Map<String, Outcome> outcomes = Completeness.oneEach(
                "outcome", due, all(observed, Outcome.class), outcome -> key(outcome.clause(), outcome.subject()));
        Map<String, NamesCompared> names = names(facts, due, all(observed, NamesCompared.class));
        Map<String, ClauseResult> results = Completeness.oneEach(
                "clause result", clauses(facts), all(fire.apply("verdict"), ClauseResult.class), ClauseResult::clause);
        return new Judging(conditions, applicability, outcomes, names, results);
    }

    private static <T> List<T> all(Collection<Object> facts, Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static List<String> clauses(List<Object> facts) {
        return all(facts, JudgedClause.class).stream().map(JudgedClause::clause).toList();
    }

    private static Map<String, ConditionTested> conditions(List<Object> facts, List<Object> asserted) {
        List<String> asked = Stream.concat(
                        all(facts, KindsCondition.class).stream().map(c -> key(c.clause(), c.number())),
                        all(facts, AnswerCondition.class).stream().map(c -> key(c.clause(), c.number())))
                .toList();
        return Completeness.oneEach(
                "tested condition", asked, all(asserted, ConditionTested.class), c -> key(c.clause(), c.number()));
    }

    private static Map<String, Applicability> applicability(List<Object> facts, List<Object> asserted) {
        return Completeness.oneEach(
                "applicability", clauses(facts), all(asserted, Applicability.class), Applicability::clause);
    }

    /** Every clause that applies, with every thing that it is asked of. */
    private static List<String> due(List<Object> facts, Map<String, Applicability> applicability) {
        Map<String, List<Subject>> subjects =
                all(facts, Subject.class).stream().collect(Collectors.groupingBy(Subject::group));
        return all(facts, JudgedClause.class).stream()
                .filter(clause -> applicability.get(clause.clause()).answer() == Applicability.Answer.APPLIES)
                .flatMap(clause -> subjects.getOrDefault(clause.group(), List.of()).stream()
                        .map(subject -> key(clause.clause(), subject.name())))
                .toList();
    }

    /** Every measure that was taken, against every limit of every clause that applies. */
    private static void limits(List<Object> facts, List<String> due, List<LimitTested> tested) {
        Set<String> open = Set.copyOf(due);
        Map<String, List<MeasureSeen>> measures =
                all(facts, MeasureSeen.class).stream().collect(Collectors.groupingBy(MeasureSeen::question));
        List<String> asked = all(facts, Limit.class).stream()
                .flatMap(limit -> measures.getOrDefault(limit.question(), List.of()).stream()
                        .map(measure -> key(limit.clause(), measure.subject()))
                        .filter(open::contains)
                        .map(key -> key(key, limit.kind())))
                .toList();
        Completeness.oneEach(
                "tested limit", asked, tested, each -> key(key(each.clause(), each.subject()), each.limit()));
    }

    private static Map<String, NamesCompared> names(
            List<Object> facts, List<String> due, List<NamesCompared> compared) {
        Map<String, NamesRequired> required = all(facts, NamesRequired.class).stream()
                .collect(Collectors.toMap(NamesRequired::clause, Function.identity()));
        List<String> lists = due.stream()
                .filter(key -> required.containsKey(key.substring(0, key.indexOf(" · "))))
                .toList();
        Map<String, NamesCompared> byKey =
                Completeness.oneEach("compared list", lists, compared, c -> key(c.clause(), c.subject()));
        byKey.values().forEach(each -> Completeness.everyName(required.get(each.clause()), each));
        return byKey;
    }
}
