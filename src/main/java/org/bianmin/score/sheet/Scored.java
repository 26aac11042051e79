package org.bianmin.score.sheet;

import java.util.List;
import java.util.Optional;
import org.bianmin.findings.Assessment;
import org.bianmin.record.Centre;
import org.bianmin.record.Visit;
import org.bianmin.record.appraisal.Appraised;
import org.bianmin.score.Score;

/**
 * One visit, as far as a score sheet needs it.
 *
 * @param centre what was visited
 * @param visit when, how and by whom
 * @param targets what the record says by the rows of the scheme; none where it says nothing
 * @param assessment what was found of clauses; absent where no clause was judged
 * @param hindrance what about the visit stands against a grade; absent when nothing does
 */
public record Scored(
        Centre centre,
        Visit visit,
        List<Appraised> targets,
        Optional<Assessment> assessment,
        Optional<Score.NoGrade> hindrance) {

    /** What tells the centre from others: its code, or its name where it has none. */
    String key() {
        return centre.code().isEmpty() ? centre.name() : centre.code();
    }
}
