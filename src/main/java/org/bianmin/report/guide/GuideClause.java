package org.bianmin.report.guide;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Obligation;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.findings.Verdict;
import org.bianmin.report.Messages;
import org.bianmin.report.Phrases;

/** One clause for people who are held to it: its words, whose duty it is, how it is judged, how to put it right. */
final class GuideClause {
    private final Messages messages;
    private final Phrases phrases;
    private final GuideCheck check;
    private final GuideRelations relations;

    GuideClause(Vocabulary vocabulary, Messages messages, GuideRelations relations) {
        this.messages = messages;
        this.phrases = new Phrases(messages, vocabulary);
        this.check = new GuideCheck(vocabulary, messages, phrases);
        this.relations = relations;
    }

    Map<String, Object> of(Clause clause) {
        boolean may = clause.obligation() == Obligation.MAY;
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", clause.id());
        told.put("number", clause.number());
        told.put("title", clause.title());
        told.put("quote", clause.quote());
        told.put("obligation", Guide.coded(messages, "obligation", clause.obligation()));
        told.put("status", Guide.coded(messages, "status", clause.status()));
        told.put("unmet", messages.word("verdict", may || shall(clause) ? Verdict.FAILS : Verdict.UNMET));
        told.put("binds", messages.word("body", clause.binds()));
        told.put("local", clause.binds().local());
        told.put("dimension", clause.dimension());
        told.put(
                "conditions",
                clause.conditions().stream().map(phrases::condition).toList());
        told.put("check", clause.check().map(check::of).orElse(Map.of()));
        told.put(
                "chosen",
                clause.check()
                        .filter(each -> check.chooses(each, clause.conditions()))
                        .isPresent());
        told.put("not_covered", clause.notCovered());
        told.put("milestone", Guide.day(clause.milestone()));
        told.put("evidence", clause.evidence());
        told.put("remedy", clause.remedy());
        told.put("validity", Guide.validity(messages, clause.validity()));
        told.put("note", clause.note());
        told.put("same", relations.same(clause));
        told.put("overrides", relations.overrides(clause));
        told.put("superseded_by", relations.supersededBy(clause));
        told.put(
                "part_of",
                relations.partOf(clause.id()).stream().map(relations::link).toList());
        return told;
    }

    private static boolean shall(Clause clause) {
        return clause.obligation() == Obligation.SHALL;
    }
}
