package org.bianmin.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bianmin.record.InspectionRecord;
import org.bianmin.record.quarter.Plan;

/** What was announced for the quarter, as far as it concerns one visit. */
final class PlanJson {
    private final Messages messages;

    PlanJson(Messages messages) {
        this.messages = messages;
    }

    Map<String, Object> of(Plan plan, InspectionRecord record) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", plan.number());
        json.put("basis", plan.basis());
        json.put("approved_by", plan.approvedBy());
        json.put("approved_on", plan.approvedOn().toString());
        json.put("scope", ResultJson.coded(messages, "scope", plan.scope()));
        json.put("dimensions", plan.dimensions());
        json.put("covers", record.coveredBy().isPresent());
        json.put("team", record.team().map(Plan.Team::name).orElse(""));
        return json;
    }
}
