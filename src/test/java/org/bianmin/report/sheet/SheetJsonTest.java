package org.bianmin.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.bianmin.report.Messages;
import org.bianmin.report.ResultJson;
import org.bianmin.score.sheet.Range;
import org.bianmin.score.sheet.ScoreSheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SheetJsonTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/every-kind.json");
    private static final SheetJson JSON = new SheetJson(Messages.CHINESE);

    private static ScoreSheet sheet;
    private static String text;
    private static JsonNode json;

    @BeforeAll
    static void scores() throws IOException {
        sheet = SampleSheet.everyKind();
        text = ResultJson.text(JSON.of(sheet, true));
        json = new ObjectMapper().readTree(text);
    }

    @Test
    void should_agree_with_the_golden_sheet() throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(GOLDEN, text);
        }
        assertThat(text).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void should_come_to_what_was_computed_by_hand() {
        JsonNode window = json.at("/targets/1");

        // 100 - 15 (of 22) - 20.5333… + 7 - 2 (of 7 only 5 count) = 69.4666…, to one place 69.5
        assertThat(window.at("/name").asText()).isEqualTo("民政窗口");
        assertThat(window.at("/sections/0/sum/low").asText()).isEqualTo("-22");
        assertThat(window.at("/sections/0/total/low").asText()).isEqualTo("-15");
        assertThat(window.at("/sections/1/total/low").asText()).isEqualTo("-20 8/15");
        assertThat(window.at("/sections/2/total/low").asText()).isEqualTo("7");
        assertThat(window.at("/total/text").asText()).isEqualTo("69.5");
        assertThat(window.at("/grade").asText()).isEqualTo("不合格");
        assertThat(json.at("/targets/3/total/text").asText()).isEqualTo("不高于88");
        assertThat(json.at("/targets/3/total/low").isNull()).isTrue();
    }

    @Test
    void should_hold_every_kind_of_row() {
        List<String> kinds = new ArrayList<>();
        each(
                json.at("/targets"),
                target -> each(
                        target.at("/sections"),
                        section -> each(
                                section.at("/rows"),
                                row -> kinds.add(row.at("/price").asText()))));

        assertThat(kinds).contains("per_unit", "loses", "banded", "linear", "ranked", "missing_items", "carried");
    }

    @Test
    void should_print_no_total_that_is_not_the_sum_of_what_is_printed() {
        for (String end : List.of("low", "high")) {
            each(json.at("/targets"), target -> {
                each(target.at("/sections"), section -> {
                    each(section.at("/rows"), row -> {
                        charges(row, end);
                        adds(row.at("/total"), end, List.of(row.at("/sum"), row.at("/caps")));
                    });
                    adds(section.at("/sum"), end, totals(section.at("/rows")));
                    adds(
                            section.at("/total"),
                            end,
                            List.of(section.at("/sum"), section.at("/caps"), section.at("/lost_at_once")));
                });
                List<JsonNode> steps = new ArrayList<>();
                each(target.at("/steps"), step -> steps.add(step.at("/points")));
                assertThat(steps).hasSize(9);
                adds(target.at("/total"), end, steps);
                List<JsonNode> parts = totals(target.at("/sections"));
                parts.add(steps.get(0));
                adds(steps.subList(0, 4), end, parts);
            });
        }
    }

    /** Where all is lost at once it is lost once, however often it happens. */
    private static void charges(JsonNode row, String end) {
        if (row.at("/charges").isEmpty() || row.at("/price").asText().equals("loses")) {
            return;
        }
        boolean lowest = end.equals("low");
        BigFraction sum = BigFraction.ZERO;
        for (JsonNode charge : row.at("/charges")) {
            BigFraction points = number(charge.at("/points").asText());
            BigFraction certain = number(charge.at("/certain").asText());
            sum = sum.add(points.signum() < 0 == lowest ? points : certain);
            BigFraction units = BigFraction.ZERO;
            for (JsonNode unit : charge.at("/units")) {
                units = units.add(number(unit.at("/points").asText()));
            }
            assertThat(units).isEqualTo(points);
        }
        assertThat(number(row.at("/sum/" + end).asText()))
                .as(row.at("/id").asText())
                .isEqualTo(sum);
    }

    private static List<JsonNode> totals(JsonNode all) {
        List<JsonNode> totals = new ArrayList<>();
        each(all, one -> totals.add(one.at("/total")));
        return totals;
    }

    private static void adds(JsonNode total, String end, List<JsonNode> parts) {
        adds(List.of(total), end, parts);
    }

    /** An end without number adds to nothing. */
    private static void adds(List<JsonNode> one, String end, List<JsonNode> other) {
        if (java.util.stream.Stream.of(one, other)
                .flatMap(List::stream)
                .noneMatch(part -> part.at("/" + end).isNull())) {
            assertThat(sum(one, end)).isEqualTo(sum(other, end));
        }
    }

    private static BigFraction sum(List<JsonNode> parts, String end) {
        return parts.stream()
                .map(part -> number(part.at("/" + end).asText()))
                .reduce(BigFraction.ZERO, BigFraction::add);
    }

    private static void each(JsonNode all, java.util.function.Consumer<JsonNode> then) {
        all.forEach(then);
    }

    /** -20 8/15, 1/30, 69.5 */
    private static BigFraction number(String text) {
        BigFraction sum = BigFraction.ZERO;
        for (String part : text.replace("-", "").split(" ")) {
            String[] halves = part.split("/");
            BigDecimal decimal = new BigDecimal(halves[0]);
            BigFraction exact = BigFraction.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
            sum = sum.add(halves.length == 1 ? exact : exact.divide(Integer.parseInt(halves[1])));
        }
        return text.startsWith("-") ? sum.negate() : sum;
    }

    @Test
    void should_not_hold_what_is_proposed() {
        List<String> proposed = sheet.targets().stream()
                .flatMap(target -> target.proposals().stream())
                .map(ScoreSheet.Proposed::what)
                .toList();

        assertThat(proposed).containsExactly("全区通报", "约谈窗口负责人", "待岗培训");
        assertThat(proposed).allSatisfy(what -> assertThat(text).doesNotContain(what));
        assertThat(text).doesNotContain("待岗");
    }

    @Test
    void should_refuse_a_total_to_which_the_steps_do_not_lead() {
        ScoreSheet.TargetScore right = sheet.targets().get(1);
        ScoreSheet.TargetScore wrong = new ScoreSheet.TargetScore(
                right.table(),
                right.name(),
                right.belongs(),
                right.sections(),
                right.sum(),
                right.bonusCut(),
                Range.exactly(BigFraction.of(71)),
                right.uncapped(),
                right.grade(),
                right.noGrade(),
                right.awards(),
                right.proposals());

        assertThatThrownBy(() -> JSON.of(
                        new ScoreSheet(
                                sheet.scheme(),
                                sheet.centre(),
                                sheet.period(),
                                sheet.visits(),
                                List.of(wrong),
                                Optional.empty()),
                        true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("民政窗口");
    }
}
