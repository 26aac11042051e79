package org.bianmin.catalogue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The controlled vocabulary and the questions whose answers are taken from it. */
public final class Vocabulary {
    /** Id of the word list of kinds of centre. */
    public static final String KINDS = "kinds";
    /** Id of the word list of the dimensions under which clauses are summed up. */
    public static final String DIMENSIONS = "dimensions";

    /** Id of the word list of places, in the order in which one walks through a centre. */
    public static final String PLACES = "places";

    private final Map<String, WordList> lists;
    private final Map<String, QuestionGroup> groups;
    private final Map<String, Question> questions;

    public Vocabulary(Collection<WordList> lists, Collection<QuestionGroup> groups) {
        this.lists = byKey(lists, WordList::id);
        this.groups = byKey(groups, QuestionGroup::key);
        this.questions = byKey(
                groups.stream().flatMap(group -> group.questions().stream()).toList(), Question::id);
    }

    private static <T> Map<String, T> byKey(Collection<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.toMap(key, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    public Optional<WordList> list(String id) {
        return Optional.ofNullable(lists.get(id));
    }

    public Collection<WordList> lists() {
        return lists.values();
    }

    /** The list of kinds of centre (便民服务机构类别). */
    public WordList kinds() {
        return list(KINDS).orElseThrow();
    }

    /** The places through which one walks (门头 … 安全), in this order. */
    public List<String> places() {
        return list(PLACES).stream()
                .flatMap(list -> list.words().stream())
                .map(Word::name)
                .toList();
    }

    public List<QuestionGroup> groups() {
        return List.copyOf(groups.values());
    }

    public Optional<QuestionGroup> group(String key) {
        return Optional.ofNullable(groups.get(key));
    }

    public Optional<Question> question(String id) {
        return Optional.ofNullable(questions.get(id));
    }

    /** Ids of all questions, to propose the nearest from. */
    public Collection<String> questionIds() {
        return questions.keySet();
    }
}
