package org.bianmin.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.bianmin.catalogue.yaml.Problem;
import org.bianmin.report.Messages;

/** Prints messages and tables; Chinese characters take two columns. */
final class Terminal {
    private final PrintWriter out;
    private final PrintWriter err;
    private final Messages messages;

    Terminal(PrintWriter out, PrintWriter err, Messages messages) {
        this.out = out;
        this.err = err;
        this.messages = messages;
    }

    /** A line of the result. */
    void say(String key, Object... arguments) {
        out.println(visible(messages.text(key, arguments)));
    }

    /** A line as it is. */
    void line(String text) {
        out.println(visible(text));
    }

    /** A line beside the result. */
    void warn(String key, Object... arguments) {
        err.println(visible(messages.text(key, arguments)));
    }

    /** Everything that is wrong in a file, each with its place. */
    void problems(List<Problem> problems) {
        for (Problem problem : problems) {
            String told = messages.text(
                    "problem." + problem.key(), problem.arguments().toArray());
            err.println(visible(problem.place() + ": " + told));
        }
    }

    /** A table with a heading; every column is as wide as its widest cell. */
    void table(List<String> heading, List<List<String>> rows) {
        List<List<String>> lines = new ArrayList<>(List.of(heading));
        rows.forEach(row -> lines.add(row.stream().map(Terminal::visible).toList()));
        int[] widths = new int[heading.size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(line.get(i)));
            }
        }
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                text.append(line.get(i)).append(" ".repeat(widths[i] - width(line.get(i)) + 2));
            }
            out.println(text.toString().stripTrailing());
        }
    }

    /** How many columns a text takes. */
    private static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    private static boolean isWide(int codePoint) {
        Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
        return script == Character.UnicodeScript.HAN
                || (codePoint >= 0x3000 && codePoint <= 0x303F)
                || (codePoint >= 0xFF00 && codePoint <= 0xFF60);
    }

    /** What a file says must not steer the terminal. */
    private static String visible(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n]]", "\uFFFD");
    }
}
