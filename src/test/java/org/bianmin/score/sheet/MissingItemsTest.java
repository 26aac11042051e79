package org.bianmin.score.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bianmin.Shipped;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.scheme.Price;
import org.bianmin.catalogue.scheme.Row;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.catalogue.scheme.Span;
import org.bianmin.catalogue.scheme.Table;
import org.bianmin.catalogue.scheme.Tables;
import org.bianmin.catalogue.scheme.Target;
import org.bianmin.facts.Reason;
import org.bianmin.findings.Assessment;
import org.bianmin.findings.Finding;
import org.bianmin.findings.Verdict;
import org.bianmin.record.Centre;
import org.bianmin.record.Observations;
import org.bianmin.record.Visit;
import org.junit.jupiter.api.Test;

/** A clause of which nothing is known is no clause of which nothing is missing. */
class MissingItemsTest {
    private static final Standard STANDARD =
            Shipped.CATALOGUE.standard("db51-t-1618-2013").orElseThrow();

    private static RowScore scored(Verdict verdict, Reason reason) {
        Finding finding = new Finding(
                STANDARD,
                STANDARD.clause("5.2.1").orElseThrow(),
                verdict,
                reason,
                Optional.empty(),
                Optional.empty(),
                List.of());
        Row row = new Row(
                "一",
                "drawn",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Price.MissingItems("db51-t-1618-2013/5.2.1", "项", BigDecimal.ONE),
                false,
                "",
                Optional.empty(),
                List.of(),
                List.of(),
                "");
        Table table = new Table(
                Target.CENTRE,
                List.of(),
                new BigDecimal(100),
                new Table.Limits(Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                List.of(),
                List.of(new Table.Section(
                        "一", "一", Optional.empty(), Optional.empty(), Optional.empty(), List.of(row))),
                List.of(),
                List.of(),
                false);
        Scheme scheme = new Scheme(
                "drawn",
                "drawn",
                Optional.of("drawn"),
                Optional.empty(),
                true,
                List.of(),
                List.of(),
                List.of(),
                new Tables(Span.VISIT, List.of(table)));
        Scored visit = new Scored(
                new Centre("", "甲镇", "乡镇便民服务中心", "示例区", ""),
                new Visit(
                        LocalDate.of(2026, 9, 15),
                        "",
                        "",
                        Visit.Kind.INSPECTION,
                        Visit.Method.ANNOUNCED,
                        Optional.empty(),
                        List.of(),
                        List.of()),
                List.of(),
                Optional.of(
                        new Assessment(List.of(), List.of(finding), List.of(), new Observations(List.of(), Map.of()))),
                Optional.empty());
        return new SheetScorer(Shipped.RULE_BOOK, id -> Optional.empty())
                .score(scheme, List.of(visit))
                .get(0)
                .targets()
                .get(0)
                .sections()
                .get(0)
                .rows()
                .get(0);
    }

    @Test
    void should_be_open_while_nobody_knows_whether_the_clause_applies() {
        RowScore row = scored(Verdict.NOT_CHECKED, Reason.CONDITION_UNKNOWN);
        assertThat(row.state()).isEqualTo(RowScore.State.NOT_CHECKED);
        assertThat(row.total().low()).isEmpty();
    }

    @Test
    void should_lose_nothing_where_the_clause_does_not_apply() {
        RowScore row = scored(Verdict.NOT_APPLICABLE, Reason.CONDITION_EXCLUDES);
        assertThat(row.state()).isEqualTo(RowScore.State.CHECKED);
        assertThat(row.total()).isEqualTo(Range.ZERO);
    }
}
