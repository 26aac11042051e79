package org.bianmin.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Precedence;
import org.bianmin.facts.Reason;
import org.bianmin.record.Case;

/**
 * A clause that says the same as another needs a case that counts both once; one that prevails over another needs a case
 * in which the other gives way, and one in which it does not.
 */
final class PrecedenceGaps {
    private static final String SUPERSEDED = Reason.SUPERSEDED.name().toLowerCase(Locale.ROOT);

    private final List<Case> cases;

    PrecedenceGaps(List<Case> cases) {
        this.cases = cases;
    }

    List<Gap> of(Clause clause, Shown shown) {
        List<Gap> gaps = new ArrayList<>();
        clause.precedence()
                .sameAs()
                .filter(other -> !shown.any(expected -> names(expected.countedWith(), other)))
                .ifPresent(other -> gaps.add(Gap.of(Gap.Kind.COUNTED_WITH, clause.id(), other)));
        for (Precedence.Override prevailing : clause.precedence().givesWay()) {
            gaps.addAll(gaps(prevailing.clause(), clause.id(), shown));
        }
        for (Precedence.Override override : clause.precedence().overrides()) {
            if (!override.yielded()) {
                gaps.addAll(gaps(clause.id(), override.clause(), new Shown(cases, override.clause())));
            }
        }
        return gaps;
    }

    private static List<Gap> gaps(String prevailing, String over, Shown shown) {
        List<Gap> gaps = new ArrayList<>();
        if (!shown.any(PrecedenceGaps::superseded)) {
            gaps.add(Gap.of(Gap.Kind.SUPERSEDED, prevailing, over));
        }
        if (!shown.any(expected -> !expected.verdict().equals(Shown.NOT_APPLICABLE))) {
            gaps.add(Gap.of(Gap.Kind.NOT_SUPERSEDED, prevailing, over));
        }
        return gaps;
    }

    private static boolean names(Optional<List<String>> countedWith, String clause) {
        return countedWith.filter(keys -> keys.contains(clause)).isPresent();
    }

    private static boolean superseded(Case.Expected expected) {
        return expected.verdict().equals(Shown.NOT_APPLICABLE)
                && expected.reason().filter(SUPERSEDED::equals).isPresent();
    }
}
