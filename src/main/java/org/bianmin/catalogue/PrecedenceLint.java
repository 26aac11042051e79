package org.bianmin.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problems;

/**
 * Two clauses that can apply together and that nothing satisfies at once need a word on which prevails; and what
 * prevails must be there.
 */
final class PrecedenceLint {
    private final Catalogue catalogue;
    private final Problems problems;

    PrecedenceLint(Catalogue catalogue, Problems problems) {
        this.catalogue = catalogue;
        this.problems = problems;
    }

    /** A clause with the document that it stands in. */
    private record Placed(Standard standard, Clause clause) {
        String key() {
            return standard.id() + "/" + clause.id();
        }

        boolean overrides(Placed other) {
            return clause.precedence().overrides().stream()
                    .anyMatch(override -> override.clause().equals(other.key()));
        }
    }

    void run() {
        catalogue.standards().forEach(this::known);
        Set<String> told = new HashSet<>();
        catalogue.offices().forEach(office -> office(office, told));
    }

    private void add(Standard standard, String key, Object... arguments) {
        problems.add(new Place(catalogue.file(standard).toString(), 1, 1), key, arguments);
    }

    private void known(Standard standard) {
        for (Clause clause : standard.clauses()) {
            for (Precedence.Override override : clause.precedence().overrides()) {
                int slash = override.clause().indexOf('/');
                boolean there = catalogue
                        .standard(override.clause().substring(0, slash))
                        .flatMap(other -> other.clause(override.clause().substring(slash + 1)))
                        .isPresent();
                if (!there) {
                    add(standard, "lint.unknown_clause", override.clause());
                }
            }
        }
    }

    /** Only documents that one office follows at the same time meet. */
    private void office(Office office, Set<String> told) {
        List<Placed> clauses = new ArrayList<>();
        office.adopted().stream()
                .filter(adoption -> adoption.period().until().isEmpty()
                        || adoption.period().until().get().isAfter(LocalDate.EPOCH))
                .flatMap(adoption -> catalogue.standard(adoption.standard()).stream())
                .forEach(standard -> standard.clauses().stream()
                        .filter(clause -> clause.check().isPresent() && clause.obligation() != Obligation.MAY)
                        .forEach(clause -> clauses.add(new Placed(standard, clause))));
        for (int i = 0; i < clauses.size(); i++) {
            for (int j = i + 1; j < clauses.size(); j++) {
                pair(clauses.get(i), clauses.get(j), told);
            }
        }
    }

    private void pair(Placed one, Placed other, Set<String> told) {
        Check first = one.clause().check().orElseThrow();
        Check second = other.clause().check().orElseThrow();
        boolean contradict = first.question().equals(second.question())
                && !Collections.disjoint(kinds(one), kinds(other))
                && !satisfiable(first, second);
        if (contradict && !one.overrides(other) && !other.overrides(one) && told.add(one.key() + " " + other.key())) {
            // The one that came to the other says which prevails.
            add(other.standard(), "lint.contradiction", one.key(), other.key());
        }
    }

    /** The kinds of centre to which a clause can apply, with everything that is one of them. */
    private Set<String> kinds(Placed placed) {
        WordList kinds = catalogue.vocabulary().kinds();
        Set<String> possible = narrower(kinds, placed.standard().appliesTo());
        placed.clause().conditions().stream()
                .filter(Condition.Kinds.class::isInstance)
                .map(condition -> narrower(kinds, ((Condition.Kinds) condition).kinds()))
                .forEach(possible::retainAll);
        return possible;
    }

    private static Set<String> narrower(WordList list, List<String> names) {
        return names.stream()
                .flatMap(name -> list.withNarrower(name).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Whether some answer meets both. */
    private boolean satisfiable(Check first, Check second) {
        if (first instanceof Check.Value one && second instanceof Check.Value other) {
            WordList words = catalogue
                    .vocabulary()
                    .question(one.question())
                    .flatMap(question -> catalogue.vocabulary().list(question.words()))
                    .orElseThrow();
            return !Collections.disjoint(narrower(words, one.oneOf()), narrower(words, other.oneOf()));
        }
        if (first instanceof Check.Wording one && second instanceof Check.Wording other) {
            return !Collections.disjoint(forms(one), forms(other));
        }
        if (first instanceof Check.Limit one && second instanceof Check.Limit other) {
            return one.values().stream()
                    .allMatch(a -> other.values().stream()
                            .filter(b -> b.period().overlaps(a.period()))
                            .allMatch(b -> StandardLint.satisfiable(both(a, b))));
        }
        return true;
    }

    private static List<Limits.Bound> both(Limits one, Limits other) {
        List<Limits.Bound> bounds = new ArrayList<>(one.bounds());
        bounds.addAll(other.bounds());
        return bounds;
    }

    /** However many × stand for the name, and however wide the brackets are. */
    private static List<String> forms(Check.Wording wording) {
        return wording.forms().stream()
                .map(form -> WordList.folded(form).replaceAll("×+", "×"))
                .toList();
    }
}
