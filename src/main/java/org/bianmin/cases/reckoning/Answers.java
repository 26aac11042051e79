package org.bianmin.cases.reckoning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.Check;
import org.bianmin.catalogue.Directory;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.Limits;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.WordList;
import org.bianmin.record.Answer;
import org.bianmin.record.State;

/** How one answer stands to what a clause asks. */
final class Answers {
    private final Vocabulary vocabulary;
    private final Edition edition;
    private final Situation situation;

    /** @param edition to which the clause belongs */
    Answers(Vocabulary vocabulary, Edition edition, Situation situation) {
        this.vocabulary = vocabulary;
        this.edition = edition;
        this.situation = situation;
    }

    Standing standing(Check check, String thing) {
        Optional<Standing> byOthers = byOtherNumbers(check);
        if (byOthers.isPresent()) {
            return byOthers.get();
        }
        Optional<Answer> answer = situation.answer(check.question(), thing);
        if (answer.isEmpty()) {
            return Standing.UNCHECKED;
        } else if (answer.get() instanceof Answer.Stated stated) {
            return stated(check, stated.state());
        } else if (answer.get() instanceof Answer.Disputed) {
            return Standing.UNDECIDED;
        }
        return valued(check, answer.get());
    }

    private Optional<Standing> byOtherNumbers(Check check) {
        if (!(check instanceof Check.Limit limit)) {
            return Optional.empty();
        }
        Limits limits = limit.values().get(0);
        return new Numbers(vocabulary, situation)
                .standing(
                        vocabulary.question(check.question()).orElseThrow(), limits, number -> within(limits, number));
    }

    private Standing valued(Check check, Answer answer) {
        if (check instanceof Check.Names names) {
            return Standing.all(new ListedNames(list(names), (Answer.Names) answer)
                    .standings(names)
                    .values());
        } else if (check instanceof Check.Limit limit) {
            return within(limit.values().get(0), ((Answer.Measure) answer).value());
        } else if (check instanceof Check.Value value) {
            return oneOf(value, ((Answer.Choice) answer).word());
        } else if (check instanceof Check.Wording wording) {
            return new SignText(situation.centre()).standing(wording, ((Answer.Wording) answer).text());
        } else if (check instanceof Check.Judgement judgement) {
            return judged(judgement, (Answer.Judgement) answer);
        } else if (check instanceof Check.Sample) {
            return sampled((Answer.Sample) answer);
        }
        return repeated(((Check.Recurrence) check).every(), ((Answer.Day) answer).day());
    }

    static Standing stated(Check check, State state) {
        if (state == State.UNCHECKED || state == State.UNVERIFIABLE) {
            return Standing.UNCHECKED;
        }
        return check instanceof Check.Names names && names.carrierImplied() ? Standing.UNDECIDED : Standing.NOT_MET;
    }

    private static Standing within(Limits limits, BigDecimal number) {
        for (Limits.Bound bound : limits.bounds()) {
            int order = number.compareTo(bound.value());
            boolean kept = switch (bound.relation()) {
                case AT_LEAST -> order >= 0;
                case MORE_THAN -> order > 0;
                case AT_MOST -> order <= 0;
                case LESS_THAN -> order < 0;
            };
            if (!kept) {
                return Standing.NOT_MET;
            }
        }
        if (limits.doubtful().stream().anyMatch(doubt -> doubt.compareTo(number) == 0)) {
            return Standing.UNDECIDED;
        }
        return limits.about().map(about -> near(about, number)).orElse(Standing.MET);
    }

    private static Standing near(Limits.About about, BigDecimal number) {
        BigDecimal off = number.subtract(about.value()).abs();
        if (about.tolerance().isEmpty()) {
            return off.signum() == 0 ? Standing.MET : Standing.UNDECIDED;
        }
        return off.compareTo(about.tolerance().get().value()) <= 0 ? Standing.MET : Standing.NOT_MET;
    }

    /** A kind of a right word is right; a word of which only some kinds are right is too coarse to say. */
    private Standing oneOf(Check.Value check, String word) {
        WordList list = list(check);
        if (kindOf(list, word, check.oneOf())) {
            return Standing.MET;
        } else if (kindOf(list, word, check.doubtful())) {
            return Standing.UNDECIDED;
        }
        boolean someKindIsRight =
                list.withNarrower(word).stream().anyMatch(narrower -> kindOf(list, narrower, check.oneOf()));
        return someKindIsRight ? Standing.UNDECIDED : Standing.NOT_MET;
    }

    private static boolean kindOf(WordList list, String word, List<String> wanted) {
        return wanted.stream().anyMatch(broad -> list.withNarrower(broad).contains(word));
    }

    private Standing judged(Check.Judgement check, Answer.Judgement answer) {
        if (answer.basis().isBlank() || !check.sampled().isEmpty() && !lookedAtSome(check.sampled())) {
            return Standing.UNCHECKED;
        }
        return answer.good() ? Standing.MET : Standing.NOT_MET;
    }

    /** Whether somebody looked at one item of the directory that still binds. */
    private boolean lookedAtSome(String question) {
        List<String> binding = vocabulary.question(question).stream()
                .flatMap(asking -> edition.standard().directory(asking.words()).stream())
                .flatMap(directory -> directory.items().stream())
                .filter(item -> item.validity().binds())
                .map(Directory.Item::name)
                .toList();
        return situation.observations().answers().stream()
                .filter(each -> each.question().equals(question))
                .map(each -> each.answer())
                .filter(Answer.Names.class::isInstance)
                .map(Answer.Names.class::cast)
                .anyMatch(names -> names.closed()
                        ? !binding.isEmpty()
                        : binding.stream().anyMatch(item -> ListedNames.lookedAt(names, item)));
    }

    private static Standing sampled(Answer.Sample answer) {
        if (answer.exceptions() > 0) {
            return Standing.NOT_MET;
        }
        return answer.checked() > 0 ? Standing.MET : Standing.UNCHECKED;
    }

    /** The running period is not over, so that only the one before it can be missed. */
    private Standing repeated(Check.Every every, LocalDate last) {
        int perYear = switch (every) {
            case YEAR -> 1;
            case QUARTER -> 4;
            case MONTH -> 12;
        };
        return periods(edition.day(), perYear) - periods(last, perYear) <= 1 ? Standing.MET : Standing.NOT_MET;
    }

    private static int periods(LocalDate day, int perYear) {
        return day.getYear() * perYear + (day.getMonthValue() - 1) * perYear / 12;
    }

    WordList list(Check check) {
        return vocabulary
                .question(check.question())
                .flatMap(question -> vocabulary.list(question.words()))
                .orElseThrow();
    }
}
