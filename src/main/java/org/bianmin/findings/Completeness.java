package org.bianmin.findings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bianmin.facts.NamesCompared;
import org.bianmin.facts.NamesRequired;

/**
 * The guard outside the engine: a rule that does not fire gives no answer, and silence must never be a pass. Every
 * question put to a rule group has exactly one answer.
 */
final class Completeness {
    private Completeness() {}

    /**
     * Checks that each expected key has exactly one answer and that nothing else was answered.
     *
     * @param what the kind of answer, for the message
     * @throws IncompleteJudgement naming every key with none or several, and every unexpected one
     */
    static <T> Map<String, T> oneEach(
            String what, Collection<String> expected, Collection<T> answers, Function<T, String> key) {
        Map<String, T> byKey = new HashMap<>();
        List<String> gaps = new ArrayList<>();
        Set<String> open = new LinkedHashSet<>(expected);
        for (T answer : answers) {
            String answered = key.apply(answer);
            if (byKey.put(answered, answer) != null) {
                gaps.add("two of " + what + " for " + answered);
            } else if (!open.remove(answered)) {
                gaps.add("unexpected " + what + " for " + answered);
            }
        }
        open.forEach(missing -> gaps.add("no " + what + " for " + missing));
        if (!gaps.isEmpty()) {
            throw new IncompleteJudgement(gaps);
        }
        return byKey;
    }

    /** Checks that a list was compared entry by entry, each exactly once. */
    static void everyName(NamesRequired required, NamesCompared compared) {
        if (!compared.results().keySet().equals(required.names().keySet())) {
            throw new IncompleteJudgement(List.of("names of " + required.clause() + " compared: "
                    + compared.results().keySet() + " instead of "
                    + required.names().keySet()));
        }
    }
}
