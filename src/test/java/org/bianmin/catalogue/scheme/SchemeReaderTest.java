package org.bianmin.catalogue.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bianmin.ShownScheme;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.catalogue.yaml.YamlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong in the form of a scheme is told once, where it stands. */
class SchemeReaderTest {
    /** Each problem as line:column, key and what it tells. */
    private static List<String> problems(String text) {
        Problems problems = new Problems();
        new SchemeReader(problems).read(Path.of("x.yaml"), YamlFile.parse("x.yaml", text));
        return problems.all().stream()
                .map(problem -> problem.place().line() + ":" + problem.place().column() + " " + problem.key() + " "
                        + problem.arguments())
                .toList();
    }

    /** Where a word stands first, as line:column. */
    private static String place(String text, String word) {
        String before = text.substring(0, text.indexOf(word));
        return before.lines().count() + (before.endsWith("\n") ? 1 : 0) + ":"
                + (before.length() - before.lastIndexOf('\n'));
    }

    @Test
    void should_read_what_the_guide_shows() {
        assertThat(problems(ShownScheme.TEXT)).isEmpty();
    }

    /** What is written instead of what, where it is told, and what. */
    @ParameterizedTest(name = "{1} → {3}")
    @CsvSource(delimiter = '|', textBlock = """
            'deduct: 2, per: 人次'               | 'dedutc: 2, per: 人次'               | '{id: 一(一)'                        | missing_one [deduct、add、loses、measured、missing_of、carried]
            'deduct: 2, per: 人次'               | 'dedutc: 2, per: 人次'               | dedutc                             | unknown_key.near [dedutc, deduct]
            'deduct: 2, per: 人次'               | 'deduct: 2.5分, per: 人次'              | 2.5分                                 | not_a_number [2.5分]
            'deduct: 2, per: 人次'               | 'deduct: -2, per: 人次'              | 'deduct: -2'                       | negative_points [deduct]
            'deduct: 2, per: 人次'               | 'deduct: [2], per: 人次'             | [2]                                | expected_value []
            'deduct: 2, per: 人次'               | 'deduct: 2'                        | '{id: 一(一)'                        | missing [per]
            'deduct: 2, per: 人次'               | 'deduct: 2, add: 1, per: 人次'       | 'add: 1'                           | only_one [deduct, add]
            'deduct: 2, per: 人次'               | 'deduct: {form: 2, to: 3}, per: 人次' | form                               | unknown_key.near [form, from]
            'deduct: 2, per: 人次'               | 'deduct: {township: 2, county: 3, city: 4}, per: 人次' | {township                          | missing [province]
            'deduct: 2, per: 人次'               | 'loses: rows, per: 人次'              | rows,                                | unknown_word.near [rows, row]
            'deduct: 2, per: 人次'               | 'carried, per: 人次'                 | carried                            | missing [carried]
            'limits: {rows: marks'             | 'limit: {rows: marks'              | 'limit:'                           | unknown_key.near [limit, limits]
            'limits: {rows: marks'             | 'limits: 扣完为止 #'                   | 扣完为止                               | expected_mapping []
            'floor: 0, ceiling'                | ceiling                            | '{rows: marks'                     | missing [floor]
            'rows: marks, sections: none'      | 'rows: mark, sections: none'       | mark,                              | unknown_word.near [mark, marks]
            'sections: none, floor: 0'         | 'section: none, floor: 0'          | '{rows: marks'                     | missing [sections]
            'sections: none, floor: 0'         | 'section: none, floor: 0'          | 'section: none'                    | unknown_key.near [section, sections]
            'ceiling: 105'                     | 'ceiling: 1e999999999'             | 1e999999999                        | not_a_number [1e999999999]
            'ceiling: 105'                     | 'ceiling: -105'                    | 'ceiling: -105'                    | negative_points [ceiling]
            'bonus: 5}'                        | 'bonus: 无}'                        | 无                                  | not_a_number [无]
            'mode: half_up'                    | 'mode: halfup'                     | halfup                             | unknown_word.near [halfup, half_up]
            'mode: half_up'                    | 'mode: unnecessary'                | unnecessary                        | unknown_word [unnecessary, ceiling、down、floor、half_down、half_even、half_up、up]
            'to: 0.1'                          | 'to: 0'                            | 'to: 0'                            | not_positive [to]
            'at_least: 90}'                    | 'at_least: 90, more_than: 90}'     | more_than                          | only_one [at_least, more_than]
            'at_least: 90}'                    | 'at_lest: 90}'                     | at_lest                            | unknown_key.near [at_lest, at_least]
            'at_least: 90, earn: 20'           | 'at_least: 90%, earn: 20'          | 90%,                               | not_a_number [90%]
            'at_least: 90, earn: 20'           | 'at_least: 90, earn: 20, deduct: 1' | 'earn: 20'                         | only_one [deduct, earn]
            'at_least: 90, earn: 20'           | 'at_least: 90'                     | '{at_least: 90}\n'                 | missing_one [deduct、add、earn]
            'at_least: 90, earn: 20'           | 'at_least: 90, earn: 25'           | 'earn: 25'                         | earn_over_marks [25, 20]
            'bands:'                           | 'band:'                            | 'id: 二(三)'                       | missing_one [bands、linear、ranked]
            'bands:'                           | 'band:'                            | 'band:'                            | unknown_key.near [band, bands]
            'bands:'                           | 'bands: []\n            band:'     | []                                 | empty_list []
            'name: 群众满意度, unit: "%"'           | 'name: 群众满意度'                      | '{name: 群众'                        | missing [unit]
            'counted: person'                  | 'counted: persons'                 | persons                            | unknown_word.near [persons, person]
            'at: [{from: 1, times: 1}'         | 'at: [{from: 0, times: 1}'         | 0, times                           | not_a_number_from_one [0]
            'at: [{from: 1, times: 1}'         | 'at: [{from: 1.5, times: 1}'       | 1.5                                | not_a_count [1.5]
            'percent: 10'                      | 'percent: 0'                       | 'percent: 0'                       | not_positive [percent]
            'loses_at_most: none, carried'     | carried                            | '{id: 二(四)'                        | no_marks []
            'of: span'                         | 'of: spann'                        | spann                              | unknown_word.near [spann, span]
            'at_least: 1, verified: required'   | 'at_least: 1, verified: yes'        | yes   | unknown_word [yes, required]
            'span: month'                      | 'span: 月'                          | 月                                  | unknown_word [月, month、quarter、visit、year]
            'span: month'                      | 'parts: []'                        | parts                              | only_one [tables, parts]
            'tables:'                          | 'tabels:'                          | tabels                             | unknown_key.near [tabels, tables]
            'target: person'                   | 'target: persn'                    | persn                              | unknown_word.near [persn, person]
            'validity: in_force'               | 'validity: inforce'                | inforce                            | unknown_word.near [inforce, in_force]
            'quote: 迟到早退的，每人次扣2分。'             | quote                              | quote                              | missing [quote]
            """)
    void should_tell(String from, String to, String at, String problem) {
        String text = ShownScheme.with(from.replace("\\n", "\n"), to.replace("\\n", "\n"));
        assertThat(problems(text))
                .doesNotHaveDuplicates()
                .contains(place(text, at.replace("\\n", "\n")) + " " + problem);
    }
}
