package org.bianmin.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bianmin.findings.Assessment;
import org.bianmin.findings.RollUpFinding;
import org.bianmin.findings.Verdict;

/** The headings that roll clauses up (七有、五有), each with its parts. */
final class RollUpJson {
    private final Messages messages;

    RollUpJson(Messages messages) {
        this.messages = messages;
    }

    List<Map<String, Object>> of(Assessment assessment) {
        return shown(assessment).stream().map(this::rollUp).toList();
    }

    /** The headings that concern this kind of centre. */
    static List<RollUpFinding> shown(Assessment assessment) {
        return assessment.rollUps().stream()
                .filter(finding -> finding.verdict() != Verdict.NOT_APPLICABLE)
                .toList();
    }

    private Map<String, Object> rollUp(RollUpFinding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("roll_up", finding.key());
        json.put("standard", finding.standard().id());
        json.put("number", finding.rollUp().number());
        json.put("title", finding.rollUp().title());
        json.put("quote", finding.rollUp().quote());
        json.put("verdict", ResultJson.coded(messages, "verdict", finding.verdict()));
        json.put("parts", finding.parts().stream().map(this::part).toList());
        json.put("note", finding.rollUp().note());
        return json;
    }

    private Map<String, Object> part(RollUpFinding.Part part) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", part.id());
        json.put("number", part.number());
        json.put("title", part.title());
        json.put("clause", part.clause());
        json.put(
                "verdict",
                part.verdict()
                        .map(verdict -> ResultJson.coded(messages, "verdict", verdict))
                        .orElse(null));
        json.put("breaks", part.breaks());
        json.put("broken", part.broken());
        json.put("open", part.open());
        return json;
    }
}
