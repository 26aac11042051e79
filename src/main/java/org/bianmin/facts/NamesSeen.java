package org.bianmin.facts;

import java.util.Map;

/**
 * Names that were answered; the names of one list are one fact, because a match per name costs six times as much.
 *
 * @param states what is known of each name: answered, known absent because the list was closed over it, or present as
 *     the broader name of one that is
 */
public record NamesSeen(String question, String subject, Map<String, Sighting> states) implements Seen {
    /** The state of a name; of one that nobody answered nothing is known. */
    public Sighting state(String name) {
        return states.getOrDefault(name, Sighting.UNCHECKED);
    }
}
