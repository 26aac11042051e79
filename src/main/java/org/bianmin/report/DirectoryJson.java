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
    private final Vocabulary vocabulary;

    DirectoryJson(Messages messages, Vocabulary vocabulary) {
        this.messages = messages;
        this.vocabulary = vocabulary;
    }

    List<Map<String, Object>> of(Assessment assessment) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Edition edition : assessment.editions()) {
            edition.standard()
                    .directory()
                    .flatMap(directory -> sampled(directory, assessment))
                    .ifPresent(all::add);
        }
        return all;
    }

    /** The questions that a directory answers; their answers are told here and nowhere else. */
    List<String> questions(Assessment assessment) {
        List<String> ids = assessment.editions().stream()
                .flatMap(edition -> edition.standard().directory().stream())
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
                .flatMap(observation -> items(directory, (Answer.Names) observation.answer()).stream())
                .toList();
        json.put("standard", directory.id());
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

    private List<Map<String, Object>> items(Directory directory, Answer.Names answer) {
        return directory.items().stream()
                .filter(item -> answer.states().containsKey(item.name()))
                .map(item -> item(item, answer))
                .toList();
    }

    private Map<String, Object> item(Directory.Item item, Answer.Names answer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", item.number());
        json.put("category", item.category());
        json.put("name", item.name());
        json.put("state", messages.word("state", answer.states().get(item.name())));
        json.put(
                "notes",
                Optional.ofNullable(answer.details().get(item.name()))
                        .map(details -> details.notes())
                        .orElse(List.of()));
        json.put(
                "validity",
                ResultJson.coded(messages, "validity", item.validity().status()));
        json.put("doubt", item.validity().doubt());
        return json;
    }
}
