package org.bianmin.facts;

import java.util.List;
import java.util.Map;

/**
 * Names that must be there.
 *
 * @param names label of each entry to the names of which one is enough
 * @param doubtful label of an entry to the names of which the text does not say whether they are enough
 * @param carrierImplied whether the text does not say that the thing that holds the names must be there
 */
public record NamesRequired(
        String clause,
        String group,
        String question,
        Map<String, List<String>> names,
        Map<String, List<String>> doubtful,
        boolean carrierImplied)
        implements Required {
    @Override
    public Answered answeredByValue(Seen seen) {
        return new Listed(this, (NamesSeen) seen);
    }
}
