package org.bianmin.report.guide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Check;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Directory;
import org.bianmin.catalogue.Obligation;
import org.bianmin.catalogue.RequiredName;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.Validity;
import org.bianmin.report.Messages;

/** Everything that a guide to a standard tells: each clause in its own words, and how it is judged. */
public final class Guide {
    private final Catalogue catalogue;
    private final Messages messages;

    /**
     * @param catalogue the standard and all others, which may prevail over it or say the same
     * @param messages how things are said; quotes stay as they are
     */
    public Guide(Catalogue catalogue, Messages messages) {
        this.catalogue = catalogue;
        this.messages = messages;
    }

    /** The guide to one standard. */
    public Map<String, Object> of(Standard standard) {
        Map<String, Object> guide = new LinkedHashMap<>();
        guide.put("language", messages.language());
        guide.put("id", standard.id());
        guide.put("number", standard.number());
        guide.put("title", standard.title());
        guide.put("issued_by", standard.issuedBy());
        guide.put("from", day(standard.inForce().from()));
        guide.put("until", day(standard.inForce().until()));
        guide.put("region", standard.region());
        guide.put("kinds", standard.appliesTo());
        guide.put("counts", counts(standard.clauses()));
        GuideRelations relations = new GuideRelations(catalogue, standard);
        GuideContents contents = new GuideContents(standard, relations);
        guide.put("headings", contents.headings());
        guide.put("dimensions", contents.dimensions());
        guide.put("chapters", contents.chapters(new GuideClause(catalogue.vocabulary(), messages, relations)));
        guide.put("directory", standard.directory().map(this::directory).orElse(Map.of()));
        guide.put(
                "not_auditable",
                standard.notAuditable().stream()
                        .map(span -> Map.of("from", span.from(), "to", span.to(), "reason", span.reason()))
                        .toList());
        return guide;
    }

    /** What is only permitted is never judged, so it has no status. */
    private Map<String, Object> counts(List<Clause> clauses) {
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
                        .flatMap(Guide::names)
                        .filter(name -> !name.validity().binds())
                        .count());
        return counts;
    }

    private <E extends Enum<E>> List<Map<String, Object>> counted(
            String prefix, E[] all, List<Clause> clauses, java.util.function.Function<Clause, E> of) {
        List<Map<String, Object>> counted = new ArrayList<>();
        for (E each : all) {
            Map<String, Object> one = coded(messages, prefix, each);
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

    private Map<String, Object> directory(Directory directory) {
        Map<String, List<Map<String, Object>>> categories = new LinkedHashMap<>();
        directory
                .items()
                .forEach(item -> categories
                        .computeIfAbsent(item.category(), category -> new ArrayList<>())
                        .add(Map.of(
                                "number", item.number(),
                                "name", item.name(),
                                "type", item.type(),
                                "validity", validity(messages, item.validity()))));
        return Map.of(
                "title",
                directory.title(),
                "note",
                directory.note(),
                "count",
                directory.items().size(),
                "doubted",
                directory.items().stream()
                        .filter(item -> !item.validity().binds())
                        .count(),
                "categories",
                categories.entrySet().stream()
                        .map(entry -> Map.of("name", entry.getKey(), "items", entry.getValue()))
                        .toList());
    }

    static Map<String, Object> validity(Messages messages, Validity validity) {
        Map<String, Object> told = coded(messages, "validity", validity.status());
        told.put("doubt", validity.doubt());
        told.put("basis", validity.basis().orElse(""));
        return told;
    }

    static Map<String, Object> coded(Messages messages, String prefix, Enum<?> constant) {
        Map<String, Object> coded = new LinkedHashMap<>();
        coded.put("code", constant.name().toLowerCase(Locale.ROOT));
        coded.put("text", messages.word(prefix, constant));
        return coded;
    }

    static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
