package org.bianmin.catalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which days are worked (工作日): Monday to Friday without the holidays, and the weekend days that are worked for them, as
 * the State Council's notice lays down each year.
 *
 * @param holidays days off (放假)
 * @param workdays weekend days that are worked (调休上班)
 */
public record WorkCalendar(Set<LocalDate> holidays, Set<LocalDate> workdays) {
    /** Nobody entered a notice: only weekends are off. */
    public static final WorkCalendar WEEKENDS_ONLY = new WorkCalendar(Set.of(), Set.of());

    /** Working days of a quarter, about; a longer period would outlive it. */
    private static final int LONGEST = 59;

    /** Whether a number of working days can be a period for objections (异议期限). */
    public static boolean period(int days) {
        return days >= 1 && days <= LONGEST;
    }

    /** Whether a day is Saturday or Sunday. */
    static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Whether a day is worked. */
    public boolean worked(LocalDate day) {
        return workdays.contains(day) || !weekend(day) && !holidays.contains(day);
    }

    /**
     * The last day of a period of working days. The day from which it runs is not counted.
     *
     * @param from the day on which something was served
     * @param days working days, a {@link #period}
     */
    public LocalDate after(LocalDate from, int days) {
        if (!period(days)) {
            throw new IllegalArgumentException("not a period: " + days);
        }
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (worked(day)) {
                left--;
            }
        }
        return day;
    }

    /** The years of a period for which no day is entered, so that only weekends were taken off. */
    public List<Integer> uncovered(LocalDate from, LocalDate until) {
        return IntStream.rangeClosed(from.getYear(), until.getYear())
                .filter(year ->
                        Stream.concat(holidays.stream(), workdays.stream()).noneMatch(day -> day.getYear() == year))
                .boxed()
                .toList();
    }
}
