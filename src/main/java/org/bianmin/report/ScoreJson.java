package org.bianmin.report;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.bianmin.catalogue.scheme.Grade;
import org.bianmin.catalogue.scheme.Interval;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.score.Points;
import org.bianmin.score.Score;
import org.bianmin.score.sheet.Headline;

/** The score of a result with its workings; every number is a text, because it is exact. */
final class ScoreJson {
    private final Messages messages;

    ScoreJson(Messages messages) {
        this.messages = messages;
    }

    Map<String, Object> of(Score score) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("scheme", scheme(score.scheme()));
        json.put("settled", score.settled());
        json.put("score", score.settled() && !score.ledger().isEmpty() ? number(score.low()) : null);
        points(json, score.points(), score.low(), score.high());
        json.put("full_marks", score.rate().fullMarks().toPlainString());
        json.put("grade", score.grade().orElse(null));
        json.put("grade_by_points", score.uncapped().orElse(null));
        json.put(
                "no_grade",
                score.noGrade()
                        .map(why -> ResultJson.coded(messages, "score", why))
                        .orElse(null));
        json.put("capping", score.capping());
        json.put("cap", score.rate().cap().orElse(null));
        json.put("bands", score.rate().grades().stream().map(ScoreJson::band).toList());
        json.put(
                "dimensions",
                score.dimensions().stream().map(ScoreJson::dimension).toList());
        json.put("ledger", score.ledger().stream().map(ScoreJson::entry).toList());
        return json;
    }

    /** The figures that the visit is known by. */
    Map<String, Object> headline(Headline headline) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("scheme", scheme(headline.scheme()));
        json.put("by_rate", headline.scheme().rate().isPresent());
        json.put("settled", headline.settled());
        json.put("low", headline.low().map(ScoreJson::number).orElse(null));
        json.put("high", headline.high().map(ScoreJson::number).orElse(null));
        json.put("grade", headline.grade().orElse(null));
        json.put(
                "no_grade",
                headline.noGrade()
                        .map(why -> ResultJson.coded(messages, "score", why))
                        .orElse(null));
        return json;
    }

    private static Map<String, Object> scheme(Scheme scheme) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", scheme.id());
        json.put("title", scheme.title());
        json.put("basis", scheme.basis().orElse(null));
        return json;
    }

    private static Map<String, Object> band(Grade grade) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("grade", grade.name());
        json.put(
                "at_least",
                grade.scores().low().map(Interval.Edge::value).orElseThrow().toPlainString());
        return json;
    }

    private static void points(Map<String, Object> json, Points points, BigDecimal low, BigDecimal high) {
        json.put("earned", fraction(points.earned()));
        json.put("open", fraction(points.open()));
        json.put("possible", fraction(points.possible()));
        json.put("low", number(low));
        json.put("high", number(high));
    }

    private static Map<String, Object> dimension(Score.Dimension dimension) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", dimension.name());
        points(json, dimension.points(), dimension.low(), dimension.high());
        return json;
    }

    private static Map<String, Object> entry(Score.Entry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clause", entry.clause());
        json.put("dimension", entry.dimension());
        json.put("met", entry.met());
        json.put("open", entry.open());
        json.put("parts", entry.parts());
        json.put("earned", fraction(entry.points().earned()));
        return json;
    }

    private static String number(BigDecimal number) {
        return number.toPlainString();
    }

    /** An exact number as people write it: 38, 2/3, 38 2/3. */
    static String fraction(BigFraction fraction) {
        var parts = fraction.getNumerator().divideAndRemainder(fraction.getDenominator());
        if (parts[1].signum() == 0) {
            return parts[0].toString();
        }
        String rest = parts[1] + "/" + fraction.getDenominator();
        return parts[0].signum() == 0 ? rest : parts[0] + " " + rest;
    }
}
