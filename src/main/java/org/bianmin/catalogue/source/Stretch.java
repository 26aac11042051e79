package org.bianmin.catalogue.source;

/**
 * A stretch of a text without its white space.
 *
 * @param from position of its first character
 * @param to position after its last character
 */
record Stretch(int from, int to) {
    int length() {
        return to - from;
    }

    /** How many characters lie between two stretches; none where they touch or overlap. */
    int distance(Stretch other) {
        return Math.max(0, Math.max(from - other.to, other.from - to));
    }
}
