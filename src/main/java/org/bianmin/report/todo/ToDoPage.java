package org.bianmin.report.todo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A to-do list in words, of which text and paper are views.
 *
 * @param centre name of the centre
 * @param title what it is, with the day
 * @param sample 示例数据, where it is an example; empty otherwise
 * @param source whose observation it is; empty where it is the centre's own
 * @param head what is missing in one sentence, with what else is open
 * @param tasks what is to be done, by effort
 * @param statement a draft (情况说明) to send to those who can do what the centre cannot; empty where there is nothing
 * @param rest what is no task: what is recommended, not answered, not certain, not to be heeded
 */
public record ToDoPage(
        String centre,
        String title,
        String sample,
        String source,
        List<String> head,
        List<Section> tasks,
        List<String> statement,
        List<Section> rest) {

    /**
     * Some entries under a heading.
     *
     * @param lead a sentence below the heading; empty where it says all
     */
    public record Section(String heading, String lead, List<Entry> entries) {}

    /**
     * One thing.
     *
     * @param title what it is about
     * @param what is missing, or why it stands here
     * @param how to put it right, and what proves it
     * @param sources the clauses in their own words
     */
    public record Entry(String title, List<String> what, List<String> how, List<String> sources) {}

    /** The same list as lines of text; tasks are numbered throughout. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(centre + " " + title));
        Stream.of(sample, source).filter(each -> !each.isEmpty()).forEach(lines::add);
        lines.addAll(head);
        int number = 0;
        for (Section section : tasks) {
            heading(lines, section);
            for (Entry entry : section.entries()) {
                number++;
                entry(lines, number + ". ", entry);
            }
        }
        if (!statement.isEmpty()) {
            lines.add("");
            lines.addAll(statement);
        }
        for (Section section : rest) {
            heading(lines, section);
            section.entries().forEach(entry -> entry(lines, "- ", entry));
        }
        return lines;
    }

    /** How many things are to be done. */
    int count() {
        return tasks.stream().mapToInt(section -> section.entries().size()).sum();
    }

    /** The first tasks only, and nothing but them. */
    List<Section> first(int count) {
        List<Section> first = new ArrayList<>();
        int left = count;
        for (Section section : tasks) {
            int taken = Math.min(left, section.entries().size());
            if (taken > 0) {
                first.add(new Section(
                        section.heading(), section.lead(), section.entries().subList(0, taken)));
            }
            left -= taken;
        }
        return first;
    }

    private static void heading(List<String> lines, Section section) {
        lines.add("");
        lines.add(section.heading());
        if (!section.lead().isEmpty()) {
            lines.add(section.lead());
        }
    }

    private static void entry(List<String> lines, String mark, Entry entry) {
        lines.add(mark + entry.title());
        Stream.of(entry.what(), entry.how(), entry.sources())
                .flatMap(List::stream)
                .forEach(line -> lines.add("   " + line));
    }
}
