package org.bianmin.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.scheme.Composite;
import org.bianmin.catalogue.scheme.Grade;
import org.bianmin.catalogue.scheme.Row;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.catalogue.scheme.Span;
import org.bianmin.catalogue.scheme.Table;
import org.bianmin.catalogue.scheme.Tables;
import org.bianmin.record.SchemeCase;
import org.bianmin.record.SchemeCase.Expected;

/** Which cases a scheme lacks, so that a mistake in a row could stand without a case that comes out otherwise. */
public final class SchemeCoverage {
    private final Catalogue catalogue;
    private final Scheme scheme;
    private final List<SchemeCase> cases;
    private final List<Gap> gaps = new ArrayList<>();

    private SchemeCoverage(Catalogue catalogue, Scheme scheme, List<SchemeCase> cases) {
        this.catalogue = catalogue;
        this.scheme = scheme;
        this.cases = cases;
    }

    /**
     * The cases that a scheme lacks. What is looked at is what the cases say, not what the program answers.
     *
     * @param catalogue with the standards whose clauses rows may name
     * @param scheme one that scores by tables or is a composite
     * @param cases those that stand beside it
     */
    public static List<Gap> gaps(Catalogue catalogue, Scheme scheme, List<SchemeCase> cases) {
        if (cases.isEmpty()) {
            return List.of(Gap.of(Gap.Kind.NO_SCHEME_CASES, scheme.id()));
        }
        SchemeCoverage coverage = new SchemeCoverage(catalogue, scheme, cases);
        scheme.tables().ifPresent(coverage::tables);
        scheme.composite().ifPresent(coverage::composite);
        return List.copyOf(coverage.gaps);
    }

    private void composite(Composite composite) {
        List<Expected> all =
                cases.stream().flatMap(each -> each.expected().stream()).toList();
        need(all.stream().anyMatch(each -> settled(each.total())), Gap.Kind.SETTLED, scheme.id());
        need(all.stream().anyMatch(each -> ranging(each.total())), Gap.Kind.RANGE, scheme.id());
        grades(scheme.id(), composite.grades(), all);
    }

    private void need(boolean there, Gap.Kind kind, Object... arguments) {
        if (!there) {
            gaps.add(Gap.of(kind, arguments));
        }
    }

    private static boolean settled(Optional<SchemeCase.Points> points) {
        return points.filter(SchemeCase.Points::settled).isPresent();
    }

    private static boolean ranging(Optional<SchemeCase.Points> points) {
        return points.filter(each -> !each.settled()).isPresent();
    }

    /** Each grade, and each of its edges by a total that lies exactly on it. */
    private void grades(String of, List<Grade> grades, List<Expected> all) {
        for (Grade grade : grades) {
            need(
                    all.stream()
                            .anyMatch(each ->
                                    each.grade().filter(grade.name()::equals).isPresent()),
                    Gap.Kind.GRADE,
                    of,
                    grade.name());
            grade.scores()
                    .low()
                    .ifPresent(edge -> need(
                            all.stream().anyMatch(each -> each.grade().isPresent() && totals(each, edge.value())),
                            Gap.Kind.GRADE_EDGE,
                            of,
                            edge.value().toPlainString()));
        }
    }

    private static boolean totals(Expected expected, BigDecimal points) {
        return expected.total()
                .filter(total ->
                        settled(Optional.of(total)) && total.low().orElseThrow().compareTo(points) == 0)
                .isPresent();
    }

    private void tables(Tables tables) {
        for (Table table : tables.tables()) {
            List<ShownTarget> shown = cases.stream()
                    .filter(each -> table.isFor(each.kind()))
                    .flatMap(each -> ShownTarget.of(each, table).stream())
                    .toList();
            if (shown.isEmpty()) {
                gaps.add(Gap.of(
                        Gap.Kind.TABLE,
                        scheme.id(),
                        table.sections().stream()
                                .map(Table.Section::id)
                                .findFirst()
                                .orElse("")));
                continue;
            }
            table(table, tables.span(), shown);
        }
    }

    private void table(Table table, Span span, List<ShownTarget> shown) {
        table.rows()
                .filter(row -> asked(row, span))
                .forEach(row -> gaps.addAll(new RowGaps(catalogue, table, row, shown).gaps()));
        gaps.addAll(new AwardGaps(table, span, shown).gaps());
        List<Expected> all = shown.stream().map(ShownTarget::expected).toList();
        String of = table.sections().isEmpty()
                ? scheme.id()
                : table.sections().get(0).id();
        grades(of, table.grades(), all);
        caps(of, table, shown);
        table.proposals().stream()
                .map(Table.Proposal::what)
                .forEach(what ->
                        need(all.stream().anyMatch(each -> proposes(each, what)), Gap.Kind.PROPOSAL, of, what));
        if (table.othersDutyExcluded()) {
            need(
                    shown.stream()
                            .flatMap(ShownTarget::happened)
                            .anyMatch(entry -> entry.duty().isPresent()),
                    Gap.Kind.OTHERS_DUTY,
                    of);
        }
    }

    /** A row that is for another span than the scheme's is never asked. */
    private static boolean asked(Row row, Span span) {
        return row.only().filter(other -> other != span).isEmpty();
    }

    static boolean proposes(Expected expected, String what) {
        return expected.proposals().filter(some -> some.contains(what)).isPresent();
    }

    private void caps(String of, Table table, List<ShownTarget> shown) {
        table.limits()
                .floor()
                .ifPresent(floor -> need(
                        shown.stream().anyMatch(each -> totals(each.expected(), floor)),
                        Gap.Kind.FLOOR,
                        of,
                        floor.toPlainString()));
        table.limits()
                .ceiling()
                .filter(ceiling -> CapReach.ceilingReached(table))
                .ifPresent(ceiling -> need(
                        shown.stream()
                                .anyMatch(each -> totals(each.expected(), ceiling)
                                        || each.expected()
                                                .total()
                                                .flatMap(SchemeCase.Points::high)
                                                .filter(high -> high.compareTo(ceiling) == 0)
                                                .isPresent()),
                        Gap.Kind.CEILING,
                        of,
                        ceiling.toPlainString()));
        table.limits()
                .bonus()
                .ifPresent(bonus -> need(
                        shown.stream()
                                .anyMatch(
                                        each -> each.stated(table.rows(), true).compareTo(bonus) > 0),
                        Gap.Kind.BONUS,
                        of,
                        bonus.toPlainString()));
        table.sections().stream()
                .filter(CapReach::sectionCuts)
                .forEach(section -> need(
                        shown.stream()
                                .anyMatch(each -> each.stated(section.rows().stream(), false)
                                                .negate()
                                                .compareTo(section.losesAtMost().orElseThrow())
                                        > 0),
                        Gap.Kind.SECTION_CAP,
                        section.id(),
                        section.losesAtMost().orElseThrow().toPlainString()));
    }
}
