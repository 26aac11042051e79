package org.bianmin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.bianmin.Shipped;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.record.SchemeCase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Walks the cases of every scheme, so that a new row needs no new Java test. */
class SchemeCasesTest {
    private static final SchemeCaseRunner RUNNER = new SchemeCaseRunner(Shipped.RULE_BOOK, Shipped.CATALOGUE);

    private static Stream<Scheme> schemes() {
        return Shipped.CATALOGUE.schemes().stream()
                .filter(scheme -> scheme.rate().isEmpty());
    }

    private static Scheme scheme(String id) {
        return Shipped.CATALOGUE.scheme(id).orElseThrow();
    }

    @TestFactory
    Stream<DynamicTest> should_score_every_case_as_it_expects() {
        return schemes()
                .flatMap(scheme -> Shipped.cases(scheme).stream())
                .map(each -> DynamicTest.dynamicTest(
                        each.scheme() + ": " + each.name(),
                        () -> assertThat(RUNNER.run(each))
                                .extracting(failure ->
                                        failure.target() + ": " + failure.expected() + " but was " + failure.actual())
                                .isEmpty()));
    }

    @Test
    void should_have_cases_for_every_row_of_every_scheme() {
        assertThat(schemes()).isNotEmpty();
        schemes()
                .forEach(scheme -> assertThat(SchemeCoverage.gaps(Shipped.CATALOGUE, scheme, Shipped.cases(scheme)))
                        .as(scheme.id())
                        .isEmpty());
    }

    private static List<Gap> without(String scheme, String row) {
        List<SchemeCase> left = Shipped.cases(scheme(scheme)).stream()
                .filter(each -> !each.isAbout(row))
                .toList();
        return SchemeCoverage.gaps(Shipped.CATALOGUE, scheme(scheme), left);
    }

    @Test
    void should_name_the_gap_when_a_case_is_missing() {
        assertThat(without("shili-window-assessment", "人5"))
                .contains(
                        Gap.of(Gap.Kind.CHARGED, "人5"),
                        Gap.of(Gap.Kind.ROW_OPEN, "人5"),
                        Gap.of(Gap.Kind.CHOSEN, "人5", 5),
                        Gap.of(Gap.Kind.CHOSEN, "人5", 10));
        assertThat(without("shili-window-assessment", "人4"))
                .contains(
                        Gap.of(Gap.Kind.VERIFIED, "人4"),
                        Gap.of(Gap.Kind.UNFOUNDED, "人4"),
                        Gap.of(Gap.Kind.UNVERIFIED, "人4"));
        assertThat(without("shili-window-assessment", "窗2")).contains(Gap.of(Gap.Kind.STEP, "窗2", 4));
        assertThat(without("shili-window-assessment", "窗1"))
                .contains(
                        Gap.of(Gap.Kind.EXEMPTED, "窗1"),
                        Gap.of(Gap.Kind.NOT_PROVED, "窗1"),
                        Gap.of(Gap.Kind.GROUND_MET, "窗否2", 3));
        assertThat(without("shili-township-assessment", "三1")).contains(Gap.of(Gap.Kind.LEVEL, "三1", "province"));
        List<SchemeCase> untied = Shipped.cases(scheme("shili-township-assessment")).stream()
                .filter(each -> !each.name().contains("并列"))
                .toList();
        assertThat(SchemeCoverage.gaps(Shipped.CATALOGUE, scheme("shili-township-assessment"), untied))
                .contains(Gap.of(Gap.Kind.RANK_TIE, "窗3"), Gap.of(Gap.Kind.RANK_TIE, "社1"));
        assertThat(without("shili-township-assessment", "社1"))
                .contains(Gap.of(Gap.Kind.TABLE, "shili-township-assessment", "社"));
    }

    @Test
    void should_fail_a_case_that_expects_something_else() {
        SchemeCase right = Shipped.cases(scheme("shili-rectification")).stream()
                .filter(each -> each.expected().get(0).total().isPresent())
                .findFirst()
                .orElseThrow();
        SchemeCase.Expected expected = right.expected().get(0);
        SchemeCase wrong = new SchemeCase(
                right.scheme(),
                right.name(),
                right.place(),
                right.given(),
                List.of(new SchemeCase.Expected(
                        expected.target(),
                        expected.name(),
                        expected.period(),
                        expected.total()
                                .map(points -> new SchemeCase.Points(
                                        points.low().map(low -> low.add(BigDecimal.ONE)), points.high())),
                        expected.grade(),
                        expected.rows(),
                        expected.open(),
                        expected.awards(),
                        expected.proposals(),
                        expected.possible(),
                        expected.parts(),
                        expected.place())));
        assertThat(RUNNER.run(right)).isEmpty();
        assertThat(RUNNER.run(wrong)).hasSize(1);
    }
}
