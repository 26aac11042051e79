package org.bianmin.cases.mutation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bianmin.cases.CaseRunner;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.WordList;
import org.bianmin.catalogue.yaml.InvalidInput;
import org.bianmin.record.Case;

/**
 * One mutant with which the catalogue can be read, before the cases.
 *
 * @param unchanged the catalogue without it
 * @param changed the catalogue with it
 * @param runner runs cases by the changed one
 */
record Trial(Mutant mutant, List<CaseFile> files, Catalogue unchanged, Catalogue changed, CaseRunner runner) {

    Fate fate() {
        return unread().or(this::misjudged).<Fate>map(caught -> caught).orElseGet(Fate.Survived::new);
    }

    /** A case that writes a name that is gone cannot be read, or says something else. */
    private Optional<Fate.Caught> unread() {
        Set<String> lost = lost();
        for (CaseFile file : lost.isEmpty() ? List.<CaseFile>of() : files) {
            try {
                Optional<Fate.Caught> caught = first(file.differing(lost, changed).stream());
                if (caught.isPresent()) {
                    return caught;
                }
            } catch (InvalidInput unreadable) {
                Case which = file.at(unreadable.problems().get(0).place());
                return Optional.of(caught(which, firstOf(which)));
            }
        }
        return Optional.empty();
    }

    private Set<String> lost() {
        Set<String> lost = spellings(unchanged);
        lost.removeAll(spellings(changed));
        return lost;
    }

    private Set<String> spellings(Catalogue catalogue) {
        return catalogue.vocabulary().list(mutant.within()).stream()
                .flatMap(list -> list.spellings().stream())
                .map(WordList::folded)
                .collect(Collectors.toSet());
    }

    /** Those that name the changed clause notice most. */
    private Optional<Fate.Caught> misjudged() {
        Affected affected = Affected.of(mutant, unchanged, changed);
        String key = mutant.standard() + "/" + mutant.within();
        return first(files.stream()
                .sorted(Comparator.comparing(file -> !file.standard().equals(mutant.standard())))
                .flatMap(file -> file.cases().stream())
                .filter(affected::concerns)
                .sorted(Comparator.comparing(each -> !each.expected().containsKey(key))));
    }

    private Optional<Fate.Caught> first(Stream<Case> candidates) {
        return candidates.flatMap(each -> caught(each, runner).stream()).findFirst();
    }

    /** How a case notices, if it does. */
    static Optional<Fate.Caught> caught(Case which, CaseRunner runner) {
        try {
            return runner.run(which).stream().findFirst().map(failure -> caught(which, failure.clause()));
        } catch (RuntimeException broken) {
            // A gap, or a rule that breaks off: the run stops and says so.
            return Optional.of(caught(which, firstOf(which)));
        }
    }

    private static Fate.Caught caught(Case which, String clause) {
        return new Fate.Caught(which.name(), which.place(), clause);
    }

    /** Where a case breaks as a whole, no single clause can be named. */
    private static String firstOf(Case which) {
        return which.expected().keySet().stream().findFirst().orElse("");
    }
}
