package org.bianmin.catalogue;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One list of the vocabulary: the names that may stand as an answer to some questions. */
public final class WordList {
    private final String id;
    private final Map<String, Word> words = new LinkedHashMap<>();
    private final Map<String, String> canonical = new HashMap<>();

    public WordList(String id, Collection<Word> words) {
        this.id = id;
        for (Word word : words) {
            this.words.put(word.name(), word);
            canonical.put(folded(word.name()), word.name());
            word.aliases().forEach(alias -> canonical.put(folded(alias), word.name()));
        }
    }

    /** The key of this list in {@code vocabulary.yaml}. */
    public String id() {
        return id;
    }

    public Collection<Word> words() {
        return words.values();
    }

    public boolean contains(String name) {
        return words.containsKey(name);
    }

    /** The canonical name of what somebody wrote; width and spaces do not matter. */
    public Optional<String> canonical(String written) {
        return Optional.ofNullable(canonical.get(folded(written)));
    }

    /** The name itself and every name that it is a kind of. */
    public Set<String> withBroader(String name) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(name));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (found.add(next) && words.containsKey(next)) {
                open.addAll(words.get(next).isA());
            }
        }
        return found;
    }

    /** The name itself and every name that is a kind of it. */
    public Set<String> withNarrower(String name) {
        return words.keySet().stream()
                .filter(other -> withBroader(other).contains(name))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Every name and alias, to propose the nearest from. */
    public Collection<String> spellings() {
        Set<String> all = new LinkedHashSet<>();
        words.values().forEach(word -> {
            all.add(word.name());
            all.addAll(word.aliases());
        });
        return all;
    }

    /** The form in which two spellings are compared: full width is half width, spaces do not count. */
    public static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
