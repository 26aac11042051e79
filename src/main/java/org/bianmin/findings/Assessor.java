package org.bianmin.findings;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bianmin.catalogue.Check;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Condition;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.QuestionGroup;
import org.bianmin.catalogue.RequiredName;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.WordList;
import org.bianmin.facts.Applicability;
import org.bianmin.facts.ConditionTested;
import org.bianmin.facts.DerivedMeasures;
import org.bianmin.facts.Facts;
import org.bianmin.facts.NamesCompared;
import org.bianmin.facts.Outcome;
import org.bianmin.facts.Reason;
import org.bianmin.facts.Result;
import org.bianmin.record.Answer;
import org.bianmin.record.Details;
import org.bianmin.record.Observation;
import org.bianmin.record.Observations;
import org.bianmin.rules.RuleBook;

/** Judges visits. Safe for use by several threads. */
public final class Assessor {
    private final Function<List<Object>, Judging> rules;
    private final Vocabulary vocabulary;

    public Assessor(RuleBook rules, Vocabulary vocabulary) {
        this(facts -> Judging.of(rules, facts), vocabulary);
    }

    /**
     * @param judgements the rules, and what they have judged before
     */
    public Assessor(Judgements judgements, Vocabulary vocabulary) {
        this(judgements::of, vocabulary);
    }

    private Assessor(Function<List<Object>, Judging> rules, Vocabulary vocabulary) {
        this.rules = rules;
        this.vocabulary = vocabulary;
    }

    /**
     * Judges one visit.
     *
     * @param judgedBy the editions whose clauses are judged
     * @param takenAgainst the editions that the record was taken by
     * @param kind kind of the centre
     * @param name name of the centre; empty when it does not matter
     * @param observations what was seen
     * @throws IncompleteJudgement when the rules leave a clause, a thing or a name without exactly one answer
     */
    public Assessment assess(
            List<Edition> judgedBy, List<Edition> takenAgainst, String kind, String name, Observations observations) {
        Observations told = DerivedMeasures.in(vocabulary, observations);
        Judging judging = rules.apply(Facts.of(vocabulary, judgedBy, takenAgainst, kind, name, told));
        Seen seen = new Seen(told);
        List<Finding> findings = judgedBy.stream()
                .flatMap(edition -> edition.clauses().stream()
                        .filter(Facts::judged)
                        .map(clause -> finding(edition, clause, judging, seen, judgedBy)))
                .toList();
        return new Assessment(judgedBy, findings, RollUps.of(judgedBy, findings, judging), observations);
    }

    /** The answers of one visit, found by question and thing. */
    private record Seen(Observations all, Map<String, Observation> answers) {
        Seen(Observations all) {
            this(
                    all,
                    all.answers().stream()
                            .collect(Collectors.toMap(
                                    answer -> Judging.key(answer.question(), answer.subject()), answer -> answer)));
        }

        Optional<Observation> answer(String question, String subject) {
            return Optional.ofNullable(answers.get(Judging.key(question, subject)));
        }
    }

    private Finding finding(Edition edition, Clause clause, Judging judging, Seen seen, List<Edition> editions) {
        String key = Facts.key(edition, clause);
        Result result = judging.results().get(key).result();
        Verdict verdict = Verdict.of(result, clause.obligation());
        Applicability.Answer applies = judging.applicability().get(key).answer();
        if (applies != Applicability.Answer.APPLIES) {
            return outOfScope(edition, clause, verdict, applies, judging, editions);
        }
        if (result == Result.NOT_APPLICABLE) {
            return new Finding(
                    edition.standard(),
                    clause,
                    verdict,
                    Reason.CONDITION_EXCLUDES,
                    clause.conditions().stream().filter(this::ofThings).findFirst(),
                    Optional.empty(),
                    List.of());
        }
        List<Finding.Detail> details = subjects(clause.check().orElseThrow(), seen).stream()
                .filter(subject ->
                        judging.things().get(Judging.key(key, subject)).answer() != Applicability.Answer.EXCLUDED)
                .map(subject -> detail(key, clause, subject, judging, seen))
                .toList();
        Reason reason = details.stream()
                .filter(detail -> detail.result() == result)
                .map(Finding.Detail::reason)
                .findFirst()
                .orElse(Reason.NOTHING_TO_LOOK_AT);
        return new Finding(edition.standard(), clause, verdict, reason, Optional.empty(), Optional.empty(), details);
    }

    private boolean ofThings(Condition condition) {
        return condition instanceof Condition.Answer answer
                && vocabulary
                        .question(answer.question())
                        .flatMap(question -> vocabulary.group(question.group()))
                        .filter(QuestionGroup::each)
                        .isPresent();
    }

    private static Finding outOfScope(
            Edition edition,
            Clause clause,
            Verdict verdict,
            Applicability.Answer applies,
            Judging judging,
            List<Edition> editions) {
        boolean superseded = applies == Applicability.Answer.SUPERSEDED;
        ConditionTested.Outcome wanted = applies == Applicability.Answer.EXCLUDED
                ? ConditionTested.Outcome.FAILS
                : ConditionTested.Outcome.UNKNOWN;
        Optional<Condition> condition = superseded ? Optional.empty() : condition(edition, clause, judging, wanted);
        return new Finding(
                edition.standard(),
                clause,
                verdict,
                reason(applies, condition),
                condition,
                condition.isPresent()
                        ? Optional.empty()
                        : prevailing(Facts.key(edition, clause), superseded, judging, editions),
                List.of());
    }

    private static Optional<Finding.Prevailing> prevailing(
            String over, boolean applies, Judging judging, List<Edition> editions) {
        Optional<String> key = judging.prevailing(over, applies);
        return editions.stream()
                .flatMap(edition -> edition.clauses().stream()
                        .filter(clause ->
                                key.filter(Facts.key(edition, clause)::equals).isPresent())
                        .flatMap(clause -> clause.precedence().overrides().stream()
                                .filter(override -> override.clause().equals(over))
                                .map(override -> new Finding.Prevailing(
                                        edition.standard().number(), clause.number(), override))))
                .findFirst();
    }

    private static Reason reason(Applicability.Answer applies, Optional<Condition> condition) {
        return switch (applies) {
            case EXCLUDED -> Reason.CONDITION_EXCLUDES;
            case SUPERSEDED -> Reason.SUPERSEDED;
            case UNKNOWN, APPLIES -> condition.isPresent() ? Reason.CONDITION_UNKNOWN : Reason.PRECEDENCE_UNKNOWN;
        };
    }

    /** The first condition that stands so; number 0 is the kinds of centre of the whole standard. */
    private static Optional<Condition> condition(
            Edition edition, Clause clause, Judging judging, ConditionTested.Outcome outcome) {
        String key = Facts.key(edition, clause);
        return IntStream.rangeClosed(0, clause.conditions().size())
                .filter(i -> judging.conditions().containsKey(Judging.key(key, i)))
                .filter(i -> judging.conditions().get(Judging.key(key, i)).outcome() == outcome)
                .mapToObj(i -> i == 0
                        ? new Condition.Kinds(edition.standard().appliesTo())
                        : clause.conditions().get(i - 1))
                .findFirst();
    }

    private List<String> subjects(Check check, Seen seen) {
        String group =
                vocabulary.question(check.question()).map(Question::group).orElseThrow();
        boolean each = vocabulary.group(group).map(QuestionGroup::each).orElseThrow();
        return each ? seen.all().subjects().getOrDefault(group, List.of()) : List.of("");
    }

    private Finding.Detail detail(String key, Clause clause, String subject, Judging judging, Seen seen) {
        Outcome outcome = judging.outcomes().get(Judging.key(key, subject));
        Check check = clause.check().orElseThrow();
        Optional<Observation> answer = seen.answer(check.question(), subject);
        List<Finding.Name> names = Optional.ofNullable(judging.names().get(Judging.key(key, subject)))
                .map(compared -> names((Check.Names) check, compared))
                .orElse(List.of());
        return new Finding.Detail(
                subject,
                outcome.result(),
                outcome.reason(),
                answer,
                answer.map(observation -> details(check, observation)).orElse(Details.NONE),
                names,
                outcome.result() == Result.NOT_CHECKED ? Optional.empty() : Margins.of(check, answer));
    }

    private Details details(Check check, Observation observation) {
        return observation.details().and(inside(check, observation.answer()));
    }

    /** A photo of the emergency light proves nothing of the power supply that stands in the same list. */
    private Details inside(Check check, Answer answer) {
        if (!(check instanceof Check.Names asked && answer instanceof Answer.Names answered)) {
            return answer.inside();
        }
        List<String> wanted =
                asked.names().stream().flatMap(name -> name.anyOf().stream()).toList();
        WordList list = vocabulary
                .question(check.question())
                .flatMap(question -> vocabulary.list(question.words()))
                .orElseThrow();
        return Stream.concat(answered.details().keySet().stream(), answered.disputed().keySet().stream())
                .distinct()
                .sorted()
                .filter(name -> !Collections.disjoint(list.withBroader(name), wanted))
                .map(answered::beside)
                .reduce(Details.NONE, Details::and);
    }

    private static List<Finding.Name> names(Check.Names check, NamesCompared compared) {
        List<String> order = check.names().stream().map(RequiredName::label).toList();
        return compared.results().entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> order.indexOf(entry.getKey())))
                .map(entry -> new Finding.Name(entry.getKey(), entry.getValue()))
                .toList();
    }
}
