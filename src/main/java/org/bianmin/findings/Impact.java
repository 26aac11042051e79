package org.bianmin.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What it does to one visit that another standard judges it in the place of an old one. The facts are the same, so that
 * every change is the documents' doing.
 *
 * @param changes one per clause of which the verdict differs, in the order of the old standards, then of what is new
 */
public record Impact(List<Change> changes) {

    /**
     * How one clause is judged.
     *
     * @param before by the old standard; absent for a clause that only the new one has
     * @param after by the new one; absent for a clause that only the old one had
     */
    public record Change(Optional<Finding> before, Optional<Finding> after) {}

    /**
     * Compares one visit judged by two standards, of which clauses with the same number are held to be the same; clauses
     * of the standards that judge both times are compared too, because what prevails over them may have changed.
     *
     * @param before judged by the old standard and others
     * @param old id of the old standard
     * @param after judged by the new standard and the same others
     * @param replacement id of the new standard
     */
    public static Impact of(Assessment before, String old, Assessment after, String replacement) {
        List<Change> changes = new ArrayList<>();
        for (Finding finding : before.findings()) {
            String standard = finding.standard().id();
            Optional<Finding> now = find(
                    after,
                    standard.equals(old) ? replacement : standard,
                    finding.clause().id());
            if (now.isEmpty() ? applies(finding) : now.get().verdict() != finding.verdict()) {
                changes.add(new Change(Optional.of(finding), now));
            }
        }
        after.findings().stream()
                .filter(finding -> finding.standard().id().equals(replacement))
                .filter(finding -> find(before, old, finding.clause().id()).isEmpty())
                .filter(Impact::applies)
                .forEach(finding -> changes.add(new Change(Optional.empty(), Optional.of(finding))));
        return new Impact(List.copyOf(changes));
    }

    private static Optional<Finding> find(Assessment assessment, String standard, String clause) {
        Predicate<Finding> wanted = finding -> finding.standard().id().equals(standard)
                && finding.clause().id().equals(clause);
        return assessment.findings().stream().filter(wanted).findFirst();
    }

    private static boolean applies(Finding finding) {
        return finding.verdict() != Verdict.NOT_APPLICABLE;
    }
}
