package org.bianmin.cases;

import java.util.List;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.scheme.Rate;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.findings.Assessment;
import org.bianmin.record.Case;
import org.bianmin.rules.RuleBook;

/**
 * Tells why a case did not come out as expected. It runs the case again and listens, so that cases that pass cost
 * nothing. Safe for use by several threads.
 */
public final class CaseTracer {
    private final RuleBook rules;
    private final Catalogue catalogue;

    /**
     * @param catalogue the standards beside which the cases stand, and those that a case may name
     */
    public CaseTracer(RuleBook rules, Catalogue catalogue) {
        this.rules = rules;
        this.catalogue = catalogue;
    }

    /** Something that did not come out as expected, and why. */
    public record Traced(CaseRunner.Failure failure, Trace trace) {}

    /**
     * Everything in a case that did not come out as expected, each with its trace.
     *
     * @throws org.bianmin.findings.IncompleteJudgement when the rules leave a gap
     */
    public List<Traced> trace(Case which) {
        Firings firings = new Firings();
        CaseRunner runner = new CaseRunner(rules.heardBy(firings::add), catalogue);
        Assessment assessment = runner.assess(which);
        Grounds grounds = new Grounds(assessment, firings);
        return runner.failures(which, assessment).stream()
                .map(failure -> new Traced(failure, trace(which, failure.clause(), grounds)))
                .toList();
    }

    private Trace trace(Case which, String key, Grounds grounds) {
        if (!which.expected().containsKey(key)) {
            return grounds.ofScheme(
                    key,
                    catalogue
                            .scheme(key)
                            .flatMap(Scheme::rate)
                            .map(Rate::critical)
                            .orElseThrow());
        }
        return which.expected().get(key).countedWith().isPresent() ? grounds.ofJoined(key) : grounds.of(key);
    }
}
