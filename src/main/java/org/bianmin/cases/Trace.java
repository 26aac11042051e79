package org.bianmin.cases;

import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.Clause;
import org.bianmin.findings.Finding;
import org.bianmin.findings.Verdict;

/**
 * Why something came out as it did.
 *
 * @param clause as it stood on the day of the case; absent for a roll-up, a scheme, or a clause without a limit that day
 * @param finding what was found of the clause; absent for what is not judged
 * @param behind what it rests on: the parts that break a roll-up or leave it open, or all of them where none does; the
 *     critical clauses of a scheme; the clauses that say the same, where the case asks which are counted once with it
 * @param rules those that fired about it or about what it rests on, in the order in which they fired
 */
public record Trace(Optional<Clause> clause, Optional<Finding> finding, List<Standing> behind, List<FiredRule> rules) {

    /**
     * How something stands on which another thing rests.
     *
     * @param key the clause or roll-up, written standard/id
     * @param title what it is about
     * @param verdict absent for a clause that is not judged
     * @param finding absent for a roll-up, too
     */
    public record Standing(String key, String title, Optional<Verdict> verdict, Optional<Finding> finding) {}

    /**
     * A rule that fired.
     *
     * @param name its name
     * @param prevailing the clause that it concerns, when that is one that prevails, or might, over the traced one
     * @param times how often it fired: a rule may fire for each thing, each limit, each part
     */
    public record FiredRule(String name, Optional<String> prevailing, int times) {}
}
