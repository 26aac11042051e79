package org.bianmin.report.todo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bianmin.report.PdfReport;

/** Prints a to-do list to pin up: on one page whatever fits, or all of it on as many as it takes. */
public final class Poster {
    /** How much is told of each task. */
    private enum Telling {
        /** what is missing */
        SHORT,
        /** also how to put it right, and what proves it */
        HOW,
        /** also the clauses in their own words */
        SOURCES
    }

    private final PdfReport pdf;
    private final ToDoPage page;

    /**
     * @param page the list in Chinese
     */
    public Poster(PdfReport pdf, ToDoPage page) {
        this.pdf = pdf;
        this.page = page;
    }

    /**
     * A printed list.
     *
     * @param leftOut how many things to do are not on it
     */
    public record Printed(PdfReport.Pdf pdf, int leftOut) {}

    /** Everything. */
    public Printed whole() {
        return new Printed(print(page.count(), Telling.SOURCES, true), 0);
    }

    /** One page: if need be with less of each thing, and at last with fewer things. */
    public Printed onOnePage() {
        for (Telling telling : List.of(Telling.HOW, Telling.SHORT)) {
            PdfReport.Pdf all = print(page.count(), telling, false);
            if (all.pages() == 1) {
                return new Printed(all, 0);
            }
        }
        int fits = 0;
        int tooMany = page.count();
        while (tooMany - fits > 1) {
            int middle = (fits + tooMany) / 2;
            if (print(middle, Telling.SHORT, false).pages() == 1) {
                fits = middle;
            } else {
                tooMany = middle;
            }
        }
        return new Printed(print(fits, Telling.SHORT, false), page.count() - fits);
    }

    private PdfReport.Pdf print(int count, Telling telling, boolean rest) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("page", page);
        content.put("tasks", page.first(count));
        content.put("left_out", page.count() - count);
        content.put("how", telling != Telling.SHORT);
        content.put("sources", telling == Telling.SOURCES);
        content.put("rest", rest);
        return pdf.todo(content);
    }
}
