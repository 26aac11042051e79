package org.bianmin.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bianmin.catalogue.Check;
import org.bianmin.catalogue.Condition;
import org.bianmin.catalogue.Limits;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.QuestionGroup;
import org.bianmin.catalogue.RequiredName;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.WordList;
import org.bianmin.facts.Facts;
import org.bianmin.facts.Reason;
import org.bianmin.facts.Result;
import org.bianmin.findings.Finding;
import org.bianmin.record.Answer;
import org.bianmin.record.Carried;
import org.bianmin.record.Observation;
import org.bianmin.record.State;
import org.bianmin.record.Version;

/** Says what was seen, what is required, and why a verdict is what it is. */
public final class Phrases {
    private static final int SHOWN_DIGITS = 6;

    private final Messages messages;
    private final Vocabulary vocabulary;

    public Phrases(Messages messages, Vocabulary vocabulary) {
        this.messages = messages;
        this.vocabulary = vocabulary;
    }

    private String list(Collection<String> names) {
        return String.join(messages.text("list.separator"), names);
    }

    private static String number(BigDecimal number) {
        return number.toPlainString();
    }

    /** What a clause requires. */
    public String required(Check check) {
        if (check instanceof Check.Names names) {
            List<String> labels =
                    Facts.binding(names).stream().map(this::required).toList();
            return messages.text(names.open() ? "required.names_open" : "required.names", list(labels));
        } else if (check instanceof Check.Limit limit) {
            return measured(limit, list(required(limit.values().get(0), limit.unit())));
        } else if (check instanceof Check.Value value) {
            return messages.text("required.one_of", String.join(messages.text("list.or"), value.oneOf()));
        } else if (check instanceof Check.Wording wording) {
            return messages.text("required.wording", String.join(messages.text("list.or"), wording.forms()));
        } else if (check instanceof Check.Recurrence recurrence) {
            return messages.word("required.recurrence", recurrence.every());
        }
        return messages.text(check instanceof Check.Sample ? "required.sample" : "required.judgement");
    }

    /** Limits of a number that follows from others, with how it follows. */
    private String measured(Check.Limit limit, String limits) {
        return vocabulary
                .question(limit.question())
                .flatMap(Question::derivation)
                .map(derivation -> messages.text("required.derived", limits, followsFrom(derivation)))
                .orElse(limits);
    }

    /** How a number follows from others. */
    public String followsFrom(Question.Derivation derivation) {
        List<String> parts = derivation.questions().stream()
                .flatMap(part -> vocabulary.question(part).stream())
                .map(Question::name)
                .toList();
        return switch (derivation.how()) {
            case ANY_OF -> messages.text("derived.any_of", list(parts));
            case SUM -> String.join(messages.text("derived.plus"), parts);
            case DIFFERENCE -> messages.text("derived.difference", parts.get(0), parts.get(1));
            case SHARE -> messages.text("derived.share", parts.get(0), parts.get(1));
        };
    }

    /** One entry of a list, with its alternatives. */
    public String required(RequiredName name) {
        return name.anyOf().size() == 1
                ? name.label()
                : messages.text("required.any_of", String.join(messages.text("list.or"), name.anyOf()));
    }

    /** The limits of one period, each for itself: the bounds, what is meant roughly, and at which number it is doubted. */
    public List<String> required(Limits limits, String unit) {
        List<String> parts = new ArrayList<>();
        limits.exactly()
                .ifPresentOrElse(
                        number -> parts.add(messages.text("required.exactly", number(number), unit)),
                        () -> limits.bounds()
                                .forEach(bound -> parts.add(messages.text(
                                        "required." + bound.relation().name().toLowerCase(Locale.ROOT),
                                        number(bound.value()),
                                        unit))));
        limits.about()
                .ifPresent(about -> parts.add(about.tolerance()
                        .map(tolerance -> messages.text(
                                "required.about_tolerance",
                                number(about.value()),
                                unit,
                                number(tolerance.value()),
                                tolerance.declaredBy()))
                        .orElseGet(() -> messages.text("required.about", number(about.value()), unit))));
        limits.doubtful().forEach(number -> parts.add(messages.text("required.doubtful", number(number), unit)));
        return parts;
    }

    /** What was seen of one thing. */
    public String seen(Check check, Finding.Detail detail) {
        return detail.seen()
                .map(observation -> carried(observation, answer(check, observation.answer(), detail)))
                .orElseGet(() -> messages.text("seen.nothing"));
    }

    private String answer(Check check, Answer answer, Finding.Detail detail) {
        Question question = vocabulary.question(check.question()).orElseThrow();
        return answer instanceof Answer.Names names ? names(question, names, detail) : said(question, answer);
    }

    /** What was said of an observation, marked with the day from which it was taken over, if it was. */
    public String carried(Observation observation, String said) {
        return observation
                .carried()
                .map(carried -> messages.text("seen.carried", said, carried.day()))
                .orElse(said);
    }

    /** An answer as it was written, whatever a clause makes of it. */
    public String said(Question question, Answer answer) {
        if (answer instanceof Answer.Stated stated) {
            String word = messages.word("state", stated.state());
            return stated.reason().isEmpty() ? word : messages.text("seen.stated_because", word, stated.reason());
        } else if (answer instanceof Answer.Names names) {
            return said(question, names);
        } else if (answer instanceof Answer.Measure measure) {
            return messages.text("seen.measure", number(measure.value()), question.unit());
        } else if (answer instanceof Answer.Derived derived) {
            return messages.text("seen.derived", range(derived, question.unit()), parts(derived));
        } else if (answer instanceof Answer.Choice choice) {
            return choice.word();
        } else if (answer instanceof Answer.Wording wording) {
            return messages.text("seen.wording", wording.text());
        } else if (answer instanceof Answer.Judgement judgement) {
            return judgement(judgement);
        } else if (answer instanceof Answer.Sample sample) {
            return messages.text("seen.sample", sample.checked(), sample.exceptions());
        } else if (answer instanceof Answer.Disputed disputed) {
            return versions(question, disputed.versions());
        }
        return ((Answer.Day) answer).day().toString();
    }

    /** What a number that nobody wrote down can be; a share that has no end is told to four digits. */
    private String range(Answer.Derived derived, String unit) {
        if (derived.contradictory()) {
            return messages.text("seen.contradictory");
        }
        String low = shortened(derived.low());
        if (derived.number().isPresent()) {
            return messages.text(
                    derived.low().stripTrailingZeros().scale() > SHOWN_DIGITS ? "seen.roughly" : "seen.measure",
                    low,
                    unit);
        }
        return derived.high()
                .map(high -> derived.low().signum() == 0
                        ? messages.text("required.at_most", shortened(high), unit)
                        : messages.text("seen.between", low, shortened(high), unit))
                .orElseGet(() -> messages.text("required.at_least", low, unit));
    }

    private static String shortened(BigDecimal number) {
        BigDecimal exact = number.stripTrailingZeros();
        return number(
                exact.scale() > SHOWN_DIGITS
                        ? exact.setScale(SHOWN_DIGITS, RoundingMode.HALF_UP)
                        : exact.setScale(Math.max(exact.scale(), 0)));
    }

    private String parts(Answer.Derived derived) {
        return list(derived.from().stream()
                .map(part -> {
                    Question question = vocabulary.question(part.question()).orElseThrow();
                    return messages.text("seen.part", question.name(), carried(part, said(question, part.answer())));
                })
                .toList());
    }

    /** What each inspector wrote, with the names. */
    public String versions(Question question, List<Version> versions) {
        return versions.stream()
                .map(version -> messages.text(
                        "seen.subject", list(version.inspectors()), saidWhole(question, version.answer())))
                .collect(Collectors.joining(messages.text("seen.separator")));
    }

    /** An answer as it was written; a list also says what it says of names that do not stand in it. */
    public String saidWhole(Question question, Answer answer) {
        if (!(answer instanceof Answer.Names names) || !names.closed()) {
            return said(question, answer);
        }
        String rest = messages.text("seen.rest_absent");
        String said = said(question, answer);
        return said.isEmpty() ? rest : list(List.of(said, rest));
    }

    private String said(Question question, Answer.Names names) {
        List<String> parts = new ArrayList<>();
        new TreeMap<>(names.states())
                .forEach((name, state) ->
                        parts.add(messages.text("seen.stated_because", name, messages.word("state", state))));
        new TreeMap<>(names.disputed())
                .forEach((name, versions) ->
                        parts.add(messages.text("seen.stated_because", name, versions(question, versions))));
        if (!names.other().isEmpty()) {
            parts.add(messages.text("seen.other", list(names.other())));
        }
        return list(parts);
    }

    private String judgement(Answer.Judgement judgement) {
        if (judgement.basis().isBlank()) {
            return messages.text("seen.no_basis");
        }
        return messages.text(judgement.good() ? "seen.good" : "seen.bad", judgement.basis());
    }

    private String names(Question question, Answer.Names names, Finding.Detail detail) {
        List<String> parts = new ArrayList<>();
        for (Result result : List.of(Result.MET, Result.NOT_MET, Result.UNDECIDED, Result.NOT_CHECKED)) {
            List<String> labels = detail.names().stream()
                    .filter(name -> name.result() == result)
                    .map(name -> label(question, name, names))
                    .toList();
            if (!labels.isEmpty()) {
                parts.add(messages.text("seen.names_" + result.name().toLowerCase(Locale.ROOT), list(labels)));
            }
        }
        if (!names.other().isEmpty()) {
            parts.add(messages.text("seen.other", list(names.other())));
        }
        return String.join(messages.text("seen.separator"), parts);
    }

    /** Of several that would do, those that are there; a name that is not there carries its state, and the reason if written. */
    private String label(Question question, Finding.Name name, Answer.Names seen) {
        List<String> alternatives = List.of(name.label().split("/"));
        if (name.result() == Result.UNDECIDED) {
            return alternatives.stream()
                    .map(one -> disputed(question, one, seen))
                    .collect(Collectors.joining("/"));
        }
        if (name.result() == Result.MET) {
            List<String> there = alternatives.stream()
                    .filter(one -> seen.states().get(one) == State.PRESENT)
                    .toList();
            return there.isEmpty() ? name.label() : list(there);
        }
        boolean oneState =
                name.result() == Result.NOT_MET || name.result() == Result.NOT_CHECKED && alternatives.size() == 1;
        return alternatives.stream()
                .filter(one -> oneState)
                .filter(seen.states()::containsKey)
                .findFirst()
                .map(one -> {
                    String state = messages.word("state", seen.states().get(one));
                    String why = seen.reasons().containsKey(one)
                            ? messages.text(
                                    "seen.subject", state, seen.reasons().get(one))
                            : state;
                    return messages.text("seen.stated_because", name.label(), why);
                })
                .orElse(name.label());
    }

    /** A name, with what each inspector wrote of it, or of a kind of it, where they differ. */
    private String disputed(Question question, String name, Answer.Names seen) {
        WordList words = vocabulary.list(question.words()).orElseThrow();
        List<String> told = words.withNarrower(name).stream()
                .filter(seen.disputed()::containsKey)
                .map(one -> {
                    String versions = versions(question, seen.disputed().get(one));
                    return one.equals(name) ? versions : messages.text("seen.stated_because", one, versions);
                })
                .toList();
        return told.isEmpty() ? name : messages.text("seen.stated_because", name, list(told));
    }

    /** What was seen of everything that a clause is asked of. */
    public String seen(Finding finding) {
        Check check = finding.clause().check().orElseThrow();
        return finding.details().stream()
                .map(detail -> detail.subject().isEmpty()
                        ? seen(check, detail)
                        : messages.text("seen.subject", detail.subject(), seen(check, detail)))
                .collect(Collectors.joining(messages.text("seen.separator")));
    }

    /** Why one thing stands to the clause as it does. */
    public String reason(Finding.Detail detail) {
        if (detail.reason() == Reason.CARRIED_TOO_OLD || detail.reason() == Reason.CARRIED_WITHOUT_LIMIT) {
            Carried carried = detail.seen().flatMap(Observation::carried).orElseThrow();
            return messages.text(
                    key(detail.reason()),
                    carried.day(),
                    carried.longest().map(String::valueOf).orElse(""));
        }
        if (detail.reason() == Reason.INSPECTORS_DIFFER) {
            Observation seen = detail.seen().orElseThrow();
            if (seen.answer() instanceof Answer.Derived derived) {
                return messages.text("reason.measures_contradict", parts(derived));
            }
            return messages.text(
                    key(detail.reason()),
                    said(vocabulary.question(seen.question()).orElseThrow(), seen.answer()));
        }
        boolean disputed = detail.reason() == Reason.NAMES_UNDECIDED && onlyDisputed(detail);
        return messages.text(disputed ? "reason.inspectors_differ" : key(detail.reason()), list(namesBehind(detail)));
    }

    /** Why the clause has its verdict. */
    public String reason(Finding finding) {
        if (finding.condition().isPresent()) {
            return messages.text(
                    key(finding.reason()), condition(finding.condition().get()));
        }
        if (finding.prevailing().isPresent()) {
            Finding.Prevailing prevailing = finding.prevailing().get();
            return messages.text(
                    key(finding.reason()),
                    prevailing.document(),
                    prevailing.number(),
                    prevailing.why().reason(),
                    prevailing.why().basis());
        }
        if (finding.reason() == Reason.NOTHING_TO_LOOK_AT) {
            return messages.text(
                    key(finding.reason()), group(finding.clause().check().orElseThrow()));
        }
        List<Finding.Detail> behind =
                finding.details().stream().filter(finding::decides).toList();
        return behind.stream()
                .map(detail -> detail.subject().isEmpty() || finding.reason() == Reason.AS_REQUIRED
                        ? reason(detail)
                        : messages.text("seen.subject", detail.subject(), reason(detail)))
                .distinct()
                .collect(Collectors.joining(messages.text("seen.separator")));
    }

    private static String key(Reason reason) {
        return "reason." + reason.name().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing but what inspectors wrote differently keeps a list from being decided. */
    private boolean onlyDisputed(Finding.Detail detail) {
        return detail.names().stream()
                .filter(name -> name.result() == Result.UNDECIDED)
                .noneMatch(name -> undecided(name, detail).equals(name.label()));
    }

    private List<String> namesBehind(Finding.Detail detail) {
        return detail.names().stream()
                .filter(name -> name.result() == detail.result())
                .map(name -> name.result() == Result.UNDECIDED ? undecided(name, detail) : name.label())
                .toList();
    }

    private String undecided(Finding.Name name, Finding.Detail detail) {
        return detail.seen()
                .filter(seen -> seen.answer() instanceof Answer.Names)
                .map(seen ->
                        label(vocabulary.question(seen.question()).orElseThrow(), name, (Answer.Names) seen.answer()))
                .orElse(name.label());
    }

    private String group(Check check) {
        return vocabulary
                .question(check.question())
                .flatMap(question -> vocabulary.group(question.group()))
                .map(QuestionGroup::name)
                .orElse("");
    }

    /** A condition in words. */
    public String condition(Condition condition) {
        if (condition instanceof Condition.Answer answer) {
            String question =
                    vocabulary.question(answer.question()).map(Question::name).orElse("");
            return messages.text("condition.answer", question, list(answer.oneOf()), answer.words());
        }
        return messages.text("condition.kinds", list(((Condition.Kinds) condition).kinds()));
    }
}
