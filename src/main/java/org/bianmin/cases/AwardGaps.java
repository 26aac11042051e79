package org.bianmin.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.scheme.Interval;
import org.bianmin.catalogue.scheme.Span;
import org.bianmin.catalogue.scheme.Table;
import org.bianmin.record.SchemeCase;
import org.bianmin.record.appraisal.Entry;

/**
 * Each award needs a case in which it is lost, kept and open; each ground one with as many as lose it and one with one
 * fewer, and where only what is verified counts one for each way in which that may stand.
 */
final class AwardGaps {
    private final Table table;
    private final Span span;
    private final List<ShownTarget> shown;
    private final List<Gap> gaps = new ArrayList<>();

    AwardGaps(Table table, Span span, List<ShownTarget> shown) {
        this.table = table;
        this.span = span;
        this.shown = shown;
    }

    List<Gap> gaps() {
        for (Table.Award award : table.awards()) {
            SchemeCase.Expected.AWARDS.stream()
                    .filter(state -> with(award, state).isEmpty())
                    .forEach(state -> gaps.add(Gap.of(Gap.kind("award_", state), award.name())));
            award.lostWhen().stream()
                    .filter(ground ->
                            ground.only().filter(other -> other != span).isEmpty())
                    .forEach(ground -> ground(award, ground));
        }
        return gaps;
    }

    private List<ShownTarget> with(Table.Award award, String state) {
        return shown.stream()
                .filter(each -> state.equals(each.expected().awards().get(award.name())))
                .toList();
    }

    private void ground(Table.Award award, Table.Condition ground) {
        int least = least(ground.counts());
        if (with(award, "lost").stream().noneMatch(each -> units(each, ground) == least)) {
            gaps.add(Gap.of(Gap.Kind.GROUND_MET, ground.id(), least));
        }
        if (with(award, "kept").stream().noneMatch(each -> units(each, ground) == least - 1)) {
            gaps.add(Gap.of(Gap.Kind.GROUND_NOT_MET, ground.id(), least - 1));
        }
        if (ground.verified()) {
            Verified.gaps(ground.id(), shown).forEach(gaps::add);
        }
    }

    /** How many are enough. */
    private static int least(Interval counts) {
        return counts.low()
                .map(edge -> edge.value().intValue() + (edge.inclusive() ? 0 : 1))
                .orElse(1);
    }

    /** What counts towards a ground; what is not so, or exempted with proof, does not. */
    private static int units(ShownTarget each, Table.Condition ground) {
        List<String> rows = ground.rows().isEmpty() ? List.of(ground.id()) : ground.rows();
        return rows.stream()
                .flatMap(each::happened)
                .filter(entry -> entry.verified().orElse(true))
                .filter(entry ->
                        entry.exemption().map(Entry.Exemption::proof).orElse("").isEmpty())
                .filter(entry -> entry.duty().isEmpty())
                .mapToInt(Entry.Happened::count)
                .sum();
    }

    /** What only counts when it is verified is shown verified, found not to be so, and not looked into yet. */
    static final class Verified {
        private Verified() {}

        static List<Gap> gaps(String id, List<ShownTarget> shown) {
            List<Gap> gaps = new ArrayList<>();
            List<Optional<Boolean>> seen = shown.stream()
                    .flatMap(each -> each.happened(id))
                    .map(Entry.Happened::verified)
                    .toList();
            if (!seen.contains(Optional.of(true))) {
                gaps.add(Gap.of(Gap.Kind.VERIFIED, id));
            }
            if (!seen.contains(Optional.of(false))) {
                gaps.add(Gap.of(Gap.Kind.UNFOUNDED, id));
            }
            if (!seen.contains(Optional.<Boolean>empty())) {
                gaps.add(Gap.of(Gap.Kind.UNVERIFIED, id));
            }
            return gaps;
        }
    }
}
