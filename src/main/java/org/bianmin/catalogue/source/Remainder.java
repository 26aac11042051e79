package org.bianmin.catalogue.source;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is left of a text between quotes. Punctuation and numbering say nothing: a number is numbering when it stands in
 * brackets, before 、 or a full stop, or between 第 and 条 or the like; or when a line begins with it, something follows
 * on that line, and this does not make it a day, a share or a count. Everything else says something, a number that
 * stands alone too: it may be the limit in a column of a table.
 */
final class Remainder {
    private static final Properties WORDS = words();
    private static final String NUMBER = "(?:\\d+(?:[.．]\\d+)*|[" + WORDS.getProperty("numerals") + "]+)";
    private static final String LINE_START = "(?<=^[\\t\\p{Zs}#*-]{0,20})";
    private static final String FIGURE = "(?![\\d" + WORDS.getProperty("figures") + "])";

    private static final Pattern SAYS_NOTHING = Pattern.compile(
            String.join(
                    "|",
                    "[（(]" + NUMBER + "[）)]",
                    "(?:" + WORDS.getProperty("ordinal") + ")" + NUMBER + "[" + WORDS.getProperty("parts") + "]",
                    NUMBER + "[、.．](?!\\d)",
                    "[\\u2460-\\u249B]",
                    LINE_START + NUMBER + FIGURE + "(?=[\\t\\p{Zs}]*[^\\s\\p{Z}])",
                    LINE_START + "(?:" + WORDS.getProperty("annexes") + ")[\\t\\p{Zs}]*(?:" + NUMBER
                            + "|[A-Z])?(?=[\\t\\p{Zs}:：]*$)",
                    "[\\s\\p{Z}\\uFEFF\\p{P}|&&[^%‰％]]"),
            Pattern.MULTILINE);

    private static final Pattern CLOSES = Pattern.compile("[\\p{P}&&[^\\p{Ps}\\p{Pi}%‰％]]");

    private Remainder() {}

    private static Properties words() {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Remainder.class.getResourceAsStream("numbering.properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** The first place between two places of a text that is more than punctuation and numbering; none = the end. */
    static int start(String text, int from, int to) {
        // Whether a number begins a line depends on what stands before it.
        Matcher nothing = SAYS_NOTHING.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        int next = from;
        while (next < to && nothing.region(next, to).lookingAt()) {
            next = nothing.end();
        }
        return next;
    }

    /** Whether a character ends the sentence before, and so does not belong to what is left. */
    static boolean closes(char character) {
        return CLOSES.matcher(String.valueOf(character)).matches();
    }
}
