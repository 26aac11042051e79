package org.bianmin.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.bianmin.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped question that somebody answers is asked in plain words too, and says what it takes to mend. */
class PlainQuestionsTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("groups")
    void should_ask_in_one_sentence_of_its_own(String group) {
        List<Question> questions = questions(group);

        assertThat(questions)
                .allSatisfy(question -> assertThat(question.ask())
                        .as(question.id())
                        .isNotEqualTo(question.name())
                        .doesNotContain("。")
                        .matches("[^？]+？"));
        assertThat(questions).extracting(Question::ask).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("groups")
    void should_say_what_it_takes(String group) {
        assertThat(questions(group))
                .allSatisfy(question ->
                        assertThat(question.effort()).as(question.id()).isPresent());
    }

    @Test
    void should_ask_nothing_that_nobody_answers() {
        List<Question> derived = Shipped.CATALOGUE.vocabulary().groups().stream()
                .flatMap(group -> group.derived().stream())
                .toList();

        assertThat(derived).isNotEmpty().allSatisfy(question -> {
            assertThat(question.ask()).as(question.id()).isEmpty();
            assertThat(question.effort()).as(question.id()).isEmpty();
        });
    }

    private static Stream<String> groups() {
        return Shipped.CATALOGUE.vocabulary().groups().stream().map(QuestionGroup::key);
    }

    private static List<Question> questions(String group) {
        return Shipped.CATALOGUE.vocabulary().group(group).orElseThrow().questions();
    }
}
