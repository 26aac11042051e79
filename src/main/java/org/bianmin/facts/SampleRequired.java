package org.bianmin.facts;

/** Every one that was looked at must be right. */
public record SampleRequired(String clause, String group, String question) implements Required {
    @Override
    public Answered answeredByValue(Seen seen) {
        SampleSeen sample = (SampleSeen) seen;
        return new SampleTaken(clause, sample.subject(), sample.checked(), sample.exceptions());
    }
}
