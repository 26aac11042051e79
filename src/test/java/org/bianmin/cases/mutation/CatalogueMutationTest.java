package org.bianmin.cases.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bianmin.Shipped;
import org.bianmin.cases.mutation.Mutant.Kind;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.YamlFile;
import org.bianmin.rules.RuleBook;
import org.bianmin.rules.RuleCompiler;
import org.junit.jupiter.api.Test;

/** Whether cases notice what is changed in the shipped standards. */
class CatalogueMutationTest {
    private static final String PROVINCE = "db51-t-1618-2013";
    private static final String DISTRICT = "renhe-2018";

    private static final String SAFE = """
              - name: 柜与桌椅样样都有的符合
                given: {窗口工作条件: {柜与桌椅: [资料柜, 档案柜, 保险柜, 物品柜, 办公桌椅]}}
                expect: {4.2.1.2: conforms}
            """;
    private static final String NO_SAFE = """
              - name: 没有保险柜的不符合
                given: {窗口工作条件: {柜与桌椅: [资料柜, 档案柜, 储物柜, 办公桌椅]}}
                expect: {4.2.1.2: fails}
            """;

    private static CatalogueMutation mutation(RuleBook rules, Map<String, Node> cases) {
        return new CatalogueMutation(rules, Shipped.CATALOGUE.folder(), YamlFile::read, cases);
    }

    /** Beside one standard there are these cases only. */
    private static CatalogueMutation mutation(String standard, String cases) {
        return mutation(Shipped.RULE_BOOK, Map.of(standard, cases(cases)));
    }

    private static Node cases(String cases) {
        return YamlFile.parse("cases.yaml", "on: 2026-09-15\ncentre: 乡镇便民服务中心\ncases:\n" + cases);
    }

    private static Mutant mutant(CatalogueMutation mutation, String within, Kind kind, String before) {
        List<Mutant> all = Stream.of(mutation.of(PROVINCE), mutation.of(DISTRICT), mutation.ofVocabulary())
                .flatMap(List::stream)
                .filter(each -> each.within().equals(within)
                        && each.kind() == kind
                        && each.before().equals(before))
                .toList();
        assertThat(all).isNotEmpty();
        return all.get(0);
    }

    private static Fate fate(CatalogueMutation mutation, String within, Kind kind, String before) {
        return mutation.fate(mutant(mutation, within, kind, before));
    }

    private static void assertCaught(Fate fate, String name, String clause) {
        assertThat(fate).isInstanceOfSatisfying(Fate.Caught.class, caught -> {
            assertThat(caught.name()).isEqualTo(name);
            assertThat(caught.clause()).isEqualTo(clause);
        });
    }

    private static void assertRefused(Fate fate, String key, String argument) {
        assertThat(fate).isInstanceOfSatisfying(Fate.Refused.class, refused -> {
            assertThat(refused.problem().key()).isEqualTo(key);
            assertThat(refused.problem().arguments()).contains(argument);
        });
    }

    @Test
    void should_be_caught_when_an_item_is_dropped_that_a_case_misses() {
        assertCaught(
                fate(mutation(PROVINCE, SAFE + NO_SAFE), "4.2.1.2", Kind.ITEM, "names: 保险柜"),
                "没有保险柜的不符合",
                PROVINCE + "/4.2.1.2");
    }

    @Test
    void should_survive_when_that_case_is_taken_away() {
        assertThat(fate(mutation(PROVINCE, SAFE), "4.2.1.2", Kind.ITEM, "names: 保险柜"))
                .isEqualTo(new Fate.Survived());
    }

    @Test
    void should_be_caught_when_a_case_writes_the_alias_that_is_gone() {
        assertCaught(
                fate(mutation(PROVINCE, SAFE + NO_SAFE), "furniture", Kind.ALIAS, "物品柜: 储物柜"),
                "没有保险柜的不符合",
                PROVINCE + "/4.2.1.2");
    }

    @Test
    void should_survive_when_no_case_writes_the_alias_that_is_gone() {
        assertThat(fate(mutation(PROVINCE, SAFE), "furniture", Kind.ALIAS, "物品柜: 储物柜"))
                .isEqualTo(new Fate.Survived());
    }

    @Test
    void should_be_caught_when_an_alias_is_gone_and_the_answer_is_read_as_something_else() {
        CatalogueMutation mutation = mutation(PROVINCE, """
                  - name: 收费而没有票据的不符合
                    given: {进驻与项目: {是否收费: 有}, 窗口工作条件: {窗口材料: []}}
                    expect: {4.2.2-3: fails}
                """);
        assertCaught(fate(mutation, "yes_no", Kind.ALIAS, "是: 有"), "收费而没有票据的不符合", PROVINCE + "/4.2.2-3");
    }

    @Test
    void should_be_caught_when_a_colour_is_no_longer_a_dark_one() {
        CatalogueMutation mutation = mutation(PROVINCE, """
                  - name: 墨绿色的台面符合
                    given: {工作台面: [{名称: 一, 颜色: 墨绿}]}
                    expect: {4.2.1.1-3: conforms}
                """);
        assertCaught(fate(mutation, "colours", Kind.BROADER, "墨绿色: 深色"), "墨绿色的台面符合", PROVINCE + "/4.2.1.1-3");
        assertThat(fate(mutation, "colours", Kind.BROADER, "墨绿色: 绿色")).isEqualTo(new Fate.Survived());
    }

    @Test
    void should_be_caught_when_a_bound_no_longer_includes_its_number() {
        CatalogueMutation mutation = mutation(PROVINCE, """
                  - name: 正好75厘米宽的符合
                    given: {工作台面: [{名称: 一, 宽度: 75}]}
                    expect: {4.2.1.1-2: conforms}
                """);
        String clause = PROVINCE + "/4.2.1.1-2";
        assertCaught(fate(mutation, "4.2.1.1-2", Kind.BOUND, "at_least: 75"), "正好75厘米宽的符合", clause);
        assertCaught(fate(mutation, "4.2.1.1-2", Kind.LIMIT, "at_least: 75"), "正好75厘米宽的符合", clause);
        assertThat(fate(mutation, "4.2.1.1-2", Kind.BOUND, "at_most: 100")).isEqualTo(new Fate.Survived());
    }

    @Test
    void should_be_caught_when_rules_have_no_answer_to_it() {
        Map<String, String> sources = new TreeMap<>(Shipped.ruleSources());
        sources.computeIfPresent(
                "rules/limits.drl", (file, text) -> text.replaceFirst("(?s)rule \"more than: passed\".*?\nend\n", ""));
        CatalogueMutation mutation = mutation(RuleCompiler.compiled(sources), Map.of(PROVINCE, cases("""
                  - name: 80厘米宽的符合
                    given: {工作台面: [{名称: 一, 宽度: 80}]}
                    expect: {4.2.1.1-2: conforms}
                """)));
        assertCaught(fate(mutation, "4.2.1.1-2", Kind.BOUND, "at_least: 75"), "80厘米宽的符合", PROVINCE + "/4.2.1.1-2");
    }

    @Test
    void should_be_refused_when_a_doubtful_number_breaks_its_own_limit() {
        assertRefused(
                fate(mutation(PROVINCE, SAFE), "七有6-7", Kind.BOUND, "at_most: 25"), "lint.doubt_outside_limit", "25");
    }

    @Test
    void should_be_refused_when_a_clause_without_a_check_says_the_same_as_none() {
        assertRefused(fate(mutation(PROVINCE, SAFE), "二(一)1-2", Kind.PRECEDENCE, "same_as: 七有2-1"), "missing", "check");
    }

    @Test
    void should_be_refused_when_clauses_that_say_the_same_are_no_longer_joined() {
        assertRefused(
                fate(mutation(DISTRICT, ""), "七有2-3", Kind.PRECEDENCE, "same_as: " + PROVINCE + "/2.3.2-3"),
                "lint.repetition",
                PROVINCE + "/2.3.2-3");
    }

    @Test
    void should_be_caught_by_a_case_beside_another_standard() {
        CatalogueMutation mutation = mutation(DISTRICT, """
                  - name: 没有保险柜的不符合省标准
                    with: [db51-t-1618-2013]
                    given: {窗口工作条件: {柜与桌椅: [资料柜, 档案柜, 物品柜, 办公桌椅]}}
                    expect: {db51-t-1618-2013/4.2.1.2: fails}
                """);
        assertCaught(fate(mutation, "4.2.1.2", Kind.ITEM, "names: 保险柜"), "没有保险柜的不符合省标准", PROVINCE + "/4.2.1.2");
    }

    @Test
    void should_be_caught_when_a_heading_loses_the_part_that_breaks_it() {
        CatalogueMutation mutation = mutation(DISTRICT, """
                  - name: 没有代办点制度的没有做到五有4
                    centre: 村便民服务点
                    given: {制度: {有代办点相关制度: 否, 上墙的制度: [首问负责制, 一次性告知制, 限时办结制, 投诉处理制]}}
                    expect: {五有4: fails}
                """);
        assertCaught(fate(mutation, "五有4", Kind.ROLL_UP, "parts: 五有4-1"), "没有代办点制度的没有做到五有4", DISTRICT + "/五有4");
        assertCaught(
                fate(mutation, "五有4-1", Kind.OBLIGATION, "obligation: shall"), "没有代办点制度的没有做到五有4", DISTRICT + "/五有4");
    }

    @Test
    void should_be_caught_by_a_case_that_expects_which_critical_clauses_cap_the_grade() {
        CatalogueMutation mutation = mutation(PROVINCE, """
                  - name: 吊牌没有部门名称的, 关键项不满足
                    given: {窗口: [{名称: 一, 吊牌: [联系电话, 监督电话]}]}
                    expect: {}
                    critical: {scheme: shili-2026, capping: ["5.1"]}
                """);
        assertCaught(fate(mutation, "5.1", Kind.ITEM, "names: 窗口部门名称"), "吊牌没有部门名称的, 关键项不满足", "shili-2026");
    }

    @Test
    void should_be_caught_when_the_standard_no_longer_speaks_of_a_kind_of_centre() {
        CatalogueMutation mutation = mutation(PROVINCE, SAFE);
        assertCaught(
                fate(mutation, "", Kind.APPLICABILITY, "applies_to: 乡镇便民服务中心"), "柜与桌椅样样都有的符合", PROVINCE + "/4.2.1.2");
        assertThat(fate(mutation, "", Kind.APPLICABILITY, "applies_to: 街道便民服务中心"))
                .isEqualTo(new Fate.Survived());
    }

    @Test
    void should_come_to_the_same_fates_with_several_threads() {
        CatalogueMutation mutation = mutation(PROVINCE, SAFE + NO_SAFE);
        List<Mutant> mutants = mutation.of(PROVINCE).stream()
                .filter(each -> List.of("4.2.1.2", "4.2.1.4").contains(each.within()))
                .toList();
        assertThat(mutants.parallelStream().map(mutation::fate).toList())
                .isEqualTo(mutants.stream().map(mutation::fate).toList())
                .<Object>extracting(Fate::getClass)
                .contains(Fate.Caught.class, Fate.Survived.class, Fate.Refused.class);
    }

    @Test
    void should_not_start_when_a_case_fails_without_any_mutant() {
        assertThatThrownBy(() -> mutation(PROVINCE, SAFE.replace("保险柜, ", "")))
                .isInstanceOfSatisfying(
                        FailingCases.class,
                        failing -> assertThat(failing.cases())
                                .extracting(FailingCases.Failing::name)
                                .containsExactly("柜与桌椅样样都有的符合"));
    }

    @Test
    void should_not_try_a_mutant_of_another_catalogue() {
        CatalogueMutation mutation = mutation(PROVINCE, SAFE);
        Mutant foreign = VocabularyMutants.of(
                        YamlFile.parse("elsewhere.yaml", "lists: {colours: {words: [{name: 红色, aliases: [红]}]}}"))
                .get(0);
        assertThatThrownBy(() -> mutation.fate(foreign)).hasMessageContaining("elsewhere.yaml");
    }
}
