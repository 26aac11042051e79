package org.bianmin.score.sheet;

import java.time.LocalDate;
import org.bianmin.catalogue.scheme.Span;
import org.bianmin.record.Visit;

/** The span of time that a visit belongs to. */
final class Periods {
    private Periods() {}

    /** {@code 2026-09-15}, {@code 2026-09}, {@code 2026Q3} or {@code 2026}. */
    static String of(Span span, Visit visit) {
        LocalDate day = visit.date();
        return switch (span) {
            case VISIT -> day.toString();
            case MONTH -> day.toString().substring(0, 7);
            case QUARTER -> visit.quarter();
            case YEAR -> String.valueOf(day.getYear());
        };
    }
}
