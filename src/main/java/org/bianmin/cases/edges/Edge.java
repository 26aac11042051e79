package org.bianmin.cases.edges;

import java.util.List;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.record.Case;

/**
 * A generated case.
 *
 * @param kind what is tried
 * @param arguments what the kind tells of
 * @param which the case, with what plain arithmetic expects of one clause or roll-up
 */
public record Edge(EdgeKind kind, List<String> arguments, Case which) {
    /** The case as people are told of it. */
    public Case named(String name, Place place) {
        return new Case(
                which.standard(),
                name,
                place,
                which.day(),
                which.kind(),
                which.centre(),
                which.with(),
                which.decisions(),
                which.given(),
                which.expected(),
                which.critical());
    }

    /** The clause or roll-up, written standard/id. */
    public String key() {
        return which.expected().keySet().iterator().next();
    }

    /** The verdict that is expected. */
    public String verdict() {
        return which.expected().get(key()).verdict();
    }
}
