package org.bianmin.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A standard as it stands on one day at one office: with the limits of that day and the office's decisions.
 *
 * @param standard the document
 * @param day the day of the visit
 * @param clauses its clauses, resolved; a limit clause without limits on that day has left
 * @param rollUps the headings that are judged
 */
public record Edition(Standard standard, LocalDate day, List<Clause> clauses, List<RollUp> rollUps) {

    /** Applies the day and what the office had decided by then. */
    public static Edition of(Standard standard, LocalDate day, List<Office.Decision> decisions) {
        List<Office.Decision> taken = decisions.stream()
                .filter(decision -> !decision.date().isAfter(day))
                .sorted(Comparator.comparing(Office.Decision::date))
                .toList();
        return new Edition(
                standard,
                day,
                standard.clauses().stream()
                        .flatMap(clause -> onDay(clause, day).stream())
                        .map(clause -> decided(standard.id(), clause, taken))
                        .toList(),
                standard.rollUps());
    }

    /**
     * The clauses that can apply to a centre, whatever is found there.
     *
     * @param kinds the centre's kind, with everything that this is a kind of
     */
    public List<Clause> concerning(Set<String> kinds) {
        return standard.speaksOf(kinds)
                ? clauses.stream().filter(clause -> clause.speaksOf(kinds)).toList()
                : List.of();
    }

    /** The same edition with some of its clauses only. */
    public Edition only(Predicate<Clause> which) {
        return only(which, rollUp -> true);
    }

    /** The same edition with some of its clauses and some of its headings only. */
    public Edition only(Predicate<Clause> which, Predicate<RollUp> whichRollUps) {
        return new Edition(
                standard,
                day,
                clauses.stream().filter(which).toList(),
                rollUps.stream().filter(whichRollUps).toList());
    }

    private static Optional<Clause> onDay(Clause clause, LocalDate day) {
        if (clause.check().isPresent() && clause.check().get() instanceof Check.Limit limit) {
            return limit.values().stream()
                    .filter(limits -> limits.period().contains(day))
                    .findFirst()
                    .map(limits -> clause.with(new Check.Limit(limit.question(), limit.unit(), List.of(limits))));
        }
        return Optional.of(clause);
    }

    /** The latest decision wins; of two on one day, the later in the office's file. */
    private static Clause decided(String standard, Clause clause, List<Office.Decision> taken) {
        Clause result = clause;
        for (Office.Decision decision : taken) {
            if (means(decision, standard, clause)) {
                result = decided(result, decision);
            }
        }
        return result;
    }

    /** What is decided about a clause holds for those that take over its check; another document stands on its own. */
    private static boolean means(Office.Decision decision, String standard, Clause clause) {
        String decided = decision.standard() + "/" + decision.clause();
        return decided.equals(standard + "/" + clause.id())
                || clause.precedence().takenFrom().filter(decided::equals).isPresent();
    }

    private static Clause decided(Clause clause, Office.Decision decision) {
        Clause result = clause;
        if (decision.validity().isPresent()) {
            result = decision.name().isPresent()
                    ? clause.with(withName(clause.check().orElseThrow(), decision))
                    : clause.with(validity(clause.validity(), decision));
        }
        return decision.tolerance().isPresent()
                ? result.with(withTolerance(result.check().orElseThrow(), decision))
                : result;
    }

    private static Validity validity(Validity before, Office.Decision decision) {
        return new Validity(decision.validity().orElseThrow(), before.doubt(), Optional.of(decision.basis()));
    }

    private static Check withName(Check check, Office.Decision decision) {
        if (!(check instanceof Check.Names names)) {
            return check;
        }
        return new Check.Names(
                names.question(),
                names.names().stream()
                        .map(name -> name.label().equals(decision.name().orElseThrow())
                                ? new RequiredName(name.anyOf(), name.doubtful(), validity(name.validity(), decision))
                                : name)
                        .toList(),
                names.open(),
                names.carrierImplied());
    }

    private static Check withTolerance(Check check, Office.Decision decision) {
        if (!(check instanceof Check.Limit limit)) {
            return check;
        }
        Limits.Tolerance tolerance = new Limits.Tolerance(decision.tolerance().orElseThrow(), decision.basis());
        return new Check.Limit(
                limit.question(),
                limit.unit(),
                limit.values().stream()
                        .map(limits -> new Limits(
                                limits.period(),
                                limits.bounds(),
                                limits.about().map(about -> new Limits.About(about.value(), Optional.of(tolerance))),
                                limits.doubtful()))
                        .toList());
    }
}
