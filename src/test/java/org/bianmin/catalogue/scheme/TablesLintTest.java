package org.bianmin.catalogue.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bianmin.Shipped;
import org.bianmin.ShownScheme;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.catalogue.yaml.YamlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables that the guide shows are in order; whatever is spoilt in them is found, and nothing else. */
class TablesLintTest {
    private static final Vocabulary WORDS = Shipped.CATALOGUE.vocabulary();
    private static final Terms TERMS = new Terms(
            WORDS.names(Vocabulary.KINDS),
            WORDS.names(Vocabulary.UNITS_OF_OFFENCES),
            WORDS.names(Vocabulary.DIMENSIONS));

    private static List<String> findings(String text) {
        Problems problems = new Problems();
        Scheme scheme = new SchemeReader(problems).read(Path.of("x.yaml"), YamlFile.parse("x.yaml", text));
        assertThat(problems.all()).isEmpty();
        Set<Finding> findings = new LinkedHashSet<>();
        new TablesLint(scheme.tables().orElseThrow(), TERMS, findings::add).run();
        return findings.stream()
                .map(finding -> finding.kind() + " " + finding.at() + " " + finding.details())
                .toList();
    }

    @Test
    void should_find_nothing_in_what_the_guide_shows() {
        assertThat(findings(ShownScheme.TEXT)).isEmpty();
    }

    /** What is written instead of what, and all that is found then. */
    @ParameterizedTest(name = "{1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            'marks: 60'                  | 'marks: 55'                   | 'marks_sum 二 [60, 55]; marks_sum window [95, 100]'
            'full_marks: 100\\n    limits: {rows: marks' | 'full_marks: 90\\n    limits: {rows: marks' | 'marks_sum window [100, 90]'
            'marks: 60\\n        rows'   | 'rows'                        | ''
            'marks: 20, deduct: 5, per: 件' | 'deduct: 5, per: 件, loses_at_most: 20' | ''
            'marks: 20, deduct: 5, per: 件' | 'marks: 20, deduct: 25, per: 件' | 'loses_more 二(一) [25, 20]'
            'marks: 20, deduct: 5, per: 件' | 'marks: 20, deduct: 5, per: 件, loses_at_most: 25' | 'loses_more 二(一) [25, 20]'
            'marks: 20, deduct: 5, per: 件' | 'marks: 20, deduct: 5, per: 件, loses_at_most: none' | ''
            'marks: 20, deduct: 5, per: 件' | 'marks: 20, deduct: {from: 5, to: 25}, per: 件' | ''
            'marks: 20, deduct: 5, per: 件' | 'marks: 20, deduct: {from: 5, to: 25}, per: 件, loses_at_most: none' | 'loses_more 二(一) [25, 20]'
            'marks: 20, deduct: 5, per: 件' | 'marks: 20, deduct: 5, per: 件, once: true' | 'never_zero 二(一) [5, 20]'
            'marks: 20, deduct: 5, per: 件' | 'marks: 20, deduct: 20, per: 件, once: true' | ''
            'marks: 20, deduct: 5, per: 件' | 'marks: 20, deduct: {from: 9, to: 8}, per: 件' | 'chosen_order 二(一) [9, 8]'
            'marks: 20, deduct: 5, per: 件' | 'loses_at_most: none, loses: row, per: 件' | 'nothing_to_lose 二(一) [row]'
            'marks: 20, deduct: 5, per: 件' | 'marks: 20, deduct: 5, per: 见' | 'unknown_unit 二(一) [见, *]'
            'marks: 20, deduct: 5, per: 件' | 'marks: 20, deduct: 5, per: 件, for: [村便民服务站]' | 'unknown_kind 二(一) [村便民服务站, 村便民服务点]'
            'earn: 0}'                   | 'earn: 5}'                    | 'never_zero 二(三) [15, 20]'
            '{less_than: 80, earn: 0}'   | '{less_than: 79, earn: 0}'    | 'band_gap 二(三) [≥79, <80]'
            '{less_than: 80, earn: 0}'   | '{at_most: 80, earn: 0}'      | 'band_overlap 二(三) [≥80, <90, ≤80, =80]'
            '{at_least: 80, earn: 15}'   | '{more_than: 80, earn: 15}'   | 'band_gap 二(三) [=80]'
            '{less_than: 80, earn: 0}'   | '{at_least: 0, less_than: 80, earn: 0}' | 'band_gap 二(三) [<0]'
            '{at_least: 90, earn: 20}'   | '{at_least: 90, at_most: 100, earn: 20}' | 'band_gap 二(三) [>100]'
            '{at_least: 90, earn: 20}'   | '{earn: 20}'                  | 'band_without_edge 二(三) []'
            '{at_least: 80, earn: 15}'   | '{at_least: 95, earn: 15}'    | 'band_order 二(三) [≥95, <90]'
            'grade: 合格, at_least: 70'    | 'grade: 合格, at_least: 95'    | 'band_order window [合格]'
            'grade: 合格, at_least: 70'    | 'grade: 合格, at_least: 75'    | 'band_gap window [≥70, <75]'
            'grade: 合格, at_least: 70'    | 'grade: 优秀, at_least: 70'    | 'grade_twice window [优秀]'
            'grade: 不合格, less_than: 70' | 'grade: 不合格, less_than: 0'  | 'band_gap window [≥0, <70]; grade_unreachable window [不合格, <0, ≥0, ≤105]'
            'grade: 不合格, less_than: 70' | 'grade: 不合格, at_least: 0'   | ''
            'floor: 0, '                 | 'floor: 60, '                 | 'proposal_unreachable window [约谈窗口负责人, <60, ≥60, ≤105]'
            'floor: 0, '                 | 'floor: 101, '                | 'limits_beside_full_marks window [101, 100]; grade_unreachable window [合格, ≥70, <90, ≥101, ≤105]; grade_unreachable window [不合格, <70, ≥101, ≤105]; proposal_unreachable window [约谈窗口负责人, <60, ≥101, ≤105]'
            'ceiling: 105'               | 'ceiling: 89.95'              | 'limits_beside_full_marks window [89.95, 100]'
            'ceiling: 105'               | 'ceiling: 89.94'              | 'limits_beside_full_marks window [89.94, 100]; grade_unreachable window [优秀, ≥90, ≥0, ≤89.9]'
            '{less_than: 60, what'       | '{what'                       | 'band_without_edge window [约谈窗口负责人]'
            'id: 二(二)'                  | 'id: 二'                       | 'id_twice 二 []'
            'id: 四(一)'                  | 'id: 一(一)'                    | 'id_twice 一(一) []'
            'title: 加分'                 | 'title: 加分\\n        adds_at_most: 3' | 'additions_capped_twice 三 []'
            'from: 3, times: 2'          | 'from: 1, times: 2'           | 'steps_order 一(二) [1, 1]'
            'from: 3, times: 2'          | 'from: 3, times: 0.5'         | 'steps_falling 一(二) [3, 0.5, 1]'
            'steps: {counted: person'    | 'once: true\\n            steps: {counted: person' | 'never_zero 一(二) [5, 30]; steps_once 一(二) []'
            'add: 1, per: 次'             | 'add: 1, per: 次, steps: {counted: table, charge: all, at: [{from: 1, times: 1}]}' | ''
            'add: 1, per: 次'             | 'add: 1, per: 次, proposals: [{from: 2, what: 表扬}]' | ''
            'rows: [二(一)], per'         | 'rows: [二(九)], per'          | 'unknown_row 四(二) [二(九), 二(一)]'
            'rows: [二(一)], per'         | 'rows: [二(三)], per'          | 'nothing_counted 二(三) []'
            'per: 件, at_least: 3}'       | 'per: 件, at_least: 3, at_most: 5}' | 'ground_ends 四(二) [≥3, ≤5]'
            'per: 件, at_least: 3}'       | 'per: 件, at_least: 0}'        | 'ground_always 四(二) [≥0]'
            'per: 件, at_least: 3}'       | 'per: 件}'                     | 'band_without_edge 四(二) [办件超期3件以上的。]'
            'name: 红旗窗口'               | 'name: 红旗窗口\\n        grade_at_most: 良好' | 'unknown_grade window [良好, 优秀、合格、不合格]'
            'carried: {from: person'     | 'carried: {from: window'      | 'carried_upside_down 二(四) [window, window]'
            'carried: {from: person'     | 'carried: {rows: [五(二)], from: person' | 'unknown_row 二(四) [五(二), 五(一)]'
            'target: person'             | 'target: person\\n    for: [乡镇便民服务中心]' | 'carried_from_nothing 二(四) *'
            'target: person'             | 'target: window'              | 'carried_from_nothing 二(四) *; table_twice window []'
            'deduct: 10, per: 半天'        | 'missing_of: renhe-2018/五有, deduct: 1, per: 项' | 'missing_over_time 五(一) [month]'
            'deduct: 10, per: 半天'        | 'deduct: 10, per: 半天, marks: 5' | 'marks_sum person [5, 100]; loses_more 五(一) [10, 5]'
            """)
    void should_find(String from, String to, String expected) {
        List<String> found = findings(ShownScheme.with(from.replace("\\n", "\n"), to.replace("\\n", "\n")));
        List<String> patterns = Stream.of(expected.split("; "))
                .filter(each -> !each.isEmpty())
                .map(each -> Pattern.quote(each).replace("*", "\\E.*\\Q"))
                .toList();
        assertThat(found).as(found.toString()).hasSameSizeAs(patterns);
        assertThat(found).allMatch(each -> patterns.stream().anyMatch(each::matches));
    }
}
