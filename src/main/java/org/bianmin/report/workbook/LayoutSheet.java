package org.bianmin.report.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bianmin.catalogue.Standard;
import org.bianmin.record.Centre;
import org.bianmin.record.selfcheck.Layout;
import org.bianmin.report.questionnaire.Questionnaire;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;

/** The hidden sheet: whose workbook it is, every row that was asked, and the words to choose from. */
final class LayoutSheet {
    static final String NAME = "layout";
    private static final int FIRST_LIST = 5;

    private final Questionnaire questionnaire;
    private final Map<List<String>, Integer> lists = new LinkedHashMap<>();

    LayoutSheet(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /** Where the words of a drop-down stand, as a formula. */
    String list(List<String> words) {
        int column = lists.computeIfAbsent(words, key -> FIRST_LIST + lists.size());
        String letter = Cells.letter(column);
        return NAME + "!$" + letter + "$1:$" + letter + "$" + words.size();
    }

    void write(Worksheet sheet, List<Layout.Line> lines) {
        Cells cells = new Cells(sheet);
        List<List<String>> header = header();
        int row = 0;
        for (List<String> each : header) {
            cells.plain(row, 0, each.get(0));
            cells.plain(row++, 1, each.get(1));
        }
        cells.plain(row, 0, Layout.DIGEST);
        cells.plain(row++, 1, Layout.digest(header, lines));
        for (Layout.Line line : lines) {
            cells.plain(row, 0, Layout.ROW);
            cells.plain(row, 1, line.group());
            cells.plain(row, 2, line.key());
            cells.plain(row++, 3, line.text());
        }
        lists.forEach((words, column) -> {
            for (int i = 0; i < words.size(); i++) {
                cells.plain(i, column, words.get(i));
            }
        });
        sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
        cells.finish();
    }

    /** What is left blank is not there: a cell without text is none. */
    private List<List<String>> header() {
        Centre centre = questionnaire.centre();
        List<List<String>> header = new ArrayList<>();
        header.add(List.of(Layout.FORM, Layout.VERSION));
        header.add(List.of("code", centre.code()));
        header.add(List.of("name", centre.name()));
        header.add(List.of("kind", centre.kind()));
        header.add(List.of("region", centre.region()));
        header.add(List.of("responsible", centre.responsible()));
        questionnaire.standards().stream().map(Standard::id).forEach(id -> header.add(List.of("standard", id)));
        header.add(List.of("sample", String.valueOf(questionnaire.sample())));
        header.removeIf(each -> each.get(1).isEmpty());
        return header;
    }

    /** A drop-down over some cells. */
    void choose(Range cells, List<String> words, String error) {
        cells.validateWithListByFormula(list(words))
                .allowBlank(true)
                .showErrorMessage(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle("")
                .error(Cells.escaped(error));
    }
}
