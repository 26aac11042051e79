package org.bianmin.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.bianmin.catalogue.WordList;
import org.bianmin.record.words.Words;

/**
 * One of several answers to one question, with who wrote it.
 *
 * @param inspectors names of those who wrote it
 * @param answer what they wrote; never {@link Answer.Disputed}
 * @param details what stands beside it
 * @param carried from when it is; absent for what was seen at this visit
 */
public record Version(List<String> inspectors, Answer answer, Details details, Optional<Carried> carried) {
    /** What was seen at this visit. */
    Version(List<String> inspectors, Answer answer, Details details) {
        this(inspectors, answer, details, Optional.empty());
    }

    /** What stands beside it, each remark with the names of those who made it. */
    public Details told() {
        return details.and(answer.inside()).withNotes(note -> new Said(inspectors, note).told());
    }

    Version withDetails(UnaryOperator<Details> change) {
        return new Version(inspectors, answer.withDetails(change), change.apply(details), carried);
    }

    /** The people without their order. */
    Set<String> people() {
        return new TreeSet<>(inspectors);
    }

    /** Whether somebody looked: 未查 and 无法核实 say nothing against an answer. */
    boolean looked() {
        if (answer instanceof Answer.Stated stated) {
            return looked(stated.state());
        }
        return !(answer instanceof Answer.Names names)
                || names.closed()
                || !names.other().isEmpty()
                || !names.contradictory().isEmpty()
                || !names.disputed().isEmpty()
                || names.states().values().stream().anyMatch(Version::looked);
    }

    static boolean looked(State state) {
        return state != State.UNCHECKED && state != State.UNVERIFIABLE;
    }

    /** Whether both say the same, whatever stands beside it and however it is spelt. */
    boolean agrees(Version other) {
        return carried.map(Carried::day).equals(other.carried.map(Carried::day)) && saysTheSame(other);
    }

    private boolean saysTheSame(Version other) {
        Answer mine = answer;
        Answer theirs = other.answer;
        if (mine instanceof Answer.Stated a && theirs instanceof Answer.Stated b) {
            return a.state() == b.state();
        } else if (mine instanceof Answer.Measure a && theirs instanceof Answer.Measure b) {
            return a.value().compareTo(b.value()) == 0;
        } else if (mine instanceof Answer.Wording a && theirs instanceof Answer.Wording b) {
            return WordList.folded(a.text()).equals(WordList.folded(b.text()));
        } else if (mine instanceof Answer.Judgement a && theirs instanceof Answer.Judgement b) {
            return a.good() == b.good();
        } else if (mine instanceof Answer.Names a && theirs instanceof Answer.Names b) {
            return a.closed() == b.closed()
                    && a.states().equals(b.states())
                    && a.contradictory().equals(b.contradictory())
                    && a.disputed().equals(b.disputed())
                    && a.other().equals(b.other());
        }
        return mine.equals(theirs);
    }

    /** Several that agree, as one: with the reasons of all and everything that stands beside them. */
    static Version together(List<Version> all) {
        List<String> inspectors = all.stream()
                .flatMap(each -> each.inspectors.stream())
                .distinct()
                .toList();
        Answer answer = all.get(0).answer;
        if (answer instanceof Answer.Stated stated) {
            answer = new Answer.Stated(stated.state(), words(all));
        } else if (answer instanceof Answer.Judgement judgement) {
            answer = new Answer.Judgement(judgement.good(), words(all));
        }
        return new Version(
                inspectors,
                answer,
                all.stream().map(Version::details).reduce(Details.NONE, Details::merged),
                all.get(0).carried);
    }

    /** Reason of a state, or basis of a judgement. */
    private static String words(List<Version> all) {
        List<Said> said = new ArrayList<>();
        for (Version each : all) {
            if (each.answer instanceof Answer.Stated stated) {
                said.add(new Said(each.inspectors, stated.reason()));
            } else if (each.answer instanceof Answer.Judgement judgement) {
                said.add(new Said(each.inspectors, judgement.basis()));
            }
        }
        return Said.joined(said, Words.text("said.separator"));
    }
}
