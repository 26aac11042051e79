package org.bianmin.rules;

import java.util.List;

/**
 * A rule that fired.
 *
 * @param group its group
 * @param rule its name
 * @param facts what it matched; what it only counted, or rested on there being some or none of, is not among it
 */
public record Firing(String group, String rule, List<Object> facts) {
    public Firing {
        facts = List.copyOf(facts);
    }
}
