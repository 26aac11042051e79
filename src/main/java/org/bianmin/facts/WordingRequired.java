package org.bianmin.facts;

import java.util.List;

/**
 * Words on a sign after a pattern; a run of × stands for one or more other characters.
 *
 * @param forms what satisfies the text
 * @param doubtful what the text can be read to allow or to forbid
 */
public record WordingRequired(String clause, String group, String question, List<String> forms, List<String> doubtful)
        implements Required {}
