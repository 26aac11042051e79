package org.bianmin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bianmin.Shipped;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.Word;
import org.bianmin.record.Answer;
import org.bianmin.record.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken out of the cases of the example document is missed, and nothing else is. */
class CaseCoverageTest {
    private static final Standard EXAMPLE =
            Shipped.CATALOGUE.standard("shili-2026-08").orElseThrow();
    private static final List<Case> CASES = Shipped.cases(EXAMPLE);

    private static List<Gap> gaps(Standard standard, List<Case> cases) {
        return CaseCoverage.gaps(standard, cases, Shipped.CATALOGUE.vocabulary());
    }

    /** The gaps of the example when some cases no longer say what they expect of a clause. */
    private static List<Gap> without(String clause, Predicate<Case> which) {
        String key = clause.contains("/") ? clause : EXAMPLE.id() + "/" + clause;
        List<Case> cases = new ArrayList<>();
        for (Case each : CASES) {
            Map<String, Case.Expected> expected = new HashMap<>(each.expected());
            if (expected.containsKey(key) && which.test(each)) {
                expected.remove(key);
            }
            cases.add(expecting(each, expected));
        }
        return gaps(EXAMPLE, cases);
    }

    private static Case expecting(Case each, Map<String, Case.Expected> expected) {
        return new Case(
                each.standard(),
                each.name(),
                each.place(),
                each.day(),
                each.kind(),
                each.centre(),
                each.with(),
                each.decisions(),
                each.given(),
                expected,
                each.critical());
    }

    private static Predicate<Case> expects(String clause, String verdict) {
        return each ->
                each.expected().get(EXAMPLE.id() + "/" + clause).verdict().equals(verdict);
    }

    private static boolean measured(Case each, String question, String number) {
        return each.given().answers().stream()
                .filter(seen -> seen.question().equals(question))
                .anyMatch(seen -> seen.answer() instanceof Answer.Measure measure
                        && measure.value().toPlainString().equals(number));
    }

    private static boolean chosen(Case each, String question, String word) {
        return each.given().answers().stream()
                .filter(seen -> seen.question().equals(question))
                .anyMatch(seen -> seen.answer() instanceof Answer.Choice choice
                        && choice.word().equals(word));
    }

    @Test
    void should_say_just_one_thing_when_there_is_no_case() {
        assertThat(gaps(EXAMPLE, List.of())).containsExactly(Gap.of(Gap.Kind.NO_CASES, "shili-2026-08"));
    }

    @Test
    void should_ask_for_everything_when_the_cases_expect_nothing() {
        Set<Gap.Kind> asked = Shipped.CATALOGUE.standards().stream()
                .flatMap(standard ->
                        gaps(
                                standard,
                                Shipped.cases(standard).stream()
                                        .map(each -> expecting(each, Map.of()))
                                        .toList())
                                .stream())
                .map(Gap::kind)
                .collect(Collectors.toSet());
        assertThat(asked).isEqualTo(EnumSet.range(Gap.Kind.OTHER_CENTRE, Gap.Kind.NOT_SUPERSEDED));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "第九条, conforms, CONFORMS",
        "第十二条, fails, FAILS",
        "第三条-3, unmet, UNMET",
        "第十五条, not_checked, NOT_CHECKED",
        "有便利, not_applicable, NOT_APPLICABLE",
        "第十六条, fails, FAILS",
    })
    void should_miss_a_verdict(String clause, String verdict, Gap.Kind kind) {
        assertThat(without(clause, expects(clause, verdict))).contains(Gap.of(kind, clause));
    }

    @Test
    void should_ask_of_a_clause_that_takes_a_check_over_only_that_it_can_fail() {
        assertThat(without("第十六条", each -> true)).containsExactly(Gap.of(Gap.Kind.FAILS, "第十六条"));
    }

    @Test
    void should_ask_of_a_heading_over_recommendations_only_that_it_does_not_apply() {
        assertThat(without("有便利", each -> true)).containsExactly(Gap.of(Gap.Kind.NOT_APPLICABLE, "有便利"));
    }

    @Test
    void should_miss_the_centre_that_the_document_does_not_speak_of() {
        List<Case> without = CASES.stream()
                .filter(each -> EXAMPLE.appliesTo().contains(each.kind()))
                .toList();
        assertThat(gaps(EXAMPLE, without))
                .contains(Gap.of(Gap.Kind.OTHER_CENTRE, "shili-2026-08", "乡镇便民服务中心、街道便民服务中心"));
        assertThat(gaps(everyCentre(EXAMPLE), without))
                .as("it speaks of every kind of centre that there is")
                .extracting(Gap::kind)
                .doesNotContain(Gap.Kind.OTHER_CENTRE);
    }

    private static Standard everyCentre(Standard standard) {
        return new Standard(
                standard.id(),
                standard.number(),
                standard.title(),
                standard.issuedBy(),
                standard.inForce(),
                standard.region(),
                Shipped.CATALOGUE.vocabulary().kinds().words().stream()
                        .map(Word::name)
                        .toList(),
                standard.clauses(),
                standard.rollUps(),
                standard.directories(),
                standard.notAuditable(),
                standard.publication());
    }

    @Test
    void should_want_a_centre_that_only_the_clause_excludes() {
        assertThat(without("第七条", each -> each.kind().equals("街道便民服务中心")))
                .containsExactly(Gap.of(Gap.Kind.OTHER_KIND, "第七条", "乡镇便民服务中心"));
    }

    @Test
    void should_miss_the_answer_on_which_a_clause_does_not_apply() {
        assertThat(without("第十一条-3", each -> chosen(each, "platform.running", "是")))
                .containsExactly(Gap.of(Gap.Kind.OTHER_ANSWER, "第十一条-3", "一体化平台已运行", "否", "监控与平台"));
        assertThat(without("第五条-2", expects("第五条-2", "not_applicable")))
                .containsExactly(Gap.of(Gap.Kind.OTHER_THINGS, "第五条-2", "类型", "综合窗口", "窗口"));
    }

    @Test
    void should_miss_the_case_in_which_nobody_answered() {
        assertThat(without(
                        "第十一条-3",
                        each -> expects("第十一条-3", "not_checked").test(each)
                                && !each.given().subjects().isEmpty()))
                .as("another case leaves it unanswered too")
                .isEmpty();
        assertThat(without("第十一条-3", expects("第十一条-3", "not_checked")))
                .containsExactly(
                        Gap.of(Gap.Kind.NOT_CHECKED, "第十一条-3"),
                        Gap.of(Gap.Kind.NO_ANSWER, "第十一条-3", "市区已部署本中心上线", "监控与平台"),
                        Gap.of(Gap.Kind.NO_ANSWER, "第十一条-3", "一体化平台已运行", "监控与平台"));
        assertThat(without(
                        "第五条-2",
                        each -> !each.given().subjects().isEmpty()
                                && expects("第五条-2", "not_checked").test(each)))
                .containsExactly(Gap.of(Gap.Kind.NO_ANSWER_OF_THING, "第五条-2", "类型", "窗口"));
    }

    @Test
    void should_miss_a_name_that_no_case_misses() {
        assertThat(without("第五条-2", expects("第五条-2", "fails")))
                .contains(
                        Gap.of(Gap.Kind.FAILS, "第五条-2"),
                        Gap.of(Gap.Kind.MISSING_NAME, "第五条-2", "窗口部门名称"),
                        Gap.of(Gap.Kind.MISSING_NAME, "第五条-2", "监督电话"));
        assertThat(without("第三条-1", each -> each.given().answers().isEmpty()))
                .as("a doubted name binds nobody")
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource({
        "第四条-1, counters.height, 70, 高度, 70cm, NUMBER_CONFORMS",
        "第四条-1, counters.height, 69, 高度, 69cm, NUMBER_FAILS",
        "第四条-1, counters.height, 81, 高度, 81cm, NUMBER_FAILS",
        "第四条-2, counters.width, 60, 宽度, '60cm, on: 2027-12-31', NUMBER_CONFORMS",
        "第四条-2, counters.width, 101, 宽度, '101cm, on: 2027-12-31', NUMBER_FAILS",
        "第四条-2, counters.width, 81, 宽度, '81cm, on: 2028-01-01', NUMBER_UNDECIDED",
        "第五条-1, windows.full_time, 1, 专职人员数, 1人, NUMBER_FAILS",
        "第五条-1, windows.full_time, 2, 专职人员数, 2人, NUMBER_CONFORMS",
        "第六条, staff.deputies, 3, 副主任人数, 3人, NUMBER_FAILS",
        "第六条, staff.deputies, 2, 副主任人数, 2人, NUMBER_CONFORMS",
        "第十一条-3, monthly_reports.day, 10, 报送日, 10日, NUMBER_UNDECIDED",
        "第十一条-3, monthly_reports.day, 11, 报送日, 11日, NUMBER_FAILS",
    })
    void should_miss_a_number_on_either_side_of_an_edge(
            String clause, String question, String number, String name, String told, Gap.Kind kind) {
        assertThat(without(clause, each -> measured(each, question, number)))
                .contains(Gap.of(kind, clause, name, told));
    }

    @Test
    void should_take_the_right_number_in_the_wrong_period_for_none() {
        assertThat(without("第四条-2", each -> measured(each, "counters.width", "80")))
                .contains(Gap.of(Gap.Kind.NUMBER_CONFORMS, "第四条-2", "宽度", "80cm, on: 2028-01-01"));
    }

    @Test
    void should_miss_how_a_clause_stands_to_others() {
        assertThat(without("第七条", each -> !each.with().isEmpty()))
                .contains(Gap.of(Gap.Kind.COUNTED_WITH, "第七条", "db51-t-1618-2013/2.3.2-1"));
        assertThat(without("第八条-2", expects("第八条-2", "not_applicable")))
                .contains(Gap.of(Gap.Kind.SUPERSEDED, "第八条-3", "shili-2026-08/第八条-2"));
        assertThat(without("第八条-1", expects("第八条-1", "not_applicable")))
                .contains(
                        Gap.of(Gap.Kind.SUPERSEDED, "第八条-2", "shili-2026-08/第八条-1"),
                        Gap.of(Gap.Kind.SUPERSEDED, "第八条-3", "shili-2026-08/第八条-1"));
        assertThat(without("第八条-1", expects("第八条-1", "not_applicable").negate()))
                .contains(Gap.of(Gap.Kind.NOT_SUPERSEDED, "第八条-3", "shili-2026-08/第八条-1"));
    }
}
