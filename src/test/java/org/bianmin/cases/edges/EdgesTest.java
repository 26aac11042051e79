package org.bianmin.cases.edges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.bianmin.Shipped;
import org.bianmin.cases.CaseRunner;
import org.junit.jupiter.api.Test;

/** Every edge of every shipped clause, judged by the rules and reckoned by plain arithmetic. */
class EdgesTest {
    @Test
    void should_judge_every_edge_as_plain_arithmetic_does() {
        CaseRunner runner = new CaseRunner(Shipped.RULE_BOOK, Shipped.CATALOGUE);
        for (var standard : Shipped.CATALOGUE.standards()) {
            long t0 = System.nanoTime();
            Edges edges = Edges.of(Shipped.CATALOGUE, standard, Shipped.TODAY);
            long t1 = System.nanoTime();
            List<String> differing = edges.all().stream()
                    .flatMap(edge -> runner.run(edge.which()).stream()
                            .map(failure ->
                                    failure.clause() + " " + failure.which().name() + ": reckoned " + failure.expected()
                                            + ", judged " + failure.actual()))
                    .toList();
            long t2 = System.nanoTime();
            System.err.println(standard.id() + " " + edges.all().size() + " edges, unproved " + edges.unproved()
                    + " made " + (t1 - t0) / 1000000 + " ms, run " + (t2 - t1) / 1000000 + " ms");
            System.err.println(edges.all().stream().collect(Collectors.groupingBy(Edge::kind, Collectors.counting())));
            differing.stream().limit(40).forEach(System.err::println);
            assertThat(differing).isEmpty();
        }
    }
}
