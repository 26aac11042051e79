package org.bianmin.cases.edges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bianmin.Shipped;
import org.bianmin.cases.reckoning.Reckoning;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.Word;
import org.bianmin.facts.Facts;
import org.bianmin.findings.Assessment;
import org.bianmin.findings.Assessor;
import org.bianmin.record.Answer;
import org.junit.jupiter.api.Test;

/** Whole visits with answers drawn by lot, the same at every run: rules and plain arithmetic come to the same. */
class RandomVisitsTest {
    private static final int VISITS = 150;
    private static final Trials TRIALS = new Trials(Shipped.CATALOGUE.vocabulary(), Shipped.TODAY);

    private final Random lot = new Random(20261124);
    private final List<Edition> editions = Shipped.CATALOGUE.standards().stream()
            .map(standard -> Edition.of(standard, Shipped.TODAY, List.of()))
            .toList();
    private final Map<String, List<Answer>> answers = answers();

    /** By question, every answer that is an edge for some clause or condition. */
    private Map<String, List<Answer>> answers() {
        Map<String, List<Answer>> found = new TreeMap<>();
        editions.stream()
                .flatMap(edition -> edition.clauses().stream())
                .filter(Facts::judged)
                .forEach(clause -> {
                    TRIALS.of(clause.check().orElseThrow()).stream()
                            .flatMap(trial -> trial.answer().stream())
                            .forEach(answer ->
                                    put(found, clause.check().orElseThrow().question(), answer));
                    Conditions.answers(clause)
                            .forEach(condition -> Conditions.words(judges(), condition)
                                    .forEach(word -> put(found, condition.question(), new Answer.Choice(word))));
                });
        return found;
    }

    private static void put(Map<String, List<Answer>> found, String question, Answer answer) {
        found.computeIfAbsent(question, key -> new ArrayList<>()).add(answer);
    }

    private Judges judges() {
        return Judges.of(Shipped.CATALOGUE.vocabulary(), editions);
    }

    private static OtherNumbers others(String question) {
        return new OtherNumbers(
                Shipped.CATALOGUE.vocabulary(),
                Shipped.CATALOGUE.vocabulary().question(question).orElseThrow());
    }

    private Scene visit() {
        List<Word> kinds = List.copyOf(Shipped.CATALOGUE.vocabulary().kinds().words());
        Scene scene = Scene.at(kinds.get(lot.nextInt(kinds.size())).name(), Shipped.TODAY);
        for (Map.Entry<String, List<Answer>> entry : answers.entrySet()) {
            int things = judges().ofThings(entry.getKey()) ? lot.nextInt(3) : 1;
            for (int i = 0; i < things; i++) {
                String thing = judges().ofThings(entry.getKey())
                        ? Samples.list("things").get(i)
                        : "";
                boolean recorded = lot.nextInt(10) > 0;
                Answer answer =
                        entry.getValue().get(lot.nextInt(entry.getValue().size()));
                scene = others(entry.getKey())
                        .answered(
                                scene,
                                new Scene.Asked(entry.getKey(), thing),
                                recorded ? Optional.of(answer) : Optional.empty());
            }
        }
        return scene;
    }

    @Test
    void should_come_to_the_same_as_the_rules() {
        Assessor assessor = new Assessor(Shipped.RULE_BOOK, Shipped.CATALOGUE.vocabulary());
        Reckoning reckoning = new Reckoning(Shipped.CATALOGUE.vocabulary(), editions);
        Map<String, Integer> verdicts = new TreeMap<>();
        IntStream.range(0, VISITS).mapToObj(i -> visit()).forEach(scene -> {
            Map<String, String> judged = judged(assessor, scene);
            Map<String, String> reckoned = new LinkedHashMap<>();
            judged.keySet().forEach(key -> reckoned.put(key, reckoning.verdict(key, scene.situation())));
            assertThat(judged).as(scene.toString()).isEqualTo(reckoned);
            judged.values().forEach(verdict -> verdicts.merge(verdict, 1, Integer::sum));
        });
        assertThat(verdicts.keySet())
                .containsExactlyInAnyOrder("conforms", "fails", "unmet", "not_applicable", "not_checked", "undecided");
        assertThat(verdicts.values()).allMatch(count -> count > VISITS);
    }

    private Map<String, String> judged(Assessor assessor, Scene scene) {
        Assessment assessment = assessor.assess(editions, editions, scene.kind(), scene.centre(), scene.observations());
        Map<String, String> judged = new LinkedHashMap<>();
        assessment.findings().forEach(finding -> judged.put(finding.key(), code(finding.verdict())));
        assessment.rollUps().forEach(finding -> judged.put(finding.key(), code(finding.verdict())));
        return judged;
    }

    private static String code(Enum<?> verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    /** Every clause that can be judged is in it, so that a visit of nothing would not pass unseen. */
    @Test
    void should_draw_answers_for_every_judged_clause() {
        Stream<Clause> judged = Shipped.CATALOGUE.standards().stream()
                .map(Standard::clauses)
                .flatMap(List::stream)
                .filter(Facts::judged);
        assertThat(judged.map(clause -> clause.check().orElseThrow().question()))
                .allMatch(answers::containsKey);
    }
}
