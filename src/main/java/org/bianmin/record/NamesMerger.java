package org.bianmin.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bianmin.catalogue.Word;
import org.bianmin.catalogue.WordList;

/**
 * Makes one list of what several inspectors wrote, name by name. A list that is closed says of every name that is asked
 * for and does not stand in it that it is not there; a narrower name that is there says that the broader one is.
 */
final class NamesMerger {
    private final WordList words;
    private final Set<String> asked;

    private final Map<String, State> states = new TreeMap<>();
    private final Map<String, String> reasons = new TreeMap<>();
    private final Map<String, State> contradictory = new TreeMap<>();
    private final Map<String, List<Version>> disputed = new TreeMap<>();
    private final Map<String, Details> details = new TreeMap<>();

    NamesMerger(WordList words, Set<String> asked) {
        this.words = words;
        this.asked = asked;
    }

    Answer.Names merged(List<Version> lists) {
        words.words().stream().map(Word::name).forEach(name -> name(name, lists));
        return new Answer.Names(
                Map.copyOf(states),
                Map.copyOf(reasons),
                lists.stream().anyMatch(list -> names(list).closed()),
                Map.copyOf(contradictory),
                Map.copyOf(disputed),
                Map.copyOf(details),
                lists.stream()
                        .flatMap(list -> names(list).other().stream())
                        .distinct()
                        .toList());
    }

    private static Answer.Names names(Version list) {
        return (Answer.Names) list.answer();
    }

    private void name(String name, List<Version> lists) {
        Optional<Version> twice = lists.stream()
                .filter(list -> names(list).contradictory().containsKey(name))
                .findFirst();
        List<Version> written =
                lists.stream().flatMap(list -> written(name, list).stream()).toList();
        boolean closed = lists.stream().anyMatch(list -> closedOver(name, list));
        boolean thereByKind = lists.stream().anyMatch(list -> thereByKind(name, list));
        if (twice.isPresent()) {
            contradictory(name, twice.get(), written);
        } else if (written.stream().anyMatch(Version::looked) || closed && (thereByKind || !written.isEmpty())) {
            put(
                    name,
                    AnswerMerger.merged(lists.stream()
                            .flatMap(list -> said(name, list).stream())
                            .toList()));
        } else if (!written.isEmpty()) {
            // What is there by its kind stays so: the narrower name says it.
            put(name, AnswerMerger.merged(written));
        }
    }

    private void put(String name, AnswerMerger.Merged merged) {
        if (merged.answer() instanceof Answer.Disputed several) {
            disputed.put(name, several.versions());
        } else {
            state(name, (Answer.Stated) merged.answer());
        }
        beside(name, merged.details());
    }

    private void state(String name, Answer.Stated stated) {
        states.put(name, stated.state());
        if (!stated.reason().isEmpty()) {
            reasons.put(name, stated.reason());
        }
    }

    private void beside(String name, Details beside) {
        if (!beside.equals(Details.NONE)) {
            details.put(name, beside);
        }
    }

    /** Who contradicts himself stays undecided, whatever the others saw; what they saw is kept beside it. */
    private void contradictory(String name, Version twice, List<Version> written) {
        Answer.Names own = names(twice);
        state(name, new Answer.Stated(own.states().get(name), own.reasons().getOrDefault(name, "")));
        contradictory.put(name, own.contradictory().get(name));
        beside(
                name,
                written.stream()
                        .filter(each -> !each.inspectors().equals(twice.inspectors()))
                        .map(AnswerMerger::toldWithState)
                        .reduce(own.details().getOrDefault(name, Details.NONE), Details::merged));
    }

    private List<Version> said(String name, Version list) {
        if (stands(name, list)) {
            return written(name, list);
        } else if (thereByKind(name, list)) {
            return List.of(new Version(list.inspectors(), new Answer.Stated(State.PRESENT, ""), Details.NONE));
        }
        return closedOver(name, list)
                ? List.of(new Version(list.inspectors(), new Answer.Stated(State.ABSENT, ""), Details.NONE))
                : List.of();
    }

    private static boolean stands(String name, Version list) {
        return names(list).states().containsKey(name) || names(list).disputed().containsKey(name);
    }

    private static List<Version> written(String name, Version list) {
        Answer.Names names = names(list);
        Details beside = names.details().getOrDefault(name, Details.NONE);
        if (names.states().containsKey(name)) {
            Answer stated =
                    new Answer.Stated(names.states().get(name), names.reasons().getOrDefault(name, ""));
            return List.of(new Version(list.inspectors(), stated, beside));
        }
        return names.disputed().getOrDefault(name, List.of()).stream()
                .map(each -> new Version(
                        each.inspectors(), each.answer(), each.details().merged(beside)))
                .toList();
    }

    private boolean thereByKind(String name, Version list) {
        return !stands(name, list)
                && words.withNarrower(name).stream()
                        .anyMatch(narrower -> names(list).states().get(narrower) == State.PRESENT);
    }

    private boolean closedOver(String name, Version list) {
        return names(list).closed() && asked.contains(name) && !stands(name, list) && !thereByKind(name, list);
    }
}
