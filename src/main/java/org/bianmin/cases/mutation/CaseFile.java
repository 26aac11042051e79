package org.bianmin.cases.mutation;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bianmin.cases.CaseRunner;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.WordList;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.record.Case;
import org.bianmin.record.CaseReader;

/** The cases beside one standard. */
final class CaseFile {
    private final String standard;
    private final Node root;
    private final List<Case> cases;
    /** By case, every key and value that it writes, as words are compared. */
    private final Map<Node, Set<String>> written = new IdentityHashMap<>();

    /** @throws org.bianmin.catalogue.yaml.InvalidInput with everything that is wrong in the file */
    CaseFile(String standard, Node root, Catalogue catalogue) {
        this.standard = standard;
        this.root = root;
        this.cases = read(root, catalogue);
        each(root).forEach(spot -> written.put(spot.node(), words(spot.node(), new HashSet<>())));
    }

    /** Id of the standard. */
    String standard() {
        return standard;
    }

    List<Case> cases() {
        return cases;
    }

    private static List<Spot> each(Node root) {
        return Spot.of(root).inside("cases").stream()
                .flatMap(all -> all.inside().stream())
                .toList();
    }

    private static Set<String> words(Node node, Set<String> words) {
        if (node instanceof Node.Fields mapping) {
            mapping.fields().forEach(field -> {
                words.add(WordList.folded(field.key()));
                words(field.value(), words);
            });
        } else if (node instanceof Node.Items sequence) {
            sequence.items().forEach(item -> words(item, words));
        } else if (node instanceof Node.Scalar scalar) {
            words.add(WordList.folded(scalar.text()));
        }
        return words;
    }

    private List<Case> read(Node file, Catalogue catalogue) {
        return new CaseReader(catalogue, catalogue.standard(standard).orElseThrow(), CaseRunner.verdicts()).read(file);
    }

    /**
     * The cases that say something else when they are read without some words; most words stand in few of them.
     *
     * @param folded the words, as they are compared
     * @param catalogue that no longer knows them
     * @throws org.bianmin.catalogue.yaml.InvalidInput when a case can no longer be read
     */
    List<Case> differing(Set<String> folded, Catalogue catalogue) {
        return Spot.of(root).inside("cases").stream()
                .map(all -> all.with(new Node.Items(all.node().place(), writing(all, folded))))
                .flatMap(some -> read(some, catalogue).stream())
                .filter(each -> !cases.contains(each))
                .toList();
    }

    private List<Node> writing(Spot all, Set<String> folded) {
        return all.inside().stream()
                .map(Spot::node)
                .filter(each -> !Collections.disjoint(written.get(each), folded))
                .toList();
    }

    /** The case in which a place lies; of what stands before all cases, the first. */
    Case at(Place place) {
        return cases.stream()
                .filter(each -> each.place().line() <= place.line())
                .reduce((earlier, later) -> later)
                .orElse(cases.get(0));
    }
}
