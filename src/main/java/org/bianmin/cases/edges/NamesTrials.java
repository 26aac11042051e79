package org.bianmin.cases.edges;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bianmin.catalogue.Check;
import org.bianmin.catalogue.RequiredName;
import org.bianmin.catalogue.Word;
import org.bianmin.catalogue.WordList;
import org.bianmin.record.Answer;
import org.bianmin.record.State;

/** Lists with all names, with one missing, one unchecked, one in another form, none, and one more than asked. */
final class NamesTrials {
    private final WordList list;

    NamesTrials(WordList list) {
        this.list = list;
    }

    List<Trial> of(Check.Names check) {
        List<RequiredName> entries =
                check.names().stream().filter(name -> name.validity().binds()).toList();
        Map<String, State> all = new LinkedHashMap<>();
        entries.forEach(entry -> all.put(entry.anyOf().get(0), State.PRESENT));
        List<Trial> trials = new ArrayList<>();
        trials.add(Trial.of(EdgeKind.ALL_NAMES, closed(all)));
        entries.forEach(entry -> trials.addAll(of(entry, all)));
        trials.add(Trial.of(EdgeKind.NO_NAMES, closed(Map.of())));
        list.words().stream()
                .map(Word::name)
                .filter(name -> entries.stream()
                        .noneMatch(entry ->
                                entry.anyOf().contains(name) || entry.doubtful().contains(name)))
                .findFirst()
                .ifPresent(more -> trials.add(Trial.of(EdgeKind.ONE_MORE, closed(plus(all, more)), more)));
        return trials;
    }

    private List<Trial> of(RequiredName entry, Map<String, State> all) {
        Map<String, State> others = new LinkedHashMap<>(all);
        entry.anyOf().forEach(others::remove);
        String label = entry.label();
        List<Trial> trials = new ArrayList<>();
        trials.add(Trial.of(EdgeKind.ONE_MISSING, closed(others), label));
        trials.add(Trial.of(EdgeKind.ONE_UNCHECKED, open(others), label));
        Map<String, State> broken = new LinkedHashMap<>(others);
        entry.anyOf().forEach(name -> broken.put(name, State.BROKEN));
        trials.add(Trial.of(EdgeKind.ONE_IN_STATE, closed(broken), label, State.BROKEN));
        entry.anyOf().stream()
                .skip(1)
                .map(name -> Trial.of(EdgeKind.ALTERNATIVE, closed(plus(others, name)), name))
                .forEach(trials::add);
        entry.doubtful().stream()
                .map(name -> Trial.of(EdgeKind.DOUBTFUL_NAME, closed(plus(others, name)), label, name))
                .forEach(trials::add);
        entry.anyOf().stream()
                .flatMap(this::kinds)
                .map(kind -> Trial.of(EdgeKind.KIND_OF_NAME, closed(plus(others, kind)), label, kind))
                .forEach(trials::add);
        return trials;
    }

    private Stream<String> kinds(String name) {
        return list.withNarrower(name).stream().filter(kind -> !kind.equals(name));
    }

    private static Map<String, State> plus(Map<String, State> states, String name) {
        Map<String, State> more = new LinkedHashMap<>(states);
        more.put(name, State.PRESENT);
        return more;
    }

    private static Answer.Names closed(Map<String, State> states) {
        return names(states, true);
    }

    private static Answer.Names open(Map<String, State> states) {
        return names(states, false);
    }

    private static Answer.Names names(Map<String, State> states, boolean closed) {
        return new Answer.Names(Map.copyOf(states), Map.of(), closed, Map.of(), Map.of(), Map.of(), List.of());
    }

    /** One name is there; of the others nothing is known. */
    static Answer.Names oneThere(String name) {
        return open(Map.of(name, State.PRESENT));
    }

    /** Everything that either list has: what several clauses ask of one list must be there together. */
    static Answer.Names together(Answer.Names one, Answer.Names other) {
        Map<String, State> states = new HashMap<>(one.states());
        other.states().forEach((name, state) -> states.merge(name, state, (a, b) -> a == State.PRESENT ? a : b));
        return names(states, one.closed() && other.closed());
    }
}
