package org.bianmin.report.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.RollUp;
import org.bianmin.catalogue.Standard;

/** What a guide holds, by the document's own headings and by dimension, and its chapters in the order of the text. */
final class GuideContents {
    private final Standard standard;
    private final GuideRelations relations;

    GuideContents(Standard standard, GuideRelations relations) {
        this.standard = standard;
        this.relations = relations;
    }

    /** The document's own headings with their parts. */
    List<Map<String, Object>> headings() {
        return standard.rollUps().stream().map(this::heading).toList();
    }

    private Map<String, Object> heading(RollUp rollUp) {
        Map<String, Object> heading = relations.link(rollUp);
        heading.put("quote", rollUp.quote());
        heading.put("note", rollUp.note());
        heading.put("parts", rollUp.parts().stream().map(relations::part).toList());
        heading.put(
                "part_of",
                relations.partOf(rollUp.id()).stream().map(relations::link).toList());
        return heading;
    }

    /** The clauses that stand under no heading of the document. */
    List<Map<String, Object>> dimensions() {
        Map<String, List<Map<String, Object>>> byDimension = new LinkedHashMap<>();
        standard.clauses().stream()
                .filter(clause -> relations.partOf(clause.id()).isEmpty())
                .forEach(clause -> byDimension
                        .computeIfAbsent(clause.dimension(), dimension -> new ArrayList<>())
                        .add(relations.link(clause)));
        return byDimension.entrySet().stream()
                .map(entry -> Map.<String, Object>of("name", entry.getKey(), "clauses", entry.getValue()))
                .toList();
    }

    /** The clauses in the order of the text; a new chapter begins where the heading or the dimension changes. */
    List<Map<String, Object>> chapters(GuideClause told) {
        List<Map<String, Object>> chapters = new ArrayList<>();
        List<Map<String, Object>> clauses = new ArrayList<>();
        String last = "";
        for (Clause clause : standard.clauses()) {
            String title = relations.partOf(clause.id()).stream()
                    .findFirst()
                    .map(rollUp -> rollUp.number() + "\u3000" + rollUp.title())
                    .orElse(clause.dimension());
            if (!title.equals(last)) {
                clauses = new ArrayList<>();
                chapters.add(Map.of("title", title, "clauses", clauses));
                last = title;
            }
            clauses.add(told.of(clause));
        }
        return chapters;
    }
}
