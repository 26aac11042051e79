package org.bianmin.catalogue.yaml;

import java.util.List;

/**
 * One thing that is wrong in a file, told by a key of the message bundle and its arguments.
 *
 * @param place where it is wrong
 * @param key the key below {@code problem.} in the message bundle
 * @param arguments what the message inserts, in its order
 */
public record Problem(Place place, String key, List<String> arguments) {
    public Problem(Place place, String key, Object... arguments) {
        this(place, key, List.of(arguments).stream().map(String::valueOf).toList());
    }
}
