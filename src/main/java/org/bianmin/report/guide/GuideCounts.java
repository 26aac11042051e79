package org.bianmin.report.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bianmin.catalogue.Check;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Obligation;
import org.bianmin.catalogue.RequiredName;
import org.bianmin.catalogue.Validity;
import org.bianmin.report.Messages;

/** How many clauses a standard has of each kind. */
final class GuideCounts {
    private final Messages messages;

    GuideCounts(Messages messages) {
        this.messages = messages;
    }

    /** What is only permitted is never judged, so it has no status. */
    Map<String, Object> of(List<Clause> clauses) {
        List<Clause> judged = clauses.stream()
                .filter(clause -> clause.obligation() != Obligation.MAY)
                .toList();
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("clauses", clauses.size());
        counts.put("judged", judged.size());
        counts.put("obligation", counted("obligation", Obligation.values(), clauses, Clause::obligation));
        counts.put("status", counted("status", Clause.Status.values(), judged, Clause::status));
        counts.put(
                "validity",
                counted(
                        "validity",
                        Validity.Status.values(),
                        clauses,
                        clause -> clause.validity().status()));
        counts.put(
                "doubted_names",
                clauses.stream()
                        .flatMap(GuideCounts::names)
                        .filter(name -> !name.validity().binds())
                        .count());
        return counts;
    }

    private <E extends Enum<E>> List<Map<String, Object>> counted(
            String prefix, E[] all, List<Clause> clauses, Function<Clause, E> of) {
        List<Map<String, Object>> counted = new ArrayList<>();
        for (E each : all) {
            Map<String, Object> one = Guide.coded(messages, prefix, each);
            one.put(
                    "count",
                    clauses.stream().filter(clause -> of.apply(clause) == each).count());
            counted.add(one);
        }
        return counted;
    }

    private static Stream<RequiredName> names(Clause clause) {
        return clause.check().stream()
                .filter(Check.Names.class::isInstance)
                .flatMap(check -> ((Check.Names) check).names().stream());
    }
}
