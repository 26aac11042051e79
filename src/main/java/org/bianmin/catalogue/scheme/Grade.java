package org.bianmin.catalogue.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A grade (等次) and the scores that it is given for.
 *
 * @param name as the document calls it
 * @param scores the scores, with the sides of their edges
 */
public record Grade(String name, Interval scores) {
    /** The grade of a score; absent where the grades leave a gap. */
    public static Optional<String> of(BigDecimal score, List<Grade> grades) {
        return grades.stream()
                .filter(grade -> grade.scores().holds(score))
                .map(Grade::name)
                .findFirst();
    }
}
