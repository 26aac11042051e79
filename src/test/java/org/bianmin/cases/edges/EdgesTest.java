package org.bianmin.cases.edges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bianmin.Shipped;
import org.bianmin.cases.CaseRunner;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.yaml.YamlFile;
import org.bianmin.record.Case;
import org.bianmin.record.CaseReader;
import org.bianmin.record.CaseWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every edge of every shipped clause, judged by the rules and reckoned by plain arithmetic. */
class EdgesTest {
    private static final CaseRunner RUNNER = new CaseRunner(Shipped.RULE_BOOK, Shipped.CATALOGUE);

    private static Stream<Standard> standards() {
        return Shipped.CATALOGUE.standards().stream();
    }

    private static Edges edges(Standard standard) {
        return Edges.of(Shipped.CATALOGUE, standard, Shipped.TODAY);
    }

    @ParameterizedTest
    @MethodSource("standards")
    void should_judge_every_edge_as_plain_arithmetic_does(Standard standard) {
        Edges edges = edges(standard);
        assertThat(edges.unproved()).isEmpty();
        assertThat(edges.all())
                .flatExtracting(edge -> RUNNER.run(edge.which()).stream()
                        .map(failure -> failure.clause() + " " + failure.which().name() + ": reckoned "
                                + failure.expected() + ", judged " + failure.actual())
                        .toList())
                .isEmpty();
    }

    /** An edge is worth something only if a person can paste it into a file of cases. */
    @ParameterizedTest
    @MethodSource("standards")
    void should_write_every_edge_as_a_case_that_reads_the_same(Standard standard) {
        List<Edge> edges = edges(standard).all();
        CaseWriter writer = new CaseWriter(Shipped.CATALOGUE.vocabulary());
        StringBuilder text = new StringBuilder("on: 2026-01-01\ncentre: 乡镇便民服务中心\ncases:\n");
        for (int i = 0; i < edges.size(); i++) {
            text.append(writer.text("边界" + i, edges.get(i).which()));
        }
        List<Case> read = new CaseReader(Shipped.CATALOGUE, standard, CaseRunner.verdicts())
                .read(YamlFile.parse("cases.yaml", text.toString()));
        assertThat(read).hasSameSizeAs(edges);
        for (int i = 0; i < edges.size(); i++) {
            Case wanted = edges.get(i).which();
            assertThat(seen(read.get(i))).as(text.toString().split("边界")[i + 1]).isEqualTo(seen(wanted));
            assertThat(read.get(i).expected().keySet())
                    .isEqualTo(wanted.expected().keySet());
        }
    }

    private static Set<Object> seen(Case which) {
        Set<Object> seen = new HashSet<>(List.of(which.day(), which.kind(), which.centre(), which.with()));
        which.given().answers().forEach(each -> seen.add(List.of(each.question(), each.subject(), each.answer())));
        seen.add(which.given().subjects());
        return seen;
    }

    @Test
    void should_try_every_kind_of_edge_somewhere() {
        Set<EdgeKind> tried = standards()
                .flatMap(standard -> edges(standard).all().stream())
                .map(Edge::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(EdgeKind.class)));
        assertThat(tried).containsExactlyInAnyOrderElementsOf(Arrays.asList(EdgeKind.values()));
    }

    @Test
    void should_make_up_the_same_edges_each_time() {
        Standard standard = Shipped.CATALOGUE.standards().get(0);
        assertThat(edges(standard)).isEqualTo(edges(standard));
    }
}
