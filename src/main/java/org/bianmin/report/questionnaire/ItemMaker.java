package org.bianmin.report.questionnaire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bianmin.catalogue.Check;
import org.bianmin.catalogue.Clause;
import org.bianmin.catalogue.Obligation;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.RequiredName;
import org.bianmin.catalogue.Vocabulary;
import org.bianmin.catalogue.Word;
import org.bianmin.catalogue.WordList;
import org.bianmin.facts.Facts;
import org.bianmin.record.selfcheck.RowKey;
import org.bianmin.report.Messages;
import org.bianmin.report.Phrases;
import org.bianmin.report.blank.AskedQuestion;
import org.bianmin.report.blank.BlankRecord;

/** Makes one question of a questionnaire, with the rows that answer it. */
final class ItemMaker {
    private static final int SHOWN = 3;

    private final Vocabulary vocabulary;
    private final Messages messages;
    private final BlankRecord blank;
    private final Phrases phrases;
    private final Signs signs;

    ItemMaker(Vocabulary vocabulary, Messages messages, BlankRecord blank) {
        this.vocabulary = vocabulary;
        this.messages = messages;
        this.blank = blank;
        this.phrases = new Phrases(messages, vocabulary);
        this.signs = new Signs(vocabulary, messages, blank.editions());
    }

    Questionnaire.Item of(Question question, AskedQuestion asked) {
        return new Questionnaire.Item(
                blank.numbering().number(question.id()).orElseThrow(),
                question.id(),
                ask(question),
                decides(asked.decides()),
                rows(question, asked.askedBy()));
    }

    /** The first few of what depends on an answer: enough to see that it matters. */
    private String decides(List<AskedQuestion.Asking> clauses) {
        List<String> titles = clauses.stream()
                .map(asking -> asking.clause().title())
                .distinct()
                .toList();
        if (titles.isEmpty()) {
            return "";
        }
        String first = list(titles.subList(0, Math.min(SHOWN, titles.size())));
        return titles.size() > SHOWN
                ? messages.text("form.decides_more", first, titles.size())
                : messages.text("form.decides", first);
    }

    /** Where nobody has put the question in everyday words, its name has to do. */
    private String ask(Question question) {
        if (!question.ask().isEmpty()) {
            return question.ask();
        }
        String kind = yesOrNo(question) ? "yes_no" : question.kind().name().toLowerCase(Locale.ROOT);
        return messages.text("form.ask." + kind, question.name(), question.unit());
    }

    private boolean yesOrNo(Question question) {
        return question.kind() == Question.Kind.CHOICE
                && vocabulary
                        .list(question.words())
                        .filter(list -> list.contains(messages.text("form.yes")))
                        .isPresent();
    }

    private List<Row> rows(Question question, List<AskedQuestion.Asking> askedBy) {
        return switch (question.kind()) {
            case NAMES -> names(question, askedBy);
            case MEASURE -> List.of(row(question, RowKey.of(question.id()), "", Row.Kind.MEASURE, states(), askedBy));
            case CHOICE ->
                List.of(row(question, RowKey.of(question.id()), "", Row.Kind.CHOICE, choices(question), askedBy));
            case DATE -> List.of(row(question, RowKey.of(question.id()), "", Row.Kind.DATE, states(), askedBy));
            case WORDING -> List.of(row(question, RowKey.of(question.id()), "", Row.Kind.TEXT, List.of(), askedBy));
            case JUDGEMENT ->
                List.of(
                        row(
                                question,
                                RowKey.of(question.id(), RowKey.Part.VERDICT),
                                "",
                                Row.Kind.VERDICT,
                                verdicts(question),
                                askedBy),
                        row(
                                question,
                                RowKey.of(question.id(), RowKey.Part.BASIS),
                                messages.text("form.basis"),
                                Row.Kind.TEXT,
                                List.of(),
                                List.of()));
            case SAMPLE ->
                List.of(
                        row(
                                question,
                                RowKey.of(question.id(), RowKey.Part.CHECKED),
                                "",
                                Row.Kind.COUNT,
                                states(),
                                askedBy),
                        row(
                                question,
                                RowKey.of(question.id(), RowKey.Part.EXCEPTIONS),
                                messages.text("form.exceptions"),
                                Row.Kind.COUNT,
                                List.of(),
                                List.of()));
        };
    }

    /** The words of a choice, and what may stand in place of one; where a word means 没有 already, it is enough. */
    private List<String> choices(Question question) {
        WordList list = vocabulary.list(question.words()).orElseThrow();
        String absent = messages.text("form.absent");
        return Stream.of(
                        list.words().stream().map(Word::name),
                        Stream.of(absent).filter(word -> list.canonical(word).isEmpty()),
                        Stream.of(messages.text("form.unknown")))
                .flatMap(each -> each)
                .toList();
    }

    /** What may stand in place of a number or a day. */
    private List<String> states() {
        return List.of(messages.text("form.absent"), messages.text("form.unknown"));
    }

    private List<String> verdicts(Question question) {
        return Stream.of("form.good", "form.bad", question.document() ? "form.absent" : "", "form.unknown")
                .filter(key -> !key.isEmpty())
                .map(messages::text)
                .toList();
    }

    /** Each alternative for itself, also those of which the text does not say whether they are enough: what is there is a fact. */
    private List<Row> names(Question question, List<AskedQuestion.Asking> askedBy) {
        List<String> presence = Stream.of("form.present", "form.absent", "form.unknown")
                .map(messages::text)
                .toList();
        Map<String, List<AskedQuestion.Asking>> byName = new LinkedHashMap<>();
        askedBy.forEach(asking -> required(asking.clause())
                .flatMap(name -> Stream.concat(name.anyOf().stream(), name.doubtful().stream()))
                .distinct()
                .forEach(name ->
                        byName.computeIfAbsent(name, key -> new ArrayList<>()).add(asking)));
        if (byName.isEmpty()) {
            askedBy.forEach(asking -> items(question, asking)
                    .distinct()
                    .forEach(name -> byName.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(asking)));
        }
        return byName.entrySet().stream()
                .map(entry -> row(
                        question,
                        RowKey.of(question.id(), entry.getKey()),
                        entry.getKey(),
                        Row.Kind.PRESENCE,
                        presence,
                        entry.getValue()))
                .toList();
    }

    /** What a clause only wants to be looked at is what its directory lists, or what the plan draws from that. */
    private Stream<String> items(Question question, AskedQuestion.Asking asking) {
        WordList words = vocabulary.list(question.words()).orElseThrow();
        return asking.edition().standard().directory(question.words()).stream().flatMap(directory -> {
            List<Integer> drawn = blank.drawn(directory);
            return directory.items().stream()
                    .filter(item -> item.validity().binds())
                    .filter(item -> drawn.isEmpty() || drawn.contains(item.number()))
                    .flatMap(item -> words.canonical(item.name()).stream());
        });
    }

    private static Stream<RequiredName> required(Clause clause) {
        return clause.check().stream()
                .filter(Check.Names.class::isInstance)
                .flatMap(check -> Facts.binding((Check.Names) check).stream());
    }

    private Row row(
            Question question,
            RowKey key,
            String label,
            Row.Kind kind,
            List<String> choices,
            List<AskedQuestion.Asking> askedBy) {
        return new Row(
                key,
                label,
                kind,
                choices,
                question.unit(),
                joined(askedBy.stream().map(asking -> reached(question, key, asking.clause()))),
                askedBy.stream()
                        .map(asking -> asking.clause().remedy())
                        .filter(remedy -> !remedy.isEmpty())
                        .distinct()
                        .collect(Collectors.joining("\n")),
                askedBy.stream()
                        .map(asking -> messages.word("form.who", asking.clause().binds()))
                        .distinct()
                        .collect(Collectors.joining(messages.text("list.separator"))),
                askedBy.stream().map(ItemMaker::source).distinct().toList(),
                signs.of(question, key, askedBy));
    }

    private static Row.Source source(AskedQuestion.Asking asking) {
        return new Row.Source(
                Facts.key(asking.edition(), asking.clause()),
                asking.edition().standard().number(),
                asking.clause().number(),
                asking.clause().quote());
    }

    private String joined(Stream<String> texts) {
        return texts.filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(messages.text("seen.separator")));
    }

    private String reached(Question question, RowKey key, Clause clause) {
        String enough = key.part() == RowKey.Part.NAME
                ? joined(required(clause)
                        .filter(name -> name.anyOf().contains(key.name())
                                || name.doubtful().contains(key.name()))
                        .map(name -> enough(question, key.name(), name)))
                : enough(clause);
        return clause.obligation() == Obligation.SHALL ? enough : messages.text("form.recommended", enough);
    }

    /** How one entry of a list is reached. */
    private String enough(Question question, String name, RequiredName required) {
        if (!required.anyOf().contains(name)) {
            return messages.text("form.doubtful", required.label());
        }
        WordList words = vocabulary.list(question.words()).orElseThrow();
        Set<String> kinds = new LinkedHashSet<>(words.withNarrower(name));
        kinds.removeAll(required.anyOf());
        kinds.removeAll(required.doubtful());
        String there = required.anyOf().size() == 1 ? messages.text("form.there", name) : phrases.required(required);
        return kinds.isEmpty() ? there : messages.text("form.kinds", there, list(kinds));
    }

    private String enough(Clause clause) {
        Check check = clause.check().orElseThrow();
        return check instanceof Check.Judgement
                ? messages.text("form.reached_judgement", clause.quote())
                : phrases.required(check);
    }

    private String list(Collection<String> names) {
        return String.join(messages.text("list.separator"), names);
    }
}
