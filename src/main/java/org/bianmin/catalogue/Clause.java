package org.bianmin.catalogue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One auditable sentence, or part of one, of a published document (条款).
 *
 * @param id unique in its standard: the number, and a dash with a running number where a numbered sentence has parts
 * @param number the document's own number
 * @param title what it is about, in a few words
 * @param quote the source's words, exactly
 * @param obligation how strongly it binds
 * @param dimension under which it is summed up
 * @param binds whose duty it is
 * @param conditions all must hold for it to apply
 * @param check what is looked at; absent when it is not covered
 * @param notCovered why it is not covered; empty when it is
 * @param evidence what proves it
 * @param remedy what to do when it is not met, in plain words
 * @param validity whether it still binds
 * @param precedence how it stands to clauses that speak of the same thing
 * @param milestone the day by which it was to be done, where it was to be done once; absent for any other clause
 * @param note doubts and readings
 */
public record Clause(
        String id,
        String number,
        String title,
        String quote,
        Obligation obligation,
        String dimension,
        Body binds,
        List<Condition> conditions,
        Optional<Check> check,
        String notCovered,
        String evidence,
        String remedy,
        Validity validity,
        Precedence precedence,
        Optional<LocalDate> milestone,
        String note) {

    /** How far the program judges it. */
    public enum Status {
        /** two inspectors would record the same fact */
        AUTOMATED,
        /** an inspector judges, and says why */
        JUDGEMENT,
        /** to be done once by a day that is past: printed, never judged */
        MILESTONE,
        /** not judged, with the reason */
        NOT_COVERED
    }

    /** The status follows from the check, so that the two cannot disagree. */
    public Status status() {
        if (check.isEmpty()) {
            return milestone.isPresent() ? Status.MILESTONE : Status.NOT_COVERED;
        }
        return check.get() instanceof Check.Judgement ? Status.JUDGEMENT : Status.AUTOMATED;
    }

    /**
     * Whether it can apply to a centre, whatever is found there.
     *
     * @param kinds the centre's kind, with everything that this is a kind of
     */
    public boolean speaksOf(Set<String> kinds) {
        return conditions.stream()
                .filter(Condition.Kinds.class::isInstance)
                .map(Condition.Kinds.class::cast)
                .allMatch(condition -> !Collections.disjoint(condition.kinds(), kinds));
    }

    /** The same clause under another validity. */
    public Clause with(Validity decided) {
        return copy(check, decided, precedence);
    }

    /** The same clause with another check. */
    public Clause with(Check resolved) {
        return copy(Optional.of(resolved), validity, precedence);
    }

    /** The clause with everything by which another that says the same is judged. */
    Clause judgedLike(Clause same, String takenFrom, String sameAs) {
        return new Clause(
                id,
                number,
                title,
                quote,
                obligation,
                dimension,
                binds,
                Stream.concat(conditions.stream(), same.conditions.stream())
                        .distinct()
                        .toList(),
                same.check,
                same.notCovered,
                same.evidence,
                same.remedy,
                validity.binds() ? same.validity : validity,
                new Precedence(Optional.of(sameAs), Optional.of(takenFrom), same.precedence.overrides(), List.of()),
                milestone,
                note);
    }

    /** The clause under the name that all clauses share that say the same. */
    Clause joinedTo(String root) {
        return copy(
                check,
                validity,
                new Precedence(Optional.of(root), Optional.empty(), precedence.overrides(), precedence.givesWay()));
    }

    /** The clause with others over which it prevails because they say so. */
    Clause prevailingOver(List<Precedence.Override> others) {
        return copy(
                check,
                validity,
                new Precedence(
                        precedence.sameAs(),
                        precedence.takenFrom(),
                        Stream.concat(precedence.overrides().stream(), others.stream())
                                .toList(),
                        precedence.givesWay()));
    }

    private Clause copy(Optional<Check> otherCheck, Validity otherValidity, Precedence otherPrecedence) {
        return new Clause(
                id,
                number,
                title,
                quote,
                obligation,
                dimension,
                binds,
                conditions,
                otherCheck,
                notCovered,
                evidence,
                remedy,
                otherValidity,
                otherPrecedence,
                milestone,
                note);
    }
}
