package org.bianmin.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bianmin.findings.Comparison;
import org.bianmin.findings.Verdict;

/** What changed since the last visit. */
final class ComparisonJson {
    private final Messages messages;

    ComparisonJson(Messages messages) {
        this.messages = messages;
    }

    Map<String, Object> of(Previous previous) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("record", previous.record().name());
        json.put("date", previous.record().visit().date().toString());
        json.put("quarter", previous.record().visit().quarter());
        json.put("digest", previous.digest());
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Comparison.Kind kind : Comparison.Kind.values()) {
            counts.put(
                    kind.name().toLowerCase(Locale.ROOT),
                    previous.comparison().of(kind).size());
        }
        json.put("counts", counts);
        json.put(
                "changes",
                previous.comparison().changes().stream().map(this::change).toList());
        return json;
    }

    private Map<String, Object> change(Comparison.Change change) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", ResultJson.coded(messages, "change", change.kind()));
        json.put("clause", change.now().key());
        json.put("standard", change.now().standard().id());
        json.put("number", change.now().clause().number());
        json.put("title", change.now().clause().title());
        json.put("now", ResultJson.coded(messages, "verdict", change.now().verdict()));
        json.put("then", verdict(change.then()));
        json.put("then_by_now", verdict(change.thenByNow()));
        return json;
    }

    private Map<String, Object> verdict(Optional<Verdict> verdict) {
        return verdict.map(each -> ResultJson.coded(messages, "verdict", each)).orElse(null);
    }
}
