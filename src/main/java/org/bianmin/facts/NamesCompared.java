package org.bianmin.facts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asserted by rules: how each entry of a list stands; every entry exactly once. */
public record NamesCompared(String clause, String subject, Map<String, Result> results) implements OfClause {

    /** All entries stand alike, because the thing that should carry them decides. */
    public static NamesCompared all(NamesRequired required, String subject, Result result) {
        Map<String, Result> results = new LinkedHashMap<>();
        required.names().keySet().forEach(label -> results.put(label, result));
        return new NamesCompared(required.clause(), subject, results);
    }

    /** Whether some entry stands so. */
    public boolean has(Result result) {
        return results.containsValue(result);
    }

    /** Whether every one of the required entries is met, counted one by one. */
    public boolean allMet(Collection<String> labels) {
        List<Result> met =
                results.values().stream().filter(result -> result == Result.MET).toList();
        return results.keySet().containsAll(labels) && met.size() == labels.size();
    }
}
