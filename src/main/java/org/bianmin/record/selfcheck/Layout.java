package org.bianmin.record.selfcheck;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.bianmin.catalogue.Digest;

/**
 * How a workbook says what its cells mean. On every sheet the first row names the columns and the first column the rows;
 * a hidden sheet lists every row with its words. So an answer is known by its row's key and never by where it stands,
 * and a row that was deleted, copied or given other words is noticed.
 */
public final class Layout {
    /** Version of all this; a workbook of another one is refused. */
    public static final String VERSION = "1";

    /** What stands in the first cell of the hidden sheet. */
    public static final String FORM = "bianmin.form";

    /** With what the first cell of a sheet with answers begins; the key of its group of things follows. */
    public static final String PAGE = "bianmin.page:";

    /** The group of the first sheet, where it is said who answered and when. */
    public static final String COVER = "@cover";

    /** Key of the row with the day of the self-check. */
    public static final String DATE = "@date";

    /** Key of the row with the name of who filled it in. */
    public static final String BY = "@by";

    /** Key of the row with the names of the things. */
    public static final String NAME = "@name";

    /** The column with the words of a row. */
    public static final String TEXT = "text";

    /** The column with the answers. */
    public static final String ANSWER = "answer";

    /** With what the column of one of several things begins; its number from 1 follows. */
    public static final String THING = "thing:";

    /** Key of the line of the hidden sheet with the digest. */
    public static final String DIGEST = "digest";

    /** Key of the lines of the hidden sheet that list the rows. */
    public static final String ROW = "row";

    private Layout() {}

    /**
     * A row as the hidden sheet lists it.
     *
     * @param group the group of the sheet that it stands on
     * @param key by which its answer is known
     * @param text the words beside its answer
     */
    public record Line(String group, String key, String text) {
        private String joined() {
            return String.join("\t", group, key, text.strip());
        }
    }

    /**
     * Digest of a workbook's meaning, whatever the order of its sheets and rows.
     *
     * @param header what the hidden sheet says of the centre and its standards, each as key and value
     */
    public static String digest(List<List<String>> header, List<Line> lines) {
        TreeSet<String> all = new TreeSet<>();
        header.forEach(each -> all.add(String.join("\t", each)));
        lines.forEach(line -> all.add("\t" + line.joined()));
        return Digest.of(String.join("\n", all).getBytes(StandardCharsets.UTF_8));
    }
}
