package org.bianmin.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bianmin.catalogue.AskedNames;
import org.bianmin.catalogue.Check;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Condition;
import org.bianmin.catalogue.Directory;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.Limits;
import org.bianmin.catalogue.Obligation;
import org.bianmin.catalogue.Precedence;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.RequiredName;
import org.bianmin.catalogue.RollUp;
import org.bianmin.catalogue.Validity;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.WordList;
import org.bianmin.record.Answer;
import org.bianmin.record.Observations;
import org.bianmin.record.State;

/** Makes the facts of one visit. */
public final class Facts {
    private final Vocabulary vocabulary;
    private final List<Object> facts = new ArrayList<>();

    private Facts(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Makes the facts of one visit.
     *
     * @param vocabulary words and questions
     * @param judgedBy the editions whose clauses are judged
     * @param takenAgainst the editions that the record was taken by; lists close only over the names that these ask for
     * @param kind kind of the centre
     * @param name name of the centre; empty when it does not matter
     * @param observations what was seen
     */
    public static List<Object> of(
            Vocabulary vocabulary,
            List<Edition> judgedBy,
            List<Edition> takenAgainst,
            String kind,
            String name,
            Observations observations) {
        Facts facts = new Facts(vocabulary);
        facts.facts.add(new VisitedCentre(vocabulary.kinds().withBroader(kind)));
        facts.subjects(observations);
        facts.facts.addAll(new SeenFacts(vocabulary, AskedNames.of(clauses(takenAgainst)), WordList.folded(name))
                .of(observations));
        judgedBy.forEach(edition -> edition.clauses().stream()
                .filter(Facts::judged)
                .forEach(clause -> facts.clause(edition, clause, observations)));
        facts.precedence(judgedBy);
        judgedBy.forEach(edition -> edition.rollUps().forEach(rollUp -> facts.rollUp(edition, rollUp)));
        return List.copyOf(facts.facts);
    }

    /** Whether a clause must get a verdict: it binds today, is covered, and asks for something. */
    public static boolean judged(Clause clause) {
        return clause.validity().binds()
                && clause.check().isPresent()
                && clause.obligation() != Obligation.MAY
                && !(clause.check().orElseThrow() instanceof Check.Names names
                        && binding(names).isEmpty());
    }

    /** The entries of a list that bind today. */
    public static List<RequiredName> binding(Check.Names names) {
        return names.names().stream().filter(name -> name.validity().binds()).toList();
    }

    /** How rules call a clause. */
    public static String key(Edition edition, Clause clause) {
        return edition.standard().id() + "/" + clause.id();
    }

    /** Whether a part of a roll-up can break it: what is only recommended, doubted or another body's cannot. */
    public static boolean breaks(Clause clause) {
        return judged(clause)
                && clause.obligation() == Obligation.SHALL
                && clause.binds().local();
    }

    /** How rules call a roll-up. */
    public static String key(Edition edition, RollUp rollUp) {
        return edition.standard().id() + "/" + rollUp.id();
    }

    private static Stream<Clause> clauses(List<Edition> editions) {
        return editions.stream().flatMap(edition -> edition.clauses().stream());
    }

    private void subjects(Observations observations) {
        vocabulary.groups().forEach(group -> {
            List<String> names =
                    group.each() ? observations.subjects().getOrDefault(group.key(), List.of()) : List.of("");
            names.forEach(name -> facts.add(new Subject(group.key(), name)));
        });
    }

    /** What prevails must be judged itself; a clause that no longer binds gives way to nothing. */
    private void precedence(List<Edition> editions) {
        Set<String> judged = facts.stream()
                .filter(JudgedClause.class::isInstance)
                .map(fact -> ((JudgedClause) fact).clause())
                .collect(Collectors.toSet());
        for (Edition edition : editions) {
            for (Clause clause : edition.clauses()) {
                String key = key(edition, clause);
                if (clause.precedence().takenFrom().isPresent()) {
                    // Where it says the same as another, that other declares what gives way.
                    continue;
                }
                clause.precedence().overrides().stream()
                        .map(Precedence.Override::clause)
                        .filter(over -> judged.contains(key) && judged.contains(over))
                        .forEach(over -> facts.add(new Prevails(key, over)));
            }
        }
    }

    private void rollUp(Edition edition, RollUp rollUp) {
        String key = key(edition, rollUp);
        List<String> parts = rollUp.parts().stream()
                .filter(part -> edition.standard().rollUp(part).isPresent()
                        || edition.clauses().stream()
                                .anyMatch(clause -> clause.id().equals(part) && breaks(clause)))
                .map(part -> edition.standard().id() + "/" + part)
                .toList();
        facts.add(new RollUpRequired(key, level(edition, rollUp), parts.size(), doubted(edition, rollUp)));
        parts.forEach(part -> facts.add(new RollUpPart(key, part)));
    }

    /** Lint keeps headings from standing under themselves. */
    private static int level(Edition edition, RollUp rollUp) {
        return rollUp.parts().stream()
                .flatMap(part -> edition.standard().rollUp(part).stream())
                .mapToInt(inner -> level(edition, inner) + 1)
                .max()
                .orElse(0);
    }

    /** Whether a part would count if its validity were settled. */
    private static boolean doubted(Edition edition, RollUp rollUp) {
        return edition.clauses().stream()
                .filter(clause -> rollUp.parts().contains(clause.id()))
                .filter(clause -> clause.validity().status() == Validity.Status.UNCONFIRMED)
                .anyMatch(clause -> breaks(clause.with(Validity.IN_FORCE)));
    }

    private void clause(Edition edition, Clause clause, Observations observations) {
        String key = key(edition, clause);
        Check check = clause.check().orElseThrow();
        String group =
                vocabulary.question(check.question()).map(Question::group).orElseThrow();
        facts.add(new KindsCondition(key, 0, edition.standard().appliesTo()));
        int ofThings = 0;
        for (int i = 0; i < clause.conditions().size(); i++) {
            Object condition = condition(key, i + 1, clause.conditions().get(i));
            ofThings += condition instanceof ThingCondition ? 1 : 0;
            facts.add(condition);
        }
        facts.add(new JudgedClause(key, group, clause.conditions().size() + 1 - ofThings, ofThings));
        requirement(key, group, check, edition, observations);
    }

    private boolean unsampled(Check.Judgement judgement, Edition edition, Observations observations) {
        return !judgement.sampled().isEmpty() && namesLookedAt(edition, judgement.sampled(), observations) == 0;
    }

    /** Items that may no longer exist prove nothing; a list that is closed was looked at as a whole. */
    private int namesLookedAt(Edition edition, String question, Observations observations) {
        Set<String> binding = vocabulary.question(question).stream()
                .flatMap(asking -> edition.standard().directory(asking.words()).stream())
                .flatMap(directory -> directory.items().stream())
                .filter(item -> item.validity().binds())
                .map(Directory.Item::name)
                .collect(Collectors.toSet());
        return observations.answers().stream()
                .filter(observation -> observation.question().equals(question))
                .filter(observation -> observation.answer() instanceof Answer.Names)
                .map(observation -> (Answer.Names) observation.answer())
                .mapToInt(names -> names.closed() ? binding.size() : lookedAt(names, binding))
                .sum();
    }

    /** What two inspectors differ about, both looked at. */
    private static int lookedAt(Answer.Names names, Set<String> binding) {
        long states = names.states().entrySet().stream()
                .filter(entry -> binding.contains(entry.getKey()))
                .filter(entry -> entry.getValue() != State.UNCHECKED && entry.getValue() != State.UNVERIFIABLE)
                .count();
        long disputed =
                names.disputed().keySet().stream().filter(binding::contains).count();
        return (int) (states + disputed);
    }

    private Object condition(String key, int number, Condition condition) {
        return condition instanceof Condition.Kinds kinds
                ? new KindsCondition(key, number, kinds.kinds())
                : answer(key, number, (Condition.Answer) condition);
    }

    /** Lint lets a clause ask such a question only of the things that it is asked of itself. */
    private Object answer(String key, int number, Condition.Answer condition) {
        String group = vocabulary.question(condition.question()).orElseThrow().group();
        return vocabulary.group(group).orElseThrow().each()
                ? new ThingCondition(key, number, group, condition.question(), condition.oneOf())
                : new AnswerCondition(key, number, condition.question(), condition.oneOf());
    }

    private void requirement(String key, String group, Check check, Edition edition, Observations observations) {
        String question = check.question();
        if (check instanceof Check.Names names) {
            facts.add(new NamesRequired(
                    key,
                    group,
                    question,
                    entries(names, RequiredName::anyOf),
                    entries(names, RequiredName::doubtful),
                    names.carrierImplied()));
        } else if (check instanceof Check.Limit limit) {
            limit(key, group, limit);
        } else if (check instanceof Check.Value value) {
            facts.add(new ValueRequired(key, group, question, Set.copyOf(value.oneOf()), Set.copyOf(value.doubtful())));
        } else if (check instanceof Check.Wording wording) {
            facts.add(new WordingRequired(
                    key, group, question, folded(wording.forms()), folded(wording.doubtful()), wording.neverInName()));
        } else if (check instanceof Check.Judgement judgement) {
            facts.add(new JudgementRequired(key, group, question, unsampled(judgement, edition, observations)));
        } else if (check instanceof Check.Sample) {
            facts.add(new SampleRequired(key, group, question));
        } else if (check instanceof Check.Recurrence recurrence) {
            facts.add(new RecurrenceRequired(key, group, question, since(recurrence.every(), edition.day())));
        } else {
            throw new IllegalStateException("no fact for " + check);
        }
    }

    /** Forms are compared as what was seen is: width and spaces do not matter. */
    private static List<String> folded(List<String> forms) {
        return forms.stream().map(WordList::folded).toList();
    }

    private static Map<String, List<String>> entries(Check.Names names, Function<RequiredName, List<String>> which) {
        return binding(names).stream()
                .collect(Collectors.toMap(RequiredName::label, which, (a, b) -> a, LinkedHashMap::new));
    }

    private void limit(String key, String group, Check.Limit check) {
        Limits limits = check.values().get(0);
        limits.bounds()
                .forEach(bound -> facts.add(new Bound(
                        key,
                        check.question(),
                        Bound.Relation.valueOf(bound.relation().name()),
                        bound.value())));
        limits.about().ifPresent(about -> facts.add(about(key, check.question(), about)));
        limits.doubtful().forEach(number -> facts.add(new DoubtfulNumber(key, check.question(), number)));
        int count = limits.bounds().size()
                + (limits.about().isPresent() ? 1 : 0)
                + limits.doubtful().size();
        facts.add(new LimitRequired(key, group, check.question(), count));
    }

    private static AboutValue about(String key, String question, Limits.About about) {
        return about.tolerance()
                .map(tolerance -> new AboutValue(
                        key,
                        question,
                        about.value().subtract(tolerance.value()),
                        about.value().add(tolerance.value()),
                        true))
                .orElseGet(() -> new AboutValue(key, question, about.value(), about.value(), false));
    }

    /** The running period is not over, so only the one before it can be missed. */
    private static LocalDate since(Check.Every every, LocalDate day) {
        return switch (every) {
            case YEAR -> day.withDayOfYear(1).minusYears(1);
            case QUARTER ->
                day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3).minusMonths(3);
            case MONTH -> day.withDayOfMonth(1).minusMonths(1);
        };
    }

    /** What is doubted about an entry, for printing apart. */
    public static List<RequiredName> apart(Check.Names names) {
        return names.names().stream()
                .filter(name -> name.validity().status() != Validity.Status.IN_FORCE)
                .toList();
    }
}
