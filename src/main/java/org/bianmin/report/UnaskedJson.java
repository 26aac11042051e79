package org.bianmin.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bianmin.catalogue.Check;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.QuestionGroup;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.WordList;
import org.bianmin.findings.Assessment;
import org.bianmin.findings.Finding;
import org.bianmin.findings.Verdict;
import org.bianmin.record.Answer;
import org.bianmin.record.Details;
import org.bianmin.record.Observation;

/** What was written down and no clause of this result asked: nothing that inspectors wrote may vanish. */
final class UnaskedJson {
    private final Phrases phrases;
    private final Vocabulary vocabulary;

    UnaskedJson(Phrases phrases, Vocabulary vocabulary) {
        this.phrases = phrases;
        this.vocabulary = vocabulary;
    }

    /**
     * @param toldElsewhere questions whose lists stand in another part of the result
     */
    List<Map<String, Object>> of(Assessment assessment, List<String> toldElsewhere) {
        Map<String, Set<String>> asked = asked(assessment);
        return assessment.observations().answers().stream()
                .filter(observation -> !(observation.answer() instanceof Answer.Names
                        && toldElsewhere.contains(observation.question())))
                .flatMap(observation -> unasked(observation, asked).stream())
                .toList();
    }

    /** By question, the names that judged clauses ask for. */
    private static Map<String, Set<String>> asked(Assessment assessment) {
        Map<String, Set<String>> asked = new LinkedHashMap<>();
        // What was written for a clause that does not apply is told in no finding.
        assessment.findings().stream().filter(UnaskedJson::applies).forEach(finding -> {
            Check check = finding.clause().check().orElseThrow();
            Set<String> names = asked.computeIfAbsent(check.question(), question -> new LinkedHashSet<>());
            if (check instanceof Check.Names list) {
                list.names().forEach(name -> names.addAll(name.anyOf()));
            }
            finding.details().stream()
                    .flatMap(detail -> detail.seen().stream())
                    .filter(seen -> seen.answer() instanceof Answer.Derived)
                    .flatMap(seen -> ((Answer.Derived) seen.answer()).from().stream())
                    .forEach(part -> asked.computeIfAbsent(part.question(), question -> new LinkedHashSet<>()));
        });
        return asked;
    }

    private static boolean applies(Finding finding) {
        return finding.verdict() != Verdict.NOT_APPLICABLE;
    }

    private Optional<Map<String, Object>> unasked(Observation observation, Map<String, Set<String>> asked) {
        Set<String> names = asked.get(observation.question());
        if (names == null) {
            return Optional.of(entry(observation, observation.answer(), observation.all()));
        }
        return observation.answer() instanceof Answer.Names answered
                ? rest(observation, answered, names)
                : Optional.empty();
    }

    /** The names of an answer that no clause asked for. */
    private Optional<Map<String, Object>> rest(Observation observation, Answer.Names answered, Set<String> names) {
        Question question = vocabulary.question(observation.question()).orElseThrow();
        WordList list = vocabulary.list(question.words()).orElseThrow();
        Set<String> rest = Stream.concat(answered.states().keySet().stream(), answered.disputed().keySet().stream())
                .filter(name -> Collections.disjoint(list.withBroader(name), names))
                .collect(Collectors.toCollection(TreeSet::new));
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        Answer.Names only = new Answer.Names(
                keep(answered.states(), rest),
                keep(answered.reasons(), rest),
                false,
                Map.of(),
                keep(answered.disputed(), rest),
                Map.of(),
                List.of());
        Details details = rest.stream().map(answered::beside).reduce(Details.NONE, Details::and);
        return Optional.of(entry(observation, only, details));
    }

    private static <T> Map<String, T> keep(Map<String, T> all, Set<String> names) {
        Map<String, T> kept = new LinkedHashMap<>();
        names.stream().filter(all::containsKey).forEach(name -> kept.put(name, all.get(name)));
        return kept;
    }

    private Map<String, Object> entry(Observation observation, Answer answer, Details details) {
        Question question = vocabulary.question(observation.question()).orElseThrow();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("question", question.id());
        json.put(
                "group",
                vocabulary.group(question.group()).map(QuestionGroup::name).orElse(""));
        json.put("name", question.name());
        json.put("thing", observation.subject());
        json.put("seen", phrases.carried(observation, phrases.said(question, answer)));
        json.put("notes", details.notes());
        json.put("evidence", details.evidence());
        json.put("carried", observation.carried().map(FindingJson::carried).orElse(null));
        return json;
    }
}
