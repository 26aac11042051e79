package org.bianmin.findings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.Obligation;
import org.bianmin.catalogue.RollUp;
import org.bianmin.facts.Facts;

/** Tells of each roll-up how it stands, and by which of its parts. */
final class RollUps {
    private final Judging judging;
    private final Map<String, Finding> findings;

    private RollUps(Judging judging, Map<String, Finding> findings) {
        this.judging = judging;
        this.findings = findings;
    }

    static List<RollUpFinding> of(List<Edition> editions, List<Finding> findings, Judging judging) {
        RollUps rollUps =
                new RollUps(judging, findings.stream().collect(Collectors.toMap(Finding::key, Function.identity())));
        return editions.stream()
                .flatMap(edition -> edition.rollUps().stream().map(rollUp -> rollUps.finding(edition, rollUp)))
                .toList();
    }

    private RollUpFinding finding(Edition edition, RollUp rollUp) {
        return new RollUpFinding(
                edition.standard(),
                rollUp,
                verdict(edition, rollUp),
                rollUp.parts().stream()
                        .flatMap(part -> part(edition, part).stream())
                        .toList());
    }

    private Verdict verdict(Edition edition, RollUp rollUp) {
        return Verdict.of(judging.rollUps().get(Facts.key(edition, rollUp)).result(), Obligation.SHALL);
    }

    private Optional<RollUpFinding.Part> part(Edition edition, String id) {
        Optional<RollUp> inner = edition.standard().rollUp(id);
        if (inner.isPresent()) {
            return inner.map(rollUp -> new RollUpFinding.Part(
                    id, rollUp.number(), rollUp.title(), false, Optional.of(verdict(edition, rollUp)), true));
        }
        return edition.clauses().stream()
                .filter(clause -> clause.id().equals(id))
                .map(clause -> part(edition, clause))
                .findFirst();
    }

    private RollUpFinding.Part part(Edition edition, Clause clause) {
        return new RollUpFinding.Part(
                clause.id(),
                clause.number(),
                clause.title(),
                true,
                Optional.ofNullable(findings.get(Facts.key(edition, clause))).map(Finding::verdict),
                Facts.breaks(clause));
    }
}
