package org.bianmin.cases.edges;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Check;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.Limits;
import org.bianmin.catalogue.Period;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.facts.Facts;

/**
 * The generated cases of a standard.
 *
 * @param all in the order of the standard
 * @param unproved clauses and roll-ups, written standard/id, for which no case could be made up that conforms, or none
 *     that does not; a test that examined nothing must not pass
 */
public record Edges(List<Edge> all, List<String> unproved) {

    /**
     * Makes them up.
     *
     * @param catalogue the standard's own, with the documents over which it prevails
     * @param today on which the standard is looked at, or on the nearest day on which it is in force; its dated limits
     *     are looked at on their own days too
     */
    public static Edges of(Catalogue catalogue, Standard standard, LocalDate today) {
        LocalDate day = standard.inForce().nearest(today);
        Vocabulary vocabulary = catalogue.vocabulary();
        List<Edge> edges = new ArrayList<>();
        Edition edition = Edition.of(standard, day, List.of());
        edges.addAll(clauses(vocabulary, edition, edition.clauses()));
        edges.addAll(dated(vocabulary, standard, day));
        Judges judges = Judges.of(vocabulary, List.of(edition));
        standard.rollUps()
                .forEach(rollUp -> edges.addAll(new RollUpEdges(judges, rollUp, new Trials(vocabulary, day)).all()));
        edges.addAll(new PrecedenceEdges(catalogue, edition).all());
        edges.addAll(new SameEdges(catalogue, edition).all());
        edges.addAll(notJudged(judges, edition));
        return new Edges(List.copyOf(edges), unproved(edition, edges));
    }

    private static List<Edge> clauses(Vocabulary vocabulary, Edition edition, List<Clause> clauses) {
        Judges judges = Judges.of(vocabulary, List.of(edition));
        Trials trials = new Trials(vocabulary, edition.day());
        return clauses.stream()
                .filter(Facts::judged)
                .flatMap(clause -> new ClauseEdges(judges, clause, trials).all().stream())
                .toList();
    }

    /** What is permitted, or of which nobody knows whether it binds, is listed apart whatever is there. */
    private static List<Edge> notJudged(Judges judges, Edition edition) {
        Scene scene = Scene.at(edition.standard().appliesTo().get(0), edition.day());
        return edition.clauses().stream()
                .filter(clause -> clause.check().isPresent() && !Facts.judged(clause))
                .map(clause -> judges.edge(judges.key(clause.id()), scene, EdgeKind.NOT_JUDGED, List.of()))
                .toList();
    }

    /** On the first and last day of each period of a limit, the day before and the day after. */
    private static List<Edge> dated(Vocabulary vocabulary, Standard standard, LocalDate day) {
        List<Edge> edges = new ArrayList<>();
        for (Clause clause : standard.clauses()) {
            if (clause.check().isPresent() && clause.check().get() instanceof Check.Limit limit) {
                days(limit).stream().filter(each -> !each.equals(day)).forEach(each -> {
                    Edition edition = Edition.of(standard, each, List.of());
                    edges.addAll(clauses(
                            vocabulary,
                            edition,
                            edition.clauses().stream()
                                    .filter(other -> other.id().equals(clause.id()))
                                    .toList()));
                });
            }
        }
        return edges;
    }

    private static Set<LocalDate> days(Check.Limit limit) {
        return limit.values().stream()
                .map(Limits::period)
                .flatMap(Edges::ends)
                .flatMap(end -> Stream.of(end.minusDays(1), end, end.plusDays(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<LocalDate> ends(Period period) {
        return Stream.concat(period.from().stream(), period.until().stream());
    }

    private static List<String> unproved(Edition edition, List<Edge> edges) {
        Stream<String> clauses =
                edition.clauses().stream().filter(Facts::judged).map(clause -> Facts.key(edition, clause));
        Stream<String> rollUps = edition.standard().rollUps().stream()
                .filter(rollUp -> edition.clauses().stream()
                        .anyMatch(clause -> rollUp.parts().contains(clause.id()) && Facts.breaks(clause)))
                .map(rollUp -> Facts.key(edition, rollUp));
        return Stream.concat(clauses, rollUps)
                .filter(key -> !shown(edges, key, Set.of("conforms")) || !shown(edges, key, Set.of("fails", "unmet")))
                .toList();
    }

    private static boolean shown(List<Edge> edges, String key, Set<String> verdicts) {
        return edges.stream().anyMatch(edge -> edge.key().equals(key) && verdicts.contains(edge.verdict()));
    }
}
