package org.bianmin.findings;

import java.util.List;
import org.bianmin.catalogue.Edition;
import org.bianmin.record.Observations;

/**
 * Everything that was found at one visit.
 *
 * @param editions the standards that judged, as they stood on the day
 * @param findings one per clause in scope, in the order of the standards
 * @param observations what was seen
 */
public record Assessment(List<Edition> editions, List<Finding> findings, Observations observations) {

    /** The findings that are the inspected place's own; the others are printed apart. */
    public List<Finding> local() {
        return findings.stream()
                .filter(finding -> finding.clause().binds().local())
                .toList();
    }

    /** The findings that concern somebody else's duty. */
    public List<Finding> others() {
        return findings.stream()
                .filter(finding -> !finding.clause().binds().local())
                .toList();
    }

    /** Findings of the place's own with this verdict. */
    public List<Finding> with(Verdict verdict) {
        return local().stream().filter(finding -> finding.verdict() == verdict).toList();
    }

    /** How many clauses had to be looked at (应查). */
    public int due() {
        return (int) local().stream()
                .filter(finding -> finding.verdict() != Verdict.NOT_APPLICABLE)
                .count();
    }

    /** How many of them were looked at (已查). */
    public int checked() {
        return (int)
                local().stream().filter(finding -> finding.verdict().checked()).count();
    }

    /** Whether any clause applies to this centre at all. */
    public boolean judgesAnything() {
        return findings.stream().anyMatch(finding -> finding.verdict() != Verdict.NOT_APPLICABLE);
    }
}
