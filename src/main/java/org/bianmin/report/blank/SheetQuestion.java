package org.bianmin.report.blank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bianmin.catalogue.Directory;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.record.Observation;
import org.bianmin.record.Observations;
import org.bianmin.record.State;
import org.bianmin.report.Messages;

/** One question on a sheet: what may be ticked, or what was seen. */
final class SheetQuestion {
    private final Messages messages;
    private final BlankRecord blank;
    private final Map<String, AskedQuestion> asked;
    private final QuestionComment comment;
    private final SheetFacts facts;
    private final SelfAnswers selfAnswers;

    SheetQuestion(Vocabulary vocabulary, Messages messages, BlankRecord blank, Map<String, AskedQuestion> asked) {
        this.messages = messages;
        this.blank = blank;
        this.asked = asked;
        this.comment = new QuestionComment(vocabulary, messages, blank);
        this.facts = new SheetFacts(vocabulary, messages);
        this.selfAnswers = new SelfAnswers(vocabulary, messages, blank);
    }

    /** Number, name, clauses, and what may be ticked. */
    Map<String, Object> blank(Question question) {
        Optional<AskedQuestion> asking = Optional.ofNullable(asked.get(question.id()));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("number", blank.numbering().number(question.id()).orElseThrow());
        shown.put("name", question.name());
        shown.put("clauses", asking.map(each -> comment.clauses(each.askedBy())).orElse(""));
        shown.put("decides", asking.map(each -> comment.clauses(each.decides())).orElse(""));
        shown.put("kind", Sheet.code(question.kind()));
        shown.put("unit", question.unit());
        shown.put("document", question.document());
        Optional<Directory> directory = blank.directory(question);
        shown.put("directory", directory.map(Directory::title).orElse(""));
        shown.put(
                "names",
                directory
                        .map(this::drawn)
                        .orElseGet(() ->
                                List.copyOf(asking.map(SheetQuestion::names).orElse(Set.of()))));
        shown.put("words", words(question, asking, directory));
        shown.put("states", states(question));
        shown.put("self", selfAnswers.to(question));
        return shown;
    }

    /** What is asked of a list, each alternative for itself: which of them is there is what one sees. */
    private static Set<String> names(AskedQuestion asking) {
        return asking.names().stream()
                .flatMap(label -> Stream.of(label.split("/")))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private List<String> drawn(Directory directory) {
        List<Integer> drawn = blank.drawn(directory);
        return directory.items().stream()
                .filter(item -> drawn.contains(item.number()))
                .map(item -> item.number() + " " + item.name())
                .toList();
    }

    /** The words of a choice; of a list those that nobody asks for and that may be there. */
    private List<String> words(Question question, Optional<AskedQuestion> asking, Optional<Directory> directory) {
        if (question.words().isEmpty() || directory.isPresent()) {
            return List.of();
        }
        Set<String> named = asking.map(SheetQuestion::names).orElse(Set.of());
        return comment.words(question).stream()
                .filter(word -> !named.contains(word))
                .toList();
    }

    /** What may stand in place of a value. */
    private List<String> states(Question question) {
        List<State> states = new ArrayList<>();
        boolean judged = question.kind() == Question.Kind.JUDGEMENT;
        if (!judged || question.document()) {
            states.add(State.ABSENT);
        }
        if (!judged && question.kind() != Question.Kind.NAMES) {
            states.add(State.INCOMPLETE);
        }
        if (!judged) {
            states.add(State.BROKEN);
        }
        if (question.document()) {
            states.add(State.NOT_PRODUCED);
        }
        states.add(State.UNCHECKED);
        List<String> choices = question.kind() == Question.Kind.CHOICE ? comment.words(question) : List.of();
        return states.stream()
                .map(state -> messages.word("state", state))
                .filter(word -> !choices.contains(word))
                .toList();
    }

    /** What was seen, thing by thing; nothing where nothing was written down. */
    List<Map<String, Object>> seen(Question question, Observations observations) {
        Set<String> names = Optional.ofNullable(asked.get(question.id()))
                .map(AskedQuestion::names)
                .orElse(Set.of());
        return observations.answers().stream()
                .filter(observation -> observation.question().equals(question.id()))
                .map((Observation observation) -> facts.of(question, observation, names))
                .toList();
    }
}
