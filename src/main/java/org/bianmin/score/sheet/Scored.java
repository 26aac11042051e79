package org.bianmin.score.sheet;

import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.WordList;
import org.bianmin.findings.Assessment;
import org.bianmin.record.Centre;
import org.bianmin.record.Visit;
import org.bianmin.record.appraisal.Appraisal;
import org.bianmin.record.appraisal.Appraised;
import org.bianmin.score.Score;

/**
 * One visit, as far as a score sheet needs it.
 *
 * @param centre what was visited
 * @param visit when, how and by whom
 * @param appraisals what the record says by the rows of schemes; what is said by another scheme than the one that scores is
 *     left aside
 * @param assessment what was found of clauses; absent where no clause was judged
 * @param hindrance what about the visit stands against a grade; absent when nothing does
 */
public record Scored(
        Centre centre,
        Visit visit,
        List<Appraisal> appraisals,
        Optional<Assessment> assessment,
        Optional<Score.NoGrade> hindrance) {

    /** What the record says of each target by the rows of one scheme. */
    List<Appraised> targets(String scheme) {
        return appraisals.stream()
                .filter(appraisal -> appraisal.scheme().equals(scheme))
                .flatMap(appraisal -> appraisal.targets().stream())
                .toList();
    }

    /** Whether it is a visit to the same centre: codes tell where both have one, or else names. */
    public boolean sameCentre(Scored other) {
        return centre.code().isEmpty() || other.centre.code().isEmpty()
                ? WordList.folded(centre.name()).equals(WordList.folded(other.centre.name()))
                : centre.code().equals(other.centre.code());
    }
}
