package org.bianmin.cli;

import java.util.Map;
import org.bianmin.record.InspectionRecord;
import org.bianmin.report.PdfReport;
import org.bianmin.report.blank.BlankRecord;
import org.bianmin.report.blank.Sheet;

/** Prints sheets, and tells which characters the font does not have. */
final class PaperForm {
    private final Sheet sheet;
    private final PdfReport pdf;
    private final Terminal terminal;

    PaperForm(Sheet sheet, PdfReport pdf, Terminal terminal) {
        this.sheet = sheet;
        this.pdf = pdf;
        this.terminal = terminal;
    }

    /** A sheet to write on. */
    byte[] blank(BlankRecord blank) {
        return printed(blank.centre().name(), sheet.blank(blank));
    }

    /** The facts of a record. */
    byte[] filled(BlankRecord before, InspectionRecord record) {
        return printed(record.file().toString(), sheet.filled(before, record));
    }

    private byte[] printed(String name, Map<String, Object> content) {
        PdfReport.Pdf printed = pdf.sheet(content);
        if (!printed.missingGlyphs().isEmpty()) {
            terminal.warn("cli.glyphs", name, String.join(" ", printed.missingGlyphs()));
        }
        return printed.bytes();
    }
}
