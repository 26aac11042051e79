package org.bianmin.record;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bianmin.catalogue.AskedNames;
import org.bianmin.catalogue.Catalogue;
import org.bianmin.catalogue.Standard;
import org.bianmin.catalogue.yaml.Place;
import org.bianmin.catalogue.yaml.Problems;
import org.bianmin.record.appraisal.AppraisalMerger;

/** Makes one record of what several inspectors wrote of one visit (合并); nobody's word silently outweighs another's. */
public final class Merger {
    private final Catalogue catalogue;

    /** @param catalogue the questions, words and standards */
    public Merger(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Merges the halves of one visit.
     *
     * @param target the file in which the merged record is to stand, from which its evidence is found
     * @param halves at least two, in the order in which their inspectors are to be named
     * @throws org.bianmin.catalogue.yaml.InvalidInput if they are not of one visit, or if it cannot be told who wrote
     *     what where they differ, with everything that is wrong
     */
    public InspectionRecord merge(Path target, List<Half> halves) {
        Problems problems = new Problems();
        Path folder = folder(target);
        List<InspectionRecord> records =
                halves.stream().map(half -> moved(half, folder, problems)).toList();
        VisitMerger visit = new VisitMerger(records, problems);
        visit.check();
        problems.orElseThrow();
        InspectionRecord merged = new InspectionRecord(
                target,
                records.stream().anyMatch(InspectionRecord::sample),
                visit.centre(),
                visit.visit(),
                visit.against(),
                new ObservationMerger(catalogue.vocabulary(), asked(catalogue, visit.against()), records, problems)
                        .merged(),
                new AppraisalMerger(visit.visit().date(), problems)
                        .merged(records.stream()
                                .map(InspectionRecord::appraisals)
                                .toList()),
                visit.highlights(),
                visit.selfScore(),
                visit.remarks(InspectionRecord::remarksOfCentre),
                visit.remarks(InspectionRecord::remarks),
                records.get(0).entry(),
                records.get(0).plan(),
                halves.stream().map(half -> source(half, folder)).toList());
        Difference.in(merged).stream()
                .filter(difference -> !difference.tellsWho())
                .forEach(difference -> problems.add(
                        new Place(halves.get(1).record().file().toString(), 1, 1),
                        "halves_of_same_people",
                        catalogue
                                .vocabulary()
                                .question(difference.question())
                                .orElseThrow()
                                .name()));
        problems.orElseThrow();
        return merged;
    }

    /** Every name that the standards ask for, and the items of their directories. */
    static Map<String, Set<String>> asked(Catalogue catalogue, List<String> ids) {
        List<Standard> standards =
                ids.stream().flatMap(id -> catalogue.standard(id).stream()).toList();
        Map<String, Set<String>> asked = AskedNames.of(standards.stream().flatMap(each -> each.clauses().stream()));
        standards.stream()
                .flatMap(standard -> standard.directories().stream())
                .forEach(directory -> catalogue.vocabulary().groups().stream()
                        .flatMap(group -> group.questions().stream())
                        .filter(question -> question.words().equals(directory.id()))
                        .forEach(question -> directory
                                .items()
                                .forEach(item -> asked.computeIfAbsent(question.id(), key -> new LinkedHashSet<>())
                                        .add(item.name()))));
        return asked;
    }

    private static Path folder(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
                .orElse(Path.of("/"));
    }

    /** The record with its evidence named from the folder of the merged one, which must be its own or one above it. */
    private static InspectionRecord moved(Half half, Path folder, Problems problems) {
        Path home = folder(half.record().file());
        boolean names = half.record().files().findAny().isPresent();
        if (names && !home.startsWith(folder)) {
            problems.add(new Place(half.record().file().toString(), 1, 1), "evidence_of_half", folder);
            return half.record();
        }
        return half.record().withFiles(name -> {
            Path lies = half.files().getOrDefault(name, home.resolve(name));
            return below(folder, lies.toAbsolutePath().normalize());
        });
    }

    private static String below(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static InspectionRecord.Source source(Half half, Path folder) {
        Path file = half.record().file().toAbsolutePath().normalize();
        return new InspectionRecord.Source(
                file.startsWith(folder)
                        ? below(folder, file)
                        : file.getFileName().toString(),
                half.sha256());
    }
}
