package org.bianmin.record.appraisal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.record.Visit;

/** What stands at one row. */
public sealed interface Entry {
    /** Where it stands. */
    Place place();

    /** What it says, wherever it stands; numbers in their shortest form. */
    Entry withoutPlace();

    /** The same with every file of evidence under another name. */
    default Entry withFiles(UnaryOperator<String> change) {
        return this;
    }

    /** Every file that is named. */
    default Stream<String> files() {
        return Stream.empty();
    }

    /** It was looked at, and there was none: 0. */
    record None(Place place) implements Entry {
        @Override
        public None withoutPlace() {
            return new None(Place.NOWHERE);
        }
    }

    /**
     * It was not looked at, or could not be (未查、无法核实).
     *
     * @param why the reason; empty for a mere 未查
     */
    record Unchecked(String why, Place place) implements Entry {
        @Override
        public Unchecked withoutPlace() {
            return new Unchecked(why, Place.NOWHERE);
        }
    }

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
            implements Entry {
        @Override
        public Happened withoutPlace() {
            return with(points.map(BigDecimal::stripTrailingZeros), exemption, evidence, Place.NOWHERE);
        }

        @Override
        public Happened withFiles(UnaryOperator<String> change) {
            return with(
                    points,
                    exemption.map(each -> each.withFiles(change)),
                    evidence.stream().map(change).toList(),
                    place);
        }

        @Override
        public Stream<String> files() {
            return Stream.concat(
                    evidence.stream(), exemption.stream().map(Exemption::proof).filter(proof -> !proof.isEmpty()));
        }

        private Happened with(
                Optional<BigDecimal> chosen, Optional<Exemption> claimed, List<String> files, Place where) {
            return new Happened(
                    count, what, person, day, time, level, method, verified, chosen, reason, claimed, duty, files,
                    where);
        }
    }

    /**
     * What is put forward against holding something against anybody (免扣).
     *
     * @param reason why
     * @param proof the file that proves it, relative to the record; empty: nothing yet, and then it is held against him
     */
    record Exemption(String reason, String proof) {
        private Exemption withFiles(UnaryOperator<String> change) {
            return new Exemption(reason, proof.isEmpty() ? "" : change.apply(proof));
        }
    }

    /**
     * A measured value.
     *
     * @param value in the unit of the row
     * @param what how it was measured; empty when not stated
     * @param evidence files, relative to the record
     */
    record Measured(BigDecimal value, String what, List<String> evidence, Place place) implements Entry {
        @Override
        public Measured withoutPlace() {
            return new Measured(value.stripTrailingZeros(), what, evidence, Place.NOWHERE);
        }

        @Override
        public Measured withFiles(UnaryOperator<String> change) {
            return new Measured(value, what, evidence.stream().map(change).toList(), place);
        }

        @Override
        public Stream<String> files() {
            return evidence.stream();
        }
    }
}
