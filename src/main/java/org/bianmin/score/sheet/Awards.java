package org.bianmin.score.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.bianmin.catalogue.scheme.Interval;
import org.bianmin.catalogue.scheme.Span;
import org.bianmin.catalogue.scheme.Table;
import org.bianmin.facts.AwardDeclared;
import org.bianmin.facts.AwardTested;
import org.bianmin.facts.EntryStanding;
import org.bianmin.facts.GroundSeen;
import org.bianmin.facts.Result;
import org.bianmin.findings.IncompleteJudgement;
import org.bianmin.rules.RuleBook;

/** What a target loses apart from points. */
final class Awards {
    private final RuleBook rules;
    private final Dossier dossier;
    private final Span span;

    Awards(RuleBook rules, Dossier dossier, Span span) {
        this.rules = rules;
        this.dossier = dossier;
        this.span = span;
    }

    /**
     * How each award stands.
     *
     * @throws IncompleteJudgement unless the rules say exactly one thing of each
     */
    List<ScoreSheet.AwardScore> scores() {
        List<Table.Award> awards = dossier.table().awards();
        List<List<ScoreSheet.Ground>> grounds = awards.stream()
                .map(award -> award.lostWhen().stream()
                        .filter(ground ->
                                ground.only().filter(other -> other != span).isEmpty())
                        .map(this::ground)
                        .toList())
                .toList();
        List<Object> facts = new ArrayList<>();
        for (int i = 0; i < awards.size(); i++) {
            String award = awards.get(i).name();
            facts.add(new AwardDeclared(award));
            grounds.get(i)
                    .forEach(ground -> facts.add(new GroundSeen(
                            award,
                            ground.condition().id(),
                            ground.met().orElse(false),
                            ground.met().orElse(true))));
        }
        List<AwardTested> tested = awards.isEmpty()
                ? List.of()
                : rules.fire("awards", facts).stream()
                        .filter(AwardTested.class::isInstance)
                        .map(AwardTested.class::cast)
                        .toList();
        List<ScoreSheet.AwardScore> scores = new ArrayList<>();
        for (int i = 0; i < awards.size(); i++) {
            Table.Award award = awards.get(i);
            List<Result> results = tested.stream()
                    .filter(each -> each.clause().equals(award.name()))
                    .map(AwardTested::result)
                    .toList();
            if (results.size() != 1) {
                throw new IncompleteJudgement(List.of("not one answer on award " + award.name()));
            }
            scores.add(new ScoreSheet.AwardScore(award, lost(results.get(0)), grounds.get(i)));
        }
        return List.copyOf(scores);
    }

    private static Optional<Boolean> lost(Result result) {
        return switch (result) {
            case MET -> Optional.of(false);
            case NOT_MET -> Optional.of(true);
            default -> Optional.empty();
        };
    }

    private ScoreSheet.Ground ground(Table.Condition condition) {
        List<String> rows = condition.rows().isEmpty() ? List.of(condition.id()) : condition.rows();
        int counted = units(rows, EntryStanding.COUNTED);
        int waiting = units(rows, EntryStanding.UNVERIFIED);
        boolean unknown = rows.stream().anyMatch(row -> dossier.looked(row) == 0);
        Optional<Integer> open = unknown ? Optional.empty() : Optional.of(waiting);
        return new ScoreSheet.Ground(
                condition, counted, open, met(condition.counts(), counted, open), charges(condition));
    }

    private int units(List<String> rows, EntryStanding standing) {
        return dossier.happened().stream()
                .filter(each -> rows.contains(each.row()) && each.standing() == standing)
                .mapToInt(each -> each.entry().count())
                .sum();
    }

    /** The interval reaches upward without end, so more of them never undo a ground. */
    private static Optional<Boolean> met(Interval counts, int counted, Optional<Integer> open) {
        if (counts.holds(BigDecimal.valueOf(counted))) {
            return Optional.of(true);
        }
        boolean possible = open.map(more -> counts.holds(BigDecimal.valueOf(counted + more)))
                .orElse(true);
        return possible ? Optional.empty() : Optional.of(false);
    }

    private List<Charge> charges(Table.Condition condition) {
        return dossier.happened(condition.id()).stream()
                .map(each -> RowScorer.charge(each, List.of(), BigFraction.ZERO, BigFraction.ZERO))
                .toList();
    }
}
