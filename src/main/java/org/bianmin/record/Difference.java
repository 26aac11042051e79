package org.bianmin.record;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Something about which the inspectors of one visit differ.
 *
 * @param question id of the question
 * @param subject the thing that it is about; empty where there is only one
 * @param name the name of a list that it is about; empty when it is the whole answer
 * @param versions what each of them wrote
 */
public record Difference(String question, String subject, String name, List<Version> versions) {

    /** Everything in a record about which its inspectors differ. */
    public static List<Difference> in(InspectionRecord record) {
        List<Difference> all = new ArrayList<>();
        for (Observation each : record.observations().answers()) {
            if (each.answer() instanceof Answer.Disputed disputed) {
                all.add(new Difference(each.question(), each.subject(), "", disputed.versions()));
            } else if (each.answer() instanceof Answer.Names names) {
                new TreeMap<>(names.disputed())
                        .forEach((name, versions) ->
                                all.add(new Difference(each.question(), each.subject(), name, versions)));
            }
        }
        return List.copyOf(all);
    }

    /** Whether it can be told who wrote what. */
    boolean tellsWho() {
        return versions.stream().map(Version::people).distinct().count() == versions.size();
    }
}
