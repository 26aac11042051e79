package org.bianmin.report.sheet;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.bianmin.catalogue.scheme.Composite;
import org.bianmin.catalogue.scheme.Scheme;
import org.bianmin.report.Messages;
import org.bianmin.report.ResultJson;
import org.bianmin.score.sheet.CompositeScore;
import org.bianmin.score.sheet.Range;
import org.bianmin.score.sheet.ScoreSheet;

/**
 * A score sheet (评分表) as it stands in a result and is described in {@code docs/result.md}; every number is a text, because
 * it is exact. What is proposed apart from points is not in it: that is for the office alone ({@link ProposalSheet}).
 */
public final class SheetJson {
    private final Messages messages;
    private final SheetPhrases phrases;
    private final RowJson rows;
    private final TargetJson targets;

    /** @param messages in which language words and sentences are said */
    public SheetJson(Messages messages) {
        this.messages = messages;
        this.phrases = new SheetPhrases(messages);
        this.rows = new RowJson(messages);
        this.targets = new TargetJson(messages);
    }

    /**
     * One sheet as a tree of maps, lists, texts, numbers and flags.
     *
     * @param sample whether what it rests on is an example (示例数据)
     * @throws IllegalStateException if its numbers do not add up
     */
    public Map<String, Object> of(ScoreSheet sheet, boolean sample) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sample", sample || sheet.scheme().sample());
        json.put("scheme", scheme(sheet.scheme()));
        json.put("centre", sheet.centre());
        json.put("period", sheet.period());
        json.put("visits", sheet.visits().stream().map(LocalDate::toString).toList());
        json.put("targets", sheet.targets().stream().map(targets::of).toList());
        json.put(
                "composite",
                sheet.composite()
                        .map(score -> composite(sheet.scheme().composite().orElseThrow(), score))
                        .orElse(null));
        return json;
    }

    private Map<String, Object> scheme(Scheme scheme) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", scheme.id());
        json.put("title", scheme.title());
        json.put("basis", scheme.basis().orElse(null));
        json.put("region", scheme.region().orElse(null));
        json.put("sample", scheme.sample());
        json.put("cites", scheme.cites().stream().map(this::cited).toList());
        json.put("defects", scheme.defects().stream().map(SheetJson::defect).toList());
        json.put(
                "not_covered",
                scheme.notCovered().stream().map(SheetJson::notCovered).toList());
        return json;
    }

    private Map<String, Object> cited(Scheme.Cited cited) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("document", cited.document());
        json.put("standard", cited.standard().orElse(null));
        json.put("validity", ResultJson.coded(messages, "score_sheet.validity", cited.validity()));
        json.put("doubt", cited.doubt());
        return json;
    }

    private static Map<String, Object> defect(Scheme.Defect defect) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", defect.kind());
        json.put("at", defect.at());
        json.put("reason", defect.reason());
        return json;
    }

    private static Map<String, Object> notCovered(Scheme.NotCovered sentence) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("what", sentence.what());
        json.put("reason", sentence.reason());
        return json;
    }

    private Map<String, Object> composite(Composite composite, CompositeScore score) {
        Range sum = score.parts().stream().map(CompositeScore.Part::weighted).reduce(Range.ZERO, Range::plus);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("parts", score.parts().stream().map(this::part).toList());
        json.put("full_marks", ExactText.of(composite.fullMarks()));
        json.put("rounding", TargetJson.rounding(phrases, composite.rounding()));
        json.put("sum", rows.range(sum));
        json.put("rounded", RowJson.ends(score.total().plus(negative(sum))));
        json.put("total", rows.range(score.total()));
        json.put("settled", score.total().settled());
        json.put("capped", score.capped());
        json.put("cap", composite.cap().orElse(null));
        json.put("grade", score.grade().orElse(null));
        json.put("no_grade", TargetJson.noGrade(messages, score.grade(), score.noGrade()));
        json.put("bands", TargetJson.bands(phrases, composite.grades()));
        return json;
    }

    /** End by end, so that sum and rounding make the total at both. */
    private static Range negative(Range range) {
        return new Range(range.low().map(BigFraction::negate), range.high().map(BigFraction::negate));
    }

    private Map<String, Object> part(CompositeScore.Part part) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", part.part().name());
        json.put("scheme", part.part().scheme());
        json.put("dimensions", part.part().dimensions());
        json.put("percent", ExactText.of(part.part().percent()));
        json.put("score", rows.range(part.score()));
        json.put("full_marks", ExactText.of(part.fullMarks()));
        json.put("weighted", rows.range(part.weighted()));
        return json;
    }
}
