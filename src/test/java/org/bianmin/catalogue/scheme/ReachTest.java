package org.bianmin.catalogue.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.bianmin.ShownScheme;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.catalogue.yaml.YamlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far points can go, reckoned by hand. */
class ReachTest {
    private static final String KIND = "乡镇便民服务中心";

    private static Tables tables(String text) {
        Problems problems = new Problems();
        Scheme scheme = new SchemeReader(problems).read(Path.of("x.yaml"), YamlFile.parse("x.yaml", text));
        assertThat(problems.all()).isEmpty();
        return scheme.tables().orElseThrow();
    }

    private static String shown(Reach reach) {
        return end(reach.low()) + " " + end(reach.high());
    }

    private static String end(Optional<java.math.BigDecimal> end) {
        return end.map(number -> number.stripTrailingZeros().toPlainString()).orElse("none");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            'deduct: 2, per: 次'                              | none 0
            'deduct: 0, per: 次'                              | 0 0
            'deduct: 2, per: 次, once: true'                  | -2 0
            'deduct: 2, per: 次, loses_at_most: 6'            | -6 0
            'deduct: {from: 3, to: 5}, per: 次, once: true'   | -5 0
            'deduct: {township: 5, county: 10, city: 20, province: 15}, per: 次, once: true' | -20 0
            'add: 2, per: 次'                                 | 0 none
            'add: 2, per: 次, adds_at_most: 3'                | 0 3
            'add: 2, per: 次, once: true'                     | 0 2
            'deduct: 2, per: 次, steps: {counted: row, charge: all, at: [{from: 3, times: 2}]}' | none 0
            'deduct: 2, per: 次, steps: {counted: row, charge: all, at: [{from: 3, times: 0}]}' | 0 0
            'marks: 7, loses: row, per: 次'                   | -7 0
            'loses: total, per: 次'                           | 0 0
            'measured: {name: a, unit: 分}, bands: [{at_least: 9, add: 1}, {less_than: 9, deduct: 4}]' | -4 1
            'measured: {name: a, unit: 分}, bands: [{at_least: 9, deduct: 1}, {less_than: 9, deduct: 4}]' | -4 -1
            'measured: {name: a, unit: 分}, linear: {from: 9, each: 1, partial: share, above: {add: 1}, below: none}' | 0 none
            'measured: {name: a, unit: 分}, linear: {from: 9, each: 1, partial: share, above: {add: 1}, below: {deduct: 1}}, loses_at_most: 3, adds_at_most: 2' | -3 2
            'measured: {name: a, unit: 分}, ranked: {best: highest, end: last, places: 1, deduct: 2, ties: all, among: centre}' | -2 0
            'measured: {name: a, unit: 分}, ranked: {best: highest, end: first, places: 1, add: 2, ties: all, among: centre}' | 0 2
            'missing_of: a/b, deduct: 0.2, per: 项'            | none 0
            'carried: {from: person, percent: 50, at_least: none, of: span}' | none 0
            """)
    void should_reckon_a_row(String price, String reach) {
        String text = ShownScheme.with("deduct: 10, per: 半天", price);
        Row row = tables(text)
                .table(Target.PERSON, KIND)
                .orElseThrow()
                .row("五(一)")
                .orElseThrow();
        assertThat(shown(Reach.of(row))).isEqualTo(reach);
    }

    /** The rows lose 10 + 30 + 60 and without end; one of them adds without end. */
    @ParameterizedTest(name = "{1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            'floor: 0,'      | 'floor: 0,'      | 0 105
            'floor: 0,'      | 'floor: none,'   | none 105
            'bonus: 5}'      | 'bonus: 2.54}'   | 0 102.5
            'ceiling: 105'   | 'ceiling: none'  | 0 105
            'ceiling: 105, bonus: 5' | 'ceiling: none, bonus: none' | 0 none
            'floor: 0, ceiling: 105' | 'floor: -20.06, ceiling: 101' | -20.1 101
            'loses_at_most: none, carried' | 'loses_at_most: 3, carried' | 0 105
            'add: 1, per: 次' | 'add: 1, per: 次, adds_at_most: 4' | 0 104
            """)
    void should_reckon_a_total(String from, String to, String reach) {
        Tables tables = tables(ShownScheme.with(from, to));
        Table table = tables.table(Target.WINDOW, KIND).orElseThrow();
        assertThat(shown(Reach.of(table, KIND, tables.span()))).isEqualTo(reach);
    }

    @Test
    void should_let_one_accident_lose_a_section_or_everything() {
        String bounded = ShownScheme.with("loses_at_most: none, carried", "loses_at_most: 3, carried")
                .replace("floor: 0", "floor: none");
        assertThat(total(bounded)).isEqualTo("-3 105");
        String accident = "add: 1, per: 次}\n          - {id: 三(二), quote: 发生事故的。, per: 起, loses_at_most: none, ";
        assertThat(total(bounded.replace("add: 1, per: 次}", accident + "loses: total}")))
                .isEqualTo("-3 105");
        String gentle = bounded.replace("marks: 30", "marks: 30\n            loses_at_most: 10");
        assertThat(total(gentle)).isEqualTo("17 105");
        assertThat(total(gentle.replace("add: 1, per: 次}", accident + "loses: total}")))
                .isEqualTo("0 105");
    }

    private static String total(String text) {
        Tables tables = tables(text);
        return shown(Reach.of(tables.table(Target.WINDOW, KIND).orElseThrow(), KIND, tables.span()));
    }
}
