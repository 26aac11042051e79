package org.bianmin.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bianmin.findings.Assessment;
import org.bianmin.findings.Finding;
import org.bianmin.record.stages.Review;
import org.bianmin.record.stages.Stages;

/**
 * How far a record has come from facts to final, and what its reviews have changed.
 *
 * @param stages what stands beside the record
 * @param assessments of the facts as recorded, and as amended by each review in turn
 * @param differences in what this result differs from the final one; absent while nothing is final
 */
public record Progress(Stages stages, List<Assessment> assessments, Optional<List<Difference>> differences) {

    /**
     * In what a result differs from the final one.
     *
     * @param clause written standard/clause, or a heading that rolls clauses up; absent for a figure
     * @param figure {@code low}, {@code high} or {@code grade}; absent for a clause
     * @param then what stands in the final result; empty when nothing does
     * @param now what was found now; empty when nothing was
     */
    public record Difference(Optional<String> clause, Optional<String> figure, String then, String now) {}

    /** What was found for a clause before a review, by its place in the list. */
    Optional<Finding> before(int review, String clause) {
        return finding(assessments.get(review), clause);
    }

    /** What was found for a clause after a review, by its place in the list. */
    Optional<Finding> after(int review, String clause) {
        return finding(assessments.get(review + 1), clause);
    }

    /** What the facts as recorded give for a clause. */
    Optional<Finding> recorded(String clause) {
        return finding(assessments.get(0), clause);
    }

    private static Optional<Finding> finding(Assessment assessment, String clause) {
        return assessment.findings().stream()
                .filter(finding -> finding.key().equals(clause))
                .findFirst();
    }

    /** What was found for the clauses whose verdict or any part of it a review changed, by its place in the list. */
    List<Finding> changedBy(int review) {
        return assessments.get(review + 1).findings().stream()
                .filter(after -> before(review, after.key())
                        .filter(before -> same(before, after))
                        .isEmpty())
                .toList();
    }

    private static boolean same(Finding before, Finding after) {
        return before.verdict() == after.verdict() && parts(before).equals(parts(after));
    }

    private static List<List<Object>> parts(Finding finding) {
        return finding.details().stream()
                .map(detail -> List.<Object>of(detail.subject(), detail.result(), detail.names()))
                .toList();
    }

    /** The reviews with their places in the list. */
    IntStream places() {
        return IntStream.range(0, stages.reviews().size());
    }

    Review review(int place) {
        return stages.reviews().get(place);
    }
}
