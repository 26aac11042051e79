package org.bianmin.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bianmin.catalogue.Clause;
import org.bianmin.facts.Facts;
import org.bianmin.findings.Assessment;
import org.bianmin.findings.Finding;
import org.bianmin.findings.RollUpFinding;
import org.bianmin.findings.Verdict;

/** What was found in one case, and on what each outcome of it rests. */
final class Grounds {
    private final Firings firings;
    private final Map<String, Clause> clauses;
    private final Map<String, Finding> findings;
    private final Map<String, RollUpFinding> rollUps;

    Grounds(Assessment assessment, Firings firings) {
        this.firings = firings;
        this.clauses = assessment.editions().stream()
                .flatMap(edition ->
                        edition.clauses().stream().map(clause -> Map.entry(Facts.key(edition, clause), clause)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        this.findings = assessment.findings().stream().collect(Collectors.toMap(Finding::key, Function.identity()));
        this.rollUps = assessment.rollUps().stream().collect(Collectors.toMap(RollUpFinding::key, Function.identity()));
    }

    /** Of a clause or roll-up. */
    Trace of(String key) {
        return trace(key, Optional.ofNullable(rollUps.get(key)).map(this::parts).orElse(List.of()));
    }

    /** Of a clause, with those that say the same. */
    Trace ofJoined(String key) {
        Optional<String> same = Optional.ofNullable(findings.get(key)).map(Finding::sameKey);
        return trace(
                key,
                findings.values().stream()
                        .filter(other -> same.filter(other.sameKey()::equals).isPresent())
                        .filter(other -> !other.key().equals(key))
                        .map(Grounds::standing)
                        .toList());
    }

    /** Of the clauses that a scheme calls critical. */
    Trace ofScheme(String scheme, List<String> critical) {
        return trace(
                scheme,
                critical.stream()
                        .filter(findings::containsKey)
                        .map(findings::get)
                        .map(Grounds::standing)
                        .toList());
    }

    private Trace trace(String key, List<Trace.Standing> behind) {
        Set<String> own = new HashSet<>(Set.of(key));
        behind.forEach(standing -> own.add(standing.key()));
        return new Trace(
                Optional.ofNullable(clauses.get(key)),
                Optional.ofNullable(findings.get(key)),
                behind,
                firings.about(own, prevailing(own)));
    }

    /** A clause that says the same as another leaves it to that one to prevail. */
    private Set<String> prevailing(Set<String> over) {
        return clauses.entrySet().stream()
                .filter(entry -> entry.getValue().precedence().takenFrom().isEmpty())
                .filter(entry -> entry.getValue().precedence().overrides().stream()
                        .anyMatch(override -> over.contains(override.clause())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Trace.Standing standing(Finding finding) {
        return new Trace.Standing(
                finding.key(), finding.clause().title(), Optional.of(finding.verdict()), Optional.of(finding));
    }

    /** What breaks the roll-up, or else leaves it open, down to the clauses; where nothing does, its parts. */
    private List<Trace.Standing> parts(RollUpFinding rollUp) {
        List<RollUpFinding.Part> deciding = rollUp.parts().stream()
                .filter(part -> rollUp.verdict() == Verdict.FAILS ? part.broken() : part.open())
                .toList();
        List<Trace.Standing> standings = new ArrayList<>();
        for (RollUpFinding.Part part : deciding.isEmpty() ? rollUp.parts() : deciding) {
            String key = rollUp.standard().id() + "/" + part.id();
            standings.add(
                    new Trace.Standing(key, part.title(), part.verdict(), Optional.ofNullable(findings.get(key))));
            if (!deciding.isEmpty() && !part.clause()) {
                standings.addAll(parts(rollUps.get(key)));
            }
        }
        return standings;
    }
}
