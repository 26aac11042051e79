package org.bianmin.report.questionnaire;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bianmin.catalogue.Standard;
import org.bianmin.record.Centre;

/**
 * What one centre asks itself (自查表): the same pages, rows and words whatever it is answered on.
 *
 * @param sample whether it says 示例数据
 * @param centre who answers
 * @param day the day on which the clauses are taken as they stand
 * @param standards the documents that are asked about
 * @param pages in the order in which one walks through a centre
 */
public record Questionnaire(boolean sample, Centre centre, LocalDate day, List<Standard> standards, List<Page> pages) {
    /** Every row, in order. */
    public Stream<Row> rows() {
        return pages.stream().flatMap(Page::rows);
    }

    /**
     * What is answered at one place, or of each of several things.
     *
     * @param title its name, unique
     * @param each key of the group of things, each of which answers every row for itself (窗口); empty where there is
     *     only one
     * @param thing what one of those things is called; empty where there is only one
     * @param sections by groups
     */
    public record Page(String title, String each, String thing, List<Section> sections) {
        /** Every row, in order. */
        public Stream<Row> rows() {
            return sections.stream()
                    .flatMap(section -> section.items().stream())
                    .flatMap(item -> item.rows().stream());
        }
    }

    /**
     * Questions about one thing at the centre.
     *
     * @param name what it is called
     */
    public record Section(String name, List<Item> items) {}

    /**
     * One question.
     *
     * @param number its short number (题号)
     * @param question its id
     * @param ask the question in everyday words
     * @param decides what depends on its answer; empty when nothing does
     * @param rows what is to be answered, at least one
     */
    public record Item(int number, String question, String ask, String decides, List<Row> rows) {
        /** Whether every row has a label of its own, below the question. */
        public boolean list() {
            return rows.get(0).kind() == Row.Kind.PRESENCE;
        }

        /** What stands beside a row's answer: its label, or the question itself where it has none. */
        public String text(Row row) {
            return row.label().isEmpty() ? ask : row.label();
        }
    }
}
