package org.bianmin.catalogue.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The known word that somebody probably meant. */
public final class Nearest {
    private static final LevenshteinDistance EDITS = LevenshteinDistance.getDefaultInstance();

    private Nearest() {}

    /** The known word with the fewest edits, of several the first, if at least half of it was written. */
    public static Optional<String> to(String written, Collection<String> known) {
        return known.stream()
                .filter(word -> 2 * EDITS.apply(written, word) <= Math.max(word.length(), written.length()))
                .min(Comparator.comparingInt(word -> EDITS.apply(written, word)));
    }
}
