package org.bianmin.score.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bianmin.catalogue.scheme.Row;
import org.bianmin.catalogue.scheme.Table;
import org.bianmin.facts.EntrySeen;
import org.bianmin.facts.EntryStands;
import org.bianmin.facts.Verification;
import org.bianmin.findings.IncompleteJudgement;
import org.bianmin.record.appraisal.Entry;
import org.bianmin.rules.RuleBook;

/** Lets the rules say of each entry of a target whether it counts. */
final class Standings {
    private Standings() {}

    /**
     * The same dossier with the standing of each of its happenings.
     *
     * @throws IncompleteJudgement unless each has exactly one
     */
    static Dossier judged(RuleBook rules, Dossier dossier) {
        if (dossier.happened().isEmpty()) {
            return dossier;
        }
        List<Object> facts = new ArrayList<>();
        dossier.happened().forEach(each -> facts.add(seen(each, dossier.table())));
        Map<Integer, List<EntryStands>> standings = rules.fire("offences", facts).stream()
                .filter(EntryStands.class::isInstance)
                .map(EntryStands.class::cast)
                .collect(Collectors.groupingBy(EntryStands::entry));
        List<String> gaps = dossier.happened().stream()
                .filter(each -> standings.getOrDefault(each.number(), List.of()).size() != 1)
                .map(each -> "not one standing for an entry at " + each.row())
                .toList();
        if (!gaps.isEmpty()) {
            throw new IncompleteJudgement(gaps);
        }
        return dossier.with(dossier.happened().stream()
                .map(each -> each.with(standings.get(each.number()).get(0).standing()))
                .sorted(Happening.IN_TIME)
                .toList());
    }

    /** What its row and table do not ask for says nothing of an entry. */
    private static EntrySeen seen(Happening happening, Table table) {
        Entry.Happened entry = happening.entry();
        Optional<Row> row = table.row(happening.row());
        boolean asked = row.map(Row::verified)
                .orElseGet(() -> table.conditions()
                        .anyMatch(ground -> ground.id().equals(happening.row()) && ground.verified()));
        boolean knows = row.filter(found -> !found.exemption().isEmpty()).isPresent();
        return new EntrySeen(
                happening.row(),
                happening.number(),
                asked ? verification(entry.verified()) : Verification.IS_SO,
                knows
                        && entry.exemption()
                                .filter(claimed -> !claimed.proof().isEmpty())
                                .isPresent(),
                table.othersDutyExcluded() && entry.duty().isPresent());
    }

    private static Verification verification(Optional<Boolean> verified) {
        return verified.map(so -> so ? Verification.IS_SO : Verification.IS_NOT_SO)
                .orElse(Verification.NOT_YET);
    }
}
