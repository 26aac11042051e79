package org.bianmin.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bianmin.score.sheet.Headline;

/** Compares a result with the one that is final: what was published stays published, and what differs is told. */
public final class Differences {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Differences() {}

    /**
     * In what a result differs from the final one: verdicts, score and grade.
     *
     * @param issued text of the final result
     * @param now what was found today
     * @return absent when the text is no result
     */
    public static Optional<List<Progress.Difference>> of(String issued, Audit now) {
        try {
            JsonNode then = MAPPER.readTree(issued);
            if (!then.path("format").asText().equals(ResultJson.FORMAT)) {
                return Optional.empty();
            }
            List<Progress.Difference> differences = new ArrayList<>();
            compare(verdicts(then), verdicts(now))
                    .forEach((clause, both) -> differences.add(
                            new Progress.Difference(Optional.of(clause), Optional.empty(), both.then(), both.now())));
            compare(figures(then), figures(now))
                    .forEach((figure, both) -> differences.add(
                            new Progress.Difference(Optional.empty(), Optional.of(figure), both.then(), both.now())));
            return Optional.of(List.copyOf(differences));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Two texts that should be the same. */
    private record Both(String then, String now) {}

    private static Map<String, Both> compare(Map<String, String> then, Map<String, String> now) {
        Set<String> keys = new LinkedHashSet<>(then.keySet());
        keys.addAll(now.keySet());
        Map<String, Both> differing = new LinkedHashMap<>();
        keys.forEach(key -> {
            Both both = new Both(then.getOrDefault(key, ""), now.getOrDefault(key, ""));
            if (!both.then().equals(both.now())) {
                differing.put(key, both);
            }
        });
        return differing;
    }

    private static Map<String, String> verdicts(JsonNode result) {
        Map<String, String> verdicts = new LinkedHashMap<>();
        result.path("findings")
                .forEach(finding -> verdicts.put(
                        finding.path("clause").asText(),
                        finding.path("verdict").path("text").asText()));
        result.path("roll_ups")
                .forEach(rollUp -> verdicts.put(
                        rollUp.path("roll_up").asText(),
                        rollUp.path("verdict").path("text").asText()));
        return verdicts;
    }

    private static Map<String, String> verdicts(Audit now) {
        Map<String, String> verdicts = new LinkedHashMap<>();
        now.assessment()
                .findings()
                .forEach(finding -> verdicts.put(finding.key(), Messages.CHINESE.word("verdict", finding.verdict())));
        RollUpJson.shown(now.assessment())
                .forEach(rollUp -> verdicts.put(rollUp.key(), Messages.CHINESE.word("verdict", rollUp.verdict())));
        return verdicts;
    }

    private static Map<String, String> figures(JsonNode result) {
        // Results that were issued before offices could score by tables have the rate only.
        JsonNode headline = result.path(result.has("headline") ? "headline" : "score");
        Map<String, String> figures = new LinkedHashMap<>();
        for (String figure : List.of("low", "high", "grade")) {
            JsonNode value = headline.path(figure);
            figures.put(figure, value.isTextual() ? value.asText() : "");
        }
        return figures;
    }

    private static Map<String, String> figures(Audit now) {
        Headline headline = now.headline();
        return Map.of(
                "low",
                headline.low().map(BigDecimal::toPlainString).orElse(""),
                "high",
                headline.high().map(BigDecimal::toPlainString).orElse(""),
                "grade",
                headline.grade().orElse(""));
    }
}
