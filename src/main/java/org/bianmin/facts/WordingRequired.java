package org.bianmin.facts;

import java.util.List;

/**
 * Words on a sign after a pattern; a run of × stands for a name.
 *
 * @param forms what satisfies the text
 * @param doubtful what the text can be read to allow or to forbid
 * @param neverInName words that no name has
 */
public record WordingRequired(
        String clause,
        String group,
        String question,
        List<String> forms,
        List<String> doubtful,
        List<String> neverInName)
        implements Required {
    @Override
    public Answered answeredByValue(Seen seen) {
        return new Worded(this, (WordingSeen) seen);
    }
}
