package org.bianmin.catalogue.yaml;

/**
 * Where something stands in a file.
 *
 * @param file the file as the user named it
 * @param sheet the sheet of a workbook; empty for a text
 * @param line the line, or the row of the sheet, counted from 1
 * @param column counted from 1, in characters, or in columns of the sheet
 */
public record Place(String file, String sheet, int line, int column) {
    /** Of what stands in no file yet. */
    public static final Place NOWHERE = new Place("", 1, 1);

    private static final int LETTERS = 26;

    /** A place in a text. */
    public Place(String file, int line, int column) {
        this(file, "", line, column);
    }

    /** As editors and spreadsheets write it: {@code a.yaml:12:4}, {@code a.xlsx〔大厅〕D12}. */
    @Override
    public String toString() {
        return sheet.isEmpty() ? file + ":" + line + ":" + column : file + "〔" + sheet + "〕" + letters(column) + line;
    }

    private static String letters(int column) {
        int before = (column - 1) / LETTERS;
        return (before == 0 ? "" : letters(before)) + (char) ('A' + (column - 1) % LETTERS);
    }
}
