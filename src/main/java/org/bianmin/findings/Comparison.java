package org.bianmin.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What changed since the last visit: what the centre did, apart from what changed in the rules and in what was looked at.
 *
 * @param changes one per counted clause that differs or still fails, in the order of this visit's findings
 */
public record Comparison(List<Change> changes) {

    /** What kind of change it is. */
    public enum Kind {
        /** 已改正: it failed then and conforms now */
        MENDED,
        /** 新出现: it conformed then and fails now */
        NEW,
        /** 仍存在: it failed then and fails now */
        REMAINING,
        /** 规则变化: the same facts are judged otherwise now than they were then */
        RULES,
        /** 范围变化: it could not be judged at one of the two visits, or did not apply */
        SCOPE
    }

    /**
     * The change of one clause.
     *
     * @param now what was found at this visit
     * @param then the verdict at the last visit, by what held then; absent when the clause did not judge then
     * @param thenByNow the verdict on what was seen then, by what holds now; absent when the clause did not judge
     */
    public record Change(Kind kind, Finding now, Optional<Verdict> then, Optional<Verdict> thenByNow) {}

    /**
     * Compares two visits.
     *
     * @param now this visit
     * @param then the last visit, judged by what held on its day
     * @param thenByNow the last visit, judged by what holds now
     */
    public static Comparison of(Assessment now, Assessment then, Assessment thenByNow) {
        Map<String, Finding> before = byKey(then);
        Map<String, Finding> rejudged = byKey(thenByNow);
        List<Change> changes = new ArrayList<>();
        for (Finding finding : now.counted()) {
            Optional<Verdict> was = verdict(before, finding);
            Optional<Verdict> wouldBe = verdict(rejudged, finding);
            kind(finding.verdict(), was, wouldBe)
                    .ifPresent(kind -> changes.add(new Change(kind, finding, was, wouldBe)));
        }
        return new Comparison(List.copyOf(changes));
    }

    private static Map<String, Finding> byKey(Assessment assessment) {
        return assessment.findings().stream()
                .collect(Collectors.toMap(Finding::key, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    private static Optional<Verdict> verdict(Map<String, Finding> findings, Finding like) {
        return Optional.ofNullable(findings.get(like.key())).map(Finding::verdict);
    }

    /** What is the rules' doing is told as theirs and never as the centre's. */
    private static Optional<Kind> kind(Verdict now, Optional<Verdict> then, Optional<Verdict> thenByNow) {
        if (thenByNow.isEmpty()) {
            return Optional.of(Kind.SCOPE);
        }
        boolean decided = decided(now) && decided(thenByNow.get());
        if (!decided) {
            return now == thenByNow.get() ? Optional.empty() : Optional.of(Kind.SCOPE);
        }
        if (then.isPresent() && decided(then.get()) && then.get() != thenByNow.get()) {
            return Optional.of(Kind.RULES);
        }
        if (now == Verdict.CONFORMS) {
            return thenByNow.get() == Verdict.CONFORMS ? Optional.empty() : Optional.of(Kind.MENDED);
        }
        return Optional.of(thenByNow.get() == Verdict.CONFORMS ? Kind.NEW : Kind.REMAINING);
    }

    private static boolean decided(Verdict verdict) {
        return verdict == Verdict.CONFORMS || verdict == Verdict.FAILS || verdict == Verdict.UNMET;
    }

    /** The changes of one kind. */
    public List<Change> of(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }
}
