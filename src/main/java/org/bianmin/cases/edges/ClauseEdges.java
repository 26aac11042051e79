package org.bianmin.cases.edges;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bianmin.catalogue.Check;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Condition;
import org.bianmin.catalogue.Word;
import org.bianmin.record.Answer;
import org.bianmin.record.Details;
import org.bianmin.record.Version;

/** The edges of one clause: of its answers, of the kinds of centre, of its conditions, and of the things it asks of. */
final class ClauseEdges {
    private static final String CONFORMS = "conforms";
    private static final Set<String> NOT_MET = Set.of("fails", "unmet");

    private final Judges judges;
    private final Clause clause;
    private final String key;
    private final List<Trial> trials;
    private final OtherNumbers others;
    private final String first = Samples.list("things").get(0);
    private final List<Edge> edges = new ArrayList<>();

    ClauseEdges(Judges judges, Clause clause, Trials trials) {
        this.judges = judges;
        this.clause = clause;
        this.key = judges.key(clause.id());
        this.trials = trials.of(clause.check().orElseThrow());
        this.others = new OtherNumbers(
                judges.vocabulary(),
                judges.vocabulary()
                        .question(clause.check().orElseThrow().question())
                        .orElseThrow());
    }

    /** A visit at which the clause applies and is met, and the answers that decide it. */
    private record Base(Scene good, Optional<Answer> right, Optional<Answer> wrong) {}

    /** All of them; none where no visit can be made up at which the clause is met. */
    List<Edge> all() {
        for (Scene scene : scenes()) {
            Optional<Trial> right = firstWith(scene, Set.of(CONFORMS));
            if (right.isPresent()) {
                Optional<Answer> wrong = firstWith(scene, NOT_MET).flatMap(Trial::answer);
                of(new Base(answered(scene, right.get().answer()), right.get().answer(), wrong));
                break;
            }
        }
        return edges;
    }

    /** Every kind of centre, with every condition held; first without what prevails over the clause, then anyhow. */
    private List<Scene> scenes() {
        return judges.vocabulary().kinds().words().stream()
                .map(Word::name)
                .map(kind -> Scene.at(kind, judges.day()).named(Samples.centre(neverInName())))
                .map(scene -> Conditions.held(judges, clause, scene, first))
                .flatMap(scene -> Stream.of(scene, Conditions.withoutPrevailing(judges, key, scene)))
                .toList();
    }

    /** They stand in the centre's own name, so that nothing but the clause keeps them from being a name on its sign. */
    private List<String> neverInName() {
        return clause.check().orElseThrow() instanceof Check.Wording wording ? wording.neverInName() : List.of();
    }

    private Optional<Trial> firstWith(Scene scene, Set<String> verdicts) {
        return trials.stream()
                .filter(trial -> verdicts.contains(judges.verdict(key, answered(scene, trial.answer()))))
                .findFirst();
    }

    private Scene answered(Scene scene, Optional<Answer> answer) {
        return answered(scene, first, answer);
    }

    private Scene answered(Scene scene, String thing, Optional<Answer> answer) {
        return others.answered(scene, judges.asked(clause, thing), answer);
    }

    private void add(Scene scene, EdgeKind kind, Object... arguments) {
        edges.add(judges.edge(
                key,
                scene,
                kind,
                List.of(arguments).stream().map(String::valueOf).toList()));
    }

    private void of(Base base) {
        trials.forEach(trial ->
                edges.add(judges.edge(key, answered(base.good(), trial.answer()), trial.kind(), trial.arguments())));
        base.wrong().ifPresent(wrong -> disputed(base, wrong));
        judges.vocabulary().kinds().words().stream()
                .map(Word::name)
                .forEach(kind -> add(base.good().of(kind), EdgeKind.CENTRE, kind));
        otherNumbers(base);
        conditions(base);
        Conditions.sampled(clause)
                .ifPresent(question -> add(
                        base.good().with(new Scene.Asked(question, ""), Optional.empty()),
                        EdgeKind.LIST_NOT_LOOKED_AT));
        if (judges.ofThings(clause.check().orElseThrow().question())) {
            things(base);
        }
    }

    /** Every number of the clause, known only of what holds the thing that is asked for or lies in it. */
    private void otherNumbers(Base base) {
        if (!(clause.check().orElseThrow() instanceof Check.Limit limit)) {
            return;
        }
        List<BigDecimal> numbers = trials.stream()
                .flatMap(trial -> trial.answer().flatMap(Answer::number).stream())
                .toList();
        others.bases()
                .forEach(basis -> numbers.forEach(number -> add(
                        others.only(base.good(), basis, number),
                        EdgeKind.OTHER_BASIS,
                        basis,
                        number.toPlainString(),
                        limit.unit())));
        others.nested()
                .ifPresent(two -> add(
                        others.contradictory(base.good(), two.get(0), two.get(1), numbers.get(0)),
                        EdgeKind.CONTRADICTORY_MEASURES,
                        two.get(0),
                        two.get(1)));
    }

    private void disputed(Base base, Answer wrong) {
        List<String> people = Samples.list("inspectors");
        Answer differing = new Answer.Disputed(
                List.of(version(people.get(0), base.right().orElseThrow()), version(people.get(1), wrong)));
        add(answered(base.good(), Optional.of(differing)), EdgeKind.DISPUTED);
    }

    private static Version version(String inspector, Answer answer) {
        return new Version(List.of(inspector), answer, Details.NONE, Optional.empty());
    }

    /** What does not apply cannot fail: the answer is the wrong one throughout. */
    private void conditions(Base base) {
        Scene bad = answered(base.good(), base.wrong());
        List<Condition.Answer> answers = Conditions.answers(clause);
        for (Condition.Answer condition : answers) {
            Scene.Asked asked = Conditions.asked(judges, condition, first);
            Conditions.words(judges, condition)
                    .forEach(word -> add(
                            bad.with(asked, Optional.of(new Answer.Choice(word))),
                            EdgeKind.CONDITION,
                            condition.question(),
                            word));
            Scene unknown = bad.with(asked, Optional.empty());
            add(unknown, EdgeKind.CONDITION_UNKNOWN, condition.question());
            answers.stream()
                    .filter(other -> other != condition)
                    .forEach(other -> Conditions.otherWord(judges, other)
                            .ifPresent(word -> add(
                                    unknown.with(
                                            Conditions.asked(judges, other, first),
                                            Optional.of(new Answer.Choice(word))),
                                    EdgeKind.CONDITION_FAILS_AND_UNKNOWN,
                                    other.question(),
                                    condition.question())));
        }
    }

    private void things(Base base) {
        String second = Samples.list("things").get(1);
        Scene.Asked asked = judges.asked(clause, first);
        add(base.good().listing(asked.group(), List.of()), EdgeKind.NO_THING);
        add(base.good().without(asked.group()), EdgeKind.THINGS_NOT_RECORDED);
        Scene two = Conditions.held(judges, clause, base.good(), second);
        add(answered(two, second, base.right()), EdgeKind.TWO_GOOD_THINGS);
        add(answered(two, second, base.wrong()), EdgeKind.ONE_BAD_THING);
        add(answered(two, second, Optional.empty()), EdgeKind.ONE_UNCHECKED_THING);
        Conditions.answers(clause).stream()
                .filter(condition -> judges.ofThings(condition.question()))
                .forEach(condition -> {
                    Scene.Asked what = Conditions.asked(judges, condition, second);
                    Conditions.otherWord(judges, condition)
                            .ifPresent(word -> add(
                                    answered(two, second, base.wrong())
                                            .with(what, Optional.of(new Answer.Choice(word))),
                                    EdgeKind.THING_OF_OTHER_KIND,
                                    word));
                    add(
                            answered(two, second, base.right()).with(what, Optional.empty()),
                            EdgeKind.THING_OF_UNKNOWN_KIND);
                });
    }
}
