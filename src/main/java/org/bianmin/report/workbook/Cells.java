package org.bianmin.report.workbook;

import java.util.HashMap;
import java.util.Map;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.Worksheet;

/** Writes cells of a sheet; text is never anything but text, whatever it begins with. */
final class Cells {
    private static final String HEAD = "D9E2F3";
    private static final String SECTION = "EEF2F8";
    private static final String TO_FILL_IN = "FFF9E0";
    private static final String BORDER = "BFBFBF";
    private static final String TEXT_FORMAT = "@";

    /** In points. */
    private static final int LINE = 15;

    private final Worksheet sheet;
    private final Map<Integer, Integer> widths = new HashMap<>();
    private final Map<Integer, Integer> lines = new HashMap<>();

    /** Printed, a sheet is as wide as a page and as long as it needs. */
    Cells(Worksheet sheet) {
        this.sheet = sheet;
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    Worksheet sheet() {
        return sheet;
    }

    /** Sets how wide a column is, in half-width characters; it must be set before anything long is written there. */
    void width(int column, int characters) {
        widths.put(column, characters);
        sheet.width(column, characters);
    }

    /** Not every program makes a row as high as its text, so that each row is told how many lines it has. */
    private void measure(int row, int column, String text) {
        int width = Math.max(2, widths.getOrDefault(column, Integer.MAX_VALUE));
        int count = text.lines()
                .mapToInt(line -> Math.max(1, (columns(line) + width - 1) / width))
                .sum();
        lines.merge(row, count, Math::max);
    }

    /** Chinese characters take two columns. */
    private static int columns(String text) {
        return text.codePoints().map(character -> character < 0x2000 ? 1 : 2).sum();
    }

    /** A cell without a look. */
    void plain(int row, int column, String text) {
        sheet.value(row, column, text);
    }

    void title(int row, int column, String text) {
        sheet.value(row, column, text);
        sheet.style(row, column).bold().fontSize(14).set();
    }

    void head(int row, int column, String text) {
        measure(row, column, text);
        sheet.value(row, column, text);
        sheet.style(row, column)
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .fillColor(HEAD)
                .borderStyle(BorderStyle.THIN)
                .borderColor(BORDER)
                .set();
    }

    void section(int row, int fromColumn, int toColumn, int textColumn, String text) {
        measure(row, textColumn, text);
        sheet.value(row, textColumn, text);
        sheet.range(row, fromColumn, row, toColumn)
                .style()
                .bold()
                .wrapText(true)
                .verticalAlignment("center")
                .fillColor(SECTION)
                .borderStyle(BorderStyle.THIN)
                .borderColor(BORDER)
                .set();
    }

    void text(int row, int column, String text) {
        if (!text.isEmpty()) {
            measure(row, column, text);
            sheet.value(row, column, text);
        }
        bordered(row, column);
    }

    void formula(int row, int column, String formula) {
        sheet.formula(row, column, escaped(formula));
        bordered(row, column);
    }

    void number(int row, int column, long number) {
        sheet.value(row, column, number);
        bordered(row, column);
    }

    /** Formulas and messages of validations are written into the XML as they are. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private void bordered(int row, int column) {
        sheet.style(row, column)
                .wrapText(true)
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .borderColor(BORDER)
                .set();
    }

    /** Cells into which people write words; what they write stays as it is written. */
    void toFillIn(Range range) {
        range.style()
                .wrapText(true)
                .verticalAlignment("center")
                .format(TEXT_FORMAT)
                .fillColor(TO_FILL_IN)
                .borderStyle(BorderStyle.THIN)
                .borderColor(BORDER)
                .protectionOption(ProtectionOption.LOCKED, false)
                .set();
    }

    /** Cells into which people write numbers, or choose a word. */
    void toChoose(Range range) {
        range.style()
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .fillColor(TO_FILL_IN)
                .borderStyle(BorderStyle.THIN)
                .borderColor(BORDER)
                .protectionOption(ProtectionOption.LOCKED, false)
                .set();
    }

    /** Makes rows as high as their text, and locks everything that is not to be filled in; columns and rows can still be made wider. */
    void finish() {
        lines.forEach((row, count) -> {
            if (count > 1) {
                sheet.rowHeight(row, LINE * count);
            }
        });
        // Without a password: it keeps fingers off, and whoever has to look behind it can.
        sheet.protect(
                "",
                SheetProtectionOption.SHEET,
                SheetProtectionOption.OBJECTS,
                SheetProtectionOption.SCENARIOS,
                SheetProtectionOption.AUTO_FILTER,
                SheetProtectionOption.DELETE_COLUMNS,
                SheetProtectionOption.DELETE_ROWS,
                SheetProtectionOption.FORMAT_CELLS,
                SheetProtectionOption.INSERT_COLUMNS,
                SheetProtectionOption.INSERT_HYPERLINKS,
                SheetProtectionOption.INSERT_ROWS,
                SheetProtectionOption.PIVOT_TABLES,
                SheetProtectionOption.SORT);
    }

    /** A column as formulas name it. */
    static String letter(int column) {
        return column < 26
                ? String.valueOf((char) ('A' + column))
                : letter(column / 26 - 1) + (char) ('A' + column % 26);
    }
}
