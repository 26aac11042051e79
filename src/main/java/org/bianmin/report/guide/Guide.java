package org.bianmin.report.guide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Directory;
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
        guide.put("region", String.join("", standard.region()));
        guide.put("kinds", standard.appliesTo());
        guide.put("counts", new GuideCounts(messages).of(standard.clauses()));
        GuideRelations relations = new GuideRelations(catalogue, standard);
        GuideContents contents = new GuideContents(standard, relations);
        guide.put("headings", contents.headings());
        guide.put("dimensions", contents.dimensions());
        guide.put("chapters", contents.chapters(new GuideClause(catalogue.vocabulary(), messages, relations)));
        guide.put(
                "directories",
                standard.directories().stream().map(this::directory).toList());
        guide.put(
                "not_auditable",
                standard.notAuditable().stream()
                        .map(span -> Map.of("from", span.from(), "to", span.to(), "reason", span.reason()))
                        .toList());
        return guide;
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
                "anchor",
                directory.key().isEmpty() ? "guide-directory" : "guide-directory-" + directory.key(),
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
