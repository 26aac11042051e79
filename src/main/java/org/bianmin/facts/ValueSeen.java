package org.bianmin.facts;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/**
 * An attribute.
 *
 * @param values the word that was seen with everything that it is a kind of
 * @param possible what it may also be, because a kind of it is (棕色 may be 深色)
 */
public record ValueSeen(String question, String subject, Set<String> values, Set<String> possible) implements Seen {
    /** Whether it is one of some words, or a kind of one. */
    public boolean isOneOf(Collection<String> words) {
        return !Collections.disjoint(values, words);
    }

    /** Whether a closer look might show that it is. */
    public boolean mayBeOneOf(Collection<String> words) {
        return !Collections.disjoint(possible, words);
    }
}
