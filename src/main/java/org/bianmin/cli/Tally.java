package org.bianmin.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.bianmin.cases.mutation.Fate;

/**
 * How many changes of one part were noticed.
 *
 * @param part the standard, the word lists or the rules
 * @param caught changes that some case noticed
 * @param survived changes that none did
 * @param refused changes that cannot be made unnoticed, because reading, lint or the compiler tells them
 */
record Tally(String part, int caught, int survived, int refused) {
    private static final int PERCENT = 100;

    static Tally of(String part, List<Attempt.Result> results) {
        int survived = count(results, Fate.Survived.class);
        int caught = count(results, Fate.Caught.class);
        return new Tally(part, caught, survived, results.size() - survived - caught);
    }

    private static int count(List<Attempt.Result> results, Class<? extends Fate> fate) {
        return (int) results.stream()
                .map(Attempt.Result::fate)
                .filter(fate::isInstance)
                .count();
    }

    /** How many could be noticed. */
    int counted() {
        return caught + survived;
    }

    /** The share that was, in per cent, cut off after 0.01, so that 100 means every one; zero where none could be. */
    BigDecimal rate() {
        return counted() == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(caught)
                        .multiply(BigDecimal.valueOf(PERCENT))
                        .divide(BigDecimal.valueOf(counted()), 2, RoundingMode.DOWN);
    }
}
