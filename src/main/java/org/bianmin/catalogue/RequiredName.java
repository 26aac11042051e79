package org.bianmin.catalogue;

import java.util.List;

/**
 * One entry of a list that a clause asks for.
 *
 * @param anyOf canonical names; one of them is enough (意见箱或意见簿)
 * @param validity whether this entry still binds
 */
public record RequiredName(List<String> anyOf, Validity validity) {
    /** How it is called in a report: the names with a stroke between. */
    public String label() {
        return String.join("/", anyOf);
    }
}
