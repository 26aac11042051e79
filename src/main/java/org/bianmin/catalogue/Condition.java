package org.bianmin.catalogue;

import java.util.List;

/** What must hold for a clause to apply (适用条件). */
public sealed interface Condition {
    /** Only centres of these kinds, or of a kind of them. */
    record Kinds(List<String> kinds) implements Condition {}

    /**
     * Only where the answer to a question is one of some words.
     *
     * @param words the words of the source from which the condition is read
     */
    record Answer(String question, List<String> oneOf, String words) implements Condition {}
}
