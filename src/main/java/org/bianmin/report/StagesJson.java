package org.bianmin.report;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.QuestionGroup;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.findings.Finding;
import org.bianmin.record.Answer;
import org.bianmin.record.Observation;
import org.bianmin.record.State;
import org.bianmin.record.Version;
import org.bianmin.record.Visit;
import org.bianmin.record.stages.Draft;
import org.bianmin.record.stages.Figures;
import org.bianmin.record.stages.FinalResult;
import org.bianmin.record.stages.Objection;
import org.bianmin.record.stages.Review;
import org.bianmin.record.stages.Stages;

/** The way of a record from facts to final: what was fed back, objected, decided and made final. */
final class StagesJson {
    private final Messages messages;
    private final Phrases phrases;
    private final Vocabulary vocabulary;

    StagesJson(Messages messages, Phrases phrases, Vocabulary vocabulary) {
        this.messages = messages;
        this.phrases = phrases;
        this.vocabulary = vocabulary;
    }

    Map<String, Object> of(Progress progress) {
        Stages stages = progress.stages();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("draft", stages.draft().map(this::draft).orElse(null));
        json.put(
                "objections",
                stages.objections().stream()
                        .map(objection -> objection(stages, objection))
                        .toList());
        json.put(
                "reviews",
                progress.places().mapToObj(place -> review(progress, place)).toList());
        json.put("final", stages.finalResult().map(this::finalResult).orElse(null));
        return json;
    }

    private Map<String, Object> draft(Draft draft) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("date", draft.date().toString());
        json.put("delivered_to", draft.deliveredTo());
        json.put("received_by", draft.receivedBy());
        json.put("working_days", draft.workingDays());
        json.put("objections_until", draft.objectionsUntil().toString());
        json.put("only_weekends", draft.onlyWeekends());
        json.put("record", draft.record());
        json.put("result", draft.result());
        figures(json, draft.figures());
        json.put(
                "verdicts",
                draft.figures().verdicts().entrySet().stream()
                        .map(each -> verdict(each.getKey(), each.getValue()))
                        .toList());
        return json;
    }

    private Map<String, Object> verdict(String clause, String code) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clause", clause);
        Map<String, Object> verdict = new LinkedHashMap<>();
        verdict.put("code", code);
        verdict.put("text", messages.text("verdict." + code));
        json.put("verdict", verdict);
        return json;
    }

    private static void figures(Map<String, Object> json, Figures figures) {
        json.put("low", figures.low().map(BigDecimal::toPlainString).orElse(null));
        json.put("high", figures.high().map(BigDecimal::toPlainString).orElse(null));
        json.put("grade", figures.grade().orElse(null));
        json.put("checked", figures.checked());
        json.put("due", figures.due());
    }

    private static Map<String, Object> objection(Stages stages, Objection objection) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", objection.number());
        json.put("date", objection.date().toString());
        json.put("late", objection.late());
        json.put("by", objection.by());
        json.put("unit", objection.unit());
        json.put(
                "clauses",
                objection.clauses().stream()
                        .map(each -> objected(stages, objection, each))
                        .toList());
        return json;
    }

    private static Map<String, Object> objected(Stages stages, Objection objection, Objection.Objected objected) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clause", objected.clause());
        json.put("reason", objected.reason());
        json.put("evidence", objected.evidence());
        json.put(
                "review",
                stages.decision(objection.number(), objected.clause())
                        .map(decided -> decided.review().number())
                        .orElse(null));
        return json;
    }

    private Map<String, Object> review(Progress progress, int place) {
        Review review = progress.review(place);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", review.number());
        json.put("date", review.date().toString());
        json.put("objection", review.objection());
        json.put(
                "reviewers", review.reviewers().stream().map(StagesJson::person).toList());
        json.put(
                "decisions",
                review.decisions().stream()
                        .map(decision -> decision(progress, place, decision))
                        .toList());
        return json;
    }

    private static Map<String, Object> person(Visit.Inspector person) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", person.name());
        json.put("unit", person.unit());
        return json;
    }

    private Map<String, Object> decision(Progress progress, int place, Review.Decision decision) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clause", decision.clause());
        json.put("ruling", ResultJson.coded(messages, "ruling", decision.ruling()));
        json.put("reason", decision.reason());
        json.put("evidence", decision.evidence());
        json.put("amended", decision.changes().stream().map(this::change).toList());
        json.put("before", found(progress.before(place, decision.clause())));
        json.put("after", found(progress.after(place, decision.clause())));
        return json;
    }

    private Map<String, Object> change(Review.Change change) {
        Observation after = change.after();
        Question question = vocabulary.question(after.question()).orElseThrow();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("question", question.id());
        json.put(
                "group",
                vocabulary.group(question.group()).map(QuestionGroup::name).orElse(""));
        json.put("name", question.name());
        json.put("thing", after.subject());
        json.put(
                "before",
                change.before()
                        .map(before -> phrases.said(question, differing(before.answer(), after.answer())))
                        .orElse(null));
        Answer before = change.before().map(Observation::answer).orElse(after.answer());
        json.put("after", phrases.said(question, differing(after.answer(), before)));
        json.put("notes", after.all().notes());
        json.put("evidence", after.all().evidence());
        return json;
    }

    /** Of a list only the names that differ from the other one, so that a reader sees at once which was amended. */
    private static Answer differing(Answer answer, Answer other) {
        if (answer instanceof Answer.Names names && other instanceof Answer.Names others) {
            Set<String> all = new TreeSet<>(names.states().keySet());
            all.addAll(names.disputed().keySet());
            all.addAll(others.states().keySet());
            all.addAll(others.disputed().keySet());
            Map<String, State> states = new LinkedHashMap<>();
            Map<String, List<Version>> disputed = new LinkedHashMap<>();
            all.stream().filter(name -> differs(names, others, name)).forEach(name -> {
                if (names.disputed().containsKey(name)) {
                    disputed.put(name, names.disputed().get(name));
                } else {
                    states.put(name, state(names, name));
                }
            });
            if (!states.isEmpty() || !disputed.isEmpty()) {
                return new Answer.Names(states, Map.of(), false, Map.of(), disputed, Map.of(), names.other());
            }
        }
        return answer;
    }

    private static boolean differs(Answer.Names names, Answer.Names others, String name) {
        return !Objects.equals(names.disputed().get(name), others.disputed().get(name))
                || !names.disputed().containsKey(name) && state(names, name) != state(others, name);
    }

    private static State state(Answer.Names names, String name) {
        return names.states().getOrDefault(name, names.closed() ? State.ABSENT : State.UNCHECKED);
    }

    /** What was found, as far as this result still knows the clause. */
    private Map<String, Object> found(Optional<Finding> finding) {
        return finding.map(this::found).orElse(null);
    }

    private Map<String, Object> found(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("verdict", ResultJson.coded(messages, "verdict", finding.verdict()));
        json.put("reason", phrases.reason(finding));
        json.put("seen", phrases.seen(finding));
        return json;
    }

    /** What the facts as recorded gave for a clause whose facts a review has amended, or else null. */
    Map<String, Object> amended(Progress progress, Finding finding) {
        List<Integer> by = progress.places()
                .filter(place ->
                        !said(progress.before(place, finding.key())).equals(said(progress.after(place, finding.key()))))
                .mapToObj(place -> progress.review(place).number())
                .toList();
        if (by.isEmpty()) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>(Map.of("reviews", by));
        json.putAll(found(progress.recorded(finding.key()).orElseThrow()));
        return json;
    }

    private List<String> said(Optional<Finding> finding) {
        return finding.map(each -> List.of(
                        each.verdict().name().toLowerCase(Locale.ROOT), phrases.reason(each), phrases.seen(each)))
                .orElse(List.of());
    }

    private Map<String, Object> finalResult(FinalResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("date", result.date().toString());
        json.put("waived", result.waived());
        figures(json, result.figures());
        return json;
    }

    /** In what the result differs from the final one; null while nothing is final. */
    static List<Map<String, Object>> differences(Progress progress) {
        return progress.differences()
                .map(all -> all.stream().map(StagesJson::difference).toList())
                .orElse(null);
    }

    private static Map<String, Object> difference(Progress.Difference difference) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clause", difference.clause().orElse(null));
        json.put("figure", difference.figure().orElse(null));
        json.put("final", difference.then());
        json.put("now", difference.now());
        return json;
    }
}
