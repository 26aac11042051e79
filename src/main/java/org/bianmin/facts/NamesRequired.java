package org.bianmin.facts;

import java.util.List;
import java.util.Map;

/**
 * Names that must be there.
 *
 * @param names label of each entry to the names of which one is enough
 */
public record NamesRequired(String clause, String group, String question, Map<String, List<String>> names)
        implements Required {}
