package org.bianmin.todo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bianmin.catalogue.Check;
import org.bianmin.catalogue.Question;
import org.bianmin.catalogue.WordList;
import org.bianmin.facts.Result;
import org.bianmin.findings.Finding;
import org.bianmin.findings.Verdict;

/**
 * One thing to do, for whichever clauses ask it.
 *
 * @param question what is not as it should be
 * @param findings the clauses that are met by doing it, in the order of the documents; never empty
 * @param missing the names of a list that are missing, by thing (a window; empty where there is only one); empty for
 *     questions of any other kind
 */
public record Task(Question question, List<Finding> findings, Map<String, Set<String>> missing) {

    /** The task of one clause that is not met. */
    static Task of(Question question, Finding finding) {
        Map<String, Set<String>> missing = new LinkedHashMap<>();
        for (Finding.Detail detail : finding.details()) {
            detail.names().stream()
                    .filter(name -> name.result() == Result.NOT_MET)
                    .forEach(name -> add(missing, detail.subject(), Set.of(name.label())));
        }
        return new Task(question, List.of(finding), missing);
    }

    /** Whether nothing more is to be done for the other than for this one. */
    boolean covers(Task other) {
        if (!question.equals(other.question)) {
            return false;
        } else if (question.kind() != Question.Kind.NAMES) {
            return checks().containsAll(other.checks());
        }
        return other.missing.entrySet().stream()
                .allMatch(each -> missing.getOrDefault(each.getKey(), Set.of()).containsAll(each.getValue()));
    }

    private Set<Check> checks() {
        return findings.stream()
                .flatMap(finding -> finding.clause().check().stream())
                .collect(Collectors.toSet());
    }

    /**
     * Whether who does the one does a part of the other.
     *
     * @param words the names of the question, of which one may be a kind of another; absent for questions of other kinds
     */
    boolean overlaps(Task other, Optional<WordList> words) {
        return question.equals(other.question)
                && words.map(list -> missing.entrySet().stream()
                                .anyMatch(each -> each.getValue().stream()
                                        .anyMatch(mine -> other.missing.getOrDefault(each.getKey(), Set.of()).stream()
                                                .anyMatch(theirs -> help(list, mine, theirs)))))
                        .orElse(true);
    }

    /** Whether one thing can be both: a name, one of several that would do, or a kind of it. */
    private static boolean help(WordList words, String one, String other) {
        return Stream.of(one.split("/"))
                .anyMatch(mine -> Stream.of(other.split("/"))
                        .anyMatch(theirs -> words.withBroader(mine).contains(theirs)
                                || words.withBroader(theirs).contains(mine)));
    }

    /** Both as one. */
    Task and(Task other) {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        Stream.of(missing, other.missing).forEach(part -> part.forEach((thing, names) -> add(all, thing, names)));
        return new Task(
                question,
                Stream.of(findings, other.findings).flatMap(List::stream).toList(),
                all);
    }

    private static void add(Map<String, Set<String>> missing, String thing, Collection<String> names) {
        Set<String> all = new LinkedHashSet<>(missing.getOrDefault(thing, Set.of()));
        all.addAll(names);
        missing.put(thing, all);
    }

    /** Whether a 要求 asks for it, and not only a 推荐. */
    public boolean required() {
        return findings.stream().anyMatch(finding -> finding.verdict() == Verdict.FAILS);
    }

    /** Whether it is the centre's own, or of those who run it. */
    public boolean local() {
        return findings.get(0).clause().binds().local();
    }

    /** What it takes; what is another body's to do is never the centre's effort. Absent where nobody has said. */
    public Optional<Question.Effort> effort() {
        return local() ? question.effort() : Optional.of(Question.Effort.ABOVE);
    }

    /** Whether only the county, the city or the province can do it. */
    public boolean above() {
        return effort().filter(Question.Effort.ABOVE::equals).isPresent();
    }

    /** The same task with its findings made more. */
    Task with(List<Finding> more) {
        List<Finding> all = new ArrayList<>(findings);
        more.stream().filter(each -> !all.contains(each)).forEach(all::add);
        return new Task(question, List.copyOf(all), missing);
    }

    /** What nobody can judge yet of the same clauses: names and, where there are none, whole things; by thing. */
    public Map<String, List<String>> stillOpen() {
        Map<String, List<String>> open = new LinkedHashMap<>();
        for (Finding finding : findings) {
            for (Finding.Detail detail : finding.details()) {
                List<String> names = detail.names().stream()
                        .filter(name -> isOpen(name.result()))
                        .map(Finding.Name::label)
                        .toList();
                if (!names.isEmpty() || isOpen(detail.result())) {
                    open.merge(
                            detail.subject(),
                            names,
                            (a, b) -> Stream.concat(a.stream(), b.stream())
                                    .distinct()
                                    .collect(Collectors.toList()));
                }
            }
        }
        return open;
    }

    private static boolean isOpen(Result result) {
        return result == Result.NOT_CHECKED || result == Result.UNDECIDED;
    }
}
