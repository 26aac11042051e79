package org.bianmin.catalogue;

import java.util.List;

/**
 * One entry of a list that a clause asks for.
 *
 * @param anyOf canonical names; one of them is enough (意见箱或意见簿)
 * @param doubtful canonical names of which the text does not say whether they are enough
 * @param validity whether this entry still binds
 */
public record RequiredName(List<String> anyOf, List<String> doubtful, Validity validity) {
    /** How it is called in a report: the names with a stroke between. */
    public String label() {
        return String.join("/", anyOf);
    }
}
