package org.bianmin.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The controlled vocabulary and the questions whose answers are taken from it. */
public final class Vocabulary {
    /** Id of the word list of kinds of centre. */
    public static final String KINDS = "kinds";
    /** Id of the word list of the dimensions under which clauses are summed up. */
    public static final String DIMENSIONS = "dimensions";

    /** Id of the word list of places, in the order in which one walks through a centre. */
    public static final String PLACES = "places";

    /** Id of the word list of the units in which schemes count offences and measure values. */
    public static final String UNITS_OF_OFFENCES = "units_of_offences";

    private final Map<String, WordList> lists;
    private final Map<String, QuestionGroup> groups;
    private final Map<String, Question> questions;
    private final Map<String, List<Question>> larger = new LinkedHashMap<>();
    private final Map<String, List<Question>> smaller = new LinkedHashMap<>();
    private final List<Question> toldByOthers;

    public Vocabulary(Collection<WordList> lists, Collection<QuestionGroup> groups) {
        this.lists = byKey(lists, WordList::id);
        this.groups = byKey(groups, QuestionGroup::key);
        this.questions = byKey(
                groups.stream()
                        .flatMap(group -> Stream.concat(group.questions().stream(), group.derived().stream()))
                        .toList(),
                Question::id);
        questions.values().stream().filter(each -> !each.within().isEmpty()).forEach(each -> {
            larger.put(each.id(), holding(each));
            holding(each)
                    .forEach(holder -> smaller.computeIfAbsent(holder.id(), id -> new ArrayList<>())
                            .add(each));
        });
        this.toldByOthers = questions.values().stream()
                .filter(each -> each.derivation().isPresent()
                        || larger.containsKey(each.id())
                        || smaller.containsKey(each.id()))
                .toList();
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
        return names(PLACES);
    }

    /** The canonical names of a list, in their order; a list that is not there has none. */
    public List<String> names(String id) {
        return list(id).stream()
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

    /** The questions whose numbers are at least as large as that of this one, the nearest first. */
    public List<Question> larger(Question question) {
        return larger.getOrDefault(question.id(), List.of());
    }

    /** The questions whose numbers are at most as large as that of this one. */
    public List<Question> smaller(Question question) {
        return smaller.getOrDefault(question.id(), List.of());
    }

    /** The questions of whose numbers others tell: what lies within another, what holds another, what is derived. */
    public List<Question> toldByOthers() {
        return toldByOthers;
    }

    private List<Question> holding(Question question) {
        List<Question> holding = new ArrayList<>();
        Optional<Question> next = question(question.within());
        while (next.isPresent() && !next.get().equals(question) && !holding.contains(next.get())) {
            holding.add(next.get());
            next = question(next.get().within());
        }
        return holding;
    }

    /** Ids of all questions, to propose the nearest from. */
    public Collection<String> questionIds() {
        return questions.keySet();
    }
}
