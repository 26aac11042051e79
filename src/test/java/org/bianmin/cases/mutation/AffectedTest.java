package org.bianmin.cases.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bianmin.Shipped;
import org.bianmin.cases.mutation.Mutant.Kind;
import org.bianmin.catalogue.yaml.Node;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.record.Case;
import org.bianmin.record.Observations;
import org.junit.jupiter.api.Test;

/** Which clauses of the shipped standards a mutant reaches. */
class AffectedTest {
    private static final Observations NOTHING_SEEN = new Observations(List.of(), Map.of());

    private static Case expecting(String key, Optional<Case.Critical> critical) {
        return new Case(
                "",
                "",
                Place.NOWHERE,
                LocalDate.EPOCH,
                "",
                "",
                List.of(),
                List.of(),
                NOTHING_SEEN,
                Map.of(key, Case.Expected.verdict("conforms")),
                critical);
    }

    private static Affected affected(String standard, String within, Kind kind) {
        return Affected.of(
                new Mutant(standard, within, Place.NOWHERE, kind, "", "", new Node.Blank(Place.NOWHERE)),
                Shipped.CATALOGUE,
                Shipped.CATALOGUE);
    }

    /** Keys of all clauses and roll-ups that it reaches. */
    private static Set<String> reached(String standard, String within, Kind kind) {
        Affected affected = affected(standard, within, kind);
        return Shipped.CATALOGUE.standards().stream()
                .flatMap(each -> Stream.concat(
                                each.clauses().stream().map(clause -> clause.id()),
                                each.rollUps().stream().map(rollUp -> rollUp.id()))
                        .map(id -> each.id() + "/" + id))
                .filter(key -> affected.concerns(expecting(key, Optional.empty())))
                .collect(Collectors.toSet());
    }

    @Test
    void should_reach_clauses_that_take_over_the_check_what_gives_way_and_the_headings_above() {
        assertThat(reached("renhe-2018", "七有2-2", Kind.ITEM))
                .containsExactlyInAnyOrder(
                        "renhe-2018/七有2-2",
                        "renhe-2018/二(一)1-3",
                        "db51-t-1618-2013/2.3.2-2",
                        "renhe-2018/七有2",
                        "renhe-2018/七有");
    }

    @Test
    void should_reach_nothing_else_where_a_clause_stands_alone() {
        assertThat(reached("db51-t-1618-2013", "4.2.1.2", Kind.ITEM)).containsExactly("db51-t-1618-2013/4.2.1.2");
    }

    @Test
    void should_reach_every_clause_from_the_head() {
        assertThat(reached("db51-t-1618-2013", "", Kind.APPLICABILITY))
                .contains("db51-t-1618-2013/2.1", "db51-t-1618-2013/7.2-3", "renhe-2018/七有2-3")
                .doesNotContain("renhe-2018/三(一)-2");
    }

    @Test
    void should_reach_the_headings_above_a_heading() {
        assertThat(reached("renhe-2018", "七有7", Kind.ROLL_UP))
                .containsExactlyInAnyOrder("renhe-2018/七有7", "renhe-2018/七有");
    }

    @Test
    void should_reach_from_a_word_list_what_is_answered_or_asked_on_condition_from_it() {
        assertThat(reached("", "window_types", Kind.BROADER))
                .contains("renhe-2018/七有4-1", "renhe-2018/七有4")
                .doesNotContain("renhe-2018/七有4-3");
        assertThat(reached("", "kinds", Kind.BROADER)).contains("db51-t-1618-2013/2.1", "renhe-2018/三(一)-2");
        assertThat(reached("", "window_types", Kind.ALIAS)).isEmpty();
    }

    @Test
    void should_concern_a_case_that_asks_a_scheme_for_which_the_clause_is_critical() {
        Case asking = expecting(
                "db51-t-1618-2013/2.1", Optional.of(new Case.Critical("shili-2026", List.of("db51-t-1618-2013/5.1"))));
        assertThat(affected("db51-t-1618-2013", "5.1", Kind.ITEM).concerns(asking))
                .isTrue();
        assertThat(affected("db51-t-1618-2013", "5.2.1", Kind.ITEM).concerns(asking))
                .isFalse();
    }
}
