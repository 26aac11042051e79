package org.bianmin.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bianmin.catalogue.Check;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.Obligation;
import org.bianmin.catalogue.RollUp;
import org.bianmin.catalogue.Standard;
import org.bianmin.facts.Facts;
import org.bianmin.record.Case;

/** Which clauses lack the cases that show that they can be met, failed and left unchecked. */
public final class CaseCoverage {
    private CaseCoverage() {}

    /** A clause that no case expects to have this verdict. */
    public record Gap(String clause, String verdict) {}

    /**
     * The gaps of a standard: every judged clause needs a case that conforms, one that fails, and one that is not
     * checked; one with a condition needs a case for which it does not hold. A clause that takes over the check of
     * another needs one that shows that it follows the other; a roll-up one for each of its verdicts.
     */
    public static List<Gap> gaps(Standard standard, List<Case> cases, LocalDate day) {
        List<Gap> gaps = new ArrayList<>();
        for (Clause clause : Edition.of(standard, day, List.of()).clauses()) {
            Set<String> shown = shown(cases, standard.id() + "/" + clause.id());
            needed(clause).stream()
                    .filter(verdict -> !shown.contains(verdict))
                    .forEach(verdict -> gaps.add(new Gap(clause.id(), verdict)));
        }
        for (RollUp rollUp : standard.rollUps()) {
            Set<String> shown = shown(cases, standard.id() + "/" + rollUp.id());
            Stream.of("conforms", "fails", "not_checked", "not_applicable")
                    .filter(verdict -> !shown.contains(verdict))
                    .forEach(verdict -> gaps.add(new Gap(rollUp.id(), verdict)));
        }
        return gaps;
    }

    private static Set<String> shown(List<Case> cases, String key) {
        return cases.stream()
                .flatMap(each -> each.expected().entrySet().stream())
                .filter(entry -> entry.getKey().equals(key))
                .map(entry -> entry.getValue().verdict())
                .collect(Collectors.toSet());
    }

    private static List<String> needed(Clause clause) {
        if (!Facts.judged(clause)) {
            return List.of();
        }
        String notMet = clause.obligation() == Obligation.SHALL ? "fails" : "unmet";
        if (clause.precedence().takenFrom().isPresent()) {
            return List.of(notMet);
        }
        List<String> needed = new ArrayList<>(List.of("conforms", notMet, "not_checked"));
        if (!clause.conditions().isEmpty()) {
            needed.add("not_applicable");
        }
        boolean aboutWithoutTolerance = clause.check().orElseThrow() instanceof Check.Limit limit
                && limit.values().get(0).about().isPresent()
                && limit.values().get(0).about().get().tolerance().isEmpty();
        if (aboutWithoutTolerance) {
            needed.add("undecided");
        }
        return needed;
    }
}
