package org.bianmin.cases.mutation;

import java.util.ArrayList;
import java.util.List;
import org.bianmin.cases.mutation.Mutant.Kind;
import org.bianmin.catalogue.yaml.Node;

/** Every mutant of {@code vocabulary.yaml}, in the order of the file. */
public final class VocabularyMutants {
    private final List<Mutant> found = new ArrayList<>();

    private VocabularyMutants() {}

    /** @param root the file */
    public static List<Mutant> of(Node root) {
        VocabularyMutants mutants = new VocabularyMutants();
        Spot.of(root).inside("lists").stream()
                .flatMap(lists -> lists.inside().stream())
                .forEach(mutants::list);
        return List.copyOf(mutants.found);
    }

    private void list(Spot list) {
        list.inside("words").stream()
                .flatMap(words -> words.inside().stream())
                .forEach(word -> word.inside().forEach(part -> word(list.key(), word, part)));
    }

    private void word(String list, Spot word, Spot part) {
        switch (part.key()) {
            case "aliases" -> dropEach(list, Kind.ALIAS, word, part);
            case "is_a" -> dropEach(list, Kind.BROADER, word, part);
            default -> {}
        }
    }

    private void dropEach(String list, Kind kind, Spot word, Spot names) {
        String of = word.inside("name").stream().map(Spot::text).findFirst().orElse("");
        names.inside()
                .forEach(name -> found.add(
                        new Mutant("", list, name.field().place(), kind, of + ": " + name.text(), "", name.without())));
    }
}
