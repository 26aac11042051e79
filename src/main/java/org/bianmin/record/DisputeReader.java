package org.bianmin.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bianmin.catalogue.yaml.FieldReader;
import org.bianmin.catalogue.yaml.Keys;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.record.words.Words;

/** Reads what inspectors wrote differently (不一致): versions, each with 检查人员 and the answer as usual. */
final class DisputeReader {
    private static final Keys KEYS = Words.keys("answer");

    private final Optional<List<String>> inspectors;
    private final Problems problems;

    /** @param inspectors names of those who may have written a version; absent when anybody may */
    DisputeReader(Optional<List<String>> inspectors, Problems problems) {
        this.inspectors = inspectors;
        this.problems = problems;
    }

    /** Whether a mapping tells of a disagreement. */
    static boolean in(Node node) {
        return node instanceof Node.Fields mapping
                && mapping.fields().stream().anyMatch(field -> isDispute(field.key()));
    }

    private static boolean isDispute(String key) {
        return KEYS.canonical(key).equals("disputed");
    }

    /**
     * The versions under 不一致; none when something is wrong with them.
     *
     * @param answer reads what one version says, as an observation of whatever question
     */
    List<Version> read(FieldReader fields, Function<Node, Optional<Observation>> answer) {
        fields.must("disputed");
        List<Version> versions = new ArrayList<>();
        List<Node> items = fields.items("disputed");
        for (Node item : items) {
            version(item, answer).ifPresent(versions::add);
        }
        boolean list =
                fields.node("disputed").filter(Node.Items.class::isInstance).isPresent();
        boolean readable = list && versions.size() == items.size();
        return readable && differ(fields.place("disputed"), versions) ? versions : List.of();
    }

    private Optional<Version> version(Node node, Function<Node, Optional<Observation>> answer) {
        if (!(node instanceof Node.Fields mapping)) {
            problems.add(node.place(), "expected_mapping");
            return Optional.empty();
        }
        Map<Boolean, List<Node.Field>> parts = mapping.fields().stream()
                .collect(Collectors.partitioningBy(
                        field -> KEYS.canonical(field.key()).equals("inspectors")));
        List<String> who = who(new FieldReader(new Node.Fields(node.place(), parts.get(true)), KEYS, problems));
        Node rest = new Node.Fields(node.place(), parts.get(false));
        if (in(rest)) {
            problems.add(node.place(), "dispute_inside");
            return Optional.empty();
        }
        return answer.apply(rest)
                .filter(said -> !who.isEmpty())
                .map(said -> new Version(who, said.answer(), said.details(), said.carried()));
    }

    private List<String> who(FieldReader fields) {
        fields.must("inspectors");
        List<String> names =
                fields.node("inspectors").filter(Node.Items.class::isInstance).isPresent()
                        ? fields.texts("inspectors")
                        : fields.text("inspectors").stream().toList();
        if (names.isEmpty() && fields.node("inspectors").isPresent()) {
            problems.add(fields.place("inspectors"), "missing", KEYS.shown("inspectors"));
        }
        inspectors.ifPresent(known -> names.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problems.unknown(fields.place("inspectors"), "unknown_inspector", name, known)));
        return names;
    }

    /** A disagreement is between different people who looked and wrote different things. */
    private boolean differ(Place place, List<Version> versions) {
        if (versions.size() < 2) {
            problems.add(place, "dispute_of_one");
        } else if (versions.stream().map(Version::people).distinct().count() < versions.size()) {
            problems.add(place, "dispute_of_same_people");
        } else if (!versions.stream().allMatch(Version::looked)) {
            problems.add(place, "dispute_unchecked");
        } else if (agreeing(versions)) {
            problems.add(place, "dispute_about_nothing");
        } else {
            return true;
        }
        return false;
    }

    private static boolean agreeing(List<Version> versions) {
        for (int i = 0; i < versions.size(); i++) {
            for (Version later : versions.subList(i + 1, versions.size())) {
                if (versions.get(i).agrees(later)) {
                    return true;
                }
            }
        }
        return false;
    }
}
