package org.bianmin.facts;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words as they stand on a sign.
 *
 * @param text width and spaces are folded
 * @param centre name of the centre as the record has it, folded; empty when it does not matter
 */
public record WordingSeen(String question, String subject, String text, String centre) implements Seen {
    /** Whether the words follow one of some patterns, in which a run of × stands for one or more characters. */
    public boolean follows(Collection<String> forms) {
        return forms.stream().anyMatch(form -> Pattern.matches(regex(form), text));
    }

    /**
     * Whether what stands in place of × can be a name, and this centre's: Chinese characters without any of some words,
     * and found in the centre's own name.
     */
    public boolean namesThisPlace(Collection<String> forms, Collection<String> neverInName) {
        return forms.stream()
                .map(form -> Pattern.compile(regex(form)).matcher(text))
                .anyMatch(matcher -> matcher.matches() && fits(matcher, neverInName));
    }

    private boolean fits(Matcher matcher, Collection<String> neverInName) {
        int from = 0;
        for (int i = 1; i <= matcher.groupCount(); i++) {
            String name = matcher.group(i);
            int at = centre.indexOf(name, from);
            if (!name.matches("\\p{IsHan}*")
                    || neverInName.stream().anyMatch(name::contains)
                    || !centre.isEmpty() && at < 0) {
                return false;
            }
            // A village of the town comes after the town: 丙镇甲村 is not 甲镇丙村.
            from = at + name.length();
        }
        return true;
    }

    private static String regex(String form) {
        StringBuilder regex = new StringBuilder();
        for (String part : form.split("(?<=×)(?!×)|(?<!×)(?=×)")) {
            regex.append(part.startsWith("×") ? "(.+)" : Pattern.quote(part));
        }
        return regex.toString();
    }
}
