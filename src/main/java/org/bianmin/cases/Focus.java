package org.bianmin.cases;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.RollUp;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.scheme.Rate;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.facts.Facts;
import org.bianmin.record.Case;

/**
 * The clauses on which the outcome of a case rests: those that it names, the parts of a roll-up, the clauses that are
 * counted once with one, and those that prevail over any of these. No other clause can change it, so no other is judged.
 */
final class Focus {
    private final List<Edition> editions;
    private final Set<String> keys = new HashSet<>();

    private Focus(List<Edition> editions) {
        this.editions = editions;
    }

    /** What has to be judged of some editions for one case. */
    static List<Edition> of(List<Edition> editions, Case which, Catalogue catalogue) {
        Focus focus = new Focus(editions);
        which.expected().keySet().forEach(focus::add);
        which.critical()
                .flatMap(critical -> catalogue.scheme(critical.scheme()))
                .flatMap(Scheme::rate)
                .map(Rate::critical)
                .ifPresent(focus.keys::addAll);
        if (which.expected().values().stream()
                .anyMatch(expected -> expected.countedWith().isPresent())) {
            focus.addJoined();
        }
        focus.addPrevailing();
        return editions.stream()
                .map(edition -> edition.only(
                        clause -> focus.keys.contains(Facts.key(edition, clause)),
                        rollUp -> focus.keys.contains(Facts.key(edition, rollUp))))
                .toList();
    }

    private void add(String key) {
        keys.add(key);
        for (Edition edition : editions) {
            Standard standard = edition.standard();
            standard.rollUps().stream()
                    .filter(rollUp -> Facts.key(edition, rollUp).equals(key))
                    .map(RollUp::parts)
                    .flatMap(List::stream)
                    .forEach(part -> add(standard.id() + "/" + part));
        }
    }

    private void addJoined() {
        Set<String> roots = new HashSet<>();
        keyed().filter(each -> keys.contains(each.key())).map(Keyed::root).forEach(roots::add);
        keyed().filter(each -> roots.contains(each.root())).map(Keyed::key).forEach(keys::add);
    }

    private void addPrevailing() {
        List<String> prevailing = keyed().filter(each -> each.clause().precedence().overrides().stream()
                        .anyMatch(override -> keys.contains(override.clause())))
                .map(Keyed::key)
                .toList();
        keys.addAll(prevailing);
    }

    private record Keyed(String key, Clause clause) {
        /** The name that all clauses share that say the same. */
        String root() {
            return clause.precedence().sameAs().orElse(key);
        }
    }

    private Stream<Keyed> keyed() {
        return editions.stream()
                .flatMap(edition ->
                        edition.clauses().stream().map(clause -> new Keyed(Facts.key(edition, clause), clause)));
    }
}
