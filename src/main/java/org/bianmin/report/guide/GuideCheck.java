package org.bianmin.report.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bianmin.catalogue.Check;
import org.bianmin.catalogue.Condition;
import org.bianmin.catalogue.Limits;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.QuestionGroup;
import org.bianmin.catalogue.RequiredName;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.WordList;
import org.bianmin.report.Messages;
import org.bianmin.report.Phrases;

/** How a clause is judged: what is looked at, and everything that decides. */
final class GuideCheck {
    private final Vocabulary vocabulary;
    private final Messages messages;
    private final Phrases phrases;

    GuideCheck(Vocabulary vocabulary, Messages messages, Phrases phrases) {
        this.vocabulary = vocabulary;
        this.messages = messages;
        this.phrases = phrases;
    }

    Map<String, Object> of(Check check) {
        Question question = vocabulary.question(check.question()).orElseThrow();
        QuestionGroup group = group(check.question());
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("place", question.place());
        told.put("group", group.name());
        told.put("each", group.each());
        told.put("question", question.name());
        told.put("follows", question.derivation().map(phrases::followsFrom).orElse(""));
        if (check instanceof Check.Names names) {
            told.put("kind", "names");
            told.put("open", names.open());
            told.put("carrier_implied", names.carrierImplied());
            told.put(
                    "names",
                    names.names().stream().map(name -> name(question, name)).toList());
        } else if (check instanceof Check.Limit limit) {
            told.put("kind", "limit");
            told.put(
                    "limits",
                    limit.values().stream()
                            .map(each -> limits(each, limit.unit()))
                            .toList());
        } else if (check instanceof Check.Value value) {
            told.put("kind", "value");
            told.put(
                    "words",
                    value.oneOf().stream().map(word -> word(question, word)).toList());
            told.put("doubtful", value.doubtful());
        } else if (check instanceof Check.Wording wording) {
            told.put("kind", "wording");
            told.put("forms", wording.forms());
            told.put("doubtful", wording.doubtful());
            told.put("never_in_name", wording.neverInName());
        } else {
            told.put("kind", check.getClass().getSimpleName().toLowerCase(Locale.ROOT));
            told.put("required", phrases.required(check));
            told.put("sampled", check instanceof Check.Judgement judgement ? sampled(judgement) : "");
        }
        return told;
    }

    /** Whether conditions choose among the things that are looked at, as only windows of one kind. */
    boolean chooses(Check check, List<Condition> conditions) {
        return conditions.stream()
                .filter(Condition.Answer.class::isInstance)
                .map(condition -> group(((Condition.Answer) condition).question()))
                .anyMatch(group -> group.each() && group.equals(group(check.question())));
    }

    private QuestionGroup group(String question) {
        return vocabulary
                .group(vocabulary.question(question).orElseThrow().group())
                .orElseThrow();
    }

    private String sampled(Check.Judgement judgement) {
        return vocabulary.question(judgement.sampled()).map(Question::name).orElse("");
    }

    private Map<String, Object> name(Question question, RequiredName name) {
        return Map.of(
                "required",
                phrases.required(name),
                "narrower",
                name.anyOf().stream()
                        .flatMap(each -> narrower(question, each).stream())
                        .filter(each -> !name.anyOf().contains(each))
                        .distinct()
                        .toList(),
                "doubtful",
                name.doubtful(),
                "validity",
                Guide.validity(messages, name.validity()));
    }

    private Map<String, Object> word(Question question, String word) {
        return Map.of("word", word, "narrower", narrower(question, word));
    }

    /** What satisfies the clause although the clause does not name it. */
    private List<String> narrower(Question question, String name) {
        return vocabulary
                .list(question.words())
                .map(list -> without(list, name))
                .orElse(List.of());
    }

    private static List<String> without(WordList list, String name) {
        return list.withNarrower(name).stream()
                .filter(each -> !each.equals(name))
                .toList();
    }

    private Map<String, Object> limits(Limits limits, String unit) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("from", Guide.day(limits.period().from()));
        told.put("until", Guide.day(limits.period().until()));
        List<String> said = phrases.required(limits, unit);
        List<Map<String, Object>> parts = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            parts.add(Map.of("text", said.get(i), "number", number(limits, i)));
        }
        told.put("parts", parts);
        return told;
    }

    /** Whether the number itself is right, or doubted; phrases tell the bounds first, and then what is meant roughly. */
    private static String number(Limits limits, int part) {
        int bounds = limits.exactly().isPresent() ? 1 : limits.bounds().size();
        if (part < bounds) {
            Limits.Bound bound = limits.bounds().get(part);
            boolean doubted = limits.doubtful().stream().anyMatch(number -> number.compareTo(bound.value()) == 0);
            if (doubted || limits.exactly().isPresent()) {
                return doubted ? "doubtful" : "exactly";
            }
            return bound.keptBy(bound.value()) ? "included" : "excluded";
        } else if (part == bounds && limits.about().isPresent()) {
            return limits.about().get().tolerance().isPresent() ? "tolerance" : "about";
        }
        return "doubtful";
    }
}
