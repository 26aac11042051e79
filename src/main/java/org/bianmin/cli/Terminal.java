package org.bianmin.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bianmin.catalogue.yaml.Problem;
import org.bianmin.report.Messages;

/** Prints messages and tables; Chinese characters take two columns. */
final class Terminal {
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
    /** Problems of one file that are told; more than these nobody reads. */
    private static final int MOST = 50;
    /** Characters of one argument that are told. */
    private static final int LONGEST = 400;

    private final PrintWriter out;
    private final PrintWriter err;
    private final Messages messages;
    /** What is wrong in a file that many records rest on is told once. */
    private final Set<Problem> told = new HashSet<>();

    Terminal(PrintWriter out, PrintWriter err, Messages messages) {
        this.out = out;
        this.err = err;
        this.messages = messages;
    }

    /** A line of the result. */
    void say(String key, Object... arguments) {
        out.println(messages.text(key, visible(arguments)));
    }

    /** A line as it is. */
    void line(String text) {
        out.println(visible(text));
    }

    /** A line beside the result, as it is. */
    void warning(String text) {
        err.println(visible(text));
    }

    /** From here on everything is told again. */
    void afresh() {
        told.clear();
    }

    /** A whole file, in which nothing but line feeds steers the terminal. */
    void text(String file) {
        out.print(file);
        out.flush();
    }

    /** A line beside the result. */
    void warn(String key, Object... arguments) {
        err.println(messages.text(key, visible(arguments)));
    }

    /** Everything that is wrong in a file, each with its place. */
    void problems(List<Problem> all) {
        List<Problem> problems = all.stream().filter(told::add).toList();
        for (Problem problem : problems.subList(0, Math.min(MOST, problems.size()))) {
            Object[] arguments = visible(problem.arguments().toArray());
            err.println(
                    visible(problem.place().toString()) + ": " + messages.text("problem." + problem.key(), arguments));
        }
        if (problems.size() > MOST) {
            warn("cli.more_problems", problems.get(0).place().file(), problems.size() - MOST);
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

    /** What a file says must not steer the terminal, and a message is one line. */
    private static String visible(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("\uFFFD");
    }

    private static Object[] visible(Object[] arguments) {
        return Arrays.stream(arguments)
                .map(argument -> shortened(visible(String.valueOf(argument))))
                .toArray();
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
