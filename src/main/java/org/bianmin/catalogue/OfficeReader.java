package org.bianmin.catalogue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bianmin.catalogue.scheme.SchemeReader;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Keys;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Problems;

/** Reads one file of {@code offices/}. */
public final class OfficeReader {
    private final Problems problems;

    OfficeReader(Problems problems) {
        this.problems = problems;
    }

    /** The id is the file's name. */
    Office read(Path file, Node root) {
        FieldReader fields = new FieldReader(root, Keys.plain(), problems);
        fields.must("region");
        Office office = new Office(
                SchemeReader.idOf(file),
                fields.requiredText("name"),
                fields.texts("region"),
                fields.flag("sample"),
                fields.each("adopted", OfficeReader::adoption),
                fields.each("decisions", OfficeReader::decision),
                fields.text("scheme"),
                fields.requiredText("activity"),
                days(fields),
                fields.inside("calendar", OfficeReader::calendar).orElse(WorkCalendar.WEEKENDS_ONLY));
        fields.finish();
        return office;
    }

    private static Optional<Integer> days(FieldReader fields) {
        Optional<String> written = fields.text("objection_days");
        Optional<Integer> days = written.filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .filter(WorkCalendar::period);
        if (written.isPresent() && days.isEmpty()) {
            fields.problems().add(fields.place("objection_days"), "not_objection_days", written.get());
        }
        return days;
    }

    private static WorkCalendar calendar(FieldReader calendar) {
        Set<LocalDate> holidays = days(calendar, "holidays");
        Set<LocalDate> workdays = days(calendar, "workdays");
        workdays.stream()
                .filter(day -> !WorkCalendar.weekend(day))
                .forEach(day -> calendar.problems().add(calendar.place("workdays"), "workday_in_week", day));
        workdays.stream()
                .filter(holidays::contains)
                .forEach(day -> calendar.problems().add(calendar.place("workdays"), "workday_and_holiday", day));
        return new WorkCalendar(holidays, workdays);
    }

    private static Set<LocalDate> days(FieldReader calendar, String key) {
        return Collections.unmodifiableSet(new TreeSet<>(calendar.dates(key)));
    }

    private static Office.Adoption adoption(FieldReader adoption) {
        return new Office.Adoption(
                adoption.requiredText("standard"),
                adoption.requiredText("by"),
                adoption.flag("by_reference"),
                StandardReader.period(adoption));
    }

    /** Reads a decision; the cases of a standard state decisions in the same words. */
    public static Office.Decision decision(FieldReader decision) {
        return new Office.Decision(
                decision.requiredText("standard"),
                decision.requiredText("clause"),
                decision.text("name"),
                decision.constant("validity", Validity.Status.class),
                decision.decimal("tolerance"),
                decision.requiredText("basis"),
                decision.required("date", decision.date("date"), LocalDate.EPOCH));
    }
}
