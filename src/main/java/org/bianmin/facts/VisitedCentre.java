package org.bianmin.facts;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/** The centre: its kind, with everything that this is a kind of. */
public record VisitedCentre(Set<String> kinds) {
    public boolean isOneOf(Collection<String> named) {
        return !Collections.disjoint(kinds, named);
    }
}
