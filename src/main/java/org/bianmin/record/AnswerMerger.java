package org.bianmin.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bianmin.catalogue.WordList;
import org.bianmin.record.words.Words;

/**
 * Makes one answer of what several inspectors wrote for one question. What somebody saw at this visit comes before what
 * somebody took over from an earlier one, and that before what nobody saw; where they wrote different things, all of it
 * stays.
 */
final class AnswerMerger {
    private AnswerMerger() {}

    /** One answer with what stands beside it, for whoever wrote it. */
    record Merged(Answer answer, Details details, Optional<Carried> carried) {}

    /**
     * Merges the answers to a question that is no list.
     *
     * @param all at least one
     */
    static Merged merged(List<Version> all) {
        List<Version> looked = all.stream().filter(Version::looked).toList();
        List<Version> seen =
                looked.stream().filter(each -> each.carried().isEmpty()).toList();
        List<Version> known = seen.isEmpty() ? looked : seen;
        if (known.isEmpty()) {
            return unseen(all);
        }
        Details aside = aside(all, known);
        List<Version> different = different(known);
        Version one = different.get(0);
        return different.size() > 1
                ? new Merged(new Answer.Disputed(different), aside, Optional.empty())
                : new Merged(one.answer(), one.details().merged(aside), one.carried());
    }

    /**
     * Merges the answers to a question for names.
     *
     * @param asked the names that the record's standards ask for
     */
    static Merged merged(List<Version> all, WordList words, Set<String> asked) {
        List<Version> lists = all.stream()
                .filter(each -> each.answer() instanceof Answer.Names)
                .toList();
        List<Version> states =
                all.stream().filter(each -> !lists.contains(each)).toList();
        if (lists.isEmpty() || states.stream().anyMatch(Version::looked)) {
            return merged(all);
        }
        Details beside = lists.stream().map(Version::details).reduce(Details.NONE, Details::merged);
        return new Merged(
                new NamesMerger(words, asked).merged(lists), beside.merged(aside(states, lists)), Optional.empty());
    }

    /** Those that agree become one; each that remains says something else. */
    static List<Version> different(List<Version> all) {
        List<List<Version>> groups = new ArrayList<>();
        for (Version each : all) {
            groups.stream()
                    .filter(group -> group.get(0).agrees(each))
                    .findFirst()
                    .orElseGet(() -> {
                        groups.add(new ArrayList<>());
                        return groups.get(groups.size() - 1);
                    })
                    .add(each);
        }
        return groups.stream().map(Version::together).toList();
    }

    /** 无法核实 says more than 未查. */
    private static Merged unseen(List<Version> all) {
        List<Version> tried = all.stream()
                .filter(each -> each.answer() instanceof Answer.Stated stated && stated.state() == State.UNVERIFIABLE)
                .toList();
        Version one = Version.together(tried.isEmpty() ? all.subList(0, 1) : tried);
        Details details = all.stream().map(Version::details).reduce(Details.NONE, Details::merged);
        return new Merged(one.answer(), details, Optional.empty());
    }

    /** What stands beside the answers that are not taken, for beside the one that is. */
    private static Details aside(List<Version> all, List<Version> taken) {
        return all.stream()
                .filter(each -> !taken.contains(each))
                .map(AnswerMerger::told)
                .reduce(Details.NONE, Details::merged);
    }

    /** What stands beside an answer that is not taken, with its reasons among the remarks. */
    private static Details told(Version version) {
        List<String> reasons = new ArrayList<>();
        version.carried()
                .ifPresent(from -> reasons.add(Words.text("said.carried", value(version.answer()), from.day())));
        if (version.answer() instanceof Answer.Stated stated && !stated.reason().isEmpty()) {
            reasons.add(Words.text("said.because", Words.shown("state", stated.state()), stated.reason()));
        } else if (version.answer() instanceof Answer.Names names) {
            new TreeMap<>(names.reasons())
                    .forEach((name, reason) -> reasons.add(name
                            + Words.text(
                                    "said.because",
                                    Words.shown("state", names.states().get(name)),
                                    reason)));
        }
        return notes(version, reasons).and(version.told());
    }

    /** What can be taken over: a word, a wording or a number. */
    private static String value(Answer answer) {
        if (answer instanceof Answer.Measure measure) {
            return measure.value().toPlainString();
        }
        return answer instanceof Answer.Choice choice ? choice.word() : ((Answer.Wording) answer).text();
    }

    /** A state that is not taken, as a remark. */
    static Details toldWithState(Version version) {
        Answer.Stated stated = (Answer.Stated) version.answer();
        return notes(version, List.of(Words.shown("state", stated.state()))).and(version.told());
    }

    private static Details notes(Version version, List<String> texts) {
        List<String> notes = texts.stream()
                .map(text -> new Said(version.inspectors(), text).told())
                .toList();
        return new Details(notes, List.of(), List.of());
    }
}
