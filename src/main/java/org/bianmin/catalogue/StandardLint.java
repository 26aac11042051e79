package org.bianmin.catalogue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problems;

/** What must be true of the clauses of a standard and shows in no single key. */
final class StandardLint {
    private final Catalogue catalogue;
    private final Problems problems;

    StandardLint(Catalogue catalogue, Problems problems) {
        this.catalogue = catalogue;
        this.problems = problems;
    }

    void run() {
        catalogue.standards().forEach(this::standard);
    }

    private void add(Path file, String key, Object... arguments) {
        problems.add(new Place(file.toString(), 1, 1), key, arguments);
    }

    private void standard(Standard standard) {
        Path file = catalogue.file(standard);
        Set<String> ids = new HashSet<>();
        for (Clause clause : standard.clauses()) {
            if (!ids.add(clause.id())) {
                add(file, "lint.clause_twice", clause.id());
            }
            if (!clause.notCovered().isEmpty() && clause.check().isPresent()) {
                add(file, "lint.covered_and_not", clause.id());
            }
            if (clause.milestone().isPresent() && clause.check().isPresent()) {
                add(file, "lint.milestone_judged", clause.id());
            }
            clause.check().ifPresent(check -> check(file, clause, check));
            conditions(file, clause);
        }
        new RollUpLint(standard, (key, arguments) -> add(file, key, arguments)).run(ids);
        if (standard.inForce().backwards()) {
            add(file, "lint.period_backwards", standard.id());
        }
        if (standard.appliesTo().isEmpty()) {
            add(file, "lint.applies_to_nothing", standard.id());
        }
    }

    /**
     * A condition asks of one thing; asked of several windows it would have several answers, unless the clause itself is
     * asked of each of them.
     */
    private void conditions(Path file, Clause clause) {
        clause.conditions().stream()
                .filter(Condition.Answer.class::isInstance)
                .forEach(condition -> notEmpty(file, clause, ((Condition.Answer) condition).oneOf()));
        clause.conditions().stream()
                .filter(Condition.Answer.class::isInstance)
                .map(Condition.Answer.class::cast)
                .forEach(answer -> catalogue
                        .vocabulary()
                        .question(answer.question())
                        .flatMap(question -> catalogue.vocabulary().group(question.group()))
                        .filter(QuestionGroup::each)
                        .filter(group -> !group.key().equals(group(clause)))
                        .ifPresent(group -> add(file, "lint.condition_of_each", clause.id(), group.name())));
    }

    private String group(Clause clause) {
        return clause.check()
                .flatMap(check -> catalogue.vocabulary().question(check.question()))
                .map(Question::group)
                .orElse("");
    }

    private void check(Path file, Clause clause, Check check) {
        if (check instanceof Check.Names names) {
            names(file, clause, names);
        } else if (check instanceof Check.Limit limit) {
            limits(file, clause, limit.values());
        } else if (check instanceof Check.Value value) {
            notEmpty(file, clause, value.oneOf());
        } else if (check instanceof Check.Wording wording) {
            notEmpty(file, clause, wording.forms());
        }
    }

    private void notEmpty(Path file, Clause clause, List<?> parameters) {
        if (parameters.isEmpty()) {
            add(file, "lint.no_parameters", clause.id());
        }
    }

    private void names(Path file, Clause clause, Check.Names check) {
        notEmpty(file, clause, check.names());
        Set<String> named = new HashSet<>();
        for (RequiredName name : check.names()) {
            notEmpty(file, clause, name.anyOf());
            name.anyOf().stream()
                    .filter(one -> !named.add(one))
                    .forEach(one -> add(file, "lint.name_twice", clause.id(), one));
        }
    }

    private void limits(Path file, Clause clause, List<Limits> values) {
        notEmpty(file, clause, values);
        if (gap(values)) {
            add(file, "lint.periods_gap", clause.id());
        }
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).period().backwards()) {
                add(file, "lint.period_backwards", clause.id());
            }
            for (int j = i + 1; j < values.size(); j++) {
                if (values.get(i).period().overlaps(values.get(j).period())) {
                    add(file, "lint.periods_overlap", clause.id());
                }
            }
            List<Limits.Bound> bounds = values.get(i).bounds();
            values.get(i).doubtful().stream()
                    .filter(number -> bounds.stream().anyMatch(bound -> !bound.keptBy(number)))
                    .forEach(number -> add(file, "lint.doubt_outside_limit", clause.id(), number));
            if (!satisfiable(bounds)) {
                add(file, "lint.no_value_fits", clause.id());
            }
        }
    }

    /** Whether there are days after one entry and before the next on which none holds. */
    private static boolean gap(List<Limits> values) {
        List<Period> periods = values.stream()
                .map(Limits::period)
                .sorted(Comparator.comparing(period -> period.from().orElse(LocalDate.MIN)))
                .toList();
        return IntStream.range(1, periods.size()).anyMatch(i -> {
            Optional<LocalDate> end = periods.get(i - 1).until();
            Optional<LocalDate> start = periods.get(i).from();
            return end.isPresent() && start.isPresent() && end.get().plusDays(1).isBefore(start.get());
        });
    }

    static boolean satisfiable(List<Limits.Bound> bounds) {
        return bounds.stream()
                .filter(low ->
                        low.relation() == Limits.Relation.AT_LEAST || low.relation() == Limits.Relation.MORE_THAN)
                .allMatch(low -> bounds.stream()
                        .filter(high -> high.relation() == Limits.Relation.AT_MOST
                                || high.relation() == Limits.Relation.LESS_THAN)
                        .allMatch(high -> fit(low, high)));
    }

    private static boolean fit(Limits.Bound low, Limits.Bound high) {
        boolean bothInclusive =
                low.relation() == Limits.Relation.AT_LEAST && high.relation() == Limits.Relation.AT_MOST;
        int order = low.value().compareTo(high.value());
        return bothInclusive ? order <= 0 : order < 0;
    }
}
