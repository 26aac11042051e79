package org.bianmin.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.bianmin.catalogue.WordList;
import org.bianmin.record.words.Words;

/**
 * Makes one answer of what several inspectors wrote for one question. What somebody saw comes before what somebody did
 * not see; where they saw different things, all of it stays.
 */
final class AnswerMerger {
    private AnswerMerger() {}

    /** One answer with what stands beside it, for whoever wrote it. */
    record Merged(Answer answer, Details details) {}

    /**
     * Merges the answers to a question that is no list.
     *
     * @param all at least one
     */
    static Merged merged(List<Version> all) {
        List<Version> seen = all.stream().filter(Version::looked).toList();
        if (seen.isEmpty()) {
            return unseen(all);
        }
        Details aside = aside(all);
        List<Version> different = different(seen);
        if (different.size() > 1) {
            return new Merged(new Answer.Disputed(different), aside);
        }
        return new Merged(different.get(0).answer(), different.get(0).details().merged(aside));
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
        return new Merged(new NamesMerger(words, asked).merged(lists), beside.merged(aside(states)));
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
        return new Merged(one.answer(), details);
    }

    /** What those who saw nothing wrote, for beside the answer of the others. */
    static Details aside(List<Version> all) {
        return all.stream()
                .filter(each -> !each.looked())
                .map(AnswerMerger::told)
                .reduce(Details.NONE, Details::merged);
    }

    /** What stands beside an answer that is not taken, with its reasons among the remarks. */
    private static Details told(Version version) {
        List<String> reasons = new ArrayList<>();
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
