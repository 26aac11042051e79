package org.bianmin.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bianmin.catalogue.Standard;
import org.bianmin.record.selfcheck.Layout;
import org.bianmin.report.Messages;
import org.bianmin.report.questionnaire.Questionnaire;
import org.bianmin.report.questionnaire.Standing;
import org.dhatim.fastexcel.Worksheet;

/** The first sheet: whose it is, how to answer, who answered and when. */
final class CoverSheet {
    private static final int TEXT = 1;
    private static final int ANSWER = 2;
    private static final List<String> HOW = List.of("1", "2", "3", "4", "5", "6");

    /** Where there is a result there is no provisional sign to explain. */
    private static final List<String> HOW_AGAIN = List.of("1", "2", "3", "4", "6");

    private final Cells cells;
    private final Messages messages;
    private final List<Layout.Line> lines = new ArrayList<>();
    private int row;

    CoverSheet(Worksheet sheet, Messages messages) {
        this.cells = new Cells(sheet);
        this.messages = messages;
    }

    List<Layout.Line> lines() {
        return lines;
    }

    void write(Questionnaire questionnaire, Filled filled) {
        Worksheet sheet = cells.sheet();
        cells.plain(0, 0, Layout.PAGE + Layout.COVER);
        cells.plain(0, TEXT, Layout.TEXT);
        cells.plain(0, ANSWER, Layout.ANSWER);
        sheet.hideRow(0);
        sheet.hideColumn(0);
        cells.width(TEXT, 24);
        cells.width(ANSWER, 90);
        row = 1;
        cells.title(
                row++, TEXT, messages.text("form.title", questionnaire.centre().name()));
        FormWorkbook.sample(questionnaire, messages).ifPresent(sample -> cells.title(row++, TEXT, sample));
        row++;
        told("form.about.centre", questionnaire.centre().name());
        told("form.about.kind", questionnaire.centre().kind());
        told(
                "form.about.standards",
                questionnaire.standards().stream()
                        .map(CoverSheet::named)
                        .collect(Collectors.joining(messages.text("seen.separator"))));
        asked(Layout.DATE, "form.date", filled.date());
        asked(Layout.BY, "form.by", filled.by());
        row++;
        cells.title(row++, TEXT, messages.text("form.how"));
        for (String each : filled.found().isPresent() ? HOW_AGAIN : HOW) {
            cells.text(row, TEXT, messages.text("form.how." + each + ".what"));
            cells.text(row++, ANSWER, messages.text("form.how." + each));
        }
        filled.found().ifPresent(this::found);
        cells.finish();
    }

    private static String named(Standard standard) {
        return standard.number() + " " + standard.title();
    }

    private void told(String what, String text) {
        cells.text(row, TEXT, messages.text(what));
        cells.text(row++, ANSWER, text);
    }

    private void asked(String key, String what, String answer) {
        cells.plain(row, 0, key);
        cells.text(row, TEXT, messages.text(what));
        if (!answer.isEmpty()) {
            cells.plain(row, ANSWER, answer);
        }
        cells.toFillIn(cells.sheet().range(row, ANSWER, row, ANSWER));
        lines.add(new Layout.Line(Layout.COVER, key, messages.text(what)));
        row++;
    }

    private void found(Map<?, Standing> found) {
        row++;
        cells.title(row++, TEXT, messages.text("form.found"));
        for (Standing.Outcome outcome : Standing.Outcome.values()) {
            long rows = found.values().stream()
                    .filter(each -> each.outcome() == outcome)
                    .count();
            cells.text(row, TEXT, messages.word("form.outcome", outcome));
            cells.text(row++, ANSWER, messages.text("form.found.rows", rows));
        }
    }
}
