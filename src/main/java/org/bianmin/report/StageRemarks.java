package org.bianmin.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bianmin.catalogue.WordList;
import org.bianmin.findings.Finding;
import org.bianmin.record.Visit;
import org.bianmin.record.stages.Objection;
import org.bianmin.record.stages.Review;
import org.bianmin.record.stages.Stages;

/** Remarks on how a record went from facts to final: nothing here changes a verdict. */
final class StageRemarks {
    private final Messages messages;
    private final Visit visit;
    private final Progress progress;

    StageRemarks(Messages messages, Visit visit, Progress progress) {
        this.messages = messages;
        this.visit = visit;
        this.progress = progress;
    }

    List<String> all() {
        List<String> remarks = new ArrayList<>();
        Stages stages = progress.stages();
        progress.differences()
                .filter(differences -> !differences.isEmpty())
                .ifPresent(
                        differences -> remarks.add(messages.text("procedure.differs_from_final", differences.size())));
        stages.draft()
                .filter(draft -> !draft.onlyWeekends().isEmpty())
                .ifPresent(draft -> remarks.add(messages.text(
                        "procedure.only_weekends",
                        draft.objectionsUntil(),
                        list(draft.onlyWeekends().stream().map(String::valueOf).toList()))));
        stages.objections().stream()
                .filter(Objection::late)
                .forEach(objection -> remarks.add(messages.text(
                        "procedure.late_objection",
                        objection.number(),
                        objection.date(),
                        stages.draft().orElseThrow().objectionsUntil())));
        progress.places().forEach(place -> review(remarks, place));
        return remarks;
    }

    private void review(List<String> remarks, int place) {
        Review review = progress.review(place);
        List<String> own = review.reviewers().stream()
                .map(Visit.Inspector::name)
                .filter(this::inspected)
                .toList();
        if (!own.isEmpty()) {
            remarks.add(messages.text("procedure.reviewer_inspected", review.number(), list(own)));
        }
        List<String> without = review.decisions().stream()
                .filter(decision -> decision.ruling() == Review.Ruling.CHANGED)
                .map(Review.Decision::clause)
                .filter(clause ->
                        verdict(progress.before(place, clause)).equals(verdict(progress.after(place, clause))))
                .toList();
        if (!without.isEmpty()) {
            remarks.add(messages.text("procedure.change_without_effect", review.number(), list(without)));
        }
        Set<String> objected = objected(place);
        List<String> beyond = progress.changedBy(place).stream()
                .filter(finding -> !objected.contains(finding.sameKey()))
                .map(Finding::key)
                .toList();
        if (!beyond.isEmpty()) {
            remarks.add(messages.text("procedure.change_beyond_objection", review.number(), list(beyond)));
        }
    }

    /** What somebody objected to, and what says the same. */
    private Set<String> objected(int place) {
        return progress.stages().objections().stream()
                .flatMap(objection -> objection.clauses().stream())
                .flatMap(each -> progress.after(place, each.clause()).stream())
                .map(Finding::sameKey)
                .collect(Collectors.toSet());
    }

    /** Nobody decides on an objection to what he has written down himself. */
    private boolean inspected(String name) {
        return visit.inspectors().stream()
                .anyMatch(inspector -> WordList.folded(inspector.name()).equals(WordList.folded(name)));
    }

    private static String verdict(Optional<Finding> finding) {
        return finding.map(found -> found.verdict().name()).orElse("");
    }

    private String list(List<String> parts) {
        return String.join(messages.text("list.separator"), parts);
    }
}
