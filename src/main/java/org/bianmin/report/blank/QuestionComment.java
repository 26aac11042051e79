package org.bianmin.report.blank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bianmin.catalogue.Check;
import org.bianmin.catalogue.Directory;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.Word;
import org.bianmin.catalogue.WordList;
import org.bianmin.record.quarter.Plan;
import org.bianmin.report.Messages;

/** What stands above a question in a blank record. */
final class QuestionComment {
    private final Vocabulary vocabulary;
    private final Messages messages;
    private final BlankRecord blank;
    private final SelfAnswers selfAnswers;

    QuestionComment(Vocabulary vocabulary, Messages messages, BlankRecord blank) {
        this.vocabulary = vocabulary;
        this.messages = messages;
        this.blank = blank;
        this.selfAnswers = new SelfAnswers(vocabulary, messages, blank);
    }

    List<String> lines(Question question, AskedQuestion asked) {
        List<String> lines = new ArrayList<>();
        String number =
                blank.numbering().number(question.id()).map(String::valueOf).orElseThrow();
        lines.add(messages.text("blank.question", number, clauses(asked.askedBy()))
                .strip());
        if (!asked.decides().isEmpty()) {
            lines.add(messages.text("blank.decides", clauses(asked.decides())));
        }
        lines.addAll(answers(question, asked));
        if (question.document()) {
            lines.add(messages.text("blank.document"));
        }
        if (question.fixed()) {
            lines.add(fixed());
        }
        lines.addAll(selfAnswers.to(question));
        return lines;
    }

    String clauses(List<AskedQuestion.Asking> clauses) {
        return clauses.stream().map(this::clause).collect(Collectors.joining(messages.text("seen.separator")));
    }

    /** With one standard its clauses need no name. */
    private String clause(AskedQuestion.Asking asking) {
        String id = asking.clause().id();
        String named =
                blank.editions().size() == 1 ? id : asking.edition().standard().id() + "/" + id;
        return named + " " + asking.clause().title();
    }

    private List<String> answers(Question question, AskedQuestion asked) {
        return switch (question.kind()) {
            case NAMES -> names(question, asked);
            case CHOICE -> List.of(messages.text("blank.one_of", String.join(" / ", words(question))));
            case MEASURE -> List.of(messages.text("blank.measure", question.unit()));
            case WORDING -> List.of(messages.text("blank.wording"));
            case JUDGEMENT -> List.of(messages.text("blank.judgement"));
            case SAMPLE -> List.of(messages.text("blank.sample"));
            case DATE -> List.of(messages.text("blank.day"));
        };
    }

    List<String> words(Question question) {
        return vocabulary.list(question.words()).stream()
                .map(WordList::words)
                .flatMap(Collection::stream)
                .map(Word::name)
                .toList();
    }

    private List<String> names(Question question, AskedQuestion asked) {
        Optional<Directory> annexed = blank.directory(question);
        if (annexed.isPresent()) {
            return List.of(directory(annexed.get()));
        }
        List<String> lines = new ArrayList<>(List.of(messages.text("blank.asked_names", list(asked.names()))));
        Set<String> named = asked.names().stream()
                .flatMap(label -> List.of(label.split("/")).stream())
                .collect(Collectors.toSet());
        List<String> others = words(question).stream()
                .filter(word -> !named.contains(word))
                .filter(word -> tells(question, named, word))
                .toList();
        if (!others.isEmpty()) {
            lines.add(messages.text("blank.other_names", list(others)));
        }
        return lines;
    }

    /** Whether a word tells something of a name that is asked: it is a kind of one, may be as good, or is permitted. */
    private boolean tells(Question question, Set<String> named, String word) {
        boolean kind = vocabulary.list(question.words()).stream()
                .anyMatch(list -> !Collections.disjoint(list.withBroader(word), named));
        return kind
                || blank.editions().stream()
                        .flatMap(edition -> edition.clauses().stream())
                        .flatMap(clause -> clause.check().stream())
                        .filter(check -> check.question().equals(question.id()))
                        .filter(Check.Names.class::isInstance)
                        .flatMap(check -> ((Check.Names) check).names().stream())
                        .anyMatch(name ->
                                name.doubtful().contains(word) || name.anyOf().contains(word));
    }

    private String directory(Directory directory) {
        List<String> drawn =
                blank.drawn(directory).stream().map(String::valueOf).toList();
        return drawn.isEmpty()
                ? messages.text(
                        "blank.directory", directory.title(), directory.items().size())
                : messages.text("blank.drawn", directory.title(), list(drawn));
    }

    private String fixed() {
        return blank.plan()
                .flatMap(Plan::longestCarry)
                .map(months -> messages.text("blank.fixed", months))
                .orElseGet(() -> messages.text("blank.fixed_without_limit"));
    }

    private String list(Collection<String> names) {
        return String.join(messages.text("list.separator"), names);
    }
}
