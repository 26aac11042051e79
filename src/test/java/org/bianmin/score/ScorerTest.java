package org.bianmin.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bianmin.Shipped;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.scheme.Grade;
import org.bianmin.catalogue.scheme.Interval;
import org.bianmin.catalogue.scheme.Rate;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.findings.Assessment;
import org.bianmin.findings.Assessor;
import org.bianmin.record.InspectionRecord;
import org.bianmin.record.Observation;
import org.bianmin.record.Observations;
import org.junit.jupiter.api.Test;

/** The plain rate of attainment, its range, and the grade. */
class ScorerTest {
    private static final Assessor ASSESSOR = new Assessor(Shipped.RULE_BOOK, Shipped.CATALOGUE.vocabulary());
    private static final Scorer SCORER = new Scorer(Shipped.RULE_BOOK);
    private static final Scheme SAMPLE = Shipped.CATALOGUE.scheme("shili-2026").orElseThrow();
    private static final Scheme REFERENCE =
            Shipped.CATALOGUE.scheme("reference-100").orElseThrow();
    private static final InspectionRecord GOOD = record("甲镇便民服务中心.yaml");

    private static InspectionRecord record(String name) {
        return Shipped.record(Shipped.RECORDS.resolve(name));
    }

    private static Score score(InspectionRecord record, Scheme scheme) {
        return SCORER.score(Shipped.assess(ASSESSOR, record), scheme, Optional.empty());
    }

    private static Scheme with(Rate rate) {
        return new Scheme(
                SAMPLE.id(),
                SAMPLE.title(),
                SAMPLE.basis(),
                SAMPLE.region(),
                true,
                List.of(),
                List.of(),
                List.of(),
                rate);
    }

    private static Scheme critical(String clause) {
        Rate rate = SAMPLE.rate().orElseThrow();
        return with(new Rate(rate.fullMarks(), rate.grades(), List.of("db51-t-1618-2013/" + clause), rate.cap()));
    }

    private static Scheme edge(String best) {
        Interval.Edge edge = new Interval.Edge(new BigDecimal(best), true);
        return with(new Rate(
                SAMPLE.rate().orElseThrow().fullMarks(),
                List.of(
                        new Grade("优秀", new Interval(Optional.of(edge), Optional.empty())),
                        new Grade("其他", Interval.ALL)),
                List.of(),
                Optional.empty()));
    }

    /** By hand: 35 requirements apply; 5.2.2 has 4 of 5 entries, 6.2-2 fails: (33 + 4/5) / 35 × 100 = 96.5714… */
    @Test
    void should_give_what_is_reckoned_by_hand() {
        Score score = score(GOOD, SAMPLE);
        assertThat(score.ledger()).hasSize(35);
        assertThat(score.low()).isEqualTo(new BigDecimal("96.57")).isEqualTo(score.high());
        assertThat(score.grade()).contains("优秀");
    }

    @Test
    void should_sum_up_the_ledger_in_the_dimensions_and_in_the_total() {
        for (Path file : Shipped.recordFiles()) {
            Score score = score(Shipped.record(file), SAMPLE);
            Points ledger =
                    Points.sum(score.ledger().stream().map(Score.Entry::points).toList());
            Points dimensions = Points.sum(
                    score.dimensions().stream().map(Score.Dimension::points).toList());
            assertThat(ledger).isEqualTo(score.points()).isEqualTo(dimensions);
        }
    }

    @Test
    void should_never_pay_to_leave_something_unchecked() {
        Score before = score(GOOD, SAMPLE);
        List<Observation> answers = GOOD.observations().answers();
        for (int i = 0; i < answers.size(); i++) {
            List<Observation> fewer = new ArrayList<>(answers);
            Observation left = fewer.remove(i);
            Score after = SCORER.score(
                    assess(new Observations(fewer, GOOD.observations().subjects())), SAMPLE, Optional.empty());
            assertThat(after.low()).as(left.question()).isLessThanOrEqualTo(before.low());
            if (after.grade().isPresent()) {
                assertThat(after.low()).as(left.question()).isEqualTo(before.low());
            }
        }
    }

    private static Assessment assess(Observations observations) {
        Standard standard = Shipped.CATALOGUE.standard("db51-t-1618-2013").orElseThrow();
        List<Edition> editions = List.of(Edition.of(standard, GOOD.visit().date(), List.of()));
        return ASSESSOR.assess(
                editions, editions, GOOD.centre().kind(), GOOD.centre().name(), observations);
    }

    @Test
    void should_give_no_grade_without_a_basis() {
        Score score = score(GOOD, REFERENCE);
        assertThat(score.low()).isEqualTo(new BigDecimal("96.57"));
        assertThat(score.grade()).isEmpty();
        assertThat(score.noGrade()).contains(Score.NoGrade.NO_BASIS);
    }

    @Test
    void should_give_no_grade_while_something_is_open() {
        Score score = score(record("丙镇便民服务中心.yaml"), SAMPLE);
        assertThat(score.grade()).isEmpty();
        assertThat(score.noGrade()).contains(Score.NoGrade.OPEN);
        assertThat(score.low()).isLessThan(score.high());
    }

    @Test
    void should_give_no_grade_when_a_binding_document_was_left_out() {
        Score score = SCORER.score(Shipped.assess(ASSESSOR, GOOD), SAMPLE, Optional.of(Score.NoGrade.PARTIAL));
        assertThat(score.grade()).isEmpty();
        assertThat(score.noGrade()).contains(Score.NoGrade.PARTIAL);
    }

    @Test
    void should_cap_the_grade_when_a_critical_clause_fails() {
        Score score = score(GOOD, critical("5.2.2"));
        assertThat(score.uncapped()).contains("优秀");
        assertThat(score.grade()).contains("合格");
        assertThat(score.capping()).containsExactly("db51-t-1618-2013/5.2.2");
    }

    @Test
    void should_not_cap_the_grade_when_a_critical_clause_is_met() {
        assertThat(score(GOOD, critical("5.2.1")).grade()).contains("优秀");
    }

    @Test
    void should_let_the_edge_belong_to_the_band() {
        assertThat(score(GOOD, edge("96.57")).grade()).contains("优秀");
        assertThat(score(GOOD, edge("96.58")).grade()).contains("其他");
    }

    @Test
    void should_not_count_what_others_owe_and_what_is_only_recommended() {
        assertThat(score(GOOD, SAMPLE).ledger())
                .extracting(Score.Entry::clause)
                .doesNotContain("db51-t-1618-2013/7.1-1", "db51-t-1618-2013/4.2.1.1-2", "db51-t-1618-2013/4.1.2");
    }
}
