package org.bianmin.report.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bianmin.catalogue.scheme.Grade;
import org.bianmin.catalogue.scheme.Interval;
import org.bianmin.catalogue.scheme.Rounding;
import org.bianmin.catalogue.scheme.Table;
import org.bianmin.report.Messages;
import org.bianmin.report.ResultJson;
import org.bianmin.score.Score;
import org.bianmin.score.sheet.Caps;
import org.bianmin.score.sheet.RowScore;
import org.bianmin.score.sheet.ScoreSheet;

/** The score of one target, from its rows to its grade. */
final class TargetJson {
    private final Messages messages;
    private final SheetPhrases phrases;
    private final RowJson rows;

    TargetJson(Messages messages) {
        this.messages = messages;
        this.phrases = new SheetPhrases(messages);
        this.rows = new RowJson(messages);
    }

    Map<String, Object> of(ScoreSheet.TargetScore score) {
        Table table = score.table();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("target", ResultJson.coded(messages, "score_sheet.target", table.target()));
        json.put("name", score.name());
        json.put("belongs", score.belongs());
        json.put("rows", counts(score));
        json.put("sections", score.sections().stream().map(this::section).toList());
        json.put("full_marks", ExactText.of(table.fullMarks()));
        json.put("floor", RowJson.orNull(table.limits().floor()));
        json.put("ceiling", RowJson.orNull(table.limits().ceiling()));
        json.put("bonus_at_most", RowJson.orNull(table.limits().bonus()));
        json.put(
                "rounding",
                table.rounding().map(each -> rounding(phrases, each)).orElse(null));
        json.put("steps", Step.of(score, messages).stream().map(this::step).toList());
        json.put("total", rows.range(score.total()));
        json.put("settled", score.total().settled());
        json.put("grade", score.grade().orElse(null));
        json.put("grade_by_points", score.uncapped().orElse(null));
        json.put("no_grade", noGrade(messages, score.grade(), score.noGrade()));
        json.put("bands", bands(phrases, table.grades()));
        json.put("awards", score.awards().stream().map(this::award).toList());
        return json;
    }

    private static Map<String, Object> counts(ScoreSheet.TargetScore score) {
        List<RowScore.State> states = score.sections().stream()
                .flatMap(section -> section.rows().stream())
                .map(RowScore::state)
                .toList();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("due", states.size());
        json.put("checked", count(states, RowScore.State.CHECKED));
        json.put("open", count(states, RowScore.State.OPEN));
        json.put("not_checked", count(states, RowScore.State.NOT_CHECKED));
        return json;
    }

    private static long count(List<RowScore.State> states, RowScore.State wanted) {
        return states.stream().filter(state -> state == wanted).count();
    }

    private Map<String, Object> section(ScoreSheet.SectionScore score) {
        Table.Section section = score.section();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", section.id());
        json.put("title", section.title());
        json.put("marks", RowJson.orNull(section.marks()));
        json.put("loses_at_most", RowJson.orNull(section.losesAtMost()));
        json.put("adds_at_most", RowJson.orNull(section.addsAtMost()));
        json.put("rows", score.rows().stream().map(rows::of).toList());
        json.put("sum", rows.range(score.sum()));
        json.put("caps", RowJson.ends(Caps.of(score)));
        json.put("lost_at_once", RowJson.ends(Caps.lostAtOnce(score)));
        json.put("total", rows.range(score.total()));
        return json;
    }

    private Map<String, Object> step(Step step) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("code", step.code());
        words.put("text", step.text());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("step", words);
        json.put("points", RowJson.ends(step.points()));
        json.put("shown", step.shown());
        return json;
    }

    /** How a total is rounded: to what, which way, and the words for it. */
    static Map<String, Object> rounding(SheetPhrases phrases, Rounding rounding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("to", ExactText.of(rounding.to()));
        json.put("mode", rounding.mode().name().toLowerCase(Locale.ROOT));
        json.put("text", phrases.rounding(rounding));
        return json;
    }

    /** {@code null} where there is a grade. */
    static Map<String, Object> noGrade(Messages messages, Optional<String> grade, Optional<Score.NoGrade> why) {
        if (grade.isPresent()) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", why.map(each -> each.name().toLowerCase(Locale.ROOT)).orElse("between_grades"));
        json.put("text", whyNoGrade(messages, why));
        return json;
    }

    /** Why there is no grade, said of rows where the reason is one of rows; a gap between the grades is a reason too. */
    static String whyNoGrade(Messages messages, Optional<Score.NoGrade> why) {
        return why.map(each -> {
                    String ofRows = "score_sheet.no_grade";
                    boolean has = messages.has(ofRows + "." + each.name().toLowerCase(Locale.ROOT));
                    return messages.word(has ? ofRows : "score", each);
                })
                .orElse(messages.text("score_sheet.no_grade.between_grades"));
    }

    static List<Map<String, Object>> bands(SheetPhrases phrases, List<Grade> grades) {
        return grades.stream().map(grade -> band(phrases, grade)).toList();
    }

    private static Map<String, Object> band(SheetPhrases phrases, Grade grade) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("grade", grade.name());
        json.putAll(interval(phrases, grade.scores()));
        return json;
    }

    private static Map<String, Object> interval(SheetPhrases phrases, Interval interval) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("low", interval.low().map(edge -> ExactText.of(edge.value())).orElse(null));
        json.put("low_included", interval.low().filter(Interval.Edge::inclusive).isPresent());
        json.put("high", interval.high().map(edge -> ExactText.of(edge.value())).orElse(null));
        json.put(
                "high_included",
                interval.high().filter(Interval.Edge::inclusive).isPresent());
        json.put("text", phrases.interval(interval));
        return json;
    }

    private Map<String, Object> award(ScoreSheet.AwardScore score) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", score.award().name());
        json.put("lost", answered(score.lost()));
        json.put("grade_at_most", score.award().gradeAtMost().orElse(null));
        json.put("grounds", score.grounds().stream().map(this::ground).toList());
        return json;
    }

    /** {@code yes}, {@code no}, or {@code open} where it is not decided. */
    static String answer(Optional<Boolean> answer) {
        return answer.map(yes -> yes ? "yes" : "no").orElse("open");
    }

    private Map<String, Object> answered(Optional<Boolean> answer) {
        String code = answer(answer);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", code);
        json.put("text", messages.text("score_sheet.lost_award." + code));
        return json;
    }

    private Map<String, Object> ground(ScoreSheet.Ground ground) {
        Table.Condition condition = ground.condition();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", condition.id());
        json.put("quote", condition.quote());
        json.put("rows", condition.rows());
        json.put("unit", condition.per());
        json.put("needed", interval(phrases, condition.counts()));
        json.put("counted", ground.counted());
        json.put("open", ground.open().orElse(null));
        json.put("met", answered(ground.met()));
        json.put(
                "charges",
                ground.charges().stream()
                        .map(charge -> rows.charge(Optional.empty(), condition.per(), charge))
                        .toList());
        json.put("note", condition.note());
        return json;
    }
}
