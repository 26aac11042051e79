package org.bianmin.score.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
                .filter(proposal -> total.settled())
                .filter(proposal ->
                        proposal.scores().holds(Exact.decimal(total.low().orElseThrow())))
                .forEach(proposal -> proposed.add(new ScoreSheet.Proposed("", proposal.what(), true)));
        return List.copyOf(proposed);
    }

    /** Of several steps that are reached only the last is proposed. */
    private List<ScoreSheet.Proposed> of(Row row) {
        int certain = most(row, false);
        int possible = most(row, true);
        List<ScoreSheet.Proposed> found = new ArrayList<>();
        row.proposals().stream()
                .filter(step -> possible >= step.from())
                .reduce((one, other) -> one.from() > other.from() ? one : other)
                .ifPresent(step -> found.add(new ScoreSheet.Proposed(row.id(), step.what(), certain >= step.from())));
        return found;
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
