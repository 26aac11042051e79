package org.bianmin.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.bianmin.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working days by the shipped calendar, which is the State Council's notice for 2026. */
class WorkCalendarTest {
    private static final WorkCalendar CALENDAR =
            Shipped.CATALOGUE.office("shili").orElseThrow().calendar();

    @ParameterizedTest(name = "{2}: {0} + {1} → {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-08-31 | 1 | the day itself is not counted     | 2026-09-01
            2026-08-31 | 5 | a weekend between                 | 2026-09-07
            2026-08-28 | 1 | from a Friday                     | 2026-08-31
            2026-08-29 | 1 | from a Saturday                   | 2026-08-31
            2026-08-30 | 5 | from a Sunday                     | 2026-09-04
            2026-09-18 | 1 | a Sunday that is worked           | 2026-09-20
            2026-09-24 | 1 | a holiday on a Friday             | 2026-09-28
            2026-09-30 | 1 | seven days off                    | 2026-10-08
            2026-09-24 | 5 | two holidays                      | 2026-10-09
            2026-10-09 | 1 | a Saturday that is worked         | 2026-10-10
            2026-10-10 | 1 | from a Saturday that is worked    | 2026-10-12
            2026-10-01 | 1 | from a holiday                    | 2026-10-08
            2026-02-13 | 2 | the Spring Festival               | 2026-02-24
            2026-02-27 | 1 | the Saturday after it             | 2026-02-28
            2026-12-31 | 1 | a year that nobody entered        | 2027-01-01
            """)
    void should_count(String from, int days, String what, String until) {
        assertThat(CALENDAR.after(LocalDate.parse(from), days)).isEqualTo(until);
    }

    @Test
    void should_take_off_only_weekends_without_a_notice() {
        LocalDate day = LocalDate.of(2026, 9, 30);
        assertThat(WorkCalendar.WEEKENDS_ONLY.after(day, 1)).isEqualTo("2026-10-01");
        assertThat(WorkCalendar.WEEKENDS_ONLY.after(day, 3)).isEqualTo("2026-10-05");
    }

    @Test
    void should_name_the_years_of_a_period_that_nobody_entered() {
        LocalDate december = LocalDate.of(2026, 12, 30);
        assertThat(CALENDAR.uncovered(december, LocalDate.of(2026, 12, 31))).isEmpty();
        assertThat(CALENDAR.uncovered(december, LocalDate.of(2027, 1, 6))).containsExactly(2027);
        assertThat(WorkCalendar.WEEKENDS_ONLY.uncovered(december, LocalDate.of(2027, 1, 6)))
                .containsExactly(2026, 2027);
    }

    @Test
    void should_refuse_a_period_of_no_days() {
        assertThatThrownBy(() -> CALENDAR.after(LocalDate.EPOCH, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
