package org.bianmin.facts;

import java.util.Set;

/**
 * An attribute that must be one of some words, or a kind of one.
 *
 * @param accepted what satisfies the text
 * @param doubtful what the text can be read to allow or to forbid
 */
public record ValueRequired(String clause, String group, String question, Set<String> accepted, Set<String> doubtful)
        implements Required {
    @Override
    public Answered answeredByValue(Seen seen) {
        return new Valued(this, (ValueSeen) seen);
    }
}
