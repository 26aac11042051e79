package org.bianmin.cases;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bianmin.record.Case;

/**
 * What the cases of a standard show of one clause or roll-up.
 *
 * @param cases of the whole standard
 * @param key the clause or roll-up, written standard/id
 */
record Shown(List<Case> cases, String key) {
    static final String CONFORMS = "conforms";
    static final String NOT_CHECKED = "not_checked";
    static final String NOT_APPLICABLE = "not_applicable";

    /** The cases that expect this verdict. */
    Stream<Case> with(String verdict) {
        return cases.stream()
                .filter(each -> expected(each)
                        .filter(expected -> expected.verdict().equals(verdict))
                        .isPresent());
    }

    /** Whether some case expects something of this sort. */
    boolean any(Predicate<Case.Expected> expectation) {
        return cases.stream().flatMap(each -> expected(each).stream()).anyMatch(expectation);
    }

    private Optional<Case.Expected> expected(Case each) {
        return Optional.ofNullable(each.expected().get(key));
    }
}
