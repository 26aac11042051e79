package org.bianmin.record.appraisal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.record.Visit;

/** What stands at one row. */
public sealed interface Entry {
    /** Where it stands. */
    Place place();

    /** It was looked at, and there was none: 0. */
    record None(Place place) implements Entry {}

    /**
     * It was not looked at, or could not be (未查、无法核实).
     *
     * @param why the reason; empty for a mere 未查
     */
    record Unchecked(String why, Place place) implements Entry {}

    /**
     * Something that happened: an offence, a merit, or a ground that loses an award.
     *
     * @param count how many units of the row, at least 1
     * @param what in words; empty when not stated
     * @param person who did it; private; empty when not stated
     * @param day when it happened; absent: on the day of the visit
     * @param time clock time, {@code HH:MM}; empty when not stated
     * @param level who found it; absent: the level of the visit
     * @param method how it was found; absent: the method of the visit
     * @param verified whether it proved true (查证属实); absent: not verified yet
     * @param points what the inspector chose for one unit, where the row leaves a choice
     * @param reason why that was chosen; empty when nothing was
     * @param exemption what is put forward against holding it against anybody
     * @param duty the level that must provide what is missing, where it is not the centre's own duty
     * @param evidence files, relative to the record
     */
    record Happened(
            int count,
            String what,
            String person,
            Optional<LocalDate> day,
            String time,
            Optional<Visit.Level> level,
            Optional<Visit.Method> method,
            Optional<Boolean> verified,
            Optional<BigDecimal> points,
            String reason,
            Optional<Exemption> exemption,
            Optional<Visit.Level> duty,
            List<String> evidence,
            Place place)
            implements Entry {}

    /**
     * What is put forward against holding something against anybody (免扣).
     *
     * @param reason why
     * @param proof what proves it; empty: nothing yet, and then it is held against him
     */
    record Exemption(String reason, String proof) {}

    /**
     * A measured value.
     *
     * @param value in the unit of the row
     * @param what how it was measured; empty when not stated
     * @param evidence files, relative to the record
     */
    record Measured(BigDecimal value, String what, List<String> evidence, Place place) implements Entry {}
}
