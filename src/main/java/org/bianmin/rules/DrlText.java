package org.bianmin.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a rule file, and how to cut a condition out of it so that it stays DRL.
 *
 * @param text as it stands in the file
 * @param bare the same with blanks for every comment, so that nothing in one is taken for a bracket or a comma
 */
record DrlText(String text, String bare) {
    /** A text between quotes, which may hold any sign that means something outside of them. */
    static final String QUOTED = "\"(?:[^\"\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\n]|\\\\.)*'";

    private static final Pattern COMMENT = Pattern.compile(QUOTED + "|(//[^\n]*|/\\*.*?\\*/)", Pattern.DOTALL);
    private static final Pattern JOINED_TO_NEXT = Pattern.compile("\\s*(?:,|(?:and|or)\\b)\\s*");
    private static final Pattern JOINED_TO_LAST = Pattern.compile("\\s*(?:[,;]|(?<![\\w$])(?:and|or))\\s*\\z");
    private static final Pattern OPENED = Pattern.compile("\\(\\s*\\z");
    private static final Pattern CLOSED = Pattern.compile("\\s*\\)");

    static DrlText of(String text) {
        String bare = COMMENT.matcher(text)
                .replaceAll(found -> found.group(1) == null
                        ? Matcher.quoteReplacement(found.group())
                        : " ".repeat(found.group().length()));
        return new DrlText(text, bare);
    }

    /** Cuts a stretch with what joins it to its neighbour: a comma, {@code and}, the semicolon before it. */
    TextEdit without(int start, int end) {
        Matcher next = after(JOINED_TO_NEXT, end);
        if (next.lookingAt()) {
            return new TextEdit(start, next.end(), "");
        }
        Matcher last = before(JOINED_TO_LAST, start);
        return new TextEdit(last.find() ? last.start() : start, end, "");
    }

    /** Cuts a stretch with the brackets around it, and with what joins these to their neighbour. */
    TextEdit withoutBrackets(int start, int end) {
        Matcher opened = before(OPENED, start);
        Matcher closed = after(CLOSED, end);
        return opened.find() && closed.lookingAt()
                ? withoutBrackets(opened.start(), closed.end())
                : without(start, end);
    }

    private Matcher before(Pattern pattern, int start) {
        return pattern.matcher(bare).region(0, start);
    }

    private Matcher after(Pattern pattern, int end) {
        return pattern.matcher(bare).region(end, bare.length());
    }
}
