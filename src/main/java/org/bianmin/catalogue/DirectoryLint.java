package org.bianmin.catalogue;

import java.nio.file.Path;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problems;

/** Directories and the questions that ask for their items must find each other. */
final class DirectoryLint {
    private final Catalogue catalogue;
    private final Problems problems;

    DirectoryLint(Catalogue catalogue, Problems problems) {
        this.catalogue = catalogue;
        this.problems = problems;
    }

    void run() {
        for (Standard standard : catalogue.standards()) {
            standard.directories().forEach(this::asked);
            standard.clauses().forEach(clause -> sampled(standard, clause));
        }
    }

    private void add(Path file, String key, Object... arguments) {
        problems.add(new Place(file.toString(), 1, 1), key, arguments);
    }

    /** Nobody could write down which items of it were looked at. */
    private void asked(Directory directory) {
        boolean asked = catalogue.vocabulary().groups().stream()
                .flatMap(group -> group.questions().stream())
                .filter(question -> question.kind() == Question.Kind.NAMES)
                .anyMatch(question -> namedBy(directory, question));
        if (!asked) {
            add(catalogue.file(directory), "lint.directory_not_asked", directory.id());
        }
    }

    /** Only items of a directory that the document annexes are counted, so the question must be able to name them. */
    private void sampled(Standard standard, Clause clause) {
        clause.check()
                .filter(Check.Judgement.class::isInstance)
                .map(check -> ((Check.Judgement) check).sampled())
                .filter(sampled -> !sampled.isEmpty())
                .filter(sampled -> !namesDirectory(standard, sampled))
                .ifPresent(sampled -> add(catalogue.file(standard), "lint.sampled_other_list", clause.id(), sampled));
    }

    private boolean namesDirectory(Standard standard, String sampled) {
        return catalogue
                .vocabulary()
                .question(sampled)
                .filter(question -> standard.directory(question.words())
                        .filter(directory -> namedBy(directory, question))
                        .isPresent())
                .isPresent();
    }

    private boolean namedBy(Directory directory, Question question) {
        return catalogue
                .vocabulary()
                .list(question.words())
                .filter(directory::namedBy)
                .isPresent();
    }
}
