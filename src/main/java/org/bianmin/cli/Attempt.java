package org.bianmin.cli;

import java.util.Optional;
import java.util.function.Supplier;
import org.bianmin.cases.mutation.Fate;

/**
 * One change that is to be tried.
 *
 * @param within id of the clause, roll-up or word list, or name of the rule file, in which something is changed
 * @param told what is changed, on one line
 * @param fate tries it
 * @param remedy the case that would notice it, as text for a file of cases, or that none was found
 */
record Attempt(String within, String told, Supplier<Fate> fate, Supplier<String> remedy) {

    /** A change that no case noticed. */
    record Survivor(String told, String remedy) {}

    /**
     * What became of it.
     *
     * @param survivor absent where it was noticed or could not be tried
     */
    record Result(Fate fate, Optional<Survivor> survivor) {}

    Result result() {
        Fate found = fate.get();
        return new Result(
                found,
                found instanceof Fate.Survived ? Optional.of(new Survivor(told, remedy.get())) : Optional.empty());
    }
}
