package org.bianmin.catalogue.source;

import java.util.Optional;

/** The passage of a text that words were probably taken from: around the longest run of characters that both hold. */
final class NearestPassage {
    /** Characters that two sentences of this field have in common by chance. */
    private static final int CHANCE = 3;

    private NearestPassage() {}

    /** As long as the words, where the text goes on that far; absent when next to nothing is common. */
    static Optional<Stretch> to(String words, String text) {
        int longest = 0;
        int start = 0;
        int[] before = new int[words.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            int[] common = new int[words.length() + 1];
            for (int j = 0; j < words.length(); j++) {
                if (text.charAt(i) == words.charAt(j)) {
                    common[j + 1] = before[j] + 1;
                    if (common[j + 1] > longest) {
                        longest = common[j + 1];
                        start = i - j;
                    }
                }
            }
            before = common;
        }
        return longest > CHANCE || longest > 0 && 2 * longest >= words.length()
                ? Optional.of(new Stretch(Math.max(0, start), Math.min(text.length(), start + words.length())))
                : Optional.empty();
    }
}
