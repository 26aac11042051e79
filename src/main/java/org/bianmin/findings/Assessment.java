package org.bianmin.findings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.RollUp;
import org.bianmin.catalogue.Standard;
import org.bianmin.record.Observations;

/**
 * Everything that was found at one visit.
 *
 * @param editions the standards that judged, as they stood on the day
 * @param findings one per clause in scope, in the order of the standards
 * @param rollUps one per heading that rolls clauses up
 * @param observations what was seen
 */
public record Assessment(
        List<Edition> editions, List<Finding> findings, List<RollUpFinding> rollUps, Observations observations) {

    /** The part of it that concerns some clauses only; a heading one of whose parts is left out is left out too. */
    public Assessment only(Predicate<Clause> which) {
        return new Assessment(
                editions.stream().map(edition -> edition.only(which)).toList(),
                findings.stream()
                        .filter(finding -> which.test(finding.clause()))
                        .toList(),
                rollUps.stream()
                        .filter(finding ->
                                clauses(finding.standard(), finding.rollUp()).allMatch(which))
                        .toList(),
                observations);
    }

    private static Stream<Clause> clauses(Standard standard, RollUp rollUp) {
        return rollUp.parts().stream()
                .flatMap(part -> standard.rollUp(part)
                        .map(inner -> clauses(standard, inner))
                        .orElseGet(() -> standard.clause(part).stream()));
    }

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

    /**
     * The place's own findings, of clauses that say the same only one: what is shown twice counts once. It is one that
     * applies, and if it can the one whose check the others take over.
     */
    public List<Finding> counted() {
        Map<String, Finding> one = new LinkedHashMap<>();
        local().forEach(finding -> one.merge(finding.sameKey(), finding, Assessment::leading));
        return List.copyOf(one.values());
    }

    private static Finding leading(Finding before, Finding after) {
        boolean applies = after.verdict() != Verdict.NOT_APPLICABLE;
        boolean better =
                before.verdict() == Verdict.NOT_APPLICABLE || after.key().equals(after.sameKey());
        return applies && better ? after : before;
    }

    /** The other findings of clauses that say the same as this one and apply. */
    public List<Finding> joined(Finding finding) {
        return findings.stream()
                .filter(other -> other != finding && other.sameKey().equals(finding.sameKey()))
                .filter(other -> other.verdict() != Verdict.NOT_APPLICABLE)
                .toList();
    }

    /** Findings of the place's own with this verdict, each once. */
    public List<Finding> with(Verdict verdict) {
        return counted().stream()
                .filter(finding -> finding.verdict() == verdict)
                .toList();
    }

    /** How many clauses had to be looked at (应查). */
    public int due() {
        return (int) counted().stream()
                .filter(finding -> finding.verdict() != Verdict.NOT_APPLICABLE)
                .count();
    }

    /** How many of them were looked at (已查). */
    public int checked() {
        return (int) counted().stream()
                .filter(finding -> finding.verdict().checked())
                .count();
    }

    /** Whether any clause applies to this centre at all. */
    public boolean judgesAnything() {
        return findings.stream().anyMatch(finding -> finding.verdict() != Verdict.NOT_APPLICABLE);
    }
}
