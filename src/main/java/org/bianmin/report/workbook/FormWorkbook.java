package org.bianmin.report.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bianmin.record.selfcheck.Layout;
import org.bianmin.report.Messages;
import org.bianmin.report.questionnaire.Questionnaire;
import org.dhatim.fastexcel.Workbook;

/**
 * Writes a questionnaire as a workbook: how to answer, what is counted as one answers, and a sheet per place. Everything
 * but the answers is locked; which cell is whose answer is said by {@link Layout}, and the same content gives the same
 * bytes.
 */
public final class FormWorkbook {
    private final Messages messages;
    private final int things;

    /**
     * @param messages what stands in it beside the questions
     * @param things how many things of one kind (窗口) can be answered at least
     */
    public FormWorkbook(Messages messages, int things) {
        this.messages = messages;
        this.things = things;
    }

    /** A workbook to fill in. */
    public byte[] blank(Questionnaire questionnaire) {
        return write(questionnaire, Filled.NOTHING);
    }

    /** The same with the answers and, beside each, how it stands. */
    public byte[] filled(Questionnaire questionnaire, Filled filled) {
        return write(questionnaire, filled);
    }

    private byte[] write(Questionnaire questionnaire, Filled filled) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "bianmin", null)) {
            book.setGlobalDefaultFont("Microsoft YaHei", 11);
            SheetNames names = new SheetNames();
            List<Layout.Line> lines = new ArrayList<>();
            CoverSheet cover = new CoverSheet(book.newWorksheet(names.name(messages.text("form.cover"))), messages);
            cover.write(questionnaire, filled);
            lines.addAll(cover.lines());
            CountSheet counts = new CountSheet(book.newWorksheet(names.name(messages.text("form.counts"))), messages);
            LayoutSheet layout = new LayoutSheet(questionnaire);
            for (Questionnaire.Page page : questionnaire.pages()) {
                int columns = page.each().isEmpty()
                        ? 1
                        : Math.max(things, filled.things(page.each()).size());
                PageSheet sheet = new PageSheet(
                        book.newWorksheet(names.name(page.title())), messages, layout, page, columns, filled);
                sheet.write(questionnaire);
                lines.addAll(sheet.lines());
                counts.page(sheet);
            }
            counts.write(filled.found().isPresent());
            layout.write(book.newWorksheet(LayoutSheet.NAME), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Reproducible.bytes(bytes.toByteArray());
    }

    /** Names that spreadsheets accept, each once. */
    private static final class SheetNames {
        private static final int LONGEST = 31;
        private final List<String> taken = new ArrayList<>();

        String name(String title) {
            String plain = title.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
            String name = plain.substring(0, Math.min(LONGEST, plain.length()));
            for (int i = 2; taken.contains(name); i++) {
                String end = " " + i;
                name = plain.substring(0, Math.min(LONGEST - end.length(), plain.length())) + end;
            }
            taken.add(name);
            return name;
        }
    }

    /** How a title ends where everything is invented. */
    static Optional<String> sample(Questionnaire questionnaire, Messages messages) {
        return questionnaire.sample() ? Optional.of(messages.text("form.sample")) : Optional.empty();
    }
}
