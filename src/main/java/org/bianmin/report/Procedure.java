package org.bianmin.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.WordList;
import org.bianmin.findings.Finding;
import org.bianmin.record.Centre;
import org.bianmin.record.Visit;
import org.bianmin.record.quarter.Plan;

/** Remarks on how the visit was made: nothing here changes a verdict. */
final class Procedure {
    private static final int INSPECTORS = 2;

    private final Messages messages;
    private final Audit audit;

    Procedure(Messages messages, Audit audit) {
        this.messages = messages;
        this.audit = audit;
    }

    List<String> remarks() {
        List<String> remarks =
                new ArrayList<>(new StageRemarks(messages, audit.record().visit(), audit.progress()).all());
        Visit visit = audit.record().visit();
        long inspectors = visit.inspectors().stream().distinct().count();
        if (visit.kind() != Visit.Kind.SELF_CHECK && inspectors < INSPECTORS) {
            remarks.add(messages.text("procedure.few_inspectors", inspectors));
        }
        if (visit.kind() != Visit.Kind.SELF_CHECK) {
            ofTheCentre(remarks);
            audit.record().plan().ifPresent(plan -> planned(remarks, plan));
        }
        if (visit.kind() != Visit.Kind.SELF_CHECK && visit.level().isEmpty()) {
            remarks.add(messages.text("procedure.no_level"));
        }
        if (visit.arrived().isEmpty() || visit.left().isEmpty()) {
            remarks.add(messages.text("procedure.no_times"));
        }
        clauses(remarks, "procedure.failure_without_evidence", Finding::problem);
        clauses(
                remarks,
                "procedure.judgement_without_evidence",
                finding -> !finding.problem()
                        && finding.verdict().checked()
                        && finding.clause().status() == Clause.Status.JUDGEMENT);
        audit.unreadPrevious().ifPresent(file -> remarks.add(messages.text("procedure.previous_unread", file)));
        new EvidenceRemarks(messages, audit).add(remarks);
        return List.copyOf(remarks);
    }

    /** Nobody inspects himself. */
    private void ofTheCentre(List<String> remarks) {
        Centre centre = audit.record().centre();
        List<String> own = audit.record().visit().inspectors().stream()
                .filter(inspector -> same(inspector.unit(), centre.responsible())
                        || same(inspector.unit(), centre.name())
                        || audit.record()
                                .entry()
                                .filter(entry -> entry.isCalled(inspector.unit()))
                                .isPresent())
                .map(inspector -> messages.text("seen.stated_because", inspector.name(), inspector.unit()))
                .distinct()
                .toList();
        if (!own.isEmpty()) {
            remarks.add(messages.text("procedure.inspector_of_centre", list(own)));
        }
    }

    private void planned(List<String> remarks, Plan plan) {
        Optional<Plan.Team> team = audit.record().team();
        if (team.isEmpty()) {
            remarks.add(messages.text("procedure.not_planned", plan.number()));
            return;
        }
        List<String> others = audit.record().visit().inspectors().stream()
                .filter(inspector -> team.get().members().stream()
                        .noneMatch(member ->
                                same(member.name(), inspector.name()) && same(member.unit(), inspector.unit())))
                .map(inspector -> messages.text("seen.stated_because", inspector.name(), inspector.unit()))
                .distinct()
                .toList();
        if (!others.isEmpty()) {
            remarks.add(messages.text(
                    "procedure.not_of_team", list(others), team.get().name()));
        }
    }

    private static boolean same(String one, String other) {
        return WordList.folded(one).equals(WordList.folded(other));
    }

    /** Evidence is asked for failures and judgements only. */
    private void clauses(List<String> remarks, String key, Predicate<Finding> which) {
        List<String> without = Stream.concat(
                        audit.assessment().counted().stream(), audit.assessment().others().stream())
                .filter(which)
                .filter(Procedure::withoutEvidence)
                .map(finding -> finding.clause().id())
                .toList();
        if (!without.isEmpty()) {
            remarks.add(messages.text(key, list(without)));
        }
    }

    private static boolean withoutEvidence(Finding finding) {
        return finding.details().stream()
                .filter(finding::decides)
                .allMatch(detail -> detail.details().evidence().isEmpty());
    }

    private String list(List<String> parts) {
        return String.join(messages.text("list.separator"), parts);
    }
}
