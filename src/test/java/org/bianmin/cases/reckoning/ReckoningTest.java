package org.bianmin.cases.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.bianmin.Shipped;
import org.bianmin.cases.CaseRunner;
import org.bianmin.catalogue.Edition;
import org.bianmin.record.Case;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A second opinion is worth something only where it was held against what people wrote by hand. */
class ReckoningTest {
    @TestFactory
    Stream<DynamicTest> should_come_to_what_every_case_expects() {
        return Shipped.CATALOGUE.standards().stream()
                .flatMap(standard -> Shipped.cases(standard).stream())
                .map(each -> DynamicTest.dynamicTest(each.standard() + ": " + each.name(), () -> {
                    Reckoning reckoning = reckoning(each);
                    Situation situation = new Situation(each.kind(), each.centre(), each.given());
                    each.expected().forEach((key, expected) -> {
                        Case.Expected reckoned = reckoning.expected(key, situation);
                        assertThat(reckoned.verdict()).as(key).isEqualTo(expected.verdict());
                        expected.missing()
                                .ifPresent(
                                        names -> assertThat(reckoned.missing().orElseThrow())
                                                .as(key)
                                                .containsExactlyInAnyOrderElementsOf(names));
                        expected.unchecked()
                                .ifPresent(
                                        names -> assertThat(reckoned.unchecked().orElseThrow())
                                                .as(key)
                                                .containsExactlyInAnyOrderElementsOf(names));
                    });
                }));
    }

    private static Reckoning reckoning(Case which) {
        List<Edition> editions = CaseRunner.editions(Shipped.CATALOGUE, which);
        return new Reckoning(Shipped.CATALOGUE.vocabulary(), editions);
    }
}
