package org.bianmin.record.stages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands beside one record.
 *
 * @param draft what was fed back
 * @param objections in the order of their numbers
 * @param reviews in the order of their numbers
 * @param finalResult the result that stands
 * @param files every file that was read, in this order
 */
public record Stages(
        Optional<Draft> draft,
        List<Objection> objections,
        List<Review> reviews,
        Optional<FinalResult> finalResult,
        List<FileDigest> files) {
    /** Nothing stands beside the record. */
    public static final Stages NONE = new Stages(Optional.empty(), List.of(), List.of(), Optional.empty(), List.of());

    /** An objection to a clause that nobody has decided yet. */
    public record Open(int objection, String clause) {}

    /** How far the record has come. */
    public Stage stage() {
        if (finalResult.isPresent()) {
            return Stage.FINAL;
        } else if (!open().isEmpty()) {
            return Stage.OBJECTED;
        } else if (!objections.isEmpty()) {
            return Stage.REVIEWED;
        }
        return draft.isPresent() ? Stage.DRAFT : Stage.RECORDED;
    }

    /** The objections that wait for a decision. */
    public List<Open> open() {
        List<Open> open = new ArrayList<>();
        objections.forEach(objection -> objection.clauses().stream()
                .map(Objection.Objected::clause)
                .filter(clause -> decision(objection.number(), clause).isEmpty())
                .forEach(clause -> open.add(new Open(objection.number(), clause))));
        return List.copyOf(open);
    }

    /** The decision on a clause of an objection, with the review in which it stands. */
    public Optional<Decided> decision(int objection, String clause) {
        return reviews.stream()
                .filter(review -> review.objection() == objection)
                .flatMap(review -> review.decisions().stream()
                        .filter(decision -> decision.clause().equals(clause))
                        .map(decision -> new Decided(review, decision)))
                .findFirst();
    }

    /** A decision and the review in which it stands. */
    public record Decided(Review review, Review.Decision decision) {}

    /** Every file that an objection or a decision names, relative to the record; those of amended answers are with them. */
    public Stream<String> evidence() {
        return Stream.concat(
                objections.stream()
                        .flatMap(objection -> objection.clauses().stream())
                        .flatMap(each -> each.evidence().stream()),
                reviews.stream()
                        .flatMap(review -> review.decisions().stream())
                        .flatMap(each -> each.evidence().stream()));
    }

    /** The same stages with the result that stands. */
    public Stages with(FinalResult result) {
        return new Stages(draft, objections, reviews, Optional.of(result), files);
    }
}
