package org.bianmin.score.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.scheme.Composite;
import org.bianmin.score.Score;

/**
 * A score put together of others.
 *
 * @param parts those for the centre's kind, in order
 * @param total after the one rounding
 * @param capped whether a critical clause of a part failed, which caps the grade where the scheme says so
 * @param grade absent when none is due
 * @param noGrade why there is none
 */
public record CompositeScore(
        List<Part> parts, Range total, boolean capped, Optional<String> grade, Optional<Score.NoGrade> noGrade) {
    /**
     * One part.
     *
     * @param score by its own scheme, before rounding
     * @param fullMarks of its own scheme
     * @param weighted what it brings to the total
     */
    public record Part(Composite.Part part, Range score, BigDecimal fullMarks, Range weighted) {}
}
