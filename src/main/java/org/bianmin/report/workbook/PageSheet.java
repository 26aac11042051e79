package org.bianmin.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bianmin.record.selfcheck.Layout;
import org.bianmin.report.Messages;
import org.bianmin.report.questionnaire.Questionnaire;
import org.bianmin.report.questionnaire.Row;
import org.bianmin.report.questionnaire.Standing;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;
import org.dhatim.fastexcel.Worksheet;

/** The sheet of one place, or of several things with a column for each. */
final class PageSheet {
    private static final int NUMBER = 1;
    private static final int TEXT = 2;
    private static final int FIRST_ANSWER = 3;
    private static final int HEAD_ROW = 2;
    private static final int FIRST_ROW = 3;
    private static final String GOOD = "C6E0B4";
    private static final String BAD = "F8CBAD";
    private static final String OPEN = "FFE699";

    private final Cells cells;
    private final Messages messages;
    private final AnswerCells answerCells;
    private final Questionnaire.Page page;
    private final int things;
    private final Filled filled;
    private final List<Layout.Line> lines = new ArrayList<>();
    private final List<Integer> accompanying = new ArrayList<>();
    private int row = FIRST_ROW;

    PageSheet(
            Worksheet sheet,
            Messages messages,
            LayoutSheet layout,
            Questionnaire.Page page,
            int things,
            Filled filled) {
        this.cells = new Cells(sheet);
        this.messages = messages;
        this.answerCells = new AnswerCells(cells, messages, layout);
        this.page = page;
        this.things = things;
        this.filled = filled;
    }

    List<Layout.Line> lines() {
        return lines;
    }

    String title() {
        return page.title();
    }

    boolean several() {
        return !page.each().isEmpty();
    }

    /** How many rows stand for themselves. */
    long asked() {
        return page.rows().filter(each -> !each.accompanies()).count();
    }

    String answers() {
        return cells(FIRST_ANSWER, lastAnswer());
    }

    /** The cells with answers of each row that is no question of its own. */
    List<String> accompanying() {
        return accompanying.stream()
                .map(each -> cells(FIRST_ANSWER, lastAnswer(), each, each))
                .toList();
    }

    String signs() {
        return cells(sign(), sign());
    }

    private String cells(int from, int to) {
        return cells(from, to, FIRST_ROW, row - 1);
    }

    private String cells(int from, int to, int top, int bottom) {
        return "'" + cells.sheet().getName() + "'!$" + Cells.letter(from) + "$" + (top + 1) + ":$" + Cells.letter(to)
                + "$" + (bottom + 1);
    }

    private int lastAnswer() {
        return FIRST_ANSWER + things - 1;
    }

    private int sign() {
        return lastAnswer() + 1;
    }

    void write(Questionnaire questionnaire) {
        heads(questionnaire);
        if (several()) {
            names();
        }
        for (Questionnaire.Section section : page.sections()) {
            cells.section(row++, NUMBER, sign() + 4, TEXT, section.name());
            section.items().forEach(this::item);
        }
        colours();
        cells.sheet().freezePane(FIRST_ANSWER, FIRST_ROW);
        cells.sheet().repeatRows(HEAD_ROW);
        cells.finish();
    }

    private void heads(Questionnaire questionnaire) {
        Worksheet sheet = cells.sheet();
        cells.plain(0, 0, Layout.PAGE + page.each());
        cells.plain(0, TEXT, Layout.TEXT);
        sheet.hideRow(0);
        sheet.hideColumn(0);
        String sample = FormWorkbook.sample(questionnaire, messages)
                .map(text -> " " + text)
                .orElse("");
        cells.title(1, TEXT, page.title() + sample);
        cells.head(HEAD_ROW, NUMBER, messages.text("form.head.number"));
        cells.head(HEAD_ROW, TEXT, messages.text("form.head.ask"));
        cells.width(NUMBER, 6);
        cells.width(TEXT, 40);
        for (int i = 1; i <= things; i++) {
            int column = FIRST_ANSWER + i - 1;
            cells.plain(0, column, several() ? Layout.THING + i : Layout.ANSWER);
            cells.head(HEAD_ROW, column, several() ? page.thing() + i : messages.text("form.head.answer"));
            cells.width(column, several() ? 11 : 18);
        }
        boolean judged = filled.found().isPresent();
        cells.head(
                HEAD_ROW,
                sign(),
                messages.text(judged ? "form.head.found" : several() ? "form.head.later" : "form.head.sign"));
        cells.width(sign(), judged || several() ? 22 : 13);
        List<String> beside = List.of("reached", "remedy", "who", "clause");
        for (int i = 0; i < beside.size(); i++) {
            cells.head(HEAD_ROW, sign() + 1 + i, messages.text("form.head." + beside.get(i)));
        }
        cells.width(sign() + 1, 30);
        cells.width(sign() + 2, 36);
        cells.width(sign() + 3, 18);
        cells.width(sign() + 4, 60);
    }

    private void names() {
        String text = messages.text("form.name_of", page.thing());
        cells.plain(row, 0, Layout.NAME);
        cells.text(row, NUMBER, "");
        cells.text(row, TEXT, text);
        accompanying.add(row);
        for (int i = 1; i <= things; i++) {
            String name = filled.name(page.each(), i);
            if (!name.isEmpty()) {
                cells.plain(row, FIRST_ANSWER + i - 1, name);
            }
        }
        cells.toFillIn(cells.sheet().range(row, FIRST_ANSWER, row, lastAnswer()));
        lines.add(new Layout.Line(page.each(), Layout.NAME, text));
        row++;
    }

    private void item(Questionnaire.Item item) {
        if (item.list()) {
            cells.section(row, NUMBER, sign() + 4, TEXT, withHint(item, item.ask()));
            cells.sheet().value(row++, NUMBER, item.number());
        }
        item.rows().forEach(each -> row(item, each));
    }

    private static String withHint(Questionnaire.Item item, String text) {
        return item.decides().isEmpty() ? text : text + "\n" + item.decides();
    }

    private void row(Questionnaire.Item item, Row asked) {
        String text = item.text(asked);
        if (!asked.unit().isEmpty() && !text.contains(asked.unit())) {
            text = messages.text("form.with_unit", text, asked.unit());
        }
        if (asked.label().isEmpty()) {
            text = withHint(item, text);
        }
        cells.plain(row, 0, asked.key().toString());
        if (asked.accompanies()) {
            cells.text(row, NUMBER, "");
            accompanying.add(row);
        } else {
            cells.number(row, NUMBER, item.number());
        }
        cells.text(row, TEXT, text);
        answerCells.write(cells.sheet().range(row, FIRST_ANSWER, row, lastAnswer()), asked);
        for (int i = 1; i <= things; i++) {
            answerCells.answer(row, FIRST_ANSWER + i - 1, asked, filled.answer(page.each(), i, asked.key()));
        }
        beside(asked);
        lines.add(new Layout.Line(page.each(), asked.key().toString(), text));
        row++;
    }

    private void beside(Row asked) {
        Optional<Standing> standing = filled.found().flatMap(found -> Optional.ofNullable(found.get(asked.key())));
        boolean done = standing.filter(each ->
                        each.outcome() == Standing.Outcome.REACHED || each.outcome() == Standing.Outcome.NOT_NEEDED)
                .isPresent();
        if (filled.found().isPresent()) {
            cells.text(row, sign(), standing.map(this::said).orElse(""));
        } else if (asked.accompanies() || several()) {
            cells.text(row, sign(), "");
        } else {
            cells.formula(row, sign(), answerCells.sign(asked, Cells.letter(FIRST_ANSWER) + (row + 1)));
        }
        cells.text(row, sign() + 1, asked.reached());
        cells.text(row, sign() + 2, done ? "" : asked.remedy());
        cells.text(row, sign() + 3, asked.who());
        cells.text(
                row,
                sign() + 4,
                asked.clauses().stream()
                        .map(each -> messages.text("form.clause", each.document(), each.clause(), each.quote()))
                        .collect(Collectors.joining("\n")));
    }

    private String said(Standing standing) {
        String word = messages.word("form.outcome", standing.outcome());
        return standing.about().isEmpty() ? word : messages.text("seen.subject", word, standing.about());
    }

    private void colours() {
        boolean judged = filled.found().isPresent();
        colour(judged ? "form.outcome.reached" : "form.sign.good", GOOD);
        colour(judged ? "form.outcome.not_reached" : "form.sign.bad", BAD);
        colour(judged ? "form.outcome.unanswered" : "form.sign.none", OPEN);
    }

    private void colour(String word, String colour) {
        String begins = String.format(
                Locale.ROOT,
                "LEFT($%s%d,%d)=\"%s\"",
                Cells.letter(sign()),
                FIRST_ROW + 1,
                messages.text(word).length(),
                messages.text(word));
        cells.sheet()
                .range(FIRST_ROW, sign(), row - 1, sign())
                .style()
                .fillColor(colour)
                .set(new ConditionalFormattingExpressionRule(Cells.escaped(begins), false));
    }
}
