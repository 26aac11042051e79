package org.bianmin.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was written down for one question. */
public sealed interface Answer {
    /** Everything that stands beside a part of the answer, in an order that does not depend on the file's. */
    default Details inside() {
        return Details.NONE;
    }

    /** The same answer with other details beside its parts. */
    default Answer withDetails(UnaryOperator<Details> change) {
        return this;
    }

    /** The one number that it is; absent where it is none, or may be several. */
    default Optional<BigDecimal> number() {
        return Optional.empty();
    }

    /** A state in place of a value; {@code reason} says why it is 无法核实, and is empty otherwise. */
    record Stated(State state, String reason) implements Answer {}

    /**
     * Names out of the question's word list.
     *
     * @param states every name that was answered
     * @param reasons why a name is 无法核实
     * @param closed whether names that were asked for and not answered are known to be absent
     * @param contradictory names that were answered twice, differently, with the state that does not fit the first
     * @param disputed names that inspectors answered differently; none of them has a state of its own
     * @param details what stands beside single names
     * @param other what was seen and stands in no vocabulary; it satisfies nothing
     */
    record Names(
            Map<String, State> states,
            Map<String, String> reasons,
            boolean closed,
            Map<String, State> contradictory,
            Map<String, List<Version>> disputed,
            Map<String, Details> details,
            List<String> other)
            implements Answer {
        /** Nothing is known of any name. */
        public static final Names NOTHING =
                new Names(Map.of(), Map.of(), false, Map.of(), Map.of(), Map.of(), List.of());

        /** What stands beside one name, whoever wrote it. */
        public Details beside(String name) {
            return disputed.getOrDefault(name, List.of()).stream()
                    .map(Version::told)
                    .reduce(details.getOrDefault(name, Details.NONE), Details::and);
        }

        @Override
        public Details inside() {
            return Stream.concat(details.keySet().stream(), disputed.keySet().stream())
                    .distinct()
                    .sorted()
                    .map(this::beside)
                    .reduce(Details.NONE, Details::and);
        }

        @Override
        public Names withDetails(UnaryOperator<Details> change) {
            Map<String, List<Version>> versions = new TreeMap<>();
            disputed.forEach((name, said) -> versions.put(
                    name, said.stream().map(each -> each.withDetails(change)).toList()));
            return new Names(
                    states,
                    reasons,
                    closed,
                    contradictory,
                    versions,
                    details.entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, entry -> change.apply(entry.getValue()))),
                    other);
        }
    }

    /** A number in the question's unit. */
    record Measure(BigDecimal value) implements Answer {
        @Override
        public Optional<BigDecimal> number() {
            return Optional.of(value);
        }
    }

    /**
     * What other answers say about a number that nobody wrote down, or against one that somebody did. A record never
     * holds it.
     *
     * @param low the least that it can be
     * @param high the most that it can be; absent when nothing limits it; less than {@code low} when the answers
     *     contradict each other
     * @param from the answers that say so
     */
    record Derived(BigDecimal low, Optional<BigDecimal> high, List<Observation> from) implements Answer {
        @Override
        public Optional<BigDecimal> number() {
            return high.filter(most -> most.compareTo(low) == 0);
        }

        /** Whether no number can be what the answers say. */
        public boolean contradictory() {
            return high.filter(most -> most.compareTo(low) < 0).isPresent();
        }
    }

    /** A canonical word of the question's list. */
    record Choice(String word) implements Answer {}

    /** Words as they stand on a sign. */
    record Wording(String text) implements Answer {}

    /** The inspector's verdict; without a basis it decides nothing. */
    record Judgement(boolean good, String basis) implements Answer {}

    /** How many were looked at, and how many of them were not right. */
    record Sample(int checked, int exceptions) implements Answer {}

    /** A day. */
    record Day(LocalDate day) implements Answer {}

    /** What inspectors wrote down differently (不一致); nobody's word outweighs another's. */
    record Disputed(List<Version> versions) implements Answer {
        @Override
        public Details inside() {
            return versions.stream().map(Version::told).reduce(Details.NONE, Details::and);
        }

        @Override
        public Answer withDetails(UnaryOperator<Details> change) {
            return new Disputed(
                    versions.stream().map(each -> each.withDetails(change)).toList());
        }
    }
}
