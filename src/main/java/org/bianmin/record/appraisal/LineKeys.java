package org.bianmin.record.appraisal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bianmin.catalogue.WordList;
import org.bianmin.catalogue.yaml.Keys;
import org.bianmin.record.words.Words;

/** The ids of lines as keys, in full or half width, and the key for all the others (其余). */
final class LineKeys implements Keys {
    /** All that are not written. */
    static final String REST = "rest";

    private static final Keys WORDS = Words.keys("entries");

    private final Map<String, String> byFolded;

    LineKeys(List<Line> lines) {
        byFolded = lines.stream()
                .map(Line::id)
                .collect(Collectors.toMap(WordList::folded, Function.identity(), (first, second) -> first));
    }

    @Override
    public String canonical(String written) {
        return byFolded.getOrDefault(WordList.folded(written), WORDS.canonical(written));
    }

    @Override
    public Collection<String> spellings(Collection<String> canonical) {
        return canonical.stream()
                .flatMap(key -> WORDS.spellings(List.of(key)).stream())
                .toList();
    }
}
