package org.bianmin.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.WordList;
import org.bianmin.catalogue.yaml.Problems;

/**
 * In what the answers of two records of one centre differ: what it said of itself, and what inspectors found.
 *
 * @param same how many answers both have and agree in
 * @param differing how many answers both have and do not agree in
 * @param onlySelf how many answers only the centre gave
 * @param onlyAssessed how many answers only the inspectors gave
 * @param differences what each of them wrote where they do not agree, name by name in lists
 * @param things the things that only one of them names
 */
public record AnswerComparison(
        int same, int differing, int onlySelf, int onlyAssessed, List<Difference> differences, List<Unmatched> things) {

    /**
     * Things of a group that only one of them names.
     *
     * @param group key of the group
     * @param onlySelf those that only the centre names
     * @param onlyAssessed those that only the inspectors name
     */
    public record Unmatched(String group, List<String> onlySelf, List<String> onlyAssessed) {}

    /** One question about one thing. */
    private record Key(String question, String subject) {}

    /**
     * Compares two records.
     *
     * @param selfName how the centre's answers are signed in the differences
     * @param assessedName how those of the inspectors are, where they agree among themselves
     */
    public static AnswerComparison of(
            Catalogue catalogue,
            InspectionRecord self,
            String selfName,
            InspectionRecord assessed,
            String assessedName) {
        List<String> both =
                self.against().stream().filter(assessed.against()::contains).toList();
        // What is a problem for a merger, things that only one of them found, is told as a difference here.
        Observations merged = new ObservationMerger(
                        catalogue.vocabulary(),
                        Merger.asked(catalogue, both),
                        List.of(signed(self, selfName), signed(assessed, assessedName)),
                        new Problems())
                .merged();
        List<Difference> differences = Difference.in(self.with(merged)).stream()
                .filter(difference -> difference.versions().stream()
                        .anyMatch(version -> version.inspectors().contains(selfName)))
                .toList();
        Set<Key> differing = differences.stream()
                .map(each -> key(each.question(), each.subject()))
                .collect(Collectors.toSet());
        Set<Key> mine = looked(self);
        Set<Key> theirs = looked(assessed);
        int shared = (int) mine.stream().filter(theirs::contains).count();
        return new AnswerComparison(
                shared - differing.size(),
                differing.size(),
                mine.size() - shared,
                theirs.size() - shared,
                differences,
                unmatched(self.observations(), assessed.observations()));
    }

    private static Key key(String question, String subject) {
        return new Key(question, WordList.folded(subject));
    }

    /** What was answered, and not only left open. */
    private static Set<Key> looked(InspectionRecord record) {
        return record.observations().answers().stream()
                .filter(each -> new Version(List.of(), each.answer(), each.details()).looked())
                .map(each -> key(each.question(), each.subject()))
                .collect(Collectors.toSet());
    }

    /** The answers alone, under one name: what was taken over from an earlier visit is what the record says all the same. */
    private static InspectionRecord signed(InspectionRecord record, String name) {
        Visit visit = record.visit();
        return new InspectionRecord(
                Path.of(name),
                record.sample(),
                record.centre(),
                new Visit(
                        visit.date(),
                        visit.arrived(),
                        visit.left(),
                        visit.kind(),
                        visit.method(),
                        visit.level(),
                        List.of(new Visit.Inspector(name, "")),
                        List.of()),
                record.against(),
                new Observations(
                        record.observations().answers().stream()
                                .map(each -> new Observation(
                                        each.question(),
                                        each.subject(),
                                        each.answer(),
                                        Details.NONE,
                                        each.place(),
                                        Optional.empty()))
                                .toList(),
                        record.observations().subjects()),
                List.of(),
                List.of(),
                "",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static List<Unmatched> unmatched(Observations self, Observations assessed) {
        List<Unmatched> all = new ArrayList<>();
        Map<String, List<String>> mine = new LinkedHashMap<>(self.subjects());
        mine.keySet().retainAll(assessed.subjects().keySet());
        mine.keySet().stream().sorted().forEach(group -> {
            List<String> theirs = assessed.subjects().get(group);
            Unmatched unmatched =
                    new Unmatched(group, without(mine.get(group), theirs), without(theirs, mine.get(group)));
            if (Stream.of(unmatched.onlySelf(), unmatched.onlyAssessed()).anyMatch(names -> !names.isEmpty())) {
                all.add(unmatched);
            }
        });
        return List.copyOf(all);
    }

    private static List<String> without(List<String> names, List<String> others) {
        Set<String> folded = others.stream().map(WordList::folded).collect(Collectors.toSet());
        return names.stream()
                .filter(name -> !folded.contains(WordList.folded(name)))
                .toList();
    }
}
