package org.bianmin.facts;

import java.util.Collection;
import java.util.regex.Pattern;

/**
 * Words as they stand on a sign.
 *
 * @param text width and spaces are folded
 */
public record WordingSeen(String question, String subject, String text) implements Seen {
    /** Whether the words follow one of some patterns, in which a run of × stands for one or more characters. */
    public boolean follows(Collection<String> forms) {
        return forms.stream().anyMatch(form -> text.matches(regex(form)));
    }

    private static String regex(String form) {
        StringBuilder regex = new StringBuilder();
        for (String part : form.split("(?<=×)(?!×)|(?<!×)(?=×)")) {
            regex.append(part.startsWith("×") ? ".+" : Pattern.quote(part));
        }
        return regex.toString();
    }
}
