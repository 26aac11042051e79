package org.bianmin.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Replaces what cannot be printed by its code, as in 〔U+20BB7〕.
 *
 * <p>The PDF writer would leave such a character out without a word. A control character would also make the page
 * unreadable as XML, and one that turns or hides text would let a page say something else than its data.
 */
final class Glyphs {
    private final IntPredicate inFont;
    private final Set<String> missing = new LinkedHashSet<>();

    /**
     * @param inFont whether the font has a code point
     */
    Glyphs(IntPredicate inFont) {
        this.inFont = inFont;
    }

    /** The same text with nothing in it that cannot be printed. */
    String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (canBePrinted(character)) {
                printable.appendCodePoint(character);
            } else {
                String code = String.format("U+%04X", character);
                missing.add(code);
                printable.append('\u3014').append(code).append('\u3015');
            }
        });
        return printable.toString();
    }

    private boolean canBePrinted(int character) {
        if (character == '\n' || character == '\r' || character == '\t') {
            return true;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> inFont.test(character);
        };
    }

    /** Codes of all characters that were replaced, in the order of their first occurrence. */
    List<String> missing() {
        return new ArrayList<>(missing);
    }
}
