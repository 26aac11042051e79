package org.bianmin.cases.reckoning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bianmin.catalogue.Check;
import org.bianmin.catalogue.RequiredName;
import org.bianmin.catalogue.WordList;
import org.bianmin.record.Answer;
import org.bianmin.record.State;

/** How the names that were answered stand to those that are asked. */
final class ListedNames {
    private final WordList list;
    private final Answer.Names answer;

    ListedNames(WordList list, Answer.Names answer) {
        this.list = list;
        this.answer = answer;
    }

    /** The entries that bind, by label. */
    Map<String, Standing> standings(Check.Names check) {
        Map<String, Standing> standings = new LinkedHashMap<>();
        check.names().stream()
                .filter(name -> name.validity().binds())
                .forEach(name -> standings.put(name.label(), standing(name)));
        return standings;
    }

    private Standing standing(RequiredName name) {
        Standing asked = Standing.any(name.anyOf().stream().map(this::one).toList());
        if (asked != Standing.NOT_MET) {
            return asked;
        }
        // What may or may not be enough counts as a doubt when it is there, or when inspectors differ about it.
        Standing instead = Standing.any(name.doubtful().stream().map(this::one).toList());
        return instead == Standing.MET || instead == Standing.UNDECIDED ? Standing.UNDECIDED : Standing.NOT_MET;
    }

    private Standing one(String name) {
        if (differs(name)) {
            return Standing.UNDECIDED;
        }
        State written = answer.states().getOrDefault(name, State.UNCHECKED);
        if (written == State.PRESENT) {
            return Standing.MET;
        }
        Set<String> kinds = list.withNarrower(name);
        boolean kindIsThere =
                kinds.stream().anyMatch(kind -> answer.states().get(kind) == State.PRESENT && !differs(kind));
        boolean kindIsDoubted = kinds.stream().anyMatch(this::differs);
        boolean looked = written != State.UNCHECKED && written != State.UNVERIFIABLE;
        if (looked) {
            return kindIsThere || kindIsDoubted ? Standing.UNDECIDED : Standing.NOT_MET;
        } else if (kindIsThere) {
            return Standing.MET;
        } else if (kindIsDoubted) {
            return Standing.UNDECIDED;
        }
        boolean answered = answer.states().containsKey(name);
        return answer.closed() && !answered ? Standing.NOT_MET : Standing.UNCHECKED;
    }

    private boolean differs(String name) {
        return answer.disputed().containsKey(name) || answer.contradictory().containsKey(name);
    }

    /** Whether somebody looked whether a name is there. */
    static boolean lookedAt(Answer.Names names, String name) {
        return names.disputed().containsKey(name)
                || names.states().containsKey(name)
                        && !List.of(State.UNCHECKED, State.UNVERIFIABLE)
                                .contains(names.states().get(name));
    }
}
