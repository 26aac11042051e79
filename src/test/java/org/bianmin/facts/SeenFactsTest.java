package org.bianmin.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.QuestionGroup;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.Word;
import org.bianmin.catalogue.WordList;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.record.Answer;
import org.bianmin.record.Details;
import org.bianmin.record.Observation;
import org.bianmin.record.Observations;
import org.bianmin.record.State;
import org.bianmin.record.Version;
import org.junit.jupiter.api.Test;

class SeenFactsTest {
    private static final Vocabulary VOCABULARY = new Vocabulary(
            List.of(new WordList(
                    "equipment",
                    List.of(
                            new Word("打印机", List.of(), List.of()),
                            new Word("打印扫描一体机", List.of(), List.of("打印机")),
                            new Word("激光打印机", List.of(), List.of("打印机"))))),
            List.of(new QuestionGroup(
                    "work",
                    "办公",
                    false,
                    "设备",
                    List.of(new Question(
                            "work",
                            "equipment",
                            "设备",
                            Question.Kind.NAMES,
                            "equipment",
                            "",
                            false,
                            false,
                            "设备",
                            "",
                            Optional.empty(),
                            "",
                            Optional.empty())),
                    List.of())));

    private static final List<Version> DIFFERENT =
            List.of(version("检查员甲", State.PRESENT), version("检查员乙", State.ABSENT));

    private static Version version(String inspector, State state) {
        return new Version(List.of(inspector), new Answer.Stated(state, ""), Details.NONE, Optional.empty());
    }

    private static Sighting printer(Map<String, State> states, Map<String, List<Version>> disputed) {
        Answer names = new Answer.Names(states, Map.of(), true, Map.of(), disputed, Map.of(), List.of());
        Observation seen = new Observation("work.equipment", "", names, Details.NONE, Place.NOWHERE);
        return ((NamesSeen) new SeenFacts(VOCABULARY, Map.of(), "")
                        .of(new Observations(List.of(seen), Map.of()))
                        .get(0))
                .state("打印机");
    }

    @Test
    void should_be_there_when_one_kind_is_and_inspectors_differ_about_another() {
        assertThat(printer(Map.of("激光打印机", State.PRESENT), Map.of("打印扫描一体机", DIFFERENT)))
                .isEqualTo(Sighting.PRESENT);
    }

    @Test
    void should_stay_open_when_inspectors_differ_about_the_only_kind() {
        assertThat(printer(Map.of(), Map.of("打印扫描一体机", DIFFERENT))).isEqualTo(Sighting.CONTRADICTORY);
    }

    @Test
    void should_contradict_an_explicit_negative() {
        assertThat(printer(Map.of("打印机", State.ABSENT, "激光打印机", State.PRESENT), Map.of()))
                .isEqualTo(Sighting.CONTRADICTORY);
    }
}
