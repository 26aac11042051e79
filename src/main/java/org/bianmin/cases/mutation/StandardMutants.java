package org.bianmin.cases.mutation;

import java.util.ArrayList;
import java.util.List;
import org.bianmin.cases.mutation.Mutant.Kind;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Obligation;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.yaml.Node;

/** Every mutant of a {@code standard.yaml} that the catalogue accepts, in the order of the file. */
public final class StandardMutants {
    private final Standard standard;
    private final Vocabulary vocabulary;
    private final List<Mutant> found = new ArrayList<>();

    private StandardMutants(Standard standard, Vocabulary vocabulary) {
        this.standard = standard;
        this.vocabulary = vocabulary;
    }

    /**
     * Texts have no mutants, nor has what no verdict can rest on: a clause that is never judged, a part that breaks no
     * roll-up.
     *
     * @param standard as it is read, with the checks that its clauses take over
     * @param root its file
     * @param vocabulary whose questions may be put in place of others
     */
    public static List<Mutant> of(Standard standard, Node root, Vocabulary vocabulary) {
        StandardMutants mutants = new StandardMutants(standard, vocabulary);
        Spot.of(root).inside().forEach(mutants::head);
        return List.copyOf(mutants.found);
    }

    private void head(Spot spot) {
        switch (spot.key()) {
            case "applies_to" -> changes("").dropEach(Kind.APPLICABILITY, spot);
            case "clauses" -> spot.inside().forEach(this::clause);
            case "roll_ups" -> spot.inside().forEach(this::rollUp);
            default -> {}
        }
    }

    private Changes changes(String within) {
        return new Changes(standard.id(), within, found::add);
    }

    private static String id(Spot part) {
        return part.inside("id").stream().map(Spot::text).findFirst().orElse("");
    }

    private void rollUp(Spot rollUp) {
        rollUp.inside("parts").stream()
                .flatMap(parts -> parts.inside().stream())
                .filter(part -> canBreak(part.text()))
                .forEach(part -> changes(id(rollUp)).drop(Kind.ROLL_UP, part));
    }

    /** Whether a part of a roll-up counts; that its validity is doubted can be decided otherwise. */
    private boolean canBreak(String part) {
        return standard.clause(part)
                .map(clause -> clause.check().isPresent()
                        && clause.obligation() == Obligation.SHALL
                        && clause.binds().local())
                .orElse(true);
    }

    /** A clause without a check is never judged. */
    private void clause(Spot clause) {
        Clause read = standard.clause(id(clause)).orElseThrow();
        if (read.check().isPresent()) {
            new ClauseMutants(changes(read.id()), vocabulary).of(clause, read.obligation());
        }
    }
}
