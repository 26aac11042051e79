package org.bianmin.rules;

/**
 * A change of a text.
 *
 * @param start where the changed stretch starts, in characters
 * @param end where it ends, exclusive
 * @param instead what stands there instead; empty: the stretch is cut
 */
public record TextEdit(int start, int end, String instead) {}
