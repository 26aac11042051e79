package org.bianmin.catalogue.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Gathers what is wrong in one file, so that its author hears of all of it at once. */
public final class Problems {
    private final List<Problem> all = new ArrayList<>();

    public void add(Place place, String key, Object... arguments) {
        all.add(new Problem(place, key, arguments));
    }

    /** Takes over what was found wrong elsewhere. */
    public void addAll(Collection<Problem> problems) {
        all.addAll(problems);
    }

    /** Tells of a word that is not known, with the nearest known one or, where none is near, all of them. */
    public void unknown(Place place, String key, String written, Collection<String> known) {
        unknown(place, key, written, known, known);
    }

    /**
     * Tells of a word that is not known.
     *
     * @param known every spelling, from which the nearest is taken
     * @param shown the spellings that are listed where none is near
     */
    public void unknown(Place place, String key, String written, Collection<String> known, Collection<String> shown) {
        Nearest.to(written, known)
                .ifPresentOrElse(
                        near -> add(place, key + ".near", written, near),
                        () -> add(place, key, written, String.join("、", shown)));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public List<Problem> all() {
        return List.copyOf(all);
    }

    /**
     * Ends the reading of a file in which something is wrong.
     *
     * @throws InvalidInput with everything that was added
     */
    public void orElseThrow() {
        if (!all.isEmpty()) {
            throw new InvalidInput(all);
        }
    }
}
