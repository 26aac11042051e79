package org.bianmin.record.appraisal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bianmin.catalogue.WordList;
import org.bianmin.catalogue.scheme.Target;
import org.bianmin.catalogue.yaml.Problems;

/**
 * Puts together what several inspectors entered of one visit. What two of them entered differently at one line stays
 * with neither: it is a mistake that names both.
 */
public final class AppraisalMerger {
    private final LocalDate day;
    private final Problems problems;

    /**
     * @param day of the visit
     * @param problems where it goes that two differ
     */
    public AppraisalMerger(LocalDate day, Problems problems) {
        this.day = day;
        this.problems = problems;
    }

    /** What all of them entered, in the order of the halves. */
    public List<Appraisal> merged(List<List<Appraisal>> halves) {
        Map<String, Appraisal> byScheme = new LinkedHashMap<>();
        halves.stream().flatMap(List::stream).forEach(each -> byScheme.merge(each.scheme(), each, this::both));
        return List.copyOf(byScheme.values());
    }

    private Appraisal both(Appraisal one, Appraisal other) {
        List<Appraised> targets = new ArrayList<>(one.targets());
        for (Appraised theirs : other.targets()) {
            Optional<Appraised> ours = named(targets, theirs.target(), theirs.name());
            ours.ifPresentOrElse(
                    our -> targets.set(targets.indexOf(our), new AppraisedMerger(our, theirs, day, problems).merged()),
                    () -> targets.add(theirs));
        }
        return new Appraisal(
                one.scheme(),
                targets.stream()
                        .map(each -> belonging(each, targets))
                        .sorted(Comparator.comparing(Appraised::target))
                        .toList(),
                one.place());
    }

    private static Optional<Appraised> named(List<Appraised> targets, Target target, String name) {
        return targets.stream()
                .filter(each -> each.target() == target)
                .filter(each -> WordList.folded(each.name()).equals(WordList.folded(name)))
                .findFirst();
    }

    /** To whom it belongs, under the name that the merged record has for it. */
    private static Appraised belonging(Appraised target, List<Appraised> targets) {
        return new Appraised(
                target.target(),
                target.name(),
                nameOf(targets, Target.WINDOW, target.window()),
                nameOf(targets, Target.DEPARTMENT, target.department()),
                target.entries(),
                target.selfScores(),
                target.place());
    }

    private static String nameOf(List<Appraised> targets, Target target, String name) {
        return named(targets, target, name).map(Appraised::name).orElse(name);
    }
}
