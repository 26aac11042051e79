package org.bianmin.cases.reckoning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bianmin.catalogue.Check;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.Obligation;
import org.bianmin.catalogue.Validity;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.record.Case;

/** What the clauses of some documents come to at a centre. */
public final class Reckoning {
    private final Vocabulary vocabulary;
    private final Documents documents;

    /**
     * @param editions every document that judges, whole
     */
    public Reckoning(Vocabulary vocabulary, List<Edition> editions) {
        this.vocabulary = vocabulary;
        this.documents = new Documents(editions);
    }

    /**
     * What is to be expected of a clause or a roll-up: its verdict, and of a list the names that are missing and those
     * that are unchecked.
     *
     * @param key written standard/id
     */
    public Case.Expected expected(String key, Situation situation) {
        Optional<Documents.Placed> clause = documents.clause(key);
        if (clause.filter(Documents.Placed::judged).isEmpty()
                || !(clause.get().clause().check().orElse(null) instanceof Check.Names names)) {
            return Case.Expected.verdict(verdict(key, situation));
        }
        Map<Standing, List<String>> entries = scope(key, clause.get(), situation) == Scope.APPLIES
                ? things(clause.get(), situation).entries(names)
                : Map.of();
        return new Case.Expected(
                verdict(key, situation),
                Optional.empty(),
                Optional.of(entries.getOrDefault(Standing.NOT_MET, List.of())),
                Optional.of(entries.getOrDefault(Standing.UNCHECKED, List.of())),
                Optional.empty());
    }

    /** The other clauses that say the same as one and apply: they are counted once with it. */
    public List<String> countedWith(String key, Situation situation) {
        return documents.sayingTheSameAs(key).stream()
                .filter(other -> !List.of("not_applicable", "apart").contains(verdict(other, situation)))
                .toList();
    }

    /** The verdict on a clause or a roll-up as a case writes it. */
    public String verdict(String key, Situation situation) {
        return documents
                .clause(key)
                .map(clause -> verdict(key, clause, situation))
                .or(() -> documents.rollUp(key).map(rollUp -> verdict(rollUp, situation)))
                .orElse("apart");
    }

    private String verdict(String key, Documents.Placed placed, Situation situation) {
        return switch (scope(key, placed, situation)) {
            case EXCLUDED -> placed.judged() ? "not_applicable" : "apart";
            case UNKNOWN -> "not_checked";
            case APPLIES -> things(placed, situation).verdict();
        };
    }

    private Things things(Documents.Placed placed, Situation situation) {
        return new Things(vocabulary, placed, situation);
    }

    /** Its own conditions, and those of the clauses to which it gives way. */
    private Scope scope(String key, Documents.Placed placed, Situation situation) {
        Scope own = own(placed, situation);
        List<Scope> prevailing = documents.prevailingOver(key).stream()
                .map(other -> own(other, situation))
                .toList();
        if (!placed.judged() || own == Scope.EXCLUDED || prevailing.contains(Scope.APPLIES)) {
            return Scope.EXCLUDED;
        }
        return own == Scope.UNKNOWN || prevailing.contains(Scope.UNKNOWN) ? Scope.UNKNOWN : Scope.APPLIES;
    }

    private Scope own(Documents.Placed placed, Situation situation) {
        return Scope.of(placed.edition().standard(), placed.clause(), situation, vocabulary);
    }

    /** Counts only what is owed by the place itself. */
    private String verdict(Documents.PlacedRollUp placed, Situation situation) {
        List<String> verdicts = new ArrayList<>();
        boolean doubted = false;
        for (String part : placed.rollUp().parts()) {
            String key = placed.key(part);
            Optional<Documents.Placed> clause = documents.clause(key);
            if (documents.rollUp(key).isPresent()
                    || clause.filter(Reckoning::owed).isPresent()) {
                verdicts.add(verdict(key, situation));
            }
            doubted |= clause.filter(Reckoning::owedUnlessItHasLapsed).isPresent();
        }
        if (verdicts.contains("fails")) {
            return "fails";
        } else if (verdicts.contains("not_checked") || verdicts.contains("undecided")) {
            return "not_checked";
        } else if (verdicts.contains("conforms")) {
            return "conforms";
        }
        return verdicts.isEmpty() && doubted ? "not_checked" : "not_applicable";
    }

    private static boolean owedUnlessItHasLapsed(Documents.Placed placed) {
        return placed.clause().validity().status() == Validity.Status.UNCONFIRMED
                && owed(new Documents.Placed(placed.edition(), placed.clause().with(Validity.IN_FORCE)));
    }

    private static boolean owed(Documents.Placed placed) {
        return placed.judged()
                && placed.clause().obligation() == Obligation.SHALL
                && placed.clause().binds().local();
    }
}
