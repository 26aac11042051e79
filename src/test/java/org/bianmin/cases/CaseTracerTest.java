package org.bianmin.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bianmin.Shipped;
import org.bianmin.facts.OfClause;
import org.bianmin.findings.Finding;
import org.bianmin.findings.Verdict;
import org.bianmin.record.Case;
import org.bianmin.rules.Firing;
import org.junit.jupiter.api.Test;

/** A case that fails is told with everything that led to its outcome, and with nothing else. */
class CaseTracerTest {
    private static final CaseTracer TRACER = new CaseTracer(Shipped.RULE_BOOK, Shipped.CATALOGUE);

    private static Case named(String standard, String name) {
        return Shipped.cases(Shipped.CATALOGUE.standard(standard).orElseThrow()).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Case expecting(Case which, Map<String, Case.Expected> expected, Optional<Case.Critical> critical) {
        return new Case(
                which.standard(),
                which.name(),
                which.place(),
                which.day(),
                which.kind(),
                which.centre(),
                which.with(),
                which.decisions(),
                which.given(),
                expected,
                critical);
    }

    private static Trace trace(Case which, String clause, String expected) {
        Case wrong = expecting(which, Map.of(clause, Case.Expected.verdict(expected)), Optional.empty());
        List<CaseTracer.Traced> traced = TRACER.trace(wrong);
        assertThat(traced).extracting(each -> each.failure().clause()).containsExactly(clause);
        return traced.get(0).trace();
    }

    private static List<String> names(Trace trace) {
        return trace.rules().stream().map(Trace.FiredRule::name).toList();
    }

    @Test
    void should_trace_nothing_of_a_case_that_passes() {
        assertThat(TRACER.trace(named("db51-t-1618-2013", "台面宽度74厘米的建议改进"))).isEmpty();
    }

    @Test
    void should_name_the_rules_of_a_clause_in_the_order_in_which_they_fired() {
        Trace trace = trace(named("db51-t-1618-2013", "台面宽度74厘米的建议改进"), "db51-t-1618-2013/4.2.1.1-2", "conforms");
        assertThat(trace.finding()).map(Finding::verdict).contains(Verdict.UNMET);
        assertThat(names(trace))
                .startsWith("the centre is of a named kind", "a clause applies when every condition holds")
                .containsSubsequence(
                        "at least: not reached",
                        "a measure that breaks a limit does not meet the clause",
                        "a clause that something does not meet")
                .doesNotContain("about: the value itself, or within the declared tolerance");
        assertThat(trace.rules()).allMatch(rule -> rule.times() == 1);
    }

    @Test
    void should_count_a_rule_that_fired_for_several_things() {
        Trace trace = trace(named("db51-t-1618-2013", "两个台面有一个宽度不够的建议改进"), "db51-t-1618-2013/4.2.1.1-2", "conforms");
        assertThat(trace.rules())
                .contains(
                        new Trace.FiredRule("at most: kept", Optional.empty(), 2),
                        new Trace.FiredRule("at least: not reached", Optional.empty(), 1));
    }

    @Test
    void should_name_the_parts_that_break_a_roll_up_down_to_the_clause() {
        Trace trace = trace(named("renhe-2018", "七有4只因单设窗口没有人不符合"), "renhe-2018/七有4", "conforms");
        assertThat(trace.behind())
                .extracting(Trace.Standing::key, standing -> standing.verdict().orElseThrow())
                .containsExactly(tuple("renhe-2018/七有4-1", Verdict.FAILS));
        assertThat(names(trace))
                .endsWith("a roll-up with a part that is not met")
                .contains("at least: not reached");
    }

    @Test
    void should_name_the_parts_that_leave_a_roll_up_open() {
        Trace trace = trace(named("renhe-2018", "乡镇中心什么也没有查时每一条都是未检查而不是符合或不符合"), "renhe-2018/七有", "conforms");
        assertThat(trace.behind())
                .extracting(Trace.Standing::key)
                .startsWith("renhe-2018/七有1", "renhe-2018/七有1-1")
                .hasSizeGreaterThan(20);
        assertThat(trace.behind()).allMatch(standing -> standing.verdict().equals(Optional.of(Verdict.NOT_CHECKED)));
    }

    @Test
    void should_name_the_clause_that_prevails_and_why_it_applies() {
        Trace trace = trace(named("db51-t-1618-2013", "与仁和区文件一起判时街道的名称被区文件取代"), "db51-t-1618-2013/2.3.2-2", "conforms");
        assertThat(trace.finding().flatMap(Finding::prevailing)).isPresent();
        assertThat(trace.rules())
                .contains(
                        new Trace.FiredRule(
                                "a clause applies when every condition holds", Optional.of("renhe-2018/七有2-2"), 1),
                        new Trace.FiredRule("a clause gives way to one that applies", Optional.empty(), 1));
        assertThat(names(trace)).doesNotContain("the words follow the pattern and name this place");
    }

    @Test
    void should_tell_how_the_critical_clauses_of_a_scheme_stand() {
        Case right = named("db51-t-1618-2013", "什么也没有查时每一条都是未检查而不是符合或不符合");
        Case wrong = expecting(
                right, Map.of(), Optional.of(new Case.Critical("shili-2026", List.of("db51-t-1618-2013/5.1"))));
        List<CaseTracer.Traced> traced = TRACER.trace(wrong);
        assertThat(traced).extracting(each -> each.failure().clause()).containsExactly("shili-2026");
        assertThat(traced.get(0).trace().behind())
                .extracting(Trace.Standing::key)
                .contains("db51-t-1618-2013/5.1");
        assertThat(names(traced.get(0).trace())).endsWith("a critical clause that is not failed caps nothing");
    }

    @Test
    void should_know_of_every_rule_that_fires_which_clause_it_concerns() {
        List<Firing> unknown = new ArrayList<>();
        CaseRunner listening = new CaseRunner(
                Shipped.RULE_BOOK.heardBy(firing -> {
                    if (firing.facts().stream().noneMatch(OfClause.class::isInstance)) {
                        unknown.add(firing);
                    }
                }),
                Shipped.CATALOGUE);
        Shipped.CATALOGUE
                .standards()
                .forEach(standard -> Shipped.cases(standard).forEach(listening::run));
        assertThat(unknown).isEmpty();
    }
}
