package org.bianmin.record.selfcheck;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.yaml.InvalidInput;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problem;
import org.bianmin.catalogue.yaml.Problems;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Reads a workbook that was filled in. What a cell means is said by the keys of its row and column ({@link Layout}); where
 * they do not say it any more, it is refused and never guessed.
 */
final class WorkbookReader {
    /** Cells that are looked at. */
    private static final int MOST_CELLS = 1_000_000;

    /** Spreadsheets keep fifteen digits of a number, whatever more they write. */
    private static final MathContext DIGITS = new MathContext(15);

    /** The day from which spreadsheets count, so that days after February 1900 come out right. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);

    private static final LocalDate FIRST_DAY_1904 = LocalDate.of(1904, 1, 1);

    private final String file;
    private final Vocabulary vocabulary;
    private final Problems problems;
    private final Map<String, Node.Scalar> cover = new LinkedHashMap<>();
    private final Map<RowKey, Node.Scalar> answers = new LinkedHashMap<>();
    private final Map<String, Map<Integer, AnsweredForm.Thing>> things = new LinkedHashMap<>();
    private final WorkbookRows rows;
    private LocalDate firstDay = FIRST_DAY;
    private int cells;

    WorkbookReader(String file, Vocabulary vocabulary, Problems problems) {
        this.file = file;
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.rows = new WorkbookRows(file, problems);
    }

    /**
     * Reads a workbook.
     *
     * @throws InvalidInput if it is no form of this version, or its layout was changed
     */
    AnsweredForm read(InputStream workbook) {
        try (ReadableWorkbook book = new ReadableWorkbook(workbook)) {
            firstDay = book.isDate1904() ? FIRST_DAY_1904 : FIRST_DAY;
            for (Sheet sheet : book.getSheets().toList()) {
                sheet(sheet);
            }
        } catch (IOException | RuntimeException e) {
            throw e instanceof InvalidInput refused
                    ? refused
                    : new InvalidInput(new Problem(new Place(file, 1, 1), "not_a_workbook"));
        }
        rows.check();
        WorkbookRows.Header header = rows.header();
        return new AnsweredForm(
                header.sample(),
                header.centre(),
                header.standards(),
                Optional.ofNullable(cover.get(Layout.DATE)),
                Optional.ofNullable(cover.get(Layout.BY)),
                answers,
                things(),
                List.of());
    }

    /** Things by number, with nothing for those that were left out before the last. */
    private Map<String, List<AnsweredForm.Thing>> things() {
        Map<String, List<AnsweredForm.Thing>> all = new LinkedHashMap<>();
        things.forEach((group, byNumber) -> {
            int last =
                    byNumber.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
            List<AnsweredForm.Thing> listed = new ArrayList<>();
            for (int i = 1; i <= last; i++) {
                listed.add(byNumber.getOrDefault(i, new AnsweredForm.Thing(Optional.empty(), Map.of())));
            }
            all.put(group, List.copyOf(listed));
        });
        return all;
    }

    private void sheet(Sheet sheet) throws IOException {
        try (Stream<Row> stream = sheet.openStream()) {
            Optional<WorkbookPage> page = Optional.empty();
            boolean layout = false;
            boolean first = true;
            for (Row row : (Iterable<Row>) stream::iterator) {
                counted(row);
                String key = text(sheet, row, 0);
                if (first) {
                    layout = key.equals(Layout.FORM);
                    page = key.startsWith(Layout.PAGE) ? Optional.of(page(sheet, row, key)) : Optional.empty();
                } else if (page.isPresent() && !key.isEmpty()) {
                    row(sheet, row, page.get(), key);
                }
                if (layout) {
                    rows.listed(key, text(sheet, row, 1), text(sheet, row, 2), text(sheet, row, 3));
                }
                first = false;
            }
        }
    }

    private void counted(Row row) {
        cells += row.getCellCount();
        if (cells > MOST_CELLS) {
            throw new InvalidInput(new Problem(new Place(file, 1, 1), "workbook_too_many_cells", MOST_CELLS));
        }
    }

    private WorkbookPage page(Sheet sheet, Row row, String key) {
        Map<Integer, Integer> columns = new LinkedHashMap<>();
        int text = -1;
        for (int column = 1; column < row.getCellCount(); column++) {
            String role = text(sheet, row, column);
            if (role.equals(Layout.TEXT)) {
                text = column;
            } else if (role.equals(Layout.ANSWER)) {
                columns.put(column, 0);
            } else if (role.matches(Layout.THING + "[1-9]\\d{0,3}")) {
                columns.put(column, Integer.parseInt(role.substring(Layout.THING.length())));
            }
        }
        if (text < 0
                || columns.isEmpty()
                || columns.size() != columns.values().stream().distinct().count()) {
            throw new InvalidInput(new Problem(place(sheet, row, 0), "layout_columns", sheet.getName()));
        }
        return new WorkbookPage(key.substring(Layout.PAGE.length()), text, columns);
    }

    /**
     * A sheet with answers.
     *
     * @param group its group of things; empty or {@link Layout#COVER} for others
     * @param text the column with the words of the rows
     * @param answers the columns with answers, each with the number of its thing
     */
    private record WorkbookPage(String group, int text, Map<Integer, Integer> answers) {}

    private void row(Sheet sheet, Row row, WorkbookPage page, String key) {
        if (!rows.found(place(sheet, row, page.text()), page.group(), key, text(sheet, row, page.text()))) {
            return;
        }
        page.answers()
                .forEach((column, number) ->
                        answer(sheet, row, column, key).ifPresent(answer -> put(page.group(), number, key, answer)));
    }

    private void put(String group, int number, String key, Node.Scalar answer) {
        if (group.equals(Layout.COVER)) {
            cover.put(key, answer);
            return;
        }
        Optional<RowKey> known = RowKey.parse(key);
        if (group.isEmpty()) {
            known.ifPresent(found -> answers.put(found, answer));
            return;
        }
        Map<Integer, AnsweredForm.Thing> byNumber = things.computeIfAbsent(group, none -> new LinkedHashMap<>());
        AnsweredForm.Thing before =
                byNumber.getOrDefault(number, new AnsweredForm.Thing(Optional.empty(), new LinkedHashMap<>()));
        if (key.equals(Layout.NAME)) {
            byNumber.put(number, new AnsweredForm.Thing(Optional.of(answer), before.answers()));
        } else {
            known.ifPresent(found -> before.answers().put(found, answer));
            byNumber.put(number, before);
        }
    }

    /** What was written into a cell; what a formula would make of it is nobody's answer. */
    private Optional<Node.Scalar> answer(Sheet sheet, Row row, int column, String key) {
        Optional<Cell> cell = row.getOptionalCell(column);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Place place = place(sheet, row, column);
        if (cell.get().getType() == CellType.FORMULA || cell.get().getFormula() != null) {
            problems.add(place, "answer_is_formula");
            return Optional.empty();
        }
        if (cell.get().getType() == CellType.ERROR) {
            problems.add(place, "answer_is_error");
            return Optional.empty();
        }
        String text = cell.get().getType() == CellType.NUMBER ? number(cell.get(), key) : plain(cell.get());
        return text.isBlank() ? Optional.empty() : Optional.of(new Node.Scalar(place, text.strip()));
    }

    private String number(Cell cell, String key) {
        BigDecimal number = cell.asNumber().round(DIGITS);
        boolean date = key.equals(Layout.DATE)
                || RowKey.parse(key)
                        .flatMap(known -> vocabulary.question(known.question()))
                        .filter(question -> question.kind() == Question.Kind.DATE)
                        .isPresent();
        boolean day = number.signum() > 0
                && number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(1_000_000)) < 0;
        if (date && day) {
            return firstDay.plusDays(number.longValueExact()).toString();
        }
        BigDecimal exact = number.stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0).toPlainString() : exact.toPlainString();
    }

    private static String plain(Cell cell) {
        return Optional.ofNullable(cell.getText()).orElse("");
    }

    private String text(Sheet sheet, Row row, int column) {
        return row.getOptionalCell(column)
                .filter(cell -> cell.getType() == CellType.STRING)
                .map(WorkbookReader::plain)
                .orElse("");
    }

    private Place place(Sheet sheet, Row row, int column) {
        return new Place(file, sheet.getName(), row.getRowNum(), column + 1);
    }
}
