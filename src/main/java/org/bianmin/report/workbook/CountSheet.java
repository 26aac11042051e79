package org.bianmin.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bianmin.report.Messages;
import org.dhatim.fastexcel.Worksheet;

/** The sheet that counts as one answers, by places, with plain formulas. */
final class CountSheet {
    private static final List<String> HEADS = List.of("place", "asked", "answered", "yes", "no", "unknown", "sign");
    private static final int FIRST_ROW = 3;

    private final Cells cells;
    private final Messages messages;
    private final List<PageSheet> pages = new ArrayList<>();

    CountSheet(Worksheet sheet, Messages messages) {
        this.cells = new Cells(sheet);
        this.messages = messages;
    }

    void page(PageSheet page) {
        pages.add(page);
    }

    /** @param judged whether the pages say how each row stands, in place of a provisional sign */
    void write(boolean judged) {
        Worksheet sheet = cells.sheet();
        cells.title(0, 0, messages.text("form.counts.title"));
        cells.plain(1, 0, messages.text(judged ? "form.counts.judged" : "form.counts.provisional"));
        for (int i = 0; i < HEADS.size(); i++) {
            String key = HEADS.get(i).equals("sign") && judged ? "found" : HEADS.get(i);
            cells.head(2, i, messages.text("form.counts." + key));
            cells.width(i, i == 0 ? 24 : 16);
        }
        int row = FIRST_ROW;
        for (PageSheet page : pages) {
            page(row++, page, judged);
        }
        total(row);
        sheet.freezePane(1, FIRST_ROW);
        cells.finish();
    }

    private void page(int row, PageSheet page, boolean judged) {
        cells.text(row, 0, page.title());
        if (page.several()) {
            cells.text(row, 1, messages.text("form.counts.each", page.asked()));
        } else {
            cells.number(row, 1, page.asked());
        }
        cells.formula(row, 2, answered(page));
        cells.formula(row, 3, words(page, "form.present", "form.yes", "form.good"));
        cells.formula(row, 4, words(page, "form.absent", "form.no", "form.bad"));
        cells.formula(row, 5, words(page, "form.unknown"));
        String sign = messages.text(judged ? "form.outcome.not_reached" : "form.sign.bad");
        cells.formula(row, 6, "COUNTIF(" + page.signs() + ",\"" + sign + "*\")");
    }

    /** Every answer, less what only goes with the row before it. */
    private static String answered(PageSheet page) {
        return "COUNTA(" + page.answers() + ")"
                + page.accompanying().stream()
                        .map(cells -> "-COUNTA(" + cells + ")")
                        .collect(Collectors.joining());
    }

    private String words(PageSheet page, String... keys) {
        return Stream.of(keys)
                .map(key -> "COUNTIF(" + page.answers() + ",\"" + messages.text(key) + "\")")
                .collect(Collectors.joining("+"));
    }

    private void total(int row) {
        cells.text(row, 0, messages.text("form.counts.total"));
        for (int column = 1; column < HEADS.size(); column++) {
            String letter = Cells.letter(column);
            cells.formula(row, column, "SUM(" + letter + (FIRST_ROW + 1) + ":" + letter + row + ")");
        }
    }
}
