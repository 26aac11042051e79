package org.bianmin.facts;

/**
 * The inspector judged where a clause wants a judgement.
 *
 * @param good the verdict
 * @param withBasis whether it says why
 * @param unsampled whether it should rest on a list of which nobody looked at a single name
 */
public record Judged(String clause, String subject, boolean good, boolean withBasis, boolean unsampled)
        implements Answered {}
