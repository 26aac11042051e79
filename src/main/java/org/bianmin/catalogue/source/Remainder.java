package org.bianmin.catalogue.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is left of a text between quotes. Punctuation and numbering say nothing: a number is numbering when it stands in
 * brackets, before 、 or a full stop, or between 第 and 条 or the like; or when a line begins with it, something follows
 * on that line, and this does not make it a year, a day or a share. Everything else says something, a number that
 * stands alone too: it may be the limit in a column of a table.
 */
final class Remainder {
    private static final String NUMBER = "(?:\\d+(?:[.．]\\d+)*|[一二三四五六七八九十百零〇]+)";
    private static final String LINE_START = "(?<=^[\\t\\p{Zs}#*-]{0,20})";
    private static final String ANNEX = "(?:附件|附录|附表)[\\t\\p{Zs}]*(?:" + NUMBER + "|[A-Z])?";

    private static final Pattern SAYS_NOTHING = Pattern.compile(
            String.join(
                    "|",
                    "[（(]" + NUMBER + "[）)]",
                    "第" + NUMBER + "[编章节条款项]",
                    NUMBER + "[、.．](?!\\d)",
                    "[\\u2460-\\u249B]",
                    LINE_START + NUMBER + "(?![\\d年月日%‰％])(?=[\\t\\p{Zs}]*[^\\s\\p{Z}])",
                    LINE_START + ANNEX + "(?=[\\t\\p{Zs}:：]*$)",
                    "[\\s\\p{Z}\\uFEFF\\p{P}|&&[^%‰％]]"),
            Pattern.MULTILINE);

    private static final Pattern CLOSES = Pattern.compile("[\\p{P}&&[^\\p{Ps}\\p{Pi}%‰％]]");

    private Remainder() {}

    /** Whether anything between two places of a text is more than punctuation and numbering. */
    static boolean saysSomething(String text, int from, int to) {
        // Whether a number begins a line depends on what stands before it.
        Matcher nothing = SAYS_NOTHING.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        int next = from;
        while (next < to && nothing.region(next, to).lookingAt()) {
            next = nothing.end();
        }
        return next < to;
    }

    /** Whether a character ends the sentence before, and so does not belong to what is left. */
    static boolean closes(char character) {
        return CLOSES.matcher(String.valueOf(character)).matches();
    }
}
