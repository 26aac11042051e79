package org.bianmin.cases.reckoning;

import java.util.ArrayList;
import java.util.List;
import org.bianmin.catalogue.Check;
import org.bianmin.catalogue.WordList;

/** How the words of a sign stand to a form in which a run of × stands for a name. */
final class SignText {
    private final String centre;

    /** @param centre name of the centre; empty when it does not matter */
    SignText(String centre) {
        this.centre = WordList.folded(centre);
    }

    Standing standing(Check.Wording check, String written) {
        String text = withoutQuotes(WordList.folded(written));
        if (check.doubtful().stream().anyMatch(form -> !names(form, text).isEmpty())) {
            return Standing.UNDECIDED;
        }
        List<List<String>> readings = check.forms().stream()
                .flatMap(form -> names(form, text).stream())
                .toList();
        if (readings.isEmpty()) {
            return Standing.NOT_MET;
        }
        return readings.stream().anyMatch(names -> fit(names, check.neverInName())) ? Standing.MET : Standing.UNDECIDED;
    }

    /** What a sign says is often copied with the marks around it. */
    private static String withoutQuotes(String text) {
        boolean quoted = text.length() > 1
                && "\"'“‘「".contains(text.substring(0, 1))
                && "\"'”’」".contains(text.substring(text.length() - 1));
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    /** Every way in which a text follows a form: what stands for each ×, in order; none when it does not follow it. */
    private static List<List<String>> names(String form, String text) {
        return names(WordList.folded(form).replaceAll("×+", "×"), text, List.of());
    }

    private static List<List<String>> names(String form, String text, List<String> before) {
        if (form.isEmpty()) {
            return text.isEmpty() ? List.of(before) : List.of();
        }
        if (form.charAt(0) != '×') {
            return !text.isEmpty() && text.charAt(0) == form.charAt(0)
                    ? names(form.substring(1), text.substring(1), before)
                    : List.of();
        }
        List<List<String>> readings = new ArrayList<>();
        for (int length = 1; length <= text.length(); length++) {
            List<String> names = new ArrayList<>(before);
            names.add(text.substring(0, length));
            readings.addAll(names(form.substring(1), text.substring(length), names));
        }
        return readings;
    }

    /** Chinese, without a word that no name has, and in the centre's own name, one after the other. */
    private boolean fit(List<String> names, List<String> neverInName) {
        int from = 0;
        for (String name : names) {
            boolean chinese =
                    name.codePoints().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
            int at = centre.indexOf(name, from);
            if (!chinese || neverInName.stream().anyMatch(name::contains) || !centre.isEmpty() && at < 0) {
                return false;
            }
            from = Math.max(at, 0) + name.length();
        }
        return true;
    }
}
