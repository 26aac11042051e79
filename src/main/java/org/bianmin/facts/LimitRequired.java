package org.bianmin.facts;

/**
 * A measure within limits; each limit is a {@link Bound} or an {@link AboutValue} of its own.
 *
 * @param limits how many there are
 */
public record LimitRequired(String clause, String group, String question, int limits) implements Required {
    @Override
    public Answered answeredByValue(Seen seen) {
        return new Measured(clause, seen.subject(), ((MeasureSeen) seen).low(), ((MeasureSeen) seen).high(), limits);
    }
}
