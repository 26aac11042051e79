package org.bianmin.cases.edges;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bianmin.catalogue.Check;
import org.bianmin.record.Answer;

/** Signs after every form: with this centre's name, another's, a word that no name has, too much, and other words. */
final class SignTrials {
    private SignTrials() {}

    static List<Trial> of(Check.Wording check) {
        Set<String> signs = new LinkedHashSet<>();
        check.forms().forEach(form -> {
            signs.add(filled(form, Samples.list("places")));
            signs.add(filled(form, List.of(Samples.text("other_place"))));
            check.neverInName().forEach(word -> signs.add(filled(form, List.of(word))));
            signs.add(filled(form, Samples.list("places")) + Samples.text("other_place"));
        });
        check.doubtful().forEach(form -> signs.add(filled(form, Samples.list("places"))));
        signs.add(Samples.text("other_sign"));
        return signs.stream()
                .map(sign -> Trial.of(EdgeKind.SIGN, new Answer.Wording(sign), sign))
                .toList();
    }

    /** The form with a name for each run of ×, the last name for all that are left. */
    private static String filled(String form, List<String> names) {
        List<String> left = new ArrayList<>(names);
        StringBuilder sign = new StringBuilder();
        for (String part : form.split("(?<=×)(?!×)|(?<!×)(?=×)")) {
            if (part.startsWith("×")) {
                sign.append(left.size() > 1 ? left.remove(0) : left.get(0));
            } else {
                sign.append(part);
            }
        }
        return sign.toString();
    }
}
