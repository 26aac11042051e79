package org.bianmin.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bianmin.catalogue.Directory;
import org.bianmin.catalogue.Edition;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.findings.Assessment;
import org.bianmin.record.Answer;
import org.bianmin.record.Observation;

/** The items of annexed directories that were looked at (目录抽查), each with whether it still exists. */
final class DirectoryJson {
    private final Messages messages;
    private final Phrases phrases;
    private final Vocabulary vocabulary;

    DirectoryJson(Messages messages, Phrases phrases, Vocabulary vocabulary) {
        this.messages = messages;
        this.phrases = phrases;
        this.vocabulary = vocabulary;
    }

    List<Map<String, Object>> of(Assessment assessment) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Edition edition : assessment.editions()) {
            edition.standard()
                    .directories()
                    .forEach(directory -> sampled(directory, assessment).ifPresent(all::add));
        }
        return all;
    }

    /** The questions that a directory answers; their answers are told here and nowhere else. */
    List<String> questions(Assessment assessment) {
        List<String> ids = assessment.editions().stream()
                .flatMap(edition -> edition.standard().directories().stream())
                .map(Directory::id)
                .toList();
        return vocabulary.groups().stream()
                .flatMap(group -> group.questions().stream())
                .filter(question -> ids.contains(question.words()))
                .map(Question::id)
                .toList();
    }

    private Optional<Map<String, Object>> sampled(Directory directory, Assessment assessment) {
        Map<String, Object> json = new LinkedHashMap<>();
        List<Map<String, Object>> items = assessment.observations().answers().stream()
                .filter(observation -> asks(observation, directory))
                .filter(observation -> observation.answer() instanceof Answer.Names)
                .flatMap(observation -> items(directory, observation).stream())
                .toList();
        json.put("standard", directory.standard());
        json.put("title", directory.title());
        json.put("of", directory.items().size());
        json.put("items", items);
        return items.isEmpty() ? Optional.empty() : Optional.of(json);
    }

    private boolean asks(Observation observation, Directory directory) {
        return vocabulary
                .question(observation.question())
                .filter(question -> question.words().equals(directory.id()))
                .isPresent();
    }

    private List<Map<String, Object>> items(Directory directory, Observation observation) {
        Question question = vocabulary.question(observation.question()).orElseThrow();
        Answer.Names answer = (Answer.Names) observation.answer();
        return directory.items().stream()
                .filter(item -> answer.states().containsKey(item.name())
                        || answer.disputed().containsKey(item.name()))
                .map(item -> item(item, question, answer))
                .toList();
    }

    private Map<String, Object> item(Directory.Item item, Question question, Answer.Names answer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", item.number());
        json.put("category", item.category());
        json.put("name", item.name());
        json.put(
                "state",
                Optional.ofNullable(answer.disputed().get(item.name()))
                        .map(versions -> phrases.versions(question, versions))
                        .orElseGet(() -> messages.word("state", answer.states().get(item.name()))));
        json.put("notes", answer.beside(item.name()).notes());
        json.put(
                "validity",
                ResultJson.coded(messages, "validity", item.validity().status()));
        json.put("doubt", item.validity().doubt());
        return json;
    }
}
