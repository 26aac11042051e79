package org.bianmin.findings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * In what two visits' verdicts on the same clauses differ.
 *
 * @param same how many clauses both decide alike
 * @param onlyOne how many clauses only one of them decides
 * @param differing the clauses that they decide differently, in the order of the second visit's findings
 */
public record VerdictComparison(int same, int onlyOne, List<Pair> differing) {
    /** What two visits found for one clause. */
    public record Pair(Finding first, Finding second) {}

    /** Compares two visits; clauses that say the same count once. */
    public static VerdictComparison of(Assessment first, Assessment second) {
        Map<String, Finding> before = once(first).collect(Collectors.toMap(Finding::key, Function.identity()));
        List<Finding> after = once(second).toList();
        List<Pair> both = after.stream()
                .flatMap(finding ->
                        Optional.ofNullable(before.get(finding.key())).map(other -> new Pair(other, finding)).stream())
                .toList();
        List<Pair> differing = both.stream()
                .filter(pair -> pair.first().verdict() != pair.second().verdict())
                .toList();
        return new VerdictComparison(
                both.size() - differing.size(), before.size() + after.size() - 2 * both.size(), differing);
    }

    private static Stream<Finding> once(Assessment assessment) {
        return Stream.concat(assessment.counted().stream(), assessment.others().stream())
                .filter(finding -> switch (finding.verdict()) {
                    case CONFORMS, FAILS, UNMET -> true;
                    case NOT_APPLICABLE, NOT_CHECKED, UNDECIDED -> false;
                });
    }
}
