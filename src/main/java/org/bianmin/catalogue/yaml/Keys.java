package org.bianmin.catalogue.yaml;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The keys that may stand in a mapping, under all names that they go by. */
public interface Keys {
    /** The canonical name of a key, or the key itself when it is not known. */
    String canonical(String written);

    /** Every name under which one of these keys may be written; the nearest is offered when a key is not known. */
    Collection<String> spellings(Collection<String> canonical);

    /** The name by which messages call a key. */
    default String shown(String canonical) {
        return spellings(List.of(canonical)).iterator().next();
    }

    /** Keys that go by one name only. */
    static Keys plain() {
        return aliases(Map.of());
    }

    /**
     * Keys with other names beside the canonical ones.
     *
     * @param aliases canonical name to its other names
     */
    static Keys aliases(Map<String, List<String>> aliases) {
        return new Keys() {
            @Override
            public String canonical(String written) {
                return aliases.entrySet().stream()
                        .filter(entry -> entry.getValue().contains(written))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(written);
            }

            @Override
            public Collection<String> spellings(Collection<String> canonical) {
                return canonical.stream()
                        .flatMap(name -> Stream.concat(aliases.getOrDefault(name, List.of()).stream(), Stream.of(name)))
                        .toList();
            }
        };
    }
}
