package org.bianmin.cases.mutation;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Check;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Condition;
import org.bianmin.catalogue.Precedence;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.scheme.Rate;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.record.Case;

/** The clauses and roll-ups of which something can be found otherwise because of a mutant; no case of others can notice. */
final class Affected {
    private final Catalogue before;
    private final Set<String> keys;

    private Affected(Catalogue before, Set<String> keys) {
        this.before = before;
        this.keys = keys;
    }

    /**
     * @param before the catalogue without the mutant
     * @param after and with it; what it says of precedence may differ
     */
    static Affected of(Mutant mutant, Catalogue before, Catalogue after) {
        Affected affected = new Affected(before, new HashSet<>(changed(mutant, before)));
        int size;
        do {
            size = affected.keys.size();
            affected.spread(before);
            affected.spread(after);
        } while (affected.keys.size() > size);
        return affected;
    }

    /** Whether a case expects something of one of them, or of a scheme for which one is critical. */
    boolean concerns(Case which) {
        return !Collections.disjoint(keys, which.expected().keySet())
                || which.critical()
                        .flatMap(critical -> before.scheme(critical.scheme()))
                        .flatMap(Scheme::rate)
                        .map(Rate::critical)
                        .filter(critical -> !Collections.disjoint(keys, critical))
                        .isPresent();
    }

    private record Keyed(String key, Clause clause) {
        /** The name that all clauses share that say the same. */
        String root() {
            return clause.precedence().sameAs().orElse(key);
        }
    }

    private static Stream<Keyed> keyed(Catalogue catalogue) {
        return catalogue.standards().stream()
                .flatMap(standard -> standard.clauses().stream()
                        .map(clause -> new Keyed(standard.id() + "/" + clause.id(), clause)));
    }

    private static Set<String> changed(Mutant mutant, Catalogue catalogue) {
        if (mutant.standard().isEmpty()) {
            return keyed(catalogue)
                    .filter(each -> mutant.kind() == Mutant.Kind.BROADER)
                    .filter(each -> isAnsweredFrom(mutant.within(), each.clause(), catalogue.vocabulary()))
                    .map(Keyed::key)
                    .collect(Collectors.toSet());
        }
        String key = mutant.standard() + "/" + mutant.within();
        return mutant.within().isEmpty()
                ? keyed(catalogue)
                        .map(Keyed::key)
                        .filter(each -> each.startsWith(key))
                        .collect(Collectors.toSet())
                : Set.of(key);
    }

    /** A clause names its words canonically, so only what these are kinds of can change for it. */
    private static boolean isAnsweredFrom(String list, Clause clause, Vocabulary vocabulary) {
        Stream<String> questions = Stream.concat(
                clause.check().stream().map(Check::question),
                clause.conditions().stream()
                        .filter(Condition.Answer.class::isInstance)
                        .map(condition -> ((Condition.Answer) condition).question()));
        return list.equals(Vocabulary.KINDS)
                || questions
                        .map(vocabulary::question)
                        .flatMap(Optional::stream)
                        .anyMatch(question -> question.words().equals(list));
    }

    private void spread(Catalogue catalogue) {
        List<Keyed> touched =
                keyed(catalogue).filter(each -> keys.contains(each.key())).toList();
        Set<String> roots = touched.stream().map(Keyed::root).collect(Collectors.toSet());
        keyed(catalogue)
                .filter(each -> roots.contains(each.root()))
                .map(Keyed::key)
                .forEach(keys::add);
        touched.stream()
                .flatMap(each -> each.clause().precedence().overrides().stream())
                .map(Precedence.Override::clause)
                .forEach(keys::add);
        catalogue.standards().forEach(this::spread);
    }

    private void spread(Standard standard) {
        standard.rollUps().stream()
                .filter(rollUp -> rollUp.parts().stream().anyMatch(part -> keys.contains(standard.id() + "/" + part)))
                .map(rollUp -> standard.id() + "/" + rollUp.id())
                .forEach(keys::add);
    }
}
