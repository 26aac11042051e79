package org.bianmin.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problems;

/**
 * Two clauses that can apply together and that nothing satisfies at once need a word on which prevails; two that ask for
 * just the same need to be joined; and what prevails must be there.
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

        Check check() {
            return clause.check().orElseThrow();
        }

        String question() {
            return check().question();
        }

        /** What all that say the same have in common. */
        String root() {
            return clause.precedence().sameAs().orElse(key());
        }

        boolean overrides(Placed other) {
            return clause.precedence().overrides().stream()
                    .anyMatch(override -> override.clause().equals(other.key()));
        }
    }

    void run() {
        catalogue.standards().forEach(this::known);
        List<Standard> standards = List.copyOf(catalogue.standards());
        for (int i = 0; i < standards.size(); i++) {
            for (int j = i; j < standards.size(); j++) {
                if (i == j || meet(standards.get(i), standards.get(j))) {
                    pairs(standards.get(i), standards.get(j));
                }
            }
        }
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
                } else if (prevailsOver(override.clause(), standard.id() + "/" + clause.id())) {
                    add(standard, "lint.prevail_circle", standard.id() + "/" + clause.id(), override.clause());
                }
            }
        }
    }

    /** Whether one clause prevails over another by the word of either; of itself that is true of a loop only. */
    private boolean prevailsOver(String one, String other) {
        int slash = one.indexOf('/');
        return catalogue
                .standard(one.substring(0, slash))
                .flatMap(standard -> standard.clause(one.substring(slash + 1)))
                .filter(clause -> clause.precedence().overrides().stream()
                        .anyMatch(override -> override.clause().equals(other)))
                .isPresent();
    }

    /** Documents of which one is for a part of the other's region, and those that one office follows; examples bind nobody. */
    private boolean meet(Standard one, Standard other) {
        boolean published =
                !one.publication().invented() && !other.publication().invented();
        boolean nested = published
                && (one.region().containsAll(other.region()) || other.region().containsAll(one.region()));
        return one.inForce().overlaps(other.inForce())
                && (nested
                        || catalogue.offices().stream()
                                .anyMatch(office -> adopts(office, one) && adopts(office, other)));
    }

    private static boolean adopts(Office office, Standard standard) {
        return office.adopted().stream()
                .anyMatch(adoption -> adoption.standard().equals(standard.id()));
    }

    private void pairs(Standard one, Standard other) {
        List<Placed> first = asking(one);
        List<Placed> second = asking(other);
        for (int i = 0; i < first.size(); i++) {
            for (int j = one.equals(other) ? i + 1 : 0; j < second.size(); j++) {
                pair(first.get(i), second.get(j));
            }
        }
    }

    private static List<Placed> asking(Standard standard) {
        return standard.clauses().stream()
                .filter(clause -> clause.check().isPresent() && clause.obligation() != Obligation.MAY)
                .map(clause -> new Placed(standard, clause))
                .toList();
    }

    private void pair(Placed one, Placed other) {
        boolean speakOfTheSame = one.question().equals(other.question())
                && !Collections.disjoint(kinds(one), kinds(other))
                && !excludeEachOther(one.clause(), other.clause());
        if (!speakOfTheSame || one.overrides(other) || other.overrides(one)) {
            return;
        }
        // The one that came to the other says which prevails, or that it says the same.
        if (!satisfiable(one.check(), other.check())) {
            add(other.standard(), "lint.contradiction", one.key(), other.key());
        } else if (!one.root().equals(other.root())
                && !ofOwnDirectories(one, other)
                && repeats(one.clause(), other.clause())) {
            add(other.standard(), "lint.repetition", one.key(), other.key());
        }
    }

    /** Whether each is judged by the directory that its own document annexes. */
    private static boolean ofOwnDirectories(Placed one, Placed other) {
        return !one.standard().equals(other.standard())
                && one.check() instanceof Check.Judgement judgement
                && !judgement.sampled().isEmpty();
    }

    /** What one demands just as the other does, under the same conditions and of the same side. */
    private static boolean repeats(Clause one, Clause other) {
        return SameClauses.alike(one, other) && asked(one).equals(asked(other));
    }

    /** By question, the answers with which it applies. */
    private static Map<String, List<String>> asked(Clause clause) {
        return answers(clause).stream()
                .collect(Collectors.toMap(Condition.Answer::question, Condition.Answer::oneOf, (a, b) -> a));
    }

    private static List<Condition.Answer> answers(Clause clause) {
        return clause.conditions().stream()
                .filter(Condition.Answer.class::isInstance)
                .map(Condition.Answer.class::cast)
                .toList();
    }

    /** Whether no answer lets both apply: they ask of different windows, or of places that are not the same. */
    private boolean excludeEachOther(Clause one, Clause other) {
        return answers(one).stream()
                .anyMatch(first -> answers(other).stream()
                        .filter(second -> second.question().equals(first.question()))
                        .anyMatch(second -> Collections.disjoint(
                                narrower(words(first.question()), first.oneOf()),
                                narrower(words(first.question()), second.oneOf()))));
    }

    private WordList words(String question) {
        return catalogue
                .vocabulary()
                .question(question)
                .flatMap(found -> catalogue.vocabulary().list(found.words()))
                .orElseThrow();
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
            WordList words = words(one.question());
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
