package org.bianmin.findings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bianmin.facts.AnswerCondition;
import org.bianmin.facts.Answered;
import org.bianmin.facts.Applicability;
import org.bianmin.facts.ClauseResult;
import org.bianmin.facts.ConditionTested;
import org.bianmin.facts.DeclaredScope;
import org.bianmin.facts.JudgedClause;
import org.bianmin.facts.KindsCondition;
import org.bianmin.facts.Limit;
import org.bianmin.facts.LimitTested;
import org.bianmin.facts.MeasureSeen;
import org.bianmin.facts.NamesCompared;
import org.bianmin.facts.NamesRequired;
import org.bianmin.facts.Outcome;
import org.bianmin.facts.Prevails;
import org.bianmin.facts.RollUpRequired;
import org.bianmin.facts.Subject;
import org.bianmin.facts.ThingCondition;
import org.bianmin.facts.ThingScope;
import org.bianmin.facts.ThingTested;
import org.bianmin.rules.RuleBook;

/**
 * Puts the facts of one visit to the rule groups, one after the other, and checks each group's answers before the next
 * may build on them.
 *
 * @param conditions by clause and number
 * @param applicability by clause
 * @param things by clause and thing: whether the clause is asked of it
 * @param outcomes by clause and thing
 * @param names by clause and thing
 * @param results by clause
 * @param rollUps by roll-up
 * @param scopes by clause: whether it applies by its own conditions
 * @param prevails which clause prevails over which
 */
record Judging(
        Map<String, ConditionTested> conditions,
        Map<String, Applicability> applicability,
        Map<String, ThingScope> things,
        Map<String, Outcome> outcomes,
        Map<String, NamesCompared> names,
        Map<String, ClauseResult> results,
        Map<String, ClauseResult> rollUps,
        Map<String, DeclaredScope> scopes,
        List<Prevails> prevails) {

    /** Joins the parts of a key. */
    static String key(String clause, Object part) {
        return clause + " · " + part;
    }

    /**
     * Judges one visit.
     *
     * @throws IncompleteJudgement when a group leaves a gap
     */
    static Judging of(RuleBook rules, List<Object> facts) {
        List<Object> known = new ArrayList<>(facts);
        Function<String, List<Object>> fire = group -> {
            List<Object> asserted = rules.fire(group, known);
            known.addAll(asserted);
            return asserted;
        };
        List<Object> tested = fire.apply("applicability");
        Map<String, ConditionTested> conditions = conditions(facts, tested);
        ofThings(facts, all(tested, ThingTested.class));
        Map<String, DeclaredScope> scopes = Completeness.oneEach(
                "declared scope", clauses(facts), all(fire.apply("scope"), DeclaredScope.class), DeclaredScope::clause);
        Map<String, Applicability> applicability = Completeness.oneEach(
                "applicability",
                clauses(facts),
                all(fire.apply("precedence"), Applicability.class),
                Applicability::clause);
        Map<String, ThingScope> things = things(facts, applicability, fire.apply("things"));
        Completeness.oneEach(
                "answer",
                asked(things),
                all(fire.apply("answers"), Answered.class),
                answered -> key(answered.clause(), answered.subject()));
        List<Object> observed = fire.apply("observation");
        List<String> due = due(things);
        limits(facts, asked(things), all(observed, LimitTested.class));
        Map<String, Outcome> outcomes = Completeness.oneEach(
                "outcome", due, all(observed, Outcome.class), outcome -> key(outcome.clause(), outcome.subject()));
        Map<String, NamesCompared> names = names(facts, due, all(observed, NamesCompared.class));
        Map<String, ClauseResult> results = Completeness.oneEach(
                "clause result", clauses(facts), all(fire.apply("verdict"), ClauseResult.class), ClauseResult::clause);
        Map<String, ClauseResult> rollUps = Completeness.oneEach(
                "roll-up",
                all(facts, RollUpRequired.class).stream()
                        .map(RollUpRequired::rollUp)
                        .toList(),
                all(rollUps(rules, known), ClauseResult.class),
                ClauseResult::clause);
        return new Judging(
                conditions,
                applicability,
                things,
                outcomes,
                names,
                results,
                rollUps,
                scopes,
                all(facts, Prevails.class));
    }

    /** Headings over headings come after those, so that no rule sees a part that is still to be judged. */
    private static List<Object> rollUps(RuleBook rules, List<Object> known) {
        Map<Integer, List<RollUpRequired>> levels = all(known, RollUpRequired.class).stream()
                .collect(Collectors.groupingBy(RollUpRequired::level, TreeMap::new, Collectors.toList()));
        List<Object> asserted = new ArrayList<>();
        levels.values().forEach(level -> {
            List<Object> facts = new ArrayList<>(known);
            facts.removeIf(RollUpRequired.class::isInstance);
            facts.addAll(level);
            facts.addAll(asserted);
            asserted.addAll(rules.fire("roll_up", facts));
        });
        return asserted;
    }

    /** The first clause that prevails over another and applies, or of which nobody knows whether it does. */
    Optional<String> prevailing(String over, boolean applies) {
        Applicability.Answer wanted = applies ? Applicability.Answer.APPLIES : Applicability.Answer.UNKNOWN;
        return prevails.stream()
                .filter(each -> each.over().equals(over))
                .map(Prevails::clause)
                .filter(clause -> scopes.get(clause).answer() == wanted)
                .findFirst();
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

    private static Map<String, List<Subject>> subjects(List<Object> facts) {
        return all(facts, Subject.class).stream().collect(Collectors.groupingBy(Subject::group));
    }

    /** Every condition on things, with every thing of its group. */
    private static void ofThings(List<Object> facts, List<ThingTested> tested) {
        Map<String, List<Subject>> subjects = subjects(facts);
        List<String> asked = all(facts, ThingCondition.class).stream()
                .flatMap(condition -> subjects.getOrDefault(condition.group(), List.of()).stream()
                        .map(subject -> key(key(condition.clause(), condition.number()), subject.name())))
                .toList();
        Completeness.oneEach(
                "condition on a thing", asked, tested, each -> key(key(each.clause(), each.number()), each.subject()));
    }

    /** Every clause that applies, with every thing of its group. */
    private static Map<String, ThingScope> things(
            List<Object> facts, Map<String, Applicability> applicability, List<Object> asserted) {
        Map<String, List<Subject>> subjects = subjects(facts);
        List<String> all = all(facts, JudgedClause.class).stream()
                .filter(clause -> applicability.get(clause.clause()).answer() == Applicability.Answer.APPLIES)
                .flatMap(clause -> subjects.getOrDefault(clause.group(), List.of()).stream()
                        .map(subject -> key(clause.clause(), subject.name())))
                .toList();
        return Completeness.oneEach(
                "thing in scope", all, all(asserted, ThingScope.class), scope -> key(scope.clause(), scope.subject()));
    }

    /** What must have an outcome: every thing that is meant, or may be. */
    private static List<String> due(Map<String, ThingScope> things) {
        return with(things, Set.of(Applicability.Answer.APPLIES, Applicability.Answer.UNKNOWN));
    }

    /** What is judged by its own answer: every thing that is meant. */
    private static List<String> asked(Map<String, ThingScope> things) {
        return with(things, Set.of(Applicability.Answer.APPLIES));
    }

    private static List<String> with(Map<String, ThingScope> things, Set<Applicability.Answer> answers) {
        return things.entrySet().stream()
                .filter(entry -> answers.contains(entry.getValue().answer()))
                .map(Map.Entry::getKey)
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
