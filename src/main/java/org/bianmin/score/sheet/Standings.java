package org.bianmin.score.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bianmin.catalogue.scheme.Row;
import org.bianmin.catalogue.scheme.Table;
import org.bianmin.facts.EntrySeen;
import org.bianmin.facts.EntryStands;
import org.bianmin.facts.EntryTerms;
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
        List<Object> facts = new ArrayList<>(terms(dossier.table()).values());
        dossier.happened().forEach(each -> facts.add(seen(each)));
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

    private static Map<String, EntryTerms> terms(Table table) {
        Map<String, EntryTerms> terms = new LinkedHashMap<>();
        table.rows().forEach(row -> terms.put(row.id(), terms(row, table)));
        table.conditions()
                .forEach(ground -> terms.put(
                        ground.id(),
                        new EntryTerms(ground.id(), ground.verified(), false, table.othersDutyExcluded())));
        return terms;
    }

    private static EntryTerms terms(Row row, Table table) {
        return new EntryTerms(row.id(), row.verified(), !row.exemption().isEmpty(), table.othersDutyExcluded());
    }

    private static EntrySeen seen(Happening happening) {
        Entry.Happened entry = happening.entry();
        return new EntrySeen(
                happening.row(),
                happening.number(),
                verification(entry.verified()),
                entry.exemption().filter(claimed -> !claimed.proof().isEmpty()).isPresent(),
                entry.duty().isPresent());
    }

    private static Verification verification(Optional<Boolean> verified) {
        return verified.map(so -> so ? Verification.IS_SO : Verification.IS_NOT_SO)
                .orElse(Verification.NOT_YET);
    }
}
