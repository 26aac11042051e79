package org.bianmin.facts;

/**
 * The inspector's own verdict.
 *
 * @param unsampled whether it should rest on a list of which nobody looked at a single name
 */
public record JudgementRequired(String clause, String group, String question, boolean unsampled) implements Required {
    @Override
    public Answered answeredByValue(Seen seen) {
        JudgementSeen judgement = (JudgementSeen) seen;
        return new Judged(clause, judgement.subject(), judgement.good(), judgement.withBasis(), unsampled);
    }
}
