package org.bianmin.report.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bianmin.catalogue.Limits;
import org.bianmin.report.Messages;
import org.bianmin.report.questionnaire.Row;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;

/** The cells into which answers are written: what may stand in them, and what one answer tells at once. */
final class AnswerCells {
    private static final String NUMBER = "\\d{1,9}(\\.\\d{1,6})?";

    private final Cells cells;
    private final Messages messages;
    private final LayoutSheet layout;

    AnswerCells(Cells cells, Messages messages, LayoutSheet layout) {
        this.cells = cells;
        this.messages = messages;
        this.layout = layout;
    }

    /** Makes cells ready for the answers to a row. */
    void write(Range range, Row row) {
        switch (row.kind()) {
            case PRESENCE, CHOICE, VERDICT -> {
                cells.toChoose(range);
                layout.choose(
                        range,
                        row.choices(),
                        messages.text(
                                "form.error.choice", String.join(messages.text("list.separator"), few(row.choices()))));
            }
            case MEASURE, COUNT -> {
                cells.toChoose(range);
                String message = row.choices().isEmpty()
                        ? messages.text("form.error.count")
                        : messages.text(
                                "form.error.number", String.join(messages.text("list.or"), row.choices()), row.unit());
                range.validateWithFormula(Cells.escaped(number(range, row)))
                        .allowBlank(true)
                        .showErrorMessage(true)
                        .errorStyle(DataValidationErrorStyle.STOP)
                        .errorTitle("")
                        .error(Cells.escaped(message));
            }
            case DATE, TEXT -> cells.toFillIn(range);
        }
    }

    /** A message holds 255 characters at most. */
    private static List<String> few(List<String> choices) {
        int most = 8;
        return choices.size() <= most
                ? choices
                : Stream.concat(choices.stream().limit(most), Stream.of("…")).toList();
    }

    /** Not relative to where one stands, but to the first cell, as spreadsheets have it. */
    private static String number(Range range, Row row) {
        String cell = Cells.letter(range.getLeft()) + (range.getTop() + 1);
        String number = row.kind() == Row.Kind.COUNT
                ? String.format(Locale.ROOT, "IF(ISNUMBER(%1$s),AND(%1$s>=0,%1$s=INT(%1$s)),FALSE)", cell)
                : String.format(Locale.ROOT, "IF(ISNUMBER(%1$s),%1$s>=0,FALSE)", cell);
        List<String> ways = new ArrayList<>(List.of(number));
        row.choices().forEach(word -> ways.add(cell + "=\"" + word + "\""));
        return "OR(" + String.join(",", ways) + ")";
    }

    /** Writes an answer: numbers as numbers, everything else as text that is never a formula. */
    void answer(int row, int column, Row asked, String answer) {
        boolean number = (asked.kind() == Row.Kind.MEASURE || asked.kind() == Row.Kind.COUNT) && answer.matches(NUMBER);
        if (number) {
            cells.sheet().value(row, column, new BigDecimal(answer));
        } else if (!answer.isEmpty()) {
            cells.sheet().value(row, column, answer);
        }
    }

    /** The formula of the provisional sign beside an answer. */
    String sign(Row row, String cell) {
        String none = quoted("form.sign.none");
        if (row.sign().isEmpty()) {
            return String.format(Locale.ROOT, "IF(%s=\"\",%s,%s)", cell, none, quoted("form.sign.later"));
        }
        Row.Sign sign = row.sign().get();
        String words = none;
        for (String bad : sign.bad()) {
            words = String.format(Locale.ROOT, "IF(%s=\"%s\",%s,%s)", cell, bad, quoted("form.sign.bad"), words);
        }
        for (String good : sign.good()) {
            words = String.format(Locale.ROOT, "IF(%s=\"%s\",%s,%s)", cell, good, quoted("form.sign.good"), words);
        }
        return sign.bounds().isEmpty()
                ? words
                : String.format(
                        Locale.ROOT,
                        "IF(ISNUMBER(%s),IF(AND(%s),%s,%s),%s)",
                        cell,
                        sign.bounds().stream().map(bound -> cell + bound(bound)).collect(Collectors.joining(",")),
                        quoted("form.sign.good"),
                        quoted("form.sign.bad"),
                        words);
    }

    private static String bound(Limits.Bound bound) {
        String relation = switch (bound.relation()) {
            case AT_LEAST -> ">=";
            case MORE_THAN -> ">";
            case AT_MOST -> "<=";
            case LESS_THAN -> "<";
        };
        return relation + bound.value().toPlainString();
    }

    private String quoted(String key) {
        return '"' + messages.text(key) + '"';
    }
}
