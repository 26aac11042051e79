package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bianmin.ShownScheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code standards lint} looks after the schemes of an office too. */
class SchemesTest {
    /** A composite of the rate of 示例区 and a table for the centre. */
    private static final String COMPOSITE = """
            title: 综合(示例)
            basis: 示例府办〔2026〕9号
            region: 示例区
            full_marks: 100
            rounding: {to: 0.01, mode: half_up}
            parts:
              - {name: 现场, scheme: shili-2026, percent: 90, dimensions: [场所建筑]}
              - {name: 整改, scheme: zhenggai, percent: 10}
            grades:
              - {grade: 合格, at_least: 60}
              - {grade: 不合格, less_than: 60}
            critical_cap: 不合格
            """;

    private static final String TABLE = """
            title: 整改(示例)
            basis: 示例府办〔2026〕9号
            span: visit
            tables:
              - target: centre
                full_marks: 100
                limits: {rows: none, sections: none, floor: 0, ceiling: none, bonus: none}
                rounding: none
                sections:
                  - id: 一
                    title: 整改
                    rows:
                      - {id: 一(一), quote: 缺一项扣5分, missing_of: db51-t-1618-2013/4.2.1.3-1, deduct: 5, per: 项}
            """;

    @TempDir
    Path standards;

    @BeforeEach
    void add() throws IOException {
        StandardsFolder.copied(standards);
        Files.writeString(standards.resolve(ShownScheme.FILE), ShownScheme.TEXT);
        Files.writeString(standards.resolve("schemes/zonghe.yaml"), COMPOSITE);
        Files.writeString(standards.resolve("schemes/zhenggai.yaml"), TABLE);
    }

    private Run lint() {
        return Run.of("standards", "lint", "--standards", standards);
    }

    @Test
    void should_find_what_the_guide_shows_in_order() {
        onlyCasesAreMissing();
    }

    /** What the guide shows stands without cases. */
    private void onlyCasesAreMissing() {
        assertThat(lint().err().lines()).hasSize(3).allMatch(line -> line.contains("一个例子也没有"));
    }

    @ParameterizedTest(name = "{1}: {2} → {3}")
    @CsvSource(delimiter = '|', textBlock = """
            moux-2026 | 'marks: 60'              | 'marks: 50'              | '40:9: 二：各项分值合计60，这里写的是50'
            moux-2026 | 'marks: 60'              | 'marks: 60分'            | '42:16: “60分”不是数字'
            moux-2026 | 'per: 人次'               | 'per: 人此'               | '31:13: 一(一)：没有单位“人此”；可以写：人次。'
            moux-2026 | 'basis: 某县'             | '# 某县'                 | '1:1: 评分办法“moux-2026”没有评分依据'
            moux-2026 | 'standard: shili-2026-08' | 'standard: shili-2026'   | '6:5: 示例府办〔2026〕8号：没有标准“shili-2026”；可以写：shili-2026-08。'
            moux-2026 | 'standard: shili-2026-08' | 'standard: renhe-2018'   | '6:5: 示例府办〔2026〕8号：所引文件只用于四川省攀枝花市仁和区，不用于示例区'
            moux-2026 | 'kind: cited_repealed'   | 'kind: cited_ends'       | '7:5: 某县政管〔2019〕3号：defects 里的“cited_ends”没有查到'
            moux-2026 | 'kind: cited_repealed'   | 'kind: band_overlap'     | '“band_overlap”不是可以照录的原文缺陷'
            moux-2026 | 'kind: cited_repealed'   | 'kind: cited_repeal'     | '可以写：cited_repealed'
            moux-2026 | 'validity: repealed'     | 'validity: unconfirmed'  | 'defects 里的“cited_repealed”没有查到'
            zhenggai  | '4.2.1.3-1, deduct'        | '4.2.1.3-11, deduct'       | '没有条款“db51-t-1618-2013/4.2.1.3-11”；可以写：db51-t-1618-2013/4.2.1.3-1。'
            zhenggai  | '4.2.1.3-1, deduct'        | '4.2.1.1-2, deduct'      | '不是清单，没有缺项可数'
            zhenggai  | 'full_marks: 100'        | 'full_marks: 0'          | '满分应大于0'
            zhenggai  | 'span: visit'            | 'span: month'            | '8:5: 整改：“zhenggai”按 month 累计'
            zhenggai  | 'target: centre'         | 'target: window'         | '8:5: 整改：“zhenggai”没有给中心打分的表'
            zhenggai  | 'target: centre'         | 'target: centre\\n    for: [乡镇便民服务中心]' | '街道便民服务中心'
            zonghe    | 'percent: 10}'           | 'percent: 20}'           | '1:1: zonghe：各部分合计110%，应为100%（乡镇便民服务中心、街道便民服务中心、'
            zonghe    | 'percent: 10}'           | 'percent: 10, for: [村便民服务点]}' | '各部分合计90%，应为100%（乡镇便民服务中心、街道便民服务中心、社区'
            zonghe    | 'critical_cap: 不合格'      | '# 没有写'                | '7:5: 现场：“shili-2026”有关键项，关键项不符合时最高评什么等次，要用 critical_cap 写明'
            zonghe    | 'critical_cap: 不合格'      | 'critical_cap: 良'       | '没有等次“良”'
            zonghe    | 'scheme: zhenggai'       | 'scheme: zhengai'        | '8:5: 整改：没有评分办法“zhengai”；可以写：zhenggai。'
            zonghe    | 'scheme: zhenggai'       | 'scheme: zonghe'         | '8:5: 整改：“zonghe”自己也由几部分组成'
            zonghe    | 'dimensions: [场所建筑]'   | 'dimensions: [场所]'      | '7:5: 现场：没有类别“场所”；可以写：场所建筑。'
            zonghe    | 'percent: 10}'           | 'percent: 10, dimensions: [场所建筑]}' | '不能只取一些类别'
            zonghe    | 'at_least: 60'           | 'at_least: 101'          | 'zonghe：等次“合格”（≥101）达不到，总分只能是 ≥0, ≤100'
            zonghe    | 'rounding: {to: 0.01, mode: half_up}' | 'rounding: none' | '5:11: 这里应是“名称: 内容”的形式'
            """)
    void should_refuse(String scheme, String from, String to, String told) throws IOException {
        Path file = standards.resolve("schemes/" + scheme + ".yaml");
        StandardsFolder.change(file, from, to.replace("\\n", "\n"));
        Run run = lint();
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains(told).doesNotContain("Exception");
        assertThat(run.err().lines().distinct()).hasSameSizeAs(run.err().lines().toList());
    }

    @Test
    void should_acknowledge_a_defect_of_the_document() throws IOException {
        Path file = standards.resolve(ShownScheme.FILE);
        StandardsFolder.change(file, "marks: 60", "marks: 50");
        StandardsFolder.change(file, "defects:", "defects:\n  - {kind: marks_sum, at: 二, reason: 原文如此}");
        assertThat(lint().err()).contains("window：各项分值合计90").doesNotContain("二：");
        StandardsFolder.change(file, "defects:", "defects:\n  - {kind: marks_sum, at: window, reason: 原文如此}");
        onlyCasesAreMissing();
    }

    @Test
    void should_say_it_in_english_too() throws IOException {
        StandardsFolder.change(standards.resolve(ShownScheme.FILE), "marks: 60", "marks: 50");
        Run run = Run.of("standards", "lint", "--lang", "en", "--standards", standards);
        assertThat(run.err()).contains("二: the marks add up to 60, but 50 is written.");
    }
}
