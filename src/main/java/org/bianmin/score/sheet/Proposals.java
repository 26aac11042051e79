package org.bianmin.score.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bianmin.catalogue.scheme.Interval;
import org.bianmin.catalogue.scheme.Price;
import org.bianmin.catalogue.scheme.Row;

/** What is proposed apart from points (通报、约谈、待岗); people decide. */
final class Proposals {
    private final Dossier dossier;
    private final List<RowScore> rows;

    Proposals(Dossier dossier, List<RowScore> rows) {
        this.dossier = dossier;
        this.rows = rows;
    }

    List<ScoreSheet.Proposed> proposed(Range total) {
        List<ScoreSheet.Proposed> proposed = new ArrayList<>();
        rows.forEach(row -> proposed.addAll(of(row.row())));
        dossier.table().proposals().stream()
                .filter(proposal -> holds(proposal.scores(), total))
                .forEach(proposal -> proposed.add(new ScoreSheet.Proposed("", proposal.what(), true)));
        return List.copyOf(proposed);
    }

    /** Whether a total lies there whatever becomes of open rows. */
    private static boolean holds(Interval scores, Range total) {
        boolean low = total.low()
                .map(points -> scores.holds(Exact.decimal(points)))
                .orElse(scores.low().isEmpty());
        boolean high = total.high()
                .map(points -> scores.holds(Exact.decimal(points)))
                .orElse(scores.high().isEmpty());
        return low && high;
    }

    /** Of several steps the last that is reached for certain, and the last that may be where it is another. */
    private List<ScoreSheet.Proposed> of(Row row) {
        Optional<Row.Proposal> certain = last(row, most(row, false));
        Optional<Row.Proposal> possible = last(row, most(row, true));
        return Stream.concat(
                        certain.stream().map(step -> new ScoreSheet.Proposed(row.id(), step.what(), true)),
                        possible.filter(step -> !certain.equals(possible)).stream()
                                .map(step -> new ScoreSheet.Proposed(row.id(), step.what(), false)))
                .toList();
    }

    private static Optional<Row.Proposal> last(Row row, int reached) {
        return row.proposals().stream()
                .filter(step -> reached >= step.from())
                .max(Comparator.comparingInt(Row.Proposal::from));
    }

    /** How many units there are, of the person with the most where the row counts by person. */
    private int most(Row row, boolean alsoWaiting) {
        boolean byPerson = row.price() instanceof Price.PerUnit priced
                && priced.steps()
                        .filter(steps -> steps.counted() == Price.Counted.PERSON)
                        .isPresent();
        Map<String, Integer> units = dossier.happened(row.id()).stream()
                .filter(each -> each.counts(alsoWaiting))
                .collect(Collectors.groupingBy(
                        each -> byPerson ? each.entry().person() : "",
                        Collectors.summingInt(each -> each.entry().count())));
        return units.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
