package org.bianmin.cases.edges;

import java.util.List;
import org.bianmin.record.Case;

/**
 * A generated case.
 *
 * @param kind what is tried
 * @param arguments what the kind tells of
 * @param which the case, with what plain arithmetic expects of one clause or roll-up
 */
public record Edge(EdgeKind kind, List<String> arguments, Case which) {
    /** The clause or roll-up, written standard/id. */
    public String key() {
        return which.expected().keySet().iterator().next();
    }

    /** The verdict that is expected. */
    public String verdict() {
        return which.expected().get(key()).verdict();
    }
}
