package org.bianmin.cases.edges;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Invented words for generated cases: names of places, things and inspectors, a basis, a reason. */
final class Samples {
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("org.bianmin.cases.edges.samples", Locale.ROOT);

    private Samples() {}

    static String text(String key) {
        return WORDS.getString(key);
    }

    static List<String> list(String key) {
        return List.of(text(key).split(" "));
    }

    /** Name of a centre in which every name of {@code places} occurs, in this order, and after them some words. */
    static String centre(List<String> words) {
        return String.join("", list("places")) + String.join("", words) + text("centre");
    }
}
